import { getNamedType, getNullableType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** What identifies an entity, in order of precedence. */
const NAMES = ['id', 'ref', 'username', 'name'];

/** Type of the rows of name, type and value. */
const ROWS = 'AttributeInput';

/**
 * Members of a mutation's input that identify the changed entity, `{ key }`: its identifier, or its name and the keys
 * of its parents. The removal of links names the entity by a key that is not a list. Creations have none.
 *
 * @param read returns a member as it is stored
 */
export function keyOf(type, { name }, read) {
	const members = inputMembers(type, name);
	if (name.startsWith('create') || members.length === 0) return {};
	const required = members.filter((member) => isNonNullType(member.type));
	const named = NAMES.map((one) => required.find((member) => member.name === one)).find(
		(member) => member !== undefined,
	);
	const around = required.filter((member) => isInputObjectType(getNullableType(member.type)));
	const found = named?.name === 'id' ? [named] : [...(named ? [named] : []), ...around];
	if (found.length === 0) return {};
	return { key: Object.fromEntries(found.map((member) => [member.name, read(member)])) };
}

/** The member of a mutation's input that takes rows, `{ rows }`. A value used in several places is not an attribute. */
export function rowsOf(type, { name }) {
	const found = inputMembers(type, name).filter((member) => isRows(member.type));
	const rows = found.find((member) => member.name === 'attributes') ?? found[0];
	return rows ? { rows: rows.name } : {};
}

/**
 * Input types of query arguments and of mutation keys: they must be known when the catalogue is loaded, the others only
 * when a body is built.
 */
export function keyInputs([queries, mutations]) {
	const found = new Map();
	const add = (type) => {
		const named = getNamedType(type);
		if (!isInputObjectType(named) || found.has(named.name)) return;
		found.set(named.name, named);
		for (const member of Object.values(named.getFields())) add(member.type);
	};
	for (const { args } of Object.values(queries.getFields())) for (const { type } of args) add(type);
	for (const field of Object.values(mutations?.getFields() ?? {})) {
		const { key = {} } = keyOf(mutations, field, String);
		for (const member of inputMembers(mutations, field.name)) if (Object.hasOwn(key, member.name)) add(member.type);
	}
	return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function inputMembers(type, name) {
	const input = type.getFields()[name].args.find((argument) => argument.name === 'input');
	const named = input && getNamedType(input.type);
	return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

function isRows(type) {
	return isListType(getNullableType(type)) && getNamedType(type).name === ROWS;
}
