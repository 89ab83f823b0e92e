import type { INodeProperties } from 'n8n-workflow';

const registered = { registration: ['automatic'] };
const removed = { ...registered, removal: ['call'] };

/** Fields of the documented create call. */
const subscription: INodeProperties[] = [
	{
		displayName: 'Topic',
		name: 'topicName',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'Event to be told of',
		displayOptions: { show: registered },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'topics', searchable: true },
			},
			{ displayName: 'By Name', name: 'id', type: 'string', placeholder: 'e.g. parcel:load' },
		],
	},
	{
		displayName: 'Facility',
		name: 'facilityCode',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. EEUK01',
		description: 'Code of the facility to be told of',
		displayOptions: { show: registered },
	},
	{
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		default: '',
		placeholder: 'e.g. ACME',
		description: 'RUC client identifier issued at onboarding; leave empty to use the one of the credential',
		displayOptions: { show: registered },
	},
	{
		displayName: 'Content Type',
		name: 'contentType',
		type: 'string',
		default: 'application/json',
		required: true,
		description: 'Content type that RUC uses when it posts',
		displayOptions: { show: registered },
	},
	{
		displayName: 'Custom Headers',
		name: 'customHeaders',
		type: 'json',
		default: '',
		description:
			'Headers that RUC sends along. RUC does not publish their JSON form. The texts {secret.name} and {secret.value} stand for the header secret of the credential.',
		displayOptions: { show: registered },
	},
	{
		displayName: 'Email List',
		name: 'emailList',
		type: 'json',
		default: '',
		description: 'Addresses to warn when n8n cannot be reached; RUC does not publish its JSON form',
		displayOptions: { show: registered },
	},
];

/** How to remove a registration is not public, so the user specifies the call. */
const removal: INodeProperties[] = [
	{
		displayName: 'On Deactivation',
		name: 'removal',
		type: 'options',
		default: 'keep',
		description: 'RUC does not publish how a webhook is deleted',
		displayOptions: { show: registered },
		options: [
			{ name: 'Keep Registered', value: 'keep', description: 'Leave the webhook at RUC and log a warning' },
			{ name: 'Send Delete Call', value: 'call', description: 'Send the call described below' },
		],
	},
	{
		displayName: 'Delete Method',
		name: 'deleteMethod',
		type: 'options',
		default: 'POST',
		displayOptions: { show: removed },
		options: ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((name) => ({ name, value: name })),
	},
	{
		displayName: 'Delete Path',
		name: 'deletePath',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v1/webhookService/webhook/delete',
		description: 'Path below the REST base URL; {response.key} stands for the member key of the stored create answer',
		displayOptions: { show: removed },
	},
	{
		displayName: 'Delete Body',
		name: 'deleteBody',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "key": "{response.key}" }',
		description: 'JSON body; {response} stands for the stored create answer and {response.key} for its member key',
		displayOptions: { show: removed },
	},
];

export const rucTriggerProperties: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		default: 'headerSecret',
		description: 'How calls are told from forged ones; RUC documents no signature',
		options: [
			{
				name: 'Header Secret',
				value: 'headerSecret',
				description: 'Calls without the header of the credential get 401',
			},
			{ name: 'None', value: 'none', description: 'Anyone who knows the URL can run the workflow' },
		],
	},
	{
		displayName: 'Registration',
		name: 'registration',
		type: 'options',
		default: 'manual',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Create the webhook at RUC when the workflow is activated; the test URL is never registered',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Register the production URL yourself, with the RUC node or through Paxon',
			},
		],
	},
	...subscription,
	...removal,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Duplicate Key',
				name: 'duplicateKey',
				type: 'string',
				default: '',
				placeholder: 'e.g. body.eventId',
				description:
					'Comma-separated list of fields whose values together identify an event. A call with the same values as an earlier one is answered, but does not run the workflow. RUC documents no event ID, so this is off unless filled in.',
			},
			{
				displayName: 'Event Code Field',
				name: 'eventCodeField',
				type: 'string',
				default: '',
				placeholder: 'e.g. body.eventCode',
				description:
					'Field that holds a carrier event code. Adds carrierEvent with the milestone and the meaning, or "unknown" for codes that are not listed.',
			},
			{
				displayName: 'Topic Label',
				name: 'topicLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. parcel:load',
				description: 'Text added to each item as topic, to tell several triggers apart',
			},
		],
	},
];
