import { createHash } from 'crypto';

/**
 * SHA-256 over the parts, in hex. Each part is prefixed with its length, so that different lists of parts never yield
 * the same input (`['ab', 'c']` and `['a', 'bc']`); an absent part differs from an empty one.
 */
export function digest(parts: ReadonlyArray<string | undefined>): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part === undefined ? '-;' : `${part.length}:${part};`);
	return hash.digest('hex');
}
