import {
	getNamedType,
	getNullableType,
	type GraphQLInputField,
	type GraphQLInputObjectType,
	isInputObjectType,
	isListType,
} from 'graphql';

import { memoized } from '../../memoized';
import { isKind, nodeType, objectType } from '../store/kinds';
import { storedName } from './names';
import { referenceType } from './references';

/** How a member of an input is stored. */
export interface Plan {
	/** Name under which it is stored. */
	member: string;
	list: boolean;
	/** A value as it is; attributes; an existing record; one created or changed along with it; a value with members. */
	role: 'plain' | 'attributes' | 'reference' | 'record' | 'value';
	/** Type of the record. */
	target: string;
	/** Type of the members of a record or a value. */
	input: GraphQLInputObjectType;
	/** Records join a list of the record, which stores no links to them itself. */
	joins: boolean;
}

/** How a member of an input for a kind is stored; computed once. */
export function planOf(kind: string, field: GraphQLInputField): Plan {
	return plansOf(field)(kind);
}

const plansOf = memoized((field: GraphQLInputField) => memoized((kind: string) => makePlan(kind, field)));

function makePlan(kind: string, field: GraphQLInputField): Plan {
	const named = getNamedType(field.type);
	const member = storedName(kind, field.name);
	const list = isListType(getNullableType(field.type));
	const input = named as GraphQLInputObjectType;
	const common = { member, list, input, target: '', joins: false };
	if (!isInputObjectType(named)) return { ...common, role: 'plain' };
	if (named.name === 'AttributeInput') return { ...common, role: 'attributes' };
	const reference = referenceType(named.name);
	if (reference !== undefined) {
		const listed = objectType(kind).getFields()[member];
		const joins = list && listed !== undefined && nodeType(listed.type) !== undefined;
		return { ...common, role: 'reference', target: reference, joins };
	}
	const target = nestedKind(kind, member, named.name);
	return target === undefined ? { ...common, role: 'value' } : { ...common, role: 'record', target };
}

/** The kind of record that an input object creates or changes; undefined if it is a plain value. */
function nestedKind(kind: string, member: string, input: string): string | undefined {
	const field = objectType(kind).getFields()[member];
	if (!field) return undefined;
	const type = nodeType(field.type) ?? getNamedType(field.type).name;
	if (!isKind(type)) return undefined;
	return type === 'Address' ? /^(?:Create|Update)(\w+)Input$/.exec(input)?.[1] : type;
}
