import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rules } from './orderCloudRules.mjs';

/**
 * The vendor's files as the generator needs them: operations of both sources, types and enums merged from the SDK's
 * models, their constraints and the newer specification.
 */
export function readVendor(folder) {
	const read = (name) => JSON.parse(readFileSync(join(folder, `ordercloud-${name}.json`), 'utf8'));
	const newer = read('models-spec1.0.454');
	return {
		operations: read('operations').map((operation) => ({
			...operation,
			group: rules.sameResource[operation.resource] ?? operation.resource,
		})),
		models: mergeModels(read('models'), newer.models),
		constraints: read('model-constraints'),
		enums: mergeEnums(read('enums'), newer.enums),
	};
}

/** Types and members of the SDK first, in its order, followed by those that only the newer specification has. */
function mergeModels(sdk, newer) {
	const merged = structuredClone(sdk);
	for (const [name, members] of Object.entries(newer)) {
		merged[name] ??= {};
		for (const [member, facts] of Object.entries(members)) {
			const type = rules.typeName(facts.type);
			const known = merged[name][member];
			if (known === undefined) {
				const readOnly = rules.readOnly.includes(`${name}.${member}`);
				merged[name][member] = { ...facts, type, ...(readOnly && { readOnly }) };
			} else if (type === 'integer' && known.type === 'number') {
				known.type = 'integer';
			}
		}
	}
	return merged;
}

function mergeEnums(sdk, newer) {
	const names = [...new Set([...Object.keys(sdk), ...Object.keys(newer)])];
	const merged = Object.fromEntries(
		names.map((name) => [name, [...new Set([...(sdk[name] ?? []), ...(newer[name] ?? [])])]]),
	);
	return { ...merged, ...rules.enums };
}
