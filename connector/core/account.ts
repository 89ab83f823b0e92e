import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

/** Decrypted credential fields, as n8n passes them in. */
export type Credentials = ICredentialDataDecryptedObject;

/** A request to a token endpoint. Exactly one of `form` and `json` is given. */
export interface TokenRequest {
	url: string;
	headers?: Record<string, string>;
	form?: Record<string, string>;
	json?: Record<string, unknown>;
	/**
	 * The grant can be redeemed only once (an authorization code), so the request is never repeated, whatever the
	 * response.
	 */
	singleUse?: boolean;
}

/** A validated response of a token endpoint. */
export interface TokenAnswer {
	accessToken: string;
	/** Replaces the stored refresh token when present. */
	refreshToken?: string;
	/** Seconds from receipt. */
	expiresIn?: number;
}

/**
 * Why an exchange was rejected, in our own words.
 * - `refresh`: the refresh token is no longer valid; the primary grant may be tried once.
 * - `final`: retrying is pointless until a person edits the credential.
 * - `temporary`: 429, 5xx or a broken connection, after bounded retries.
 */
export interface TokenProblem {
	kind: 'refresh' | 'final' | 'temporary';
	/** What happened, in one sentence; contains neither a secret nor a raw body. */
	message: string;
	/** What to do about it, naming the credential field by its label. */
	hint: string;
	/** The provider's code, if any. */
	code?: string;
}

/** Sends one token request: paced, retried where that is safe, and validated. Throws TokenError. */
export type Exchange = (request: TokenRequest) => Promise<TokenAnswer>;

/**
 * A code that can be redeemed once. A code that has not been sent yet replaces the stored session; one that has been
 * sent is never sent again. The session it paid for outlives the code, so the code is not part of `identity`.
 */
interface OneTimeCode {
	/** Name of the credential field. */
	field: string;
	/** Whether the selected authentication method uses the code at all. */
	applies(credentials: Credentials): boolean;
	/** How to obtain another code, without a full stop. */
	hint(credentials: Credentials): string;
}

/**
 * How messages about tokens refer to the provider and its credential fields. Field labels include their quotation
 * marks.
 */
export interface TokenWords {
	/** The provider, e.g. `Acme Commerce`. */
	label: string;
	/** Fields that identify the client, e.g. `'Client ID' and 'Client Secret'`. */
	client: string;
	/** Fields that identify the user, if any. */
	user?: string;
	/** Field that selects one of the provider's environments, if there are several. */
	environment?: string;
	/** Field holding the requested scope, if the user can choose it. */
	scope?: string;
}

/** How one provider issues tokens. */
export interface TokenProfile {
	/** Returns the credentials trimmed. Throws InputError naming the field that is missing or malformed. */
	check(credentials: Credentials): Credentials;
	/** False when these credentials need no bearer token (an API key alone), so nothing is exchanged. */
	needsToken?(credentials: Credentials): boolean;
	/** Everything that determines whose token it is; hashed into `boundTo`. */
	identity(credentials: Credentials): Array<string | undefined>;
	/** Present where the primary grant redeems a one-time code. */
	oneTime?: OneTimeCode;
	/** The primary grant (password, client credentials, code). */
	grant(credentials: Credentials, exchange: Exchange): Promise<TokenAnswer>;
	/** Absent where the provider issues no refresh tokens. */
	refresh?(credentials: Credentials, refreshToken: string, exchange: Exchange): Promise<TokenAnswer>;
	/**
	 * Reads the provider's own member names; the default is OAuth 2.0 (`access_token`, `expires_in`, `refresh_token`).
	 */
	read?(body: Record<string, unknown>): { accessToken: unknown; refreshToken?: unknown; expiresIn?: unknown };
	/** Members whose presence marks a body as a rejection, even when the status reports success. */
	refusal: readonly string[];
	words: TokenWords;
	/** Identifies the cause of a rejection. `body` is parsed JSON or text, or undefined if there was none. */
	problem(status: number, body: unknown, request: TokenRequest): TokenProblem;
	/** Lifetime in seconds assumed when the response does not state one. */
	defaultLifetime: number;
	/** Time limit of a token request including its answer, in milliseconds; 30 seconds by default. */
	timeoutMs?: number;
}

/** An API host of the credential, and what is attached to requests sent to it. */
export interface ApiServer {
	key: string;
	/** Validated: https (or http on loopback), without user info, query or trailing slash. */
	baseUrl: string;
	/** `bearer`, or `none` where `headers` carry an API key instead. */
	attach: 'bearer' | 'none';
	/** Sent with every request to this server. */
	headers?: Record<string, string>;
	/**
	 * False where `headers` carry a secret: when a redirect leaves the host, HTTP clients drop `authorization` but
	 * forward every other header.
	 */
	followRedirects?: boolean;
	/** Why nothing can be sent to this server yet: the label of the empty field, and what to do. */
	unavailable?: { field: string; message: string; hint: string };
}

/** The options of both n8n helpers: `url` for httpRequest, `uri` for the older one used by the HTTP Request node. */
export type OutgoingRequest = IHttpRequestOptions & {
	uri?: string;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

/**
 * One provider's account: what its credential type needs, independent of its operations. Defined in
 * `nodes/<Provider>/account.ts`.
 */
export interface Account {
	/** n8n's name for the credential type, e.g. `acmeCommerceApi`. */
	credential: string;
	/** Display name, e.g. `Acme Commerce`. */
	label: string;
	token: TokenProfile;
	/** API hosts of a credential; the first is the default. Throws InputError if a host is malformed. */
	servers(credentials: Credentials): ApiServer[];
}
