import type { TokenProblem, TokenRequest, TokenWords } from '../core/account';

/** What a code of OAuth 2.0 or of the provider means. `refresh` becomes `final` if no refresh token was sent. */
export type Meaning = (words: TokenWords, request: TokenRequest) => Omit<TokenProblem, 'code'>;

/** Whether the request uses a refresh token. */
export function isRefresh(request: TokenRequest): boolean {
	return (request.form?.grant_type ?? request.json?.grant_type) === 'refresh_token';
}

/** A provider's code if it is fit for a message: short and without blanks, so that no free text slips through. */
export function safeCode(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : value;
	return typeof text === 'string' && /^[\w.:-]{1,64}$/.test(text) ? text : undefined;
}

/** The fields that decide where tokens are asked for. */
export function endpointFields({ environment }: TokenWords): string {
	return environment === undefined ? 'the token URL' : `${environment} and the token URL`;
}

/** A wrong environment is as likely a cause as wrong values, where one can be chosen. */
function checkFields(fields: string, { environment }: TokenWords): string {
	return `Check ${fields} in the credential${environment === undefined ? '' : ', and that they belong to the chosen environment'}`;
}

const refusedClient: Meaning = (words) => ({
	kind: 'final',
	message: `${words.label} did not accept the client`,
	hint: checkFields(words.client, words),
});

const refusedGrant: Meaning = (words, request) => {
	const { label, client, user } = words;
	return isRefresh(request)
		? {
				kind: 'refresh',
				message: `${label} no longer accepts the stored refresh token`,
				hint: `Check ${user ?? client} in the credential`,
			}
		: {
				kind: 'final',
				message: `${label} did not accept the sign-in`,
				hint: checkFields(user ?? client, words),
			};
};

/** RFC 6749, section 5.2, and the two codes of section 4.1.2.1 that token endpoints borrow. */
const OAUTH: Record<string, Meaning> = {
	invalid_client: refusedClient,
	unauthorized_client: ({ label, client }) => ({
		kind: 'final',
		message: `${label} does not allow this client to sign in this way`,
		hint: `Have this grant enabled for the client at ${label}, or check ${client} in the credential`,
	}),
	invalid_grant: refusedGrant,
	unsupported_grant_type: ({ label, environment }) => ({
		kind: 'final',
		message: `${label} does not offer this way to sign in`,
		hint: `Choose another sign-in method in the credential${environment === undefined ? '' : `, or check ${environment}`}`,
	}),
	invalid_scope: ({ label, client, scope }) => ({
		kind: 'final',
		message: `${label} does not grant the requested scope`,
		hint:
			scope === undefined ? `Check ${client} in the credential` : `Check ${scope} in the credential, or leave it empty`,
	}),
	invalid_request: ({ label, client, user }) => ({
		kind: 'final',
		message: `${label} could not read the token request`,
		hint: `Check ${[client, user].filter(Boolean).join(', ')} in the credential for missing values`,
	}),
	access_denied: refusedGrant,
	server_error: ({ label }) => busy(label),
	temporarily_unavailable: ({ label }) => busy(label),
};

function busy(label: string): Omit<TokenProblem, 'code'> {
	return {
		kind: 'temporary',
		message: `The token endpoint of ${label} is not available just now`,
		hint: 'Try again later',
	};
}

/**
 * Derives the cause of a rejection from the provider's code, or from the status if there is none.
 *
 * @param meanings the provider's own codes, which override those of OAuth
 */
export function explain(
	status: number,
	code: string | undefined,
	request: TokenRequest,
	words: TokenWords,
	meanings: Record<string, Meaning> = {},
): TokenProblem {
	const known = code === undefined ? undefined : (own(meanings, code) ?? own(OAUTH, code));
	const problem = known ? known(words, request) : byStatus(status, request, words);
	return code === undefined ? problem : { ...problem, code };
}

/** Looks up own members only, not those that every object inherits. */
function own(meanings: Record<string, Meaning>, code: string): Meaning | undefined {
	return Object.prototype.hasOwnProperty.call(meanings, code) ? meanings[code] : undefined;
}

function byStatus(status: number, request: TokenRequest, words: TokenWords): TokenProblem {
	const { label } = words;
	if (status === 429) {
		return {
			kind: 'temporary',
			message: `${label} receives too many token requests`,
			hint: 'Try again later; the limit counts all systems that sign in with these credentials',
		};
	}
	if (status === 408 || status >= 500) return busy(label);
	if (status === 404 || status === 405 || status === 410 || status === 415) {
		return {
			kind: 'final',
			message: `There is no token endpoint of ${label} at the configured address`,
			hint: `Check ${endpointFields(words)} in the credential`,
		};
	}
	return refusedGrant(words, request);
}
