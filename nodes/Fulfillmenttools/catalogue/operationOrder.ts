import type { Field } from '../../../connector/core/catalogue/types';

/**
 * Sorts the fields by these dot paths, also within objects and list entries (`list[].field`); others keep their order.
 *
 * @param first paths from the top of the body; a `?` at the end does not affect the order
 */
export function inOrder(fields: readonly Field[], first: readonly string[], prefix = ''): Field[] {
	const rank = ({ name }: Field) => {
		const path = `${prefix}${name}`;
		const found = first.findIndex((one) => one === path || one === `${path}?` || one.startsWith(`${path}.`));
		return found < 0 ? first.length : found;
	};
	return [...fields]
		.sort((a, b) => rank(a) - rank(b))
		.map((field) => {
			const path = `${prefix}${field.name}`;
			const { fields, items } = field;
			if (fields) return { ...field, fields: inOrder(fields, first, `${path}.`) };
			if (!items?.fields) return field;
			return { ...field, items: { ...items, fields: inOrder(items.fields, first, `${path}[].`) } };
		});
}
