#!/usr/bin/env node
/**
 * Writes the catalogue of Fluent Commerce from the vendor's GraphQL schema:
 *
 *     node scripts/catalogue/fluent.mjs <schema in the schema language> [folder to write to]
 *
 * The same input gives the same files. If a catalogue exists already, what the new input adds, removes and changes is
 * printed before it is written.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSchema } from 'graphql';

import { readSchema } from './fluent/read.mjs';
import { report } from './fluent/report.mjs';
import { readCatalogue, writeCatalogue } from './fluent/write.mjs';

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../../nodes/FluentCommerce/catalogue/generated');

function main([input, output = HOME]) {
	if (input === undefined) {
		console.error('Usage: node scripts/catalogue/fluent.mjs <schema> [folder to write to]');
		process.exitCode = 2;
		return;
	}
	const catalogue = readSchema(buildSchema(readFileSync(input, 'utf8')));
	const before = readCatalogue(output);
	if (before) console.log(report(before, catalogue).join('\n'));
	const written = writeCatalogue(output, catalogue);
	const count = `${catalogue.queries.length} queries and ${catalogue.mutations.length} mutations`;
	console.log(`${count}; ${written.length > 0 ? `wrote ${written.join(', ')}` : 'nothing to write'}`);
}

main(process.argv.slice(2));
