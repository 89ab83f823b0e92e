import type { Credentials, TokenProfile, TokenWords } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { cleanText, headerValue, optionalSecret, requiredSecret, requiredText } from '../../connector/input';
import { explain, safeCode } from '../../connector/token';
import { rucHosts } from './environments';

export const label = 'RUC';

const words: TokenWords = { label, client: "'Client ID' and 'Client Secret'", environment: "'Environment'" };

/**
 * Two means of authentication, of which an account may have only one: OAuth client credentials for the REST services,
 * and an API key for the XML feeds.
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

/** Whether the credential allows REST calls. */
export const hasClient = (credentials: Credentials) => credentials.clientId !== '';

/** Tokens by client credentials with a JSON body; there are no scopes and no refresh tokens. */
export const rucToken: TokenProfile = {
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
	// RUC documents no errors of its token endpoint; OAuth's codes are interpreted, or else the status.
	refusal: ['error'],
	words,
	problem: (status, body, request) =>
		explain(status, safeCode((body as { error?: unknown } | undefined)?.error), request, words),
	defaultLifetime: 3600,
};
