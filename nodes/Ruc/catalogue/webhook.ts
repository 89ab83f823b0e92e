import type { Field, Operation } from '../../../connector/core/catalogue/types';
import { clientId } from './fields';

/** The fields of a subscription, which covers one topic, one client and one facility. */
export const webhookFields: readonly Field[] = [
	{
		name: 'topicName',
		type: 'string',
		label: 'Topic',
		description: 'Event to be told of; RUC documents two topics as samples, type any other',
		required: true,
		open: true,
		choices: [
			{ value: 'parcel:load', label: 'Parcel Loaded' },
			{ value: 'workOrder:completion', label: 'Work Order Completed' },
		],
	},
	clientId,
	{
		name: 'facilityCode',
		type: 'string',
		label: 'Facility',
		description: 'Code of the facility to be told of',
		placeholder: 'EEUK01',
		required: true,
	},
	{
		name: 'url',
		type: 'string',
		label: 'URL',
		description: 'Address that RUC posts to, such as the production URL of a RUC Trigger',
		placeholder: 'https://n8n.example.com/webhook/ruc',
		required: true,
	},
	{
		name: 'contentType',
		type: 'string',
		label: 'Content Type',
		description: 'Content type that RUC uses when it posts',
		default: 'application/json',
		required: true,
	},
	{
		name: 'customHeaders',
		type: 'json',
		label: 'Custom Headers',
		description:
			'Headers that RUC sends along, such as a secret; RUC does not publish their JSON form, it is sent as typed',
	},
	{
		name: 'emailList',
		type: 'json',
		label: 'Email List',
		description:
			'Addresses to warn when the URL cannot be reached; RUC does not publish its JSON form, it is sent as typed',
	},
	{
		name: 'isPaused',
		type: 'integer',
		label: 'Is Paused',
		description: 'A paused webhook gets no messages',
		choices: [
			{ value: 0, label: 'Active' },
			{ value: 1, label: 'Paused' },
		],
	},
];

/** Named by RUC without method, path or body: prefilled by the pattern of Create, for the user to correct. */
function unconfirmed(name: string, label: string, action: string, description: string): Operation {
	return {
		resource: 'webhook',
		name,
		label,
		action,
		description,
		method: 'POST',
		path: `/v1/webhookService/webhook/${name}`,
		editable: { method: true, path: true },
		openQuery: true,
		body: { open: true, fields: [] },
		stage: 'unconfirmed',
		source: 'https://developer.fulfilit.cloud/guides/webhooks; the path has the form of create',
		confidence: 'low',
	};
}

export const webhookOperations: readonly Operation[] = [
	{
		resource: 'webhook',
		name: 'create',
		label: 'Create',
		action: 'Create webhook',
		description: 'Subscribe a URL to one topic of one client and facility',
		method: 'POST',
		path: '/v1/webhookService/webhook/create',
		body: { required: true, open: true, fields: webhookFields },
		source: 'https://developer.fulfilit.cloud/guides/webhooks',
		confidence: 'high',
	},
	unconfirmed('delete', 'Delete', 'Delete webhook', 'Remove a webhook permanently'),
	unconfirmed('get', 'Get', 'Get webhook', 'Retrieve the details of a webhook'),
	unconfirmed('patch', 'Patch', 'Patch webhook', 'Change parts of a webhook'),
];
