import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';

import { fault } from '../errors';
import type { FluentData } from '../store/data';
import { relationOf } from '../store/relations';
import { linkTo, type Row, type Values } from '../store/row';
import { mergeAttributes, type Attribute } from './attributes';
import { newDraft, type Draft } from './draft';
import { finish } from './finish';
import { planOf, type Plan } from './plan';
import { referenceType, resolve } from './references';
import { checkUnique } from './unique';

/** A draft of a new record from the input of its mutation. Throws C0120E, or the codes for duplicates. */
export function draftNew(kind: string, type: GraphQLInputObjectType, input: Values, data: FluentData): Draft {
	const draft = newDraft(kind);
	fill(draft, type, input, data);
	finish(draft, data);
	checkUnique(kind, draft.values, data);
	return draft;
}

/** A draft of a change. `keys` are the members of the input that identify the record. */
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
		const plan = planOf(draft.kind, fields[name]);
		if (value !== null && value !== undefined) fillMember(draft, plan, value, data);
		else if (draft.row) draft.values[plan.member] = null;
	}
}

function fillMember(draft: Draft, plan: Plan, value: unknown, data: FluentData): void {
	const { member, role, list, target, input } = plan;
	if (role === 'plain') draft.values[member] = value;
	else if (role === 'attributes') {
		draft.values[member] = mergeAttributes(draft.row?.values[member], value as Attribute[]);
	} else if (role === 'value') draft.values[member] = embedded(value, input, data);
	else if (role === 'reference') fillReference(draft, plan, value, data);
	else if (!list) draft.parts.push({ member, draft: nested(draft, member, target, input, value as Values, data) });
	else {
		for (const one of value as Values[]) {
			draft.lists.push({ member, draft: nested(draft, member, target, input, one, data) });
		}
	}
}

function fillReference(draft: Draft, { member, list, target, joins }: Plan, value: unknown, data: FluentData): void {
	if (!list) {
		draft.values[member] = linkTo(resolve(target, value as Values, data));
		return;
	}
	const rows = (value as Values[]).map((key) => resolve(target, key, data));
	if (joins) draft.joins.push({ member, rows });
	else draft.values[member] = rows.map(linkTo);
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

/** A value stored as it is, except that references in it become links to records. */
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
