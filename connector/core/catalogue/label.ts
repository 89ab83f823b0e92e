import type { Field } from './types';
import { humanise } from './humanise';

/** Labels are asked for with every value of every item; making one takes a good part of building a request. */
const made = new WeakMap<Field, string>();

/** The label of a field, in form and messages alike: its own, or one made from its name. */
export function fieldLabel(field: Field): string {
	if (field.label !== undefined) return field.label;
	let label = made.get(field);
	if (label === undefined) made.set(field, (label = humanise(field.name)));
	return label;
}

/** What an identifier stands for, where it may also be given by another key: the label without its "ID". */
export function entityLabel(field: Field): string {
	return fieldLabel(field).replace(/ ID$/, '');
}

/** Label of a member of an object, as in `Consumer › Email`. */
export function memberLabel(outer: string, field: Field): string {
	return outer === '' ? fieldLabel(field) : `${outer} › ${fieldLabel(field)}`;
}
