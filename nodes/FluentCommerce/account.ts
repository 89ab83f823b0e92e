import type { Account } from '../../connector/core/account';
import { fluentHosts } from './environments';
import { accountHeader, fluentToken, label } from './token';

/** Fluent Commerce. One host per account and environment. */
export const fluentAccount: Account = {
	credential: 'fluentCommerceApi',
	label,
	token: fluentToken,
	servers: (credentials) => [
		{ key: 'api', baseUrl: fluentHosts(credentials).api, attach: 'bearer', headers: accountHeader(credentials) },
	],
};
