import type { Field } from '../../../connector/core/catalogue/types';
import { enumChoices, sampleChoices } from './choices';
import type { StoredMember, StoredMembers, StoredTypes } from './generatedFormat';
import { ROW_TYPE, rowsField } from './rows';
import { isSecret } from './secrets';
import { readType } from './typeText';

/** Length limit of texts for which the schema states no other. */
export const MOST_CHARACTERS = 255;

/** The types needed to build a body. */
type InputTypes = Pick<StoredTypes, 'inputs' | 'enums'>;

/** Position of a member within the body. */
interface Place {
	/** Enclosing inputs. */
	within: readonly string[];
	/** All enclosing inputs are required, and none is within a list. */
	certain: boolean;
	/** The member belongs to the entries of a list. */
	listed: boolean;
}

/**
 * The members of an input as fields. A recursive input is free-form JSON where it repeats.
 *
 * @param without names of members that are given elsewhere
 */
export function inputFields(input: string, types: InputTypes, without: readonly string[] = []): Field[] {
	const members = Object.entries(types.inputs[input]).filter(([name]) => !without.includes(name));
	const place: Place = { within: [input], certain: true, listed: false };
	return members.map(([name, member]) => memberField(name, member, types, place));
}

/** An argument of a mutation without an input type, as a member of the body. */
export function argumentField(name: string, type: string, types: InputTypes): Field {
	return memberField(name, type, types, { within: [], certain: true, listed: false });
}

function memberField(name: string, member: StoredMember, types: InputTypes, place: Place): Field {
	const { type, max } = typeof member === 'string' ? { type: member, max: undefined } : member;
	const read = readType(type);
	const required = read.required && { required: true as const };
	if (read.name === ROW_TYPE && read.lists === 1) return { ...rowsField(name), ...required };
	const certain = place.certain && read.required && read.lists === 0;
	const one = single(name, read.name, max, types, { ...place, certain, listed: place.listed || read.lists > 0 });
	if (read.lists === 0)
		return { ...one, ...required, ...retailer(read.name, name, place, certain), ...asked(name, place) };
	return { name, type: 'array', ...required, items: inLists({ ...one, name: '' }, read.lists - 1) };
}

function inLists(field: Field, lists: number): Field {
	return lists === 0 ? field : { name: '', type: 'array', items: inLists(field, lists - 1) };
}

function single(name: string, type: string, max: number | undefined, types: InputTypes, place: Place): Field {
	const values = types.enums[type];
	if (values) return { name, type: 'string', ...enumChoices(values) };
	const members = types.inputs[type];
	if (!members) return scalar(name, type, max, place.within[place.within.length - 1]);
	if (place.within.includes(type)) return { name, type: 'json' };
	const below: Place = { ...place, within: [...place.within, type] };
	return {
		name,
		type: 'object',
		fields: Object.entries(limited(members, max)).map(([key, member]) => memberField(key, member, types, below)),
	};
}

function scalar(name: string, type: string, max: number | undefined, input: string | undefined): Field {
	switch (type) {
		case 'Int':
			return { name, type: 'integer' };
		case 'Float':
			return { name, type: 'number' };
		case 'Boolean':
			return { name, type: 'boolean' };
		case 'DateTime':
			return { name, type: 'dateTime', utc: true };
		case 'Json':
			return { name, type: 'json' };
		case 'ID':
			return { name, type: 'string' };
		default:
			return {
				name,
				type: 'string',
				maxLength: max ?? MOST_CHARACTERS,
				...(input !== undefined && sampleChoices(input, name)),
				...(isSecret(name) && { secret: true }),
			};
	}
}

/** The length limit that the schema states for a key applies to its text. */
function limited(members: StoredMembers, max: number | undefined): StoredMembers {
	if (max === undefined || members.ref === undefined) return members;
	const { type, ...rest } = typeof members.ref === 'string' ? { type: members.ref } : members.ref;
	return { ...members, ref: { ...rest, type, max } };
}

/** The schema requires neither of the two forms of an amount; users normally enter the plain number. */
function asked(name: string, { within, certain, listed }: Place): Pick<Field, 'shown'> {
	const plain = name === 'amount' && within[within.length - 1] === 'AmountTypeInput';
	return plain && (certain || listed) ? { shown: true } : {};
}

/**
 * The credential's retailer fills in required retailers only: inside an optional object it would create an object that
 * contains nothing but a retailer.
 */
function retailer(type: string, name: string, place: Place, certain: boolean): Pick<Field, 'fromCredential'> {
	const around = place.within[place.within.length - 1];
	const named = (name === 'id' && (around === 'RetailerId' || around === 'RetailerLinkInput')) || name === 'retailerId';
	return certain && named && type !== 'RetailerId' ? { fromCredential: 'retailerId' } : {};
}
