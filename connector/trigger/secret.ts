import { createHash, timingSafeEqual } from 'crypto';

/** A header with which the sender of webhooks authenticates itself. */
export interface HeaderSecret {
	/** Case-insensitive. */
	name: string;
	value: string;
}

/**
 * Compares in constant time, without revealing the length of the secret either.
 *
 * @param given value of the header as received; undefined if it is missing, a list if it was sent several times
 */
export function isSecret(given: unknown, expected: string): boolean {
	if (typeof given !== 'string' || expected === '') return false;
	return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text, 'utf8').digest();
}
