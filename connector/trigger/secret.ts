import { createHash, timingSafeEqual } from 'crypto';

/** A header that the sender of webhooks sends along to show that it is the one. */
export interface HeaderSecret {
	/** In any case. */
	name: string;
	value: string;
}

/**
 * Compares in constant time; the length of the secret does not show either.
 *
 * @param given value of the header as received; undefined where it is missing, a list where it came several times
 */
export function isSecret(given: unknown, expected: string): boolean {
	if (typeof given !== 'string' || expected === '') return false;
	return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text, 'utf8').digest();
}
