/**
 * Writes the operation tables, one page per provider below docs/operations, and their counts in README.md, from the
 * catalogues.
 *
 *     node scripts/operations.mjs [--check]
 *
 * With `--check` nothing is written; the exit code is 1 when a page or a count is missing or out of date, or a page
 * belongs to no provider.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('./typescript.cjs');

const { operationId } = require('../connector/core/catalogue/lookup.ts');
const { operationProperties, resourceProperty } = require('../connector/form/resources.ts');
const { PROVIDERS } = require('../nodes/index.ts');

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = 'docs/operations';

/** The name of a provider's page, which is also the anchor of its heading in README.md. */
const pageName = (label) => label.toLowerCase().replaceAll(' ', '-');

const cell = (text) => text.replaceAll('|', '\\|');

/** What is sent: the root field of a GraphQL operation, else method and path. */
function requestOf({ method, path, graphql }) {
	return graphql ? `${graphql.kind} ${graphql.field}` : `${method} ${path}`;
}

function notesOf({ stage, editable, bulk, load, permissions = [], anyPermission }) {
	const needed = `${anyPermission && permissions.length > 1 ? 'one of ' : ''}${permissions.join(', ')}`;
	return [
		stage,
		editable?.path ? 'method and path can be edited' : editable?.method && 'method can be edited',
		bulk && `up to ${bulk.maxEntries} entries per request`,
		load && `batches of up to ${load.maxRecords} records`,
		permissions.length > 0 && `needs ${needed}`,
	]
		.filter(Boolean)
		.join('; ');
}

/** A page: resources and operations under the names and in the order in which the node lists them. */
function page({ profile, catalogue }) {
	const { label } = profile.account;
	const byId = new Map(catalogue.operations.map((operation) => [operationId(operation), operation]));
	const row = ({ name, value }) => {
		const operation = byId.get(value);
		return `| ${[name, `\`${requestOf(operation)}\``, notesOf(operation)].map(cell).join(' | ')} |`;
	};
	const listed = new Map(
		operationProperties(catalogue.resources, catalogue.operations, {}).map(({ displayOptions, options }) => [
			displayOptions.show.resource[0],
			options,
		]),
	);
	const sections = resourceProperty(catalogue.resources, {})
		.options.filter(({ value }) => listed.get(value).length > 0)
		.map(({ name, value }) => {
			const rows = listed.get(value).map(row);
			const { description } = catalogue.resources.find((resource) => resource.name === value);
			const about = description === undefined ? [] : [`${description}.`, ''];
			return [`## ${name}`, '', ...about, '| Operation | Request | Notes |', '| --- | --- | --- |', ...rows].join('\n');
		});
	const count = `${catalogue.operations.length} operations on ${sections.length} resources`;
	const text = [
		'<!-- Generated from the catalogue by scripts/operations.mjs; do not edit. -->',
		`# Operations of ${label}`,
		`${count}, named and ordered as in the node. *API Request*, which every node has, sends anything that is not listed.`,
		legend(catalogue.operations),
		...sections,
	]
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
	return { file: `${FOLDER}/${pageName(label)}.md`, count, text };
}

/** What the notes of these operations mean. */
function legend(operations) {
	const stages = new Set(operations.map(({ stage }) => stage));
	const needing = operations.filter(({ permissions = [] }) => permissions.length > 0);
	return [
		stages.has('unconfirmed') &&
			'- *unconfirmed*: follows from what the vendor documents, but is not described publicly itself.',
		(stages.has('alpha') || stages.has('beta')) && '- *alpha*, *beta*: the vendor may change it without notice.',
		stages.has('deprecated') && '- *deprecated*: the vendor advises against new use; listed last.',
		needing.some(({ anyPermission }) => anyPermission) && '- *needs one of*: any one of these roles is enough.',
		needing.some(({ anyPermission }) => !anyPermission) &&
			'- *needs*: permissions that the vendor names; where there are several, it does not say whether one is enough.',
	]
		.filter(Boolean)
		.join('\n');
}

/** README.md with the counts of the pages as the texts of the links to them. */
function withCounts(readme, pages) {
	return pages.reduce((text, { file, count }) => {
		const link = new RegExp(`\\[[^\\]]*\\]\\(${file}\\)`);
		if (!link.test(text)) throw new Error(`README.md has no link to ${file}`);
		return text.replace(link, `[${count}](${file})`);
	}, readme);
}

function main([mode]) {
	const pages = Object.values(PROVIDERS).map(({ provider }) => page(provider));
	const path = (file) => join(ROOT, file);
	const now = (file) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : undefined);
	const wanted = new Map(pages.map(({ file, text }) => [file, text]));
	wanted.set('README.md', withCounts(now('README.md'), pages));

	mkdirSync(path(FOLDER), { recursive: true });
	const present = readdirSync(path(FOLDER)).map((name) => `${FOLDER}/${name}`);
	const superfluous = present.filter((file) => !wanted.has(file));
	const changed = [...wanted.keys()].filter((file) => now(file) !== wanted.get(file));
	const stale = [...changed, ...superfluous];
	if (stale.length === 0) return;
	if (mode === '--check') {
		console.error(`Differs from the catalogues, run node scripts/operations.mjs: ${stale.join(', ')}`);
		process.exitCode = 1;
		return;
	}
	for (const file of changed) writeFileSync(path(file), wanted.get(file));
	for (const file of superfluous) rmSync(path(file));
	console.log(`Written: ${stale.join(', ')}`);
}

main(process.argv.slice(2));
