import { humanise } from './humanise';
import type { Field } from './types';

/**
 * Labels are requested for every value of every item, and deriving them would dominate the cost of building a request.
 */
const made = new WeakMap<Field, string>();

/** The label of a field, in the form and in messages alike: its explicit one, or one derived from its name. */
export function fieldLabel(field: Field): string {
	if (field.label !== undefined) return field.label;
	let label = made.get(field);
	if (label === undefined) made.set(field, (label = humanise(field.name)));
	return label;
}

/** What an identifier refers to, where it may also be given by another key: the label without its "ID". */
export function entityLabel(field: Field): string {
	return fieldLabel(field).replace(/ ID$/, '');
}

/** Label of an object's member, as in `Consumer › Email`. */
export function memberLabel(outer: string, field: Field): string {
	return outer === '' ? fieldLabel(field) : `${outer} › ${fieldLabel(field)}`;
}
