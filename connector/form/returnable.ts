import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import type { OutputField, OutputTypes } from '../catalogue/types';
import { humanise } from '../catalogue/words';
import type { Provider } from '../provider';
import { chosenOperation } from './search';

/** Levels offered: the entity, what hangs on it, and what hangs on that. Deeper ones can be given by an expression. */
const DEEPEST = 3;

/** What a list can hold and still be looked through. */
const MOST = 300;

/** GraphQL's own types in plain words. Others are called by their names. */
const TYPES: Readonly<Record<string, string>> = {
	ID: 'ID',
	String: 'text',
	Int: 'whole number',
	Float: 'number',
	Boolean: 'true or false',
	DateTime: 'date and time',
	Json: 'any JSON',
};

/** Fields of the entity that the chosen operation gives, and of what hangs on it, as dot paths. */
export function returnableFields(provider: Provider): (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]> {
	return async function () {
		const { graphql } = chosenOperation(this, provider);
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
 * The usual fields first, then level by level: what an entity says of itself is wanted more often than what hangs on it,
 * which can also be chosen as a whole. Types that are on the way already are not gone into again; fields that cannot be
 * asked for without an argument are left out.
 *
 * @param usual dot paths
 */
export function returnableOptions(types: OutputTypes, type: string, usual: readonly string[]): INodePropertyOptions[] {
	const found = new Map<string, INodePropertyOptions>();
	let level: Level[] = [{ types: [type], path: [] }];
	while (level.length > 0) {
		const next: Level[] = [];
		const wholes: Array<[string, INodePropertyOptions]> = [];
		for (const one of level) {
			for (const [name, field] of fieldsOf(types, one.types[one.types.length - 1])) {
				const path = [...one.path, name];
				const entry: [string, INodePropertyOptions] = [path.join('.'), option(path, kindOf(types, field))];
				if (types[field.type] === undefined) {
					found.set(...entry);
				} else if (!one.types.includes(field.type)) {
					wholes.push(entry);
					if (path.length < DEEPEST) next.push({ types: [...one.types, field.type], path });
				}
			}
		}
		for (const entry of wholes) found.set(...entry);
		level = next;
	}
	const first = usual.flatMap((path) => found.get(path) ?? []);
	return [...new Set([...first, ...found.values()])].slice(0, MOST);
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
	if (types[type] !== undefined) return several ? 'list, usual fields' : 'usual fields';
	return `${TYPES[type] ?? type}${several ? ', list' : ''}`;
}

function option(path: readonly string[], kind: string): INodePropertyOptions {
	return { name: `${path.map((name) => humanise(name)).join(' › ')} (${kind})`, value: path.join('.') };
}
