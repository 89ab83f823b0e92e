import type { Field } from '../../../../connector/core/catalogue/types';

/** Members that every search accepts in addition to its own options. */
export const SEARCH_MEMBERS: readonly Field[] = [
	{ name: 'query', type: 'object', required: true },
	{ name: 'size', type: 'integer', min: 1, max: 250 },
	{ name: 'last', type: 'integer', min: 1, max: 250 },
	{ name: 'after', type: 'string' },
	{ name: 'before', type: 'string' },
	{ name: 'startAfterId', type: 'string' },
	{ name: 'sort', type: 'array', maxItems: 1, items: { name: '', type: 'object' } },
];
