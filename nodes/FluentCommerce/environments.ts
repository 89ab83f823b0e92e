import type { Credentials } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { baseUrl, cleanText, endpointUrl, requiredText } from '../../connector/input';

const DOMAINS: Record<string, string> = {
	production: 'api.fluentretail.com',
	sandbox: 'sandbox.api.fluentretail.com',
	test: 'test.api.fluentretail.com',
};

/**
 * API root (`/graphql` and `/api/v4.1/...` follow) and token endpoint of an account.
 *
 * @throws InputError
 */
export function fluentHosts(credentials: Credentials): { api: string; token: string } {
	if (credentials.environment === 'custom') {
		return {
			// Users copy the address of the API that they know.
			api: baseUrl('API URL', credentials.apiUrl).replace(/\/(?:graphql|api(?:\/v4\.1)?)$/, ''),
			token: endpointUrl('Token URL', credentials.tokenUrl),
		};
	}
	const domain = DOMAINS[String(credentials.environment)] ?? DOMAINS.production;
	const api = `https://${accountId(credentials).toLowerCase()}.${domain}`;
	return { api, token: `${api}/oauth/token` };
}

/** @returns the account as typed; empty if the addresses are given instead */
export function accountId(credentials: Credentials): string {
	const custom = credentials.environment === 'custom';
	const account = custom ? cleanText(credentials.account) : requiredText('Account ID', credentials.account);
	if (account !== '' && !/^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/i.test(account)) {
		throw new InputError(
			'Account ID',
			"'Account ID' is not the name of an account",
			"Enter the first part of your API address in 'Account ID', e.g. ACME for acme.api.fluentretail.com",
		);
	}
	return account;
}
