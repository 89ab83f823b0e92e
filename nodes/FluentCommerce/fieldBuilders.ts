import type { MainField } from '../../connector/core/catalogue/types';

/** A text with a length limit. */
export const text = (name: string, maxLength?: number, more: Partial<MainField> = {}): MainField => ({
	name,
	type: 'string',
	...(maxLength !== undefined && { maxLength }),
	...more,
});

export const amount = (name: string, more: Partial<MainField> = {}): MainField => ({ name, type: 'number', ...more });
