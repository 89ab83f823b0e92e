import { cleanText, headerValue, optionalSecret, requiredSecret, requiredText } from '../../connector/input';
import { InputError } from '../../connector/core/inputError';
import { explain, safeCode } from '../../connector/token';
import type { Account, Credentials } from '../../connector/core/account';
import { rucHosts } from './environments';

const label = 'RUC';

/**
 * Two ways in, and an account may hold one of them: OAuth client credentials for the REST services, an API key for the
 * XML feeds.
 */
function check(credentials: Credentials): Credentials {
	const clientId = cleanText(credentials.clientId);
	const clientSecret = optionalSecret('Client Secret', credentials.clientSecret);
	const apiKey = headerValue('XML Feed API Key', credentials.apiKey);
	if (clientId === '' && clientSecret === '' && apiKey === '') {
		throw new InputError(
			'Client ID',
			"'Client ID' and 'XML Feed API Key' are both empty",
			"Fill in 'Client ID' and 'Client Secret' for the REST services, 'XML Feed API Key' for the XML feeds, or all of them",
		);
	}
	const rest =
		clientId === '' && clientSecret === ''
			? { clientId, clientSecret }
			: {
					clientId: requiredText('Client ID', clientId),
					clientSecret: requiredSecret('Client Secret', clientSecret),
				};
	return { ...credentials, ...rest, apiKey, rucClientId: cleanText(credentials.rucClientId) };
}

const hasClient = (credentials: Credentials) => credentials.clientId !== '';

/** RUC (Paxon). Tokens by client credentials with a JSON body; there are no scopes and no refresh tokens. */
export const rucAccount: Account = {
	credential: 'rucApi',
	label,
	token: {
		check,
		needsToken: hasClient,
		identity: (credentials) => [
			rucHosts(credentials).token,
			rucHosts(credentials).rest,
			String(credentials.clientId),
			String(credentials.clientSecret),
		],
		grant: async (credentials, exchange) =>
			await exchange({
				url: rucHosts(credentials).token,
				json: {
					grant_type: 'client_credentials',
					client_id: credentials.clientId,
					client_secret: credentials.clientSecret,
				},
			}),
		// RUC describes no failure of its token endpoint; OAuth's codes are understood, and the status where there are none.
		problem: (status, body, request) =>
			explain(status, safeCode((body as { error?: unknown } | undefined)?.error), request, {
				label,
				client: "'Client ID' and 'Client Secret'",
			}),
		defaultLifetime: 3600,
	},
	servers: (credentials) => {
		const hosts = rucHosts(credentials);
		return [
			{
				key: 'rest',
				baseUrl: hosts.rest,
				attach: 'bearer',
				...(hasClient(credentials)
					? {}
					: {
							unavailable: {
								field: 'Client ID',
								message:
									"The REST services of RUC need 'Client ID' and 'Client Secret', which are empty in the credential",
								hint: 'Fill them in, or use an operation of the XML feeds',
							},
						}),
			},
			{
				key: 'feeds',
				baseUrl: hosts.feeds,
				attach: 'none',
				headers: { 'X-API-KEY': String(credentials.apiKey) },
				followRedirects: false,
				...(credentials.apiKey !== ''
					? {}
					: {
							unavailable: {
								field: 'XML Feed API Key',
								message: "The XML feeds of RUC need 'XML Feed API Key', which is empty in the credential",
								hint: 'Fill it in; Paxon issues it at onboarding',
							},
						}),
			},
		];
	},
};
