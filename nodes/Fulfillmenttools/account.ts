import type { Account } from '../../connector/core/account';
import { tenantHosts } from './environments';
import { fulfillmenttoolsToken, label } from './token';

/** fulfillmenttools. One host per tenant and environment. */
export const fulfillmenttoolsAccount: Account = {
	credential: 'fulfillmenttoolsTenantApi',
	label,
	token: fulfillmenttoolsToken,
	servers: (credentials) => [{ key: 'api', baseUrl: tenantHosts(credentials).api, attach: 'bearer' }],
};
