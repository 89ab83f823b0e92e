import type { Credentials } from '../../connector/core/account';
import { baseUrl, endpointUrl } from '../../connector/input';

/** Addresses of one environment; the API root is that of paths such as `/v1/orders`. */
interface FedexHosts {
	api: string;
	token: string;
	/** Page on which a user approves the access in a browser. */
	authorize: string;
}

const PRODUCTION: FedexHosts = {
	api: 'https://connect.supplychain.fedex.com/api',
	token: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/token',
	authorize: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/authorize',
};

/** The published sandbox authorize addresses are unusable; this one is derived from the token address. */
export const SANDBOX: FedexHosts = {
	api: 'https://api-sandbox.supplychain.fedex.com/api/sandbox',
	token: 'https://api-sandbox.supplychain.fedex.com/api/sandbox/fsc/oauth2/token',
	authorize: 'https://api-sandbox.supplychain.fedex.com/api/sandbox/fsc/oauth2/authorize',
};

/** @throws InputError on a malformed address */
export function fedexHosts(credentials: Credentials): FedexHosts {
	const usesCode = credentials.signIn !== 'password';
	switch (credentials.environment) {
		case 'sandbox':
			return {
				...SANDBOX,
				authorize: usesCode ? endpointUrl('Sandbox Authorize URL', credentials.sandboxAuthorizeUrl) : SANDBOX.authorize,
			};
		case 'custom':
			return {
				// The documentation shows the API root with its version; the operations' paths contain it already.
				api: baseUrl('API URL', credentials.apiUrl).replace(/\/v\d$/, ''),
				token: endpointUrl('Token URL', credentials.tokenUrl),
				authorize: usesCode ? endpointUrl('Authorize URL', credentials.authorizeUrl) : '',
			};
		default:
			return PRODUCTION;
	}
}
