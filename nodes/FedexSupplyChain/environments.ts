import { baseUrl, endpointUrl } from '../../connector/input';
import type { Credentials } from '../../connector/core/account';

/** Addresses of one environment; paths such as `/v1/orders` follow the API root. */
export interface FedexHosts {
	api: string;
	token: string;
	/** Where a person's browser goes to approve the access. */
	authorize: string;
}

const PRODUCTION: FedexHosts = {
	api: 'https://connect.supplychain.fedex.com/api',
	token: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/token',
	authorize: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/authorize',
};

/** The printed sandbox authorize addresses are unusable; this one is the sibling of the token address. */
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
				// The documentation shows paths with their version; operations bring that themselves.
				api: baseUrl('API URL', credentials.apiUrl).replace(/\/v\d$/, ''),
				token: endpointUrl('Token URL', credentials.tokenUrl),
				authorize: usesCode ? endpointUrl('Authorize URL', credentials.authorizeUrl) : '',
			};
		default:
			return PRODUCTION;
	}
}
