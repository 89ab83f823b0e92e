import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { getPath } from '../core/dotPath';

/** The maximum number of keys per trigger. */
const MAX_KEYS = 1_000;
/** The maximum number of triggers in the cache. */
const MAX_TRIGGERS = 500;

/**
 * Keys by trigger, in order of arrival. Simultaneous calls each read the stored data before any of them has written it;
 * this cache lets every one of them also write what the others have seen.
 */
const memory = new Map<string, Set<string>>();

/**
 * Whether the same key has been received before; records it if not. Best effort with several processes: if two of them
 * receive the same call at the same moment, both let it pass.
 *
 * @param trigger identifies the node in its workflow
 * @param stored the node's static data; holds the keys, hashed, under `recentKeys`
 * @param paths dot paths whose values together form the key; a call without one of them is never a duplicate
 */
export function isDuplicate(trigger: string, stored: IDataObject, payload: unknown, paths: readonly string[]): boolean {
	const values = paths.map((path) => getPath(payload, path));
	if (values.length === 0 || values.some((value) => value === undefined || value === null || value === ''))
		return false;
	const key = createHash('sha256')
		.update(JSON.stringify([paths, values]))
		.digest('base64')
		.slice(0, 22);

	const known = recall(trigger, Array.isArray(stored.recentKeys) ? (stored.recentKeys as string[]) : []);
	const repeated = known.has(key);
	known.add(key);
	for (const oldest of known) {
		if (known.size <= MAX_KEYS) break;
		known.delete(oldest);
	}
	if (!repeated) stored.recentKeys = [...known];
	return repeated;
}

function recall(trigger: string, stored: string[]): Set<string> {
	const known = new Set([...stored, ...(memory.get(trigger) ?? [])]);
	memory.delete(trigger);
	memory.set(trigger, known);
	for (const oldest of memory.keys()) {
		if (memory.size <= MAX_TRIGGERS) break;
		memory.delete(oldest);
	}
	return known;
}
