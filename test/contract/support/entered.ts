import type { Field } from '../../../connector/core/catalogue/types';
import { byId } from '../../support/formValues';

/** A value as it is typed into the form: JSON as text, a list of texts one by one. */
export function entered(field: Field, value: unknown): unknown {
	if (field.type === 'json') return JSON.stringify(value);
	if (typeof value !== 'object' || value === null) return value;
	const texts = field.type === 'array' && (field.items === undefined || field.items.type === 'string');
	return texts ? value : JSON.stringify(value);
}

/** The same in an input that may be a look-up: what is picked there is given by its identifier. */
export function placed(field: Field, value: unknown): unknown {
	return field.lookup === undefined ? entered(field, value) : byId(value);
}
