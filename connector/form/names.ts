import { operationId } from '../core/catalogue/lookup';
import { pathNames } from '../core/catalogue/pathFields';
import type { Operation } from '../core/catalogue/types';
import type { TraitsOf } from './feature';
import { namedFields } from './namedInputs';
import { mainName, PARAMETER, pathName } from './parameters';
import { rowsField } from './rows';

const OWN: ReadonlySet<string> = new Set(Object.values(PARAMETER));

/** n8n reads parameters by path, so a dot or bracket in a name would be parsed as part of the path. */
const PLAIN = /^[A-Za-z_$][\w$-]*$/;

/**
 * Finds mistakes in a catalogue when the node is loaded, before any request is sent.
 *
 * @throws Error naming the operation and the field
 */
export function checkNames(operations: readonly Operation[], traits: TraitsOf): void {
	const seen = new Set<string>();
	for (const operation of operations) {
		const id = operationId(operation);
		if (seen.has(id)) throw new Error(`The operation ${id} is in the catalogue twice`);
		seen.add(id);
		const own = ownInputs(operation);
		const names = [...namedFields(operation).map(({ name }) => name), ...(traits(operation).inputs ?? []), ...own];
		for (const name of names) {
			if (OWN.has(name)) throw new Error(`${id}: the form has an input of its own called ${name}`);
			if (!PLAIN.test(name)) throw new Error(`${id}: ${name} cannot be the name of an input`);
		}
		for (const name of own) {
			if (names.filter((one) => one === name).length > 1) throw new Error(`${id}: two inputs are called ${name}`);
		}
		for (const name of pathNames(operation.path)) {
			if (!operation.parameters?.some((parameter) => parameter.name === name)) {
				throw new Error(`${id}: the path names ${name}, which is not among the parameters`);
			}
		}
	}
}

/** Names of the dedicated inputs for main fields and lists of the body. */
function ownInputs({ mainFields = [], entryLists = [], body }: Operation): string[] {
	const list = body && rowsField(body)?.rows?.input.name;
	return [
		...mainFields.map(({ name }) => mainName(name)),
		...entryLists.map(({ path }) => pathName(path)),
		...(list === undefined ? [] : [list]),
	];
}
