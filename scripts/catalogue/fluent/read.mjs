import {
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isIntrospectionType,
	isObjectType,
	isScalarType,
	isSpecifiedScalarType,
	isUnionType,
} from 'graphql';

import { keyInputs, keyOf, rowsOf } from './keys.mjs';
import { limitOf } from './limits.mjs';

/**
 * The parts of a catalogue from a schema: root fields and types sorted by name, members in the order of the schema,
 * which is that of the vendor's documentation.
 *
 * @throws Error for what cannot be stored: unions, default values, root types other than two
 */
export function readSchema(schema) {
	const roots = [schema.getQueryType(), schema.getMutationType()];
	if (schema.getSubscriptionType())
		throw new Error('The schema has subscriptions, which the catalogue has no place for');
	const types = Object.values(schema.getTypeMap())
		.filter((type) => !isIntrospectionType(type) && !roots.includes(type))
		.sort(byName);
	const union = types.find(isUnionType);
	if (union) throw new Error(`${union.name} is a union, which the catalogue has no place for`);
	return {
		queries: rootFields(roots[0]),
		mutations: rootFields(roots[1]).map((stored) => ({
			...stored,
			...keyOf(roots[1], stored, readInput),
			...rowsOf(roots[1], stored),
		})),
		keys: named(keyInputs(roots), (type) => members(type, readInput)),
		objects: named(types.filter(isObjectType), readObject),
		interfaces: named(types.filter(isInterfaceType), readObject),
		inputs: named(types.filter(isInputObjectType), (type) => members(type, readInput)),
		enums: named(types.filter(isEnumType), (type) => type.getValues().map(({ name }) => name)),
		scalars: types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type)).map(({ name }) => name),
	};
}

function rootFields(type) {
	const fields = Object.values(type?.getFields() ?? {}).sort(byName);
	return fields.map((field) => ({ name: field.name, ...argumentsOf(field), type: String(field.type), ...age(field) }));
}

function readObject(type) {
	const kinds = type.getInterfaces().map(({ name }) => name);
	return { fields: members(type, readField), ...(kinds.length > 0 && { implements: kinds }) };
}

function readField(field) {
	return shortest({ type: String(field.type), ...argumentsOf(field), ...age(field) });
}

function readInput(field) {
	refuseDefault(field);
	return shortest({ type: String(field.type), ...limitOf(field), ...age(field) });
}

function argumentsOf({ args }) {
	args.forEach(refuseDefault);
	return args.length > 0 ? { args: named(args, ({ type }) => String(type)) } : {};
}

function age({ deprecationReason }) {
	return typeof deprecationReason === 'string' ? { deprecated: true } : {};
}

function refuseDefault({ name, defaultValue }) {
	if (defaultValue !== undefined) throw new Error(`${name} has a default value, which the catalogue has no place for`);
}

/** A member without further facts is stored as its type. */
function shortest(member) {
	return Object.keys(member).length === 1 ? member.type : member;
}

function members(type, read) {
	return named(Object.values(type.getFields()), read);
}

function named(list, read) {
	return Object.fromEntries(list.map((entry) => [entry.name, read(entry)]));
}

function byName(one, other) {
	return one.name < other.name ? -1 : 1;
}
