#!/usr/bin/env node
/**
 * Writes the catalogue of fulfillmenttools from the vendor's OpenAPI file:
 *
 *     node scripts/catalogue/fulfillmenttools.mjs <OpenAPI file> [folder to write to]
 *
 * The same input gives the same files. If a catalogue exists already, what the new input adds, removes and changes is
 * printed before it is written.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import SwaggerParser from '@apidevtools/swagger-parser';

import { makeCatalogue } from './fulfillmenttools/operations.mjs';
import { report } from './fulfillmenttools/report.mjs';
import { unmetRules } from './fulfillmenttools/rules.mjs';
import { readCatalogue, writeCatalogue } from './fulfillmenttools/write.mjs';

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../../nodes/Fulfillmenttools/catalogue/generated');

async function main([input, output = HOME]) {
	if (input === undefined) {
		console.error('Usage: node scripts/catalogue/fulfillmenttools.mjs <OpenAPI file> [folder to write to]');
		process.exitCode = 2;
		return;
	}
	const document = await SwaggerParser.parse(input);
	const catalogue = makeCatalogue(document);
	for (const rule of unmetRules()) console.log(`This rule meets nothing: ${rule}`);
	const before = readCatalogue(output);
	if (before) console.log(report(before, catalogue).join('\n'));
	const written = writeCatalogue(output, catalogue);
	const addresses = new Set(catalogue.operations.map(({ call }) => call)).size;
	const count = `${catalogue.operations.length} operations for ${addresses} addresses`;
	console.log(`${count}; ${written.length > 0 ? `wrote ${written.join(', ')}` : 'nothing to write'}`);
}

await main(process.argv.slice(2));
