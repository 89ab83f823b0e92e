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
const { bodyFields } = require('../connector/form/methods.ts');

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../examples');
const PACKAGE = 'n8n-nodes-order-fulfillment.';

/** Our nodes by internal name; triggers have no bodies. */
const PROVIDERS = {
	fedexSupplyChain: () => require('../nodes/FedexSupplyChain/profile.ts').fedexProvider,
	fluentCommerce: () => require('../nodes/FluentCommerce/profile.ts').fluentProvider,
	fulfillmenttools: () => require('../nodes/Fulfillmenttools/profile.ts').fulfillmenttoolsProvider,
	orderCloud: () => require('../nodes/OrderCloud/profile.ts').orderCloudProvider,
	ruc: () => require('../nodes/Ruc/profile.ts').rucProvider,
};

/** Fields with a value and required fields are shown; the others are behind "Add field". */
async function filledIn(node) {
	const { body, operation, variant } = node.parameters;
	const provider = PROVIDERS[node.type.replace(PACKAGE, '')];
	if (!node.type.startsWith(PACKAGE) || !provider || body?.mappingMode !== 'defineBelow') return node;
	const { fields } = await bodyFields(provider(), operation, variant);
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
