import { getNamedType, isInputObjectType, isLeafType, isListType, getNullableType } from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType } from 'graphql';
import { fault } from '../errors';
import type { FluentData } from '../store/data';
import { isKind, nodeType, objectType } from '../store/kinds';
import { relationOf } from '../store/relations';
import { linkTo, type Row, type Values } from '../store/row';
import { mergeAttributes, type Attribute } from './attributes';
import { newDraft, type Draft } from './draft';
import { finish } from './finish';
import { storedName } from './names';
import { referenceType, resolve } from './references';
import { checkUnique } from './unique';

/** A draft of a new record from the input of its mutation. Throws C0120E and the codes for what exists already. */
export function draftNew(kind: string, type: GraphQLInputObjectType, input: Values, data: FluentData): Draft {
	const draft = newDraft(kind);
	fill(draft, type, input, data);
	finish(draft, data);
	checkUnique(kind, draft.values, data);
	return draft;
}

/** A draft of a change. `keys` are the members of the input that say which record it is. */
export function draftChange(
	row: Row,
	type: GraphQLInputObjectType,
	input: Values,
	keys: readonly string[],
	data: FluentData,
): Draft {
	const draft = newDraft(row.kind, row);
	const changes = Object.entries(input).filter(([name]) => !keys.includes(name));
	fill(draft, type, Object.fromEntries(changes), data);
	finish(draft, data);
	return draft;
}

function fill(draft: Draft, type: GraphQLInputObjectType, input: Values, data: FluentData): void {
	const fields = type.getFields();
	for (const [name, value] of Object.entries(input)) {
		const member = storedName(draft.kind, name);
		if (value !== null && value !== undefined) fillMember(draft, member, fields[name], value, data);
		else if (draft.row) draft.values[member] = null;
	}
}

function fillMember(draft: Draft, member: string, field: GraphQLInputField, value: unknown, data: FluentData): void {
	const named = getNamedType(field.type);
	if (isLeafType(named)) draft.values[member] = value;
	else if (named.name === 'AttributeInput') {
		draft.values[member] = mergeAttributes(draft.row?.values[member], value as Attribute[]);
	} else if (referenceType(named.name)) fillReference(draft, member, field, value, data);
	else if (isInputObjectType(named)) {
		const kind = nestedKind(draft.kind, member, named.name);
		if (kind === undefined) draft.values[member] = embedded(value, named, data);
		else if (isList(field)) {
			for (const one of value as Values[]) {
				draft.lists.push({ member, draft: nested(draft, member, kind, named, one, data) });
			}
		} else draft.parts.push({ member, draft: nested(draft, member, kind, named, value as Values, data) });
	}
}

const isList = (field: GraphQLInputField): boolean => isListType(getNullableType(field.type));

function fillReference(draft: Draft, member: string, field: GraphQLInputField, value: unknown, data: FluentData): void {
	const type = referenceType(getNamedType(field.type).name) as string;
	if (!isList(field)) {
		draft.values[member] = linkTo(resolve(type, value as Values, data));
		return;
	}
	const rows = (value as Values[]).map((key) => resolve(type, key, data));
	const listed = objectType(draft.kind).getFields()[member];
	if (listed && nodeType(listed.type) !== undefined) draft.joins.push({ member, rows });
	else draft.values[member] = rows.map(linkTo);
}

/** The kind of record that an input object makes or changes; undefined where it is a plain value. */
function nestedKind(kind: string, member: string, input: string): string | undefined {
	const field = objectType(kind).getFields()[member];
	if (!field) return undefined;
	const type = nodeType(field.type) ?? getNamedType(field.type).name;
	if (!isKind(type)) return undefined;
	return type === 'Address' ? /^(?:Create|Update)(\w+)Input$/.exec(input)?.[1] : type;
}

function nested(
	{ kind: ownerKind, row: owner }: Draft,
	member: string,
	kind: string,
	type: GraphQLInputObjectType,
	input: Values,
	data: FluentData,
): Draft {
	if (type.name.startsWith('Create')) return draftNew(kind, type, input, data);
	const key = type.getFields().id ? 'id' : 'ref';
	const back = relationOf(ownerKind, member)?.back;
	const row = data.find(kind, key, input[key], (one) =>
		back ? data.row(one.values[back]) === owner : data.row(owner?.values[member]) === one,
	);
	if (!row) throw fault('C0120E', `${kind} ${JSON.stringify({ [key]: input[key] })} was not found`);
	return draftChange(row, type, input, [key], data);
}

/** A value that is kept as it is, but that references in it point to records. */
function embedded(value: unknown, type: GraphQLInputObjectType, data: FluentData): unknown {
	if (Array.isArray(value)) return value.map((one) => embedded(one, type, data));
	const fields = type.getFields();
	return Object.fromEntries(
		Object.entries(value as Values).map(([name, member]) => {
			const inner = getNamedType(fields[name].type);
			const target = referenceType(inner.name);
			if (member === null || !isInputObjectType(inner)) return [name, member];
			return [name, target ? linkTo(resolve(target, member as Values, data)) : embedded(member, inner, data)];
		}),
	);
}
