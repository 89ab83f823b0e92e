import type { FindSchema } from '../../../connector/features/graphql/words';
import type { Field } from '../../../connector/core/catalogue/types';
import { fluentLookups } from '../lookups';
import { argumentField, hasLeaves, leavesOf, maxOf, typeOf } from './arguments';
import { MOST_CHARACTERS } from './fields';
import { listedBy, OTHER_KEYS } from './listedBy';
import { joinNames, ownerOf } from './names';
import type { StoredMembers } from './stored';
import { readType } from './typeText';

/** Parameters by which an operation knows its entity. */
export interface EntityKey {
	parameters: Field[];
	/** Where they stand in the arguments, unless they are arguments. */
	paths: Record<string, string>;
	find: FindSchema[];
}

/** Names that say of what they are only together with the name of the entity. */
const OWN_NAMES: ReadonlySet<string> = new Set(['alphabeticCode', ...OTHER_KEYS]);

/** A value by which an entity is known. */
interface KeyValue {
	/** Entity that it is of. */
	owner: string;
	name: string;
	type: string;
	/** Dot path in the arguments. */
	path: string;
	max: number | undefined;
}

/**
 * The parameters for the key of an entity. Each has the name of what it is a key of, so that no value is taken for one of
 * another kind; one with an identifier can be given by another key, too.
 *
 * @param members of the key
 * @param before path in the arguments to where the members stand, with the dot at its end
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
		// Where there is an identifier, the other keys are ways to give it.
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

/** @param written it is a part of an input, whose texts have a limit in any case */
function parameterOf({ owner, name, type, max }: KeyValue, written: boolean): Field {
	const own = name === 'id' || OWN_NAMES.has(name) ? joinNames(owner, name) : name;
	// An entity that is meant by several keys has a list for each but the identifier under the parameter's own name.
	const lookup = Object.hasOwn(fluentLookups, own) ? own : owner;
	const most = written && readType(type).name === 'String' ? MOST_CHARACTERS : undefined;
	return {
		...argumentField(own, type, max ?? most),
		required: true,
		...(own !== name && Object.hasOwn(fluentLookups, lookup) && { lookup }),
	};
}

/** The retailer to which something belongs is that of the credential, unless another one is given. */
function fallback(parameter: string): Pick<Field, 'fromCredential' | 'description'> {
	if (parameter !== 'retailerId') return {};
	return {
		fromCredential: 'retailerId',
		description: 'Retailer that it belongs to; that of the credential when empty',
	};
}

/** Other keys than the identifier: arguments beside it, or what the entity's list can be asked for. */
function findings(resource: string, { owner }: KeyValue, parameter: string, beside: readonly KeyValue[]): FindSchema[] {
	const others = beside.filter(({ name }) => OTHER_KEYS.includes(name));
	if (others.length > 0) return others.map(({ name, path }) => ({ parameter, key: name, argument: path }));
	// One who names a retailer beside something else has it in the credential, or knows its identifier.
	if (owner === 'retailer' && resource !== owner) return [];
	return (listedBy.get(owner) ?? []).map((key) => ({ parameter, key, operation: `${owner}.getAll`, filter: key }));
}
