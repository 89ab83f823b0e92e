import type { INodeProperties } from 'n8n-workflow';

import { fedexEvents } from './events';

/** Seconds; covers records that appear in the list a little later than their timestamp. */
export const DEFAULT_OVERLAP = 60;

export const fedexTriggerProperties: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		default: 'rmaUpdated',
		options: fedexEvents.map(({ value, name, description }) => ({ name, value, description })),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'ID Field',
				name: 'idField',
				type: 'string',
				default: '',
				placeholder: 'e.g. rmaId',
				description: 'Field that identifies an entry, where it is not one of the usual; inner ones with a dot',
			},
			{
				displayName: 'Overlap',
				name: 'overlap',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 86400 },
				default: DEFAULT_OVERLAP,
				description: 'How many seconds each poll reaches back, for entries that show up late; none comes twice by it',
			},
			{
				displayName: 'Query Parameters',
				name: 'queryParameters',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				placeholder: 'Add Parameter',
				description: 'Further filters that FedEx documents for your account',
				options: [
					{
						displayName: 'Parameter',
						name: 'parameter',
						values: [
							{ displayName: 'Name', name: 'name', type: 'string', default: '' },
							{ displayName: 'Value', name: 'value', type: 'string', default: '' },
						],
					},
				],
			},
			{
				displayName: 'Start From',
				name: 'startFrom',
				type: 'dateTime',
				default: '',
				description: 'Time from which the first poll returns entries; without it only what happens after activation',
			},
			{
				displayName: 'Time Field',
				name: 'timeField',
				type: 'string',
				default: '',
				placeholder: 'e.g. lastUpdatedTimestamp',
				description:
					'Field that holds the time of an entry, where it is not called like the filter; inner ones with a dot',
			},
		],
	},
];
