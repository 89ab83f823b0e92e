/**
 * Writes the operation tables of README.md from the catalogues, between the markers. `--check` only tells whether they
 * are up to date, and fails when not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./typescript.cjs');

const { listedUnder } = require('../connector/core/catalogue/lookup.ts');
const { PROVIDERS } = require('../nodes/index.ts');

const MARK = /(<!-- operations -->\n)[\s\S]*?(<!-- \/operations -->)/;

/** One provider's table, folded up: a row a resource, its operations in the order of the form. */
function table({ title, provider: { catalogue } }) {
	const resources = [...catalogue.resources].sort((a, b) => a.label.localeCompare(b.label, 'en'));
	const rows = resources.map((resource) => {
		const operations = catalogue.operations
			.filter((operation) => listedUnder(operation) === resource.name)
			.map(({ label, stage }) => (stage ? `${label} (${stage})` : label));
		return `| ${resource.label} | ${operations.join(', ')} |`;
	});
	const count = catalogue.operations.length;
	const summary = `<summary><b>${title}</b>: ${count} operations on ${rows.length} resources</summary>`;
	return ['<details>', summary, '', '| Resource | Operations |', '| --- | --- |', ...rows, '', '</details>'].join('\n');
}

const file = new URL('../README.md', import.meta.url);
const before = readFileSync(file, 'utf8');
if (!MARK.test(before)) throw new Error('README.md has no <!-- operations --> markers');
const after = before.replace(
	MARK,
	(_all, open, close) => `${open}\n${Object.values(PROVIDERS).map(table).join('\n\n')}\n\n${close}`,
);

if (process.argv.includes('--check')) {
	if (after !== before) {
		console.error('The tables in README.md differ from the catalogues: run node scripts/readme.mjs');
		process.exit(1);
	}
} else {
	writeFileSync(file, after);
}
