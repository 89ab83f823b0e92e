import type { Account } from '../../connector/core/account';
import { orderCloudHosts } from './environments';
import { label, orderCloudToken } from './token';

/** Sitecore OrderCloud. One host per region and environment. */
export const orderCloudAccount: Account = {
	credential: 'orderCloudApi',
	label,
	token: orderCloudToken,
	servers: (credentials) => [{ key: 'api', baseUrl: orderCloudHosts(credentials).api, attach: 'bearer' }],
};
