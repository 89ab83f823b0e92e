import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { humanise } from '../../../core/catalogue/humanise';
import { chosenOperation } from '../../../node/searchList';
import type { GraphqlOperation, GraphqlProvider, OutputField, OutputTypes } from '../words';

/**
 * Maximum depth offered: the entity, its related objects, and those related to them. Deeper fields can be given by an
 * expression.
 */
const DEEPEST = 3;

/** Maximum number of options; a longer list would be unusable. */
const MOST = 300;

/** Plain-language names of common scalar types. Other types are shown by name. */
const TYPES: Readonly<Record<string, string>> = {
	ID: 'identifier',
	String: 'text',
	Int: 'whole number',
	Float: 'number',
	Boolean: 'true or false',
	DateTime: 'date and time',
	Json: 'any JSON',
};

/** Load options: fields of the entity that the chosen operation returns, and of related objects, as dot paths. */
export function returnableFields(
	provider: GraphqlProvider,
): (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]> {
	return async function () {
		const { graphql }: GraphqlOperation = chosenOperation(this, provider);
		const { catalogue } = provider;
		if (!graphql || !catalogue.outputTypes) return [];
		const usual = (await catalogue.usualFields?.(graphql.type)) ?? [];
		return returnableOptions(await catalogue.outputTypes(), graphql.type, usual);
	};
}

/** An object type reached from the entity. */
interface Level {
	/** Types from the entity to this one, inclusive. */
	types: readonly string[];
	path: readonly string[];
}

/**
 * Lists fields breadth-first, since the entity's own fields are wanted more often than those of related objects; within
 * each level the usual fields come first, then scalars before objects and lists. A type that already occurs on the path
 * is not offered again; fields that require an argument are omitted.
 *
 * @param usual dot paths
 */
export function returnableOptions(types: OutputTypes, type: string, usual: readonly string[]): INodePropertyOptions[] {
	const wanted = new Set(usual.flatMap(waysTo));
	const found: INodePropertyOptions[] = [];
	let level: Level[] = [{ types: [type], path: [] }];
	while (level.length > 0) {
		const next: Level[] = [];
		const plain: INodePropertyOptions[] = [];
		const whole: INodePropertyOptions[] = [];
		for (const one of level) {
			for (const [name, field] of fieldsOf(types, one.types[one.types.length - 1])) {
				const path = [...one.path, name];
				if (types[field.type] === undefined) {
					plain.push(option(path, kindOf(types, field)));
				} else if (!one.types.includes(field.type)) {
					whole.push(option(path, kindOf(types, field)));
					if (path.length < DEEPEST) next.push({ types: [...one.types, field.type], path });
				}
			}
		}
		for (const options of [plain, whole]) {
			found.push(...options.filter(({ value }) => wanted.has(String(value))));
			found.push(...options.filter(({ value }) => !wanted.has(String(value))));
		}
		level = next;
	}
	return found.slice(0, MOST);
}

/** The path and all its prefixes. */
function waysTo(path: string): string[] {
	const names = path.split('.');
	return names.map((_name, index) => names.slice(0, index + 1).join('.'));
}

/** Fields of an object type; for an interface, including those of its implementations. */
function fieldsOf(types: OutputTypes, name: string): Array<[string, OutputField]> {
	const type = types[name];
	const possible = (type.possible ?? []).map((one) => types[one]?.fields ?? {});
	const all: Record<string, OutputField> = Object.assign({}, ...[...possible].reverse());
	const fields = { ...type.fields, ...all, ...type.fields };
	return Object.entries(fields).filter(([, field]) => !field.deprecated && !needsArgument(field));
}

function needsArgument({ arguments: given = {} }: OutputField): boolean {
	return Object.values(given).some((type) => type.endsWith('!'));
}

function kindOf(types: OutputTypes, { type, list, connection }: OutputField): string {
	const several = list === true || connection === true;
	if (types[type] !== undefined) return several ? 'list with its usual fields' : 'its usual fields';
	return `${TYPES[type] ?? type}${several ? ', list' : ''}`;
}

function option(path: readonly string[], kind: string): INodePropertyOptions {
	return { name: `${path.map((name) => humanise(name)).join(' › ')} (${kind})`, value: path.join('.') };
}
