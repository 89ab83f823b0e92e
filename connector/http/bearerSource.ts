import type { ApiServer } from '../core/account';
import type { ApiRequest, ApiResponse } from '../core/exchange';

/** The user to impersonate: plain data, equal for the same user. */
export type Bearer = NonNullable<ApiRequest['actAs']>;

/**
 * Supplies the tokens for impersonated requests, i.e. those not made as the credential's own user (`ApiRequest.actAs`).
 */
export interface BearerSource {
	/**
	 * The only server that the tokens may be sent to.
	 *
	 * @throws InputError
	 */
	server(): ApiServer;
	/** @throws CallFailure; the call is never made as the credential's own user instead */
	lend(bearer: Bearer): Promise<string>;
	/**
	 * A token to replace one that the server rejected.
	 *
	 * @returns undefined if there is none
	 * @throws CallFailure
	 */
	replace(bearer: Bearer, refused: string): Promise<string | undefined>;
}

/** What a source needs to request tokens. */
export interface BearerRequests {
	/** Sends a request as the credential's own user. */
	call(request: ApiRequest): Promise<ApiResponse>;
	/** IANA name of the workflow's time zone. */
	zone: string;
	/** Aborted when the execution is stopped. */
	signal?: AbortSignal;
}
