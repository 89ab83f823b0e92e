import { GRAPHQL_PATH } from './graphqlOperations';
import type { FluentOperation } from './operation';

/** Runs any document of the user, for what the other operations do not cover. */
export const runDocument: FluentOperation = {
	resource: 'graphql',
	name: 'run',
	label: 'Run',
	action: 'Run document',
	description: 'Send a query or mutation of your own, and page through its list if it is one',
	method: 'POST',
	path: GRAPHQL_PATH,
	ownDocument: true,
	source: 'https://docs.fluentcommerce.com/essential-knowledge/graphql-operations',
	confidence: 'high',
};
