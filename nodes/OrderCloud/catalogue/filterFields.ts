import { resolveField } from '../../../connector/core/catalogue/store';
import type { Field } from '../../../connector/core/catalogue/types';
import type { FilterFields } from '../../../connector/features/conditions/words';
import { typeStore } from './body';
import type { StoredOperation } from './generatedFormat';

/**
 * The fields to which conditions of a list can apply. Nested fields of a record can only be filtered in lists with a
 * search index; extended properties (`xp.Color`) are typed in.
 */
export async function filterFieldsOf({ id, search }: StoredOperation): Promise<FilterFields> {
	const { lists } = await import('./generated/lists');
	const list = lists[id];
	if (list === undefined) return { fields: [], sort: [] };
	const { fields = [] } = resolveField({ ref: list.type }, await typeStore());
	return { fields: values(fields, search === 'typed'), sort: list.sort.split(' ').filter((name) => name !== '') };
}

function values(fields: readonly Field[], nested: boolean, prefix = ''): Field[] {
	return fields.flatMap((field) => {
		const name = `${prefix}${field.name}`;
		if (field.fields) return nested && prefix === '' ? values(field.fields, nested, `${name}.`) : [];
		if (field.type === 'array' || field.type === 'json') return [];
		// Limits and flags for writing have no meaning in conditions.
		const { type, choices, open } = field;
		return [{ name, type, ...(choices && { choices }), ...(open && { open }) }];
	});
}
