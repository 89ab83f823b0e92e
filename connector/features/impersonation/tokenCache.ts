import type { CallFailure } from '../../http/failure';
import { boundedCache } from '../../token/boundedCache';

/** An impersonation token. */
export interface Lent {
	token: string;
	/** Milliseconds since 1970, from which a new token is requested. */
	until: number;
}

/** Cache entry for one caller impersonating one user. Never persisted. */
interface Entry {
	lent?: Lent;
	/** The pending token request. */
	pending?: Promise<Lent>;
	/** A rejection that is rethrown until `until` instead of being provoked again. */
	refusal?: { failure: CallFailure; until: number };
	/** Set when a rejected token is replaced; until then it is not replaced again. */
	settledUntil?: number;
}

/** Keyed by a hash of the caller and the impersonated user. */
export const lentTokens = boundedCache<Entry>(({ lent, refusal, settledUntil }) =>
	Math.max(lent?.until ?? 0, refusal?.until ?? 0, settledUntil ?? 0),
);
