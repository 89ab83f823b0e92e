import type { Field } from '../../../connector/core/catalogue/types';
import type { FindSchema } from '../../../connector/features/graphql/words';
import { fluentLookups } from '../lookups';
import { argumentField, hasLeaves, leavesOf, maxOf, typeOf } from './arguments';
import { MOST_CHARACTERS } from './fields';
import type { StoredMembers } from './generatedFormat';
import { listedBy, OTHER_KEYS } from './listedBy';
import { joinNames, ownerOf } from './names';
import { readType } from './typeText';

/** Parameters that identify the entity of an operation. */
export interface EntityKey {
	parameters: Field[];
	/** Their paths within the arguments, unless they are arguments themselves. */
	paths: Record<string, string>;
	find: FindSchema[];
}

/** Names that are ambiguous without the name of their entity. */
const OWN_NAMES: ReadonlySet<string> = new Set(['alphabeticCode', ...OTHER_KEYS]);

/** A value that identifies an entity. */
interface KeyValue {
	/** The entity to which it belongs. */
	owner: string;
	name: string;
	type: string;
	/** Dot path within the arguments. */
	path: string;
	max: number | undefined;
}

/**
 * The parameters for the key of an entity. Each is named after the entity that it identifies, so that no value is taken
 * for one of another kind; an identifier may be replaced by another key.
 *
 * @param members of the key
 * @param before path of the members within the arguments, including the final dot
 */
export function entityKey(resource: string, members: StoredMembers, before = ''): EntityKey {
	const values = Object.entries(members).flatMap(([name, member]): KeyValue[] => {
		const type = typeOf(member);
		return hasLeaves(type)
			? leavesOf(type, [name]).map(({ path, within, type: leaf, max }) => ({
					owner: ownerOf(within),
					name: path[path.length - 1],
					type: leaf,
					path: before + path.join('.'),
					max,
				}))
			: [{ owner: resource, name, type, path: before + name, max: maxOf(member) }];
	});
	const key: EntityKey = { parameters: [], paths: {}, find: [] };
	for (const value of values) {
		const beside = values.filter(({ path }) => placeOf(path) === placeOf(value.path));
		// If there is an identifier, the other keys are alternatives to it.
		if (value.name !== 'id' && beside.some(({ name }) => name === 'id')) continue;
		const parameter = parameterOf(value, before !== '');
		key.parameters.push({ ...parameter, ...(value.owner !== resource && fallback(parameter.name)) });
		if (value.path !== parameter.name) key.paths[parameter.name] = value.path;
		if (value.name === 'id') key.find.push(...findings(resource, value, parameter.name, beside));
	}
	return key;
}

function placeOf(path: string): string {
	return path.split('.').slice(0, -1).join('.');
}

/** @param written whether it is part of an input, whose texts always have a length limit */
function parameterOf({ owner, name, type, max }: KeyValue, written: boolean): Field {
	const own = name === 'id' || OWN_NAMES.has(name) ? joinNames(owner, name) : name;
	// Entities identified by several keys have a lookup for each one, named like the parameter, except for the identifier.
	const lookup = Object.hasOwn(fluentLookups, own) ? own : owner;
	const most = written && readType(type).name === 'String' ? MOST_CHARACTERS : undefined;
	return {
		...argumentField(own, type, max ?? most),
		required: true,
		...(own !== name && Object.hasOwn(fluentLookups, lookup) && { lookup }),
	};
}

/** Defaults the retailer of an entity to that of the credential. */
function fallback(parameter: string): Pick<Field, 'fromCredential' | 'description'> {
	if (parameter !== 'retailerId') return {};
	return {
		fromCredential: 'retailerId',
		description: 'Retailer that it belongs to; that of the credential when empty',
	};
}

/** Alternative keys to the identifier: arguments beside it, or filters of the entity's list. */
function findings(resource: string, { owner }: KeyValue, parameter: string, beside: readonly KeyValue[]): FindSchema[] {
	const others = beside.filter(({ name }) => OTHER_KEYS.includes(name));
	if (others.length > 0) return others.map(({ name, path }) => ({ parameter, key: name, argument: path }));
	// A retailer named as an additional key comes from the credential, or the user knows its identifier.
	if (owner === 'retailer' && resource !== owner) return [];
	return (listedBy.get(owner) ?? []).map((key) => ({ parameter, key, operation: `${owner}.getAll`, filter: key }));
}
