import type { Credentials } from '../../connector/core/account';
import { baseUrl, endpointUrl } from '../../connector/input';

/** Hosts of one environment; they are the roots of paths such as `/v1/...` and `/feeds/...`. */
interface RucHosts {
	token: string;
	rest: string;
	feeds: string;
}

const PRODUCTION: RucHosts = {
	token: 'https://ruc-oauth.fulfilit.cloud/v1/oauth/token',
	rest: 'https://ruc-public-api.fulfilit.cloud',
	feeds: 'https://rucapi.fulfilit.cloud',
};

/** Token and feed hosts are documented; the REST host follows their pattern and can be edited in the credential. */
export const STAGING: RucHosts = {
	token: 'https://ruc-oauth.stage.fulfilit.cloud/v1/oauth/token',
	rest: 'https://ruc-public-api.stage.fulfilit.cloud',
	feeds: 'https://rucapi.stage.fulfilit.cloud',
};

/** @throws InputError on a malformed address */
export function rucHosts(credentials: Credentials): RucHosts {
	switch (credentials.environment) {
		case 'staging':
			return { ...STAGING, rest: restUrl('Staging REST API URL', credentials.stagingRestUrl) };
		case 'custom':
			return {
				token: endpointUrl('Token URL', credentials.tokenUrl),
				rest: restUrl('REST API URL', credentials.restUrl),
				feeds: baseUrl('XML Feed URL', credentials.feedsUrl),
			};
		default:
			return PRODUCTION;
	}
}

/** The vendor's pages include the version in the base address; the operations' paths contain it already. */
function restUrl(field: string, value: unknown): string {
	return baseUrl(field, value).replace(/\/v1$/, '');
}
