import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const HEADER = '// Written by scripts/catalogue/ordercloud.mjs, never edited by hand.\n';

/** The contents of each file of the catalogue: exports with their types, and how deep entries are broken into lines. */
const FILES = {
	'operations.ts': {
		imports: "import type { StoredOperation, StoredResource } from '../generatedFormat';\n",
		exports: {
			resources: { type: 'readonly StoredResource[]', depth: 1 },
			operations: { type: 'readonly StoredOperation[]', depth: 1 },
		},
	},
	'enums.ts': {
		imports: '',
		exports: {
			enums: { type: 'Readonly<Record<string, readonly string[]>>', depth: 1 },
			openEnums: { type: 'readonly string[]', depth: 1 },
		},
	},
	'types.ts': {
		imports: "import type { TypeStore } from '../../../../connector/core/catalogue/store';\n",
		exports: { types: { type: 'TypeStore', depth: 3 } },
	},
	'lists.ts': {
		imports: "import type { StoredList } from '../generatedFormat';\n",
		exports: { lists: { type: 'Readonly<Record<string, StoredList>>', depth: 1 } },
	},
};

/** Writes the catalogue; files that would not change are left alone. Returns the names of those written. */
export function writeCatalogue(folder, catalogue) {
	mkdirSync(folder, { recursive: true });
	return Object.entries(FILES).flatMap(([name, { imports, exports }]) => {
		const parts = Object.entries(exports).map(
			([key, { type, depth }]) => `export const ${key}: ${type} = ${literal(catalogue[key], depth)};\n`,
		);
		const text = `${HEADER}${imports}\n${parts.join('\n')}`;
		const path = join(folder, name);
		if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
		writeFileSync(path, text);
		return [name];
	});
}

/** The catalogue in the folder, or undefined if there is none. */
export function readCatalogue(folder) {
	if (!existsSync(join(folder, 'operations.ts'))) return undefined;
	return Object.fromEntries(
		Object.entries(FILES).flatMap(([name, { exports }]) => {
			const text = readFileSync(join(folder, name), 'utf8');
			return Object.keys(exports).flatMap((key) => {
				const found = new RegExp(`export const ${key}: [^=]+ = ([\\s\\S]*?);\\n(?:\\n|$)`).exec(text);
				return found ? [[key, structuredClone(runInNewContext(`(${found[1]})`))]] : [];
			});
		}),
	);
}

/** A literal in this project's style: entries down to `depth` are on separate lines. */
function literal(value, depth, indent = '') {
	if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
	if (typeof value !== 'object' || value === null) return String(value);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	const inner = `${indent}\t`;
	const entries = Array.isArray(value)
		? value.map((entry) => literal(entry, depth - 1, inner))
		: Object.entries(value).map(([key, entry]) => `${quoted(key)}: ${literal(entry, depth - 1, inner)}`);
	if (entries.length === 0) return open + close;
	if (depth > 0) return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
	return Array.isArray(value) ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`;
}

function quoted(key) {
	return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}
