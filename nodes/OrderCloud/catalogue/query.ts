import { resolveFields } from '../../../connector/core/catalogue/store';
import type { Field } from '../../../connector/core/catalogue/types';
import { enumTypes } from './choices';
import type { StoredOperation } from './generatedFormat';

const search: Field = { name: 'search', type: 'string', description: 'Words to find in the fields of the records' };

const searchOn: Field = {
	name: 'searchOn',
	type: 'array',
	joined: true,
	items: { name: 'field', type: 'string' },
	description: 'Names of the fields to search, such as Name or xp.Color; all searchable ones when empty',
	placeholder: 'Name',
};

const [searchType] = resolveFields(
	[{ name: 'searchType', ref: 'SearchType', description: 'How the words have to be found' }],
	enumTypes,
);

/** The typed query parameters; paging, sorting and conditions have separate inputs. */
export function queryFields(stored: StoredOperation): Field[] {
	return [
		...resolveFields(stored.query ?? [], enumTypes),
		...(stored.search ? [search, searchOn] : []),
		...(stored.search === 'typed' ? [searchType] : []),
	];
}
