import type { Field } from '../../../connector/core/catalogue/types';
import { enumChoices } from './choices';
import { keys } from './generated/operations';
import type { StoredMember } from './generatedFormat';
import { isSecret } from './secrets';
import { readType } from './typeText';

/** Enums of arguments. Those of other members are loaded with the types. */
export const ARGUMENT_ENUMS: Readonly<Record<string, readonly string[]>> = { ExecutionMode: ['AWAIT_ORCHESTRATION'] };

/** A leaf value within an argument. */
interface ArgumentLeaf {
	/** Path of member names, beginning with the argument's. */
	path: readonly string[];
	type: string;
	/** The value and all objects around it are required. */
	required: boolean;
	/** Type of the object that contains it. */
	within: string;
	/** Maximum length, if the schema states one. */
	max: number | undefined;
}

/** Whether the values of an argument can be entered one by one: it is an object, not a list of objects. */
export function hasLeaves(type: string): boolean {
	const { name, lists } = readType(type);
	return lists === 0 && Object.hasOwn(keys, name);
}

/** The leaf values of an object and of the objects in it. */
export function leavesOf(type: string, path: readonly string[], around = true): ArgumentLeaf[] {
	const { name, required } = readType(type);
	return Object.entries(keys[name]).flatMap(([key, member]) => {
		const text = typeOf(member);
		const below = [...path, key];
		const needed = around && required;
		if (hasLeaves(text)) return leavesOf(text, below, needed);
		const leaf = { path: below, type: text, within: name, max: maxOf(member) };
		return [{ ...leaf, required: needed && readType(text).required }];
	});
}

/**
 * A field for an argument or for a value within it.
 *
 * @param max maximum length
 */
export function argumentField(name: string, type: string, max?: number): Field {
	const { name: of, lists, required } = readType(type);
	const one: Field = {
		name,
		...valueType(of),
		...(isSecret(name) && { secret: true }),
		...(max !== undefined && { maxLength: max }),
	};
	return { ...inLists(one, lists), ...(required && { required: true }) };
}

/** Nested lists occur as well: an entity may have several refs of retailers. */
function inLists(field: Field, lists: number): Field {
	if (lists === 0) return field;
	return { name: field.name, type: 'array', items: { ...inLists(field, lists - 1), name: '' } };
}

function valueType(type: string): Pick<Field, 'type' | 'choices' | 'fields'> {
	if (Object.hasOwn(ARGUMENT_ENUMS, type)) return { type: 'string', ...enumChoices(ARGUMENT_ENUMS[type]) };
	if (Object.hasOwn(keys, type)) {
		const members = Object.entries(keys[type]);
		return {
			type: 'object',
			fields: members.map(([name, member]) => argumentField(name, typeOf(member), maxOf(member))),
		};
	}
	return { type: scalarType(type), ...(type === 'DateTime' && { utc: true }) };
}

/** The input type of a value. Identifiers and unknown types are text. */
function scalarType(type: string): Field['type'] {
	const types: Readonly<Record<string, Field['type']>> = {
		Int: 'integer',
		Float: 'number',
		Boolean: 'boolean',
		DateTime: 'dateTime',
		Json: 'json',
	};
	return types[type] ?? 'string';
}

export function maxOf(member: StoredMember): number | undefined {
	return typeof member === 'string' ? undefined : member.max;
}

export function typeOf(member: StoredMember): string {
	return typeof member === 'string' ? member : member.type;
}
