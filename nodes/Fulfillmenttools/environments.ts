import type { Credentials } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { baseUrl, cleanText, endpointUrl, requiredText } from '../../connector/input';

/** Addresses of a tenant; `api` is the root of paths such as `/api/orders`. */
interface TenantHosts {
	api: string;
	signIn: string;
	refresh: string;
}

const SIGN_IN = 'https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword';
const REFRESH = 'https://securetoken.googleapis.com/v1/token';

/** @throws InputError */
export function tenantHosts(credentials: Credentials): TenantHosts {
	if (credentials.environment === 'custom') {
		return {
			api: baseUrl('API URL', credentials.apiUrl),
			signIn: endpointUrl('Sign-In URL', credentials.signInUrl),
			refresh: endpointUrl('Token Refresh URL', credentials.refreshUrl),
		};
	}
	return { api: `https://${projectId(credentials)}.api.fulfillmenttools.com`, signIn: SIGN_IN, refresh: REFRESH };
}

/** The tenant's name in host and e-mail addresses: `ocff-acme-prd`. */
function projectId(credentials: Credentials): string {
	return `ocff-${tenantName(credentials.tenant)}-${credentials.environment === 'pre' ? 'pre' : 'prd'}`;
}

/** Accepts the bare name, and also the project ID and the API address, where users find it. */
function tenantName(value: unknown): string {
	const text = requiredText('Tenant', value).toLowerCase();
	const name = text
		.replace(/^https:\/\//, '')
		.replace(/\.api\.fulfillmenttools\.com\/?$/, '')
		.replace(/^ocff-(.+)-(?:pre|prd)$/, '$1');
	if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name)) {
		throw new InputError(
			'Tenant',
			"'Tenant' is not the name of a tenant",
			"Enter the part between ocff- and the environment of your API address in 'Tenant', e.g. acme for ocff-acme-prd",
		);
	}
	return name;
}

/** User names of a tenant are e-mail addresses of a fixed format, so the first part is enough. */
export function email(credentials: Credentials): string {
	const username = requiredText('Username', credentials.username);
	if (username.includes('@') || cleanText(credentials.environment) === 'custom') return username;
	return `${username}@${projectId(credentials)}.com`;
}
