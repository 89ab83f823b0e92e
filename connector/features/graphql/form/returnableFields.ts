import type { GraphqlOperation, GraphqlProvider, OutputField, OutputTypes } from '../words';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { humanise } from '../../../core/catalogue/humanise';
import { chosenOperation } from '../../../node/searchList';

/** Levels offered: the entity, what hangs on it, and what hangs on that. Deeper ones can be given by an expression. */
const DEEPEST = 3;

/** What a list can hold and still be looked through. */
const MOST = 300;

/** GraphQL's own types in plain words. Others are called by their names. */
const TYPES: Readonly<Record<string, string>> = {
	ID: 'identifier',
	String: 'text',
	Int: 'whole number',
	Float: 'number',
	Boolean: 'true or false',
	DateTime: 'date and time',
	Json: 'any JSON',
};

/** Fields of the entity that the chosen operation gives, and of what hangs on it, as dot paths. */
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

/** An object type on the way from the entity. */
interface Level {
	/** Types from the entity to this one. */
	types: readonly string[];
	path: readonly string[];
}

/**
 * Level by level, since what an entity says of itself is wanted more often than what hangs on it; in each level the usual
 * ones first, then plain fields before whole objects and lists. Types that are on the way already are not gone into again;
 * fields that cannot be asked for without an argument are left out.
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

/** A path and those of the objects around it. */
function waysTo(path: string): string[] {
	const names = path.split('.');
	return names.map((_name, index) => names.slice(0, index + 1).join('.'));
}

/** Fields of an object type; of an interface also those that only some of its object types have. */
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
