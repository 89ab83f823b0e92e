import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { getPath } from '../core/dotPath';

/** Keys remembered per trigger. */
const MAX_KEYS = 1_000;
/** Triggers remembered by a process. */
const MAX_TRIGGERS = 500;

/**
 * Keys by trigger, in the order they came. Calls that arrive together each read the stored data before any of them has
 * written it; this memory of the process lets every one of them write what the others have seen too.
 */
const memory = new Map<string, Set<string>>();

/**
 * Whether the same key has come before; remembers it if not. Best effort over several processes: two of them that get
 * the same call at the same moment both let it pass.
 *
 * @param trigger identifies the node in its workflow
 * @param stored the node's static data; holds the keys, hashed, under `recentKeys`
 * @param paths dot paths whose values together make the key; a call that lacks one of them is never a duplicate
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
