#!/usr/bin/env node
/**
 * Fills in what n8n's editor stores with a node once its panel has been opened: the body fields that the example
 * workflows map. Without them the panel would show every field of an operation, including samples.
 *
 *     node scripts/examples.mjs [--check]
 *
 * With `--check` nothing is written; the exit code is 1 when an example is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { bodyFields } = require('../connector/node/methods.ts');
const { PROVIDERS } = require('../nodes/index.ts');

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../examples');
const PACKAGE = 'n8n-nodes-order-fulfillment.';

/** Triggers have no bodies. */
const TRIGGERS = Object.keys(PROVIDERS).map((name) => `${name}Trigger`);

/** The provider of one of our nodes that takes bodies; undefined for other nodes. */
function providerOf({ name, type }) {
	if (!type.startsWith(PACKAGE)) return undefined;
	const own = type.slice(PACKAGE.length);
	if (!(own in PROVIDERS) && !TRIGGERS.includes(own)) throw new Error(`${name}: this package has no node ${own}`);
	return PROVIDERS[own]?.provider;
}

/** Fields with a value and required fields are shown; the others are behind "Add field". */
async function filledIn(node) {
	const { body, operation, variant } = node.parameters;
	const provider = providerOf(node);
	if (!provider || body?.mappingMode !== 'defineBelow') return node;
	const { fields } = await bodyFields(provider, operation, variant);
	const unknown = Object.keys(body.value ?? {}).filter((id) => !fields.some((field) => field.id === id));
	if (unknown.length > 0) throw new Error(`${node.name}: ${operation} has no field ${unknown.join(', ')}`);
	const schema = fields.map((field) => ({
		...field,
		removed: !field.required && !Object.hasOwn(body.value ?? {}, field.id),
	}));
	return { ...node, parameters: { ...node.parameters, body: { ...body, schema } } };
}

async function main([mode]) {
	const stale = [];
	for (const file of readdirSync(FOLDER).sort()) {
		const path = join(FOLDER, file);
		const before = readFileSync(path, 'utf8');
		const workflow = JSON.parse(before);
		workflow.nodes = await Promise.all(workflow.nodes.map(filledIn));
		const after = await format(JSON.stringify(workflow), { ...(await resolveConfig(path)), filepath: path });
		if (after === before) continue;
		stale.push(file);
		if (mode !== '--check') writeFileSync(path, after);
	}
	if (stale.length === 0) return;
	console.log(`${mode === '--check' ? 'Out of date, run node scripts/examples.mjs' : 'Written'}: ${stale.join(', ')}`);
	if (mode === '--check') process.exitCode = 1;
}

await main(process.argv.slice(2));
