import type { Field } from '../../connector/catalogue/types';

/** A text of at most so many characters. */
export const text = (name: string, maxLength?: number, more: Partial<Field> = {}): Field => ({
	name,
	type: 'string',
	...(maxLength !== undefined && { maxLength }),
	...more,
});

export const amount = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'number', ...more });
