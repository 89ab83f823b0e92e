import { getPath } from '../core/dotPath';

/** The first value found at one of the dot paths; null counts as none. */
export function firstAt(from: unknown, paths: readonly string[]): unknown {
	for (const path of paths) {
		const value = getPath(from, path);
		if (value !== undefined && value !== null) return value;
	}
	return undefined;
}
