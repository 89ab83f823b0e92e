#!/usr/bin/env node
/**
 * Writes the catalogue of OrderCloud from the vendor's files:
 *
 *     node scripts/catalogue/ordercloud.mjs <folder with ordercloud-*.json> [folder to write to]
 *
 * The same input gives the same files. If a catalogue exists already, what a new version of the input adds, removes
 * and changes is printed first.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { storedLists } from './orderCloudLists.mjs';
import { storedOperations } from './orderCloudOperations.mjs';
import { readVendor } from './orderCloudRead.mjs';
import { report } from './orderCloudReport.mjs';
import { rules } from './orderCloudRules.mjs';
import { storedTypes } from './orderCloudTypes.mjs';
import { unusedRules } from './orderCloudUnused.mjs';
import { readCatalogue, writeCatalogue } from './orderCloudWrite.mjs';

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../../nodes/OrderCloud/catalogue/generated');

function main([input, output = HOME]) {
	if (input === undefined) {
		console.error('Usage: node scripts/catalogue/ordercloud.mjs <folder with ordercloud-*.json> [folder to write to]');
		process.exitCode = 2;
		return;
	}
	const vendor = readVendor(input);
	const catalogue = makeCatalogue(vendor);
	for (const rule of unusedRules(vendor)) console.log(`! The rule ${rule} meets nothing`);
	const before = readCatalogue(output);
	if (before) console.log(report(before, catalogue).join('\n'));
	const written = writeCatalogue(output, catalogue);
	const count = `${catalogue.operations.length} operations of ${catalogue.resources.length} resources`;
	console.log(`${count}; ${written.length > 0 ? `wrote ${written.join(', ')}` : 'nothing to write'}`);
}

function makeCatalogue(vendor) {
	const { resources, operations } = storedOperations(vendor);
	const lists = storedLists(vendor, operations);
	const roots = new Set([
		...operations.flatMap(({ body }) => (body ? [body.type] : [])),
		...Object.values(lists).map(({ type }) => type),
	]);
	const types = storedTypes(vendor, roots);
	const enums = usedEnums(vendor, operations, types);
	const openEnums = rules.openEnums.filter((name) => Object.hasOwn(enums, name));
	return { resources, operations, lists, types, enums, openEnums };
}

/** Enums to which something refers; `search: 'typed'` stands for a parameter of the type SearchType. */
function usedEnums(vendor, operations, types) {
	const used = new Set(['SearchType', ...JSON.stringify([operations, types]).match(/(?<="ref":")\w+/g)]);
	const names = Object.keys(vendor.enums).filter((name) => used.has(name) && vendor.models[name] === undefined);
	return Object.fromEntries(names.sort().map((name) => [name, vendor.enums[name]]));
}

main(process.argv.slice(2));
