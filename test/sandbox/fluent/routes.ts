import type { Route } from '../http/types';
import type { Account } from './account';
import { graphqlHandler } from './graphql';
import { eventRoutes } from './rest/eventRoutes';
import { jobRoutes } from './rest/jobRoutes';
import { workflowRoutes } from './rest/workflowRoutes';

/** All routes that require a token. */
export function fluentRoutes(account: Account): Route[] {
	return [
		{ method: 'POST', path: '/graphql', name: 'graphql', handler: graphqlHandler(() => account) },
		...eventRoutes(account),
		...jobRoutes(account),
		...workflowRoutes(account),
	];
}
