import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

/** Decrypted credential fields, as n8n hands them over. */
export type Credentials = ICredentialDataDecryptedObject;

/** A request to a token endpoint. Exactly one of `form` and `json` is given. */
export interface TokenRequest {
	url: string;
	headers?: Record<string, string>;
	form?: Record<string, string>;
	json?: Record<string, unknown>;
	/** The grant can be spent only once (an authorization code): it is never sent a second time, whatever the answer. */
	singleUse?: boolean;
}

/** A checked answer of a token endpoint. */
export interface TokenAnswer {
	accessToken: string;
	/** Replaces the stored one when present. */
	refreshToken?: string;
	/** Seconds from receipt. */
	expiresIn?: number;
}

/**
 * Why an exchange was refused, in our words.
 * - `refresh`: the refresh token is no longer good; the primary grant may be tried once.
 * - `final`: trying again changes nothing until a person edits the credential.
 * - `temporary`: 429, 5xx, broken connection; was retried within bounds.
 */
export interface TokenProblem {
	kind: 'refresh' | 'final' | 'temporary';
	/** What happened; one sentence; no secret, no raw body. */
	message: string;
	/** What to do, naming the credential field by its label. */
	hint: string;
	/** The provider's code, if any. */
	code?: string;
}

/** Sends one token request: spaced, retried where that is safe, checked. Throws TokenError. */
export type Exchange = (request: TokenRequest) => Promise<TokenAnswer>;

/**
 * A code that can be spent once. One that has not been sent yet replaces the stored session; one that has been sent is
 * never sent again. The session it bought outlives it, so the code is no part of `identity`.
 */
export interface OneTimeCode {
	/** Name of the credential field. */
	field: string;
	/** Whether the chosen way to sign in uses the code at all. */
	applies(credentials: Credentials): boolean;
	/** How a person gets another code, without a full stop. */
	hint(credentials: Credentials): string;
}

/** How messages about tokens name the provider and the fields of its credential; fields with their quotation marks. */
export interface TokenWords {
	/** The provider, e.g. `Acme Commerce`. */
	label: string;
	/** Fields of the client, e.g. `'Client ID' and 'Client Secret'`. */
	client: string;
	/** Fields of the user, where there is one. */
	user?: string;
	/** Field that chooses between the provider's environments, where there are several. */
	environment?: string;
	/** Field of the scope to ask for, where it is the user's to choose. */
	scope?: string;
}

/** How one provider hands out tokens. Facts come from the provider's sheet in its authentication section. */
export interface TokenProfile {
	/** Throws InputError naming the field where something is missing or malformed. Returns trimmed credentials. */
	check(credentials: Credentials): Credentials;
	/** False when these credentials need no bearer at all (an API key alone): nothing is exchanged. */
	needsToken?(credentials: Credentials): boolean;
	/** Everything that decides whose token it is; hashed into `boundTo`. */
	identity(credentials: Credentials): Array<string | undefined>;
	/** Present where the primary grant spends a one-time code. */
	oneTime?: OneTimeCode;
	/** The primary grant (password, client credentials, code). */
	grant(credentials: Credentials, exchange: Exchange): Promise<TokenAnswer>;
	/** Absent where the provider has no refresh tokens. */
	refresh?(credentials: Credentials, refreshToken: string, exchange: Exchange): Promise<TokenAnswer>;
	/** Reads the answer's own spelling; the default is OAuth 2.0 (`access_token`, `expires_in`, `refresh_token`). */
	read?(body: Record<string, unknown>): { accessToken: unknown; refreshToken?: unknown; expiresIn?: unknown };
	/** Members of a body by which it is a refusal, even where the status says success. */
	refusal: readonly string[];
	words: TokenWords;
	/** Names the cause of a refusal. `body` is parsed JSON or text, or undefined when there was none. */
	problem(status: number, body: unknown, request: TokenRequest): TokenProblem;
	/** Seconds assumed when the answer does not say. */
	defaultLifetime: number;
}

/** An API host of the credential, and what is attached to requests that go there. */
export interface ApiServer {
	key: string;
	/** Checked: https (or http on loopback), no user info, no query, no trailing slash. */
	baseUrl: string;
	/** `bearer`, or `none` where `headers` carry an API key instead. */
	attach: 'bearer' | 'none';
	/** Sent with every request to this server. */
	headers?: Record<string, string>;
	/**
	 * False where `headers` carry a secret: HTTP clients drop `authorization` when a redirect leaves the host, but carry
	 * every other header along.
	 */
	followRedirects?: boolean;
	/** Why nothing can be sent there yet: the field that is empty, by its label, and what to do. */
	unavailable?: { field: string; message: string; hint: string };
}

/** The options of both n8n helpers: `url` of httpRequest, `uri` of the older one used by HTTP Request. */
export type OutgoingRequest = IHttpRequestOptions & {
	uri?: string;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

/**
 * One provider's account: what its credential type needs, and nothing of its operations.
 * Lives in `nodes/<Provider>/account.ts`.
 */
export interface Account {
	/** n8n's name of the credential type, e.g. `acmeCommerceApi`. */
	credential: string;
	/** Shown to people, e.g. `Acme Commerce`. */
	label: string;
	token: TokenProfile;
	/** API hosts of a credential; the first is the default. Throws InputError on a malformed host. */
	servers(credentials: Credentials): ApiServer[];
}
