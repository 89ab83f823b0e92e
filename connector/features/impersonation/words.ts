import type { Field, OperationId } from '../../core/catalogue/types';
import type { Profile } from '../../core/provider';

/** Profile settings for impersonation. */
export interface ImpersonationWords {
	actAs?: ActAs;
}

/**
 * Calls on behalf of another user, with a token that one of the provider's operations issues to the caller. The token
 * is kept in memory until it expires and then requested again; a call never falls back to the caller's own identity.
 */
export interface ActAs {
	/**
	 * Entries of the Options collection. Impersonation is off while all required ones are empty; filling in one makes the
	 * others mandatory.
	 */
	fields: readonly Field[];
	/** Operation that issues the token. */
	operation: OperationId;
	/** The operation's path values and body, built from the values of `fields`. */
	request(values: Readonly<Record<string, unknown>>): { path: Record<string, unknown>; body: unknown };
	/** Extracts the token and its lifetime in seconds from the response body. */
	read(body: unknown): { token: unknown; expiresIn?: unknown };
}

/** The impersonation settings of the profile; undefined if the provider has none. */
export function actAsOf(profile: Profile & ImpersonationWords): ActAs | undefined {
	return profile.actAs;
}
