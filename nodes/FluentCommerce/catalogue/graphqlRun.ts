import type { FluentOperation } from './operation';
import { GRAPHQL_PATH } from './graphqlOperations';

/** Any document of the user's own, for what the other operations do not do. */
export const runDocument: FluentOperation = {
	resource: 'graphql',
	name: 'run',
	label: 'Run',
	action: 'Run document',
	description: 'Send a query or mutation of your own, and page through its list if it is one',
	method: 'POST',
	path: GRAPHQL_PATH,
	ownDocument: true,
	source: 'S',
	confidence: 'high',
};
