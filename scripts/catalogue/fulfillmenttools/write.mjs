import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const HEADER = '// Written by scripts/catalogue/fulfillmenttools.mjs, never edited by hand.\n';

/** The export of each file of the catalogue, its type, and whether its entries form a list or a map. */
const FILES = {
	operations: { type: 'StoredOperation[]', from: '../generatedFormat', list: true },
	bodies: { type: 'Record<string, StoredBody>', from: '../generatedFormat' },
	types: { type: 'Record<string, StoredMember>', from: '../generatedFormat' },
	filters: { type: 'Record<string, StoredFilters>', from: '../generatedFormat' },
	kinds: { type: 'Record<string, StoredKind>', from: '../generatedFormat' },
};

/** Writes the files of a catalogue, one entry per line. Returns the names of those that changed. */
export function writeCatalogue(folder, catalogue) {
	mkdirSync(folder, { recursive: true });
	return Object.entries(FILES).flatMap(([name, { type, from }]) => {
		const value = catalogue[name];
		const lines = Array.isArray(value)
			? ['[', ...value.map((entry) => `\t${literal(entry)},`), ']']
			: ['{', ...Object.entries(value).map(([key, entry]) => `\t${keyOf(key)}: ${literal(entry)},`), '}'];
		const used = /Stored\w+/.exec(type)[0];
		const text = `${HEADER}import type { ${used} } from '${from}';\n\nexport const ${name}: ${shared(type)} = ${lines.join('\n')};\n`;
		const path = join(folder, `${name}.ts`);
		if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
		writeFileSync(path, text);
		return [`${name}.ts`];
	});
}

/** The catalogue in a folder, or undefined if there is none. */
export function readCatalogue(folder) {
	const names = Object.keys(FILES);
	if (!names.every((name) => existsSync(join(folder, `${name}.ts`)))) return undefined;
	return Object.fromEntries(
		names.map((name) => {
			const text = readFileSync(join(folder, `${name}.ts`), 'utf8');
			const value = text.slice(text.indexOf('= ') + 2, text.lastIndexOf(';'));
			return [name, JSON.parse(JSON.stringify(runInNewContext(`(${value})`)))];
		}),
	);
}

function shared(type) {
	return type.endsWith('[]') ? `readonly ${type}` : `Readonly<${type}>`;
}

function literal(value) {
	if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
	return entries.length === 0
		? '{}'
		: `{ ${entries.map(([key, entry]) => `${keyOf(key)}: ${literal(entry)}`).join(', ')} }`;
}

function keyOf(key) {
	return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}
