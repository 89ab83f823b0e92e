import type { Field, OperationId } from '../../core/catalogue/types';
import type { Profile } from '../../core/provider';

/** What a profile says of calls on behalf of others. */
export interface ImpersonationWords {
	actAs?: ActAs;
}

/**
 * Calls on behalf of somebody else, with a token that an operation of the provider hands out to the caller. The token
 * is kept in memory until it expires and asked for again then; a call is never made as the caller instead.
 */
export interface ActAs {
	/** Entries of the Options collection. Nothing changes while all required ones are empty; one of them alone asks for the others. */
	fields: readonly Field[];
	/** Operation that hands out the token. */
	operation: OperationId;
	/** The operation's path values and body, made of the values of `fields`. */
	request(values: Readonly<Record<string, unknown>>): { path: Record<string, unknown>; body: unknown };
	/** Token and life in seconds out of the answer. */
	read(body: unknown): { token: unknown; expiresIn?: unknown };
}

/** How calls are made on behalf of others; undefined where the profile says nothing of it. */
export function actAsOf(profile: Profile & ImpersonationWords): ActAs | undefined {
	return profile.actAs;
}
