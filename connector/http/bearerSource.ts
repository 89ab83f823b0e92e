import type { ApiServer } from '../core/account';
import type { ApiRequest, ApiResponse } from '../core/exchange';

/** Whose token is wanted: plain data, equal for the same one. */
export type Bearer = NonNullable<ApiRequest['actAs']>;

/** Where the tokens come from for requests that are not made as the credential's own user (`ApiRequest.actAs`). */
export interface BearerSource {
	/**
	 * The only server that the tokens are sent to.
	 *
	 * @throws InputError
	 */
	server(): ApiServer;
	/** @throws CallFailure: never is a call made as the credential's own user instead */
	lend(bearer: Bearer): Promise<string>;
	/**
	 * Another token than the one that the server refused.
	 *
	 * @returns undefined when there is none
	 * @throws CallFailure
	 */
	replace(bearer: Bearer, refused: string): Promise<string | undefined>;
}

/** How the tokens are asked for. */
export interface BearerRequests {
	/** Sends a request as the credential's own user. */
	call(request: ApiRequest): Promise<ApiResponse>;
	/** IANA name of the workflow's time zone. */
	zone: string;
	/** Of the execution. */
	signal?: AbortSignal;
}
