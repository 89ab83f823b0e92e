import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const HEADER = '// Written by scripts/catalogue/fluent.mjs, never edited by hand.\n';

/** The exports of each file of the catalogue, with types. */
const FILES = {
	'operations.ts': {
		queries: 'readonly StoredRoot[]',
		mutations: 'readonly StoredRoot[]',
		keys: 'Readonly<Record<string, StoredMembers>>',
	},
	'types.ts': {
		objects: "StoredTypes['objects']",
		interfaces: "StoredTypes['interfaces']",
		inputs: "StoredTypes['inputs']",
		enums: "StoredTypes['enums']",
		scalars: "StoredTypes['scalars']",
	},
};

/** Writes the files of a catalogue, one entry per line. Returns the names of those that changed. */
export function writeCatalogue(folder, catalogue) {
	mkdirSync(folder, { recursive: true });
	return Object.entries(FILES).flatMap(([name, parts]) => {
		const types = new Set(Object.values(parts).map((type) => /Stored\w+/.exec(type)[0]));
		const exports = Object.entries(parts).map(
			([part, of]) => `export const ${part}: ${of} = ${lines(catalogue[part])};\n`,
		);
		const text = `${HEADER}import type { ${[...types].sort().join(', ')} } from '../generatedFormat';\n\n${exports.join('\n')}`;
		const path = join(folder, name);
		if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
		writeFileSync(path, text);
		return [name];
	});
}

/** The catalogue in a folder, or undefined if there is none. */
export function readCatalogue(folder) {
	if (!Object.keys(FILES).every((name) => existsSync(join(folder, name)))) return undefined;
	return Object.fromEntries(
		Object.entries(FILES).flatMap(([name, parts]) => {
			const text = readFileSync(join(folder, name), 'utf8');
			return Object.keys(parts).map((part) => {
				// For a part that the generator has not written before, everything is new.
				const value = new RegExp(`export const ${part}: [^=]+ = ([\\s\\S]*?);\\n(?:\\n|$)`).exec(text)?.[1] ?? '{}';
				return [part, JSON.parse(JSON.stringify(runInNewContext(`(${value})`)))];
			});
		}),
	);
}

function lines(value) {
	const entries = Array.isArray(value)
		? value.map(literal)
		: Object.entries(value).map(([key, entry]) => `${key}: ${literal(entry)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return [open, ...entries.map((entry) => `\t${entry},`), close].join('\n');
}

/** GraphQL has no names or types that need escaping. */
function literal(value) {
	if (typeof value === 'string') return `'${value}'`;
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object') return String(value);
	return `{ ${Object.entries(value)
		.map(([key, entry]) => `${key}: ${literal(entry)}`)
		.join(', ')} }`;
}
