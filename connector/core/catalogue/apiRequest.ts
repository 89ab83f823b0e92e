import type { Operation, Resource } from './types';

/** Listed with the resources of every provider, for calls that its catalogue does not cover. */
export const apiRequestResource: Resource = {
	name: 'apiRequest',
	label: 'API Request',
	description: 'Any call to the API of the account',
};

/**
 * A call whose method, path, query and body come from the user. It is sent only to the account's own hosts, with the
 * account's credential; the path is relative, such as `/v1/orders`.
 */
export const apiRequestOperation: Operation = {
	resource: apiRequestResource.name,
	name: 'send',
	label: 'Send',
	action: 'Send API request',
	description: 'Send any request to the API with the credential of this node',
	method: 'GET',
	path: '',
	editable: { method: true, path: true },
	openQuery: true,
	body: { open: true, fields: [] },
	source: '',
	confidence: 'high',
};
