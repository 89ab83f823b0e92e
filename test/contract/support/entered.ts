import type { Field } from '../../../connector/core/catalogue/types';
import { byId } from '../../support/formValues';

/** A value as it is typed into the form: JSON as text, text lists one by one. */
export function entered(field: Field, value: unknown): unknown {
	if (field.type === 'json') return JSON.stringify(value);
	if (typeof value !== 'object' || value === null) return value;
	const texts = field.type === 'array' && (field.items === undefined || field.items.type === 'string');
	return texts ? value : JSON.stringify(value);
}

/** The same for an input that may be a lookup: its choice is given by ID. */
export function placed(field: Field, value: unknown): unknown {
	return field.lookup === undefined ? entered(field, value) : byId(value);
}
