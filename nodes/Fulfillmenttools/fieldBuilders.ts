import type { Field, MainField } from '../../connector/core/catalogue/types';

export const required = { required: true };

export const text = (name: string, more: Partial<MainField> = {}): MainField => ({ name, type: 'string', ...more });

export const texts = (name: string, more: Partial<Field> = {}): Field => ({
	name,
	type: 'array',
	items: { name: '', type: 'string' },
	...more,
});

/** Entered as JSON, and initially empty. */
export const list = (name: string, description: string): Field => ({ name, type: 'json', default: '[]', description });

/** Comments of a receipt and of the goods in it. */
export const comments: Field = {
	...list('comments', 'List such as [{"content": "Box was open"}]; may stay empty'),
	...required,
};
