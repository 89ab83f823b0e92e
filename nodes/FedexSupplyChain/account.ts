import type { Account, Credentials } from '../../connector/core/account';
import { headerValue } from '../../connector/input';
import { fedexHosts } from './environments';
import { fedexToken, label } from './token';

/**
 * Headers of older accounts, sent only on request: IBM's gateway reads the client from them, and the "custom
 * authentication" that preceded OAuth reads a token and a customer number.
 */
function gatewayHeaders(credentials: Credentials): Record<string, string> {
	if (credentials.sendGatewayHeaders !== true) return {};
	const legacyToken = headerValue('Legacy Access Token', credentials.legacyAccessToken);
	const customerId = headerValue('Customer ID', credentials.customerId);
	return {
		'X-IBM-Client-Id': String(credentials.clientId),
		'X-IBM-Client-Secret': headerValue('Client Secret', credentials.clientSecret),
		...(legacyToken === '' ? {} : { AccessToken: legacyToken }),
		...(customerId === '' ? {} : { CustomerId: customerId }),
	};
}

/** FedEx Supply Chain. One API root for all resources. */
export const fedexAccount: Account = {
	credential: 'fedexSupplyChainApi',
	label,
	token: fedexToken,
	servers: (credentials) => {
		const gateway = gatewayHeaders(credentials);
		return [
			{
				key: 'api',
				baseUrl: fedexHosts(credentials).api,
				attach: 'bearer',
				headers: { ...(credentials.origin ? { Origin: String(credentials.origin) } : {}), ...gateway },
				followRedirects: Object.keys(gateway).length === 0,
			},
		];
	},
};
