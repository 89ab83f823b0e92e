import type { Field } from './types';
import { humanise } from './words';

/** The label of a field, in form and messages alike: its own, or one made from its name. */
export function fieldLabel(field: Field): string {
	return field.label ?? humanise(field.name);
}

/** Label of a member of an object, as in `Consumer › Email`. */
export function memberLabel(outer: string, field: Field): string {
	return outer === '' ? fieldLabel(field) : `${outer} › ${fieldLabel(field)}`;
}
