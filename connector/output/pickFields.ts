import { getPath } from '../core/dotPath';

type Members = Record<string, unknown>;

/** `a, b.c` as a list of dot paths; undefined if nothing is chosen. */
export function fieldList(text: unknown): string[] | undefined {
	const names = (Array.isArray(text) ? text : String(text ?? '').split(','))
		.map((name) => String(name).trim())
		.filter((name) => name !== '');
	return names.length > 0 ? names : undefined;
}

/** The object with only the chosen members, in the order chosen. In lists the rest of a path applies to each entry. */
export function pick(source: unknown, paths: readonly string[]): Members {
	const kept: Members = {};
	for (const path of paths) keep(source, path, kept);
	return kept;
}

function keep(source: unknown, path: string, kept: Members): void {
	const dot = path.indexOf('.');
	const key = dot < 0 ? path : path.slice(0, dot);
	const rest = dot < 0 ? '' : path.slice(dot + 1);
	const value = getPath(source, key);
	if (value === undefined || key === '__proto__') return;
	// Already chosen as a whole.
	if (kept[key] === value) return;
	if (rest === '') {
		kept[key] = value;
	} else if (Array.isArray(value)) {
		const before = Array.isArray(kept[key]) ? (kept[key] as unknown[]) : [];
		kept[key] = value.map((entry, index) => {
			const inner = (before[index] ?? {}) as Members;
			keep(entry, rest, inner);
			return inner;
		});
	} else {
		const inner = typeof kept[key] === 'object' && kept[key] !== null ? (kept[key] as Members) : {};
		keep(value, rest, inner);
		if (Object.keys(inner).length > 0) kept[key] = inner;
	}
}
