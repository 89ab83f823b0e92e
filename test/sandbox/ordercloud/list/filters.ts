import type { FieldType } from '../../../../connector/core/catalogue/types';
import type { Read } from '../../store';
import { refuse } from '../errors';
import type { ListFields } from './fields';
import { valueTest } from './filter';
import type { EntityRow } from './source';

export type RowTest = (row: EntityRow) => boolean;

/** The tests of a list's filters; a repeated field must pass all of them. Refuses fields that the list does not have. */
export function filterTests(filters: ReadonlyArray<[string, string]>, fields: ListFields, read: Read): RowTest[] {
	return filters.map(([name, text]): RowTest => {
		const names = name.split('|');
		if (names.length > 1 && !fields.searchBacked) unknownField(name);
		checkOneKind(names);
		const tests = names.map((one): RowTest => {
			const test = valueTest(one, text, typeOf(one, fields));
			return (row) => test(read(row, one));
		});
		return tests.length === 1 ? tests[0] : (row) => tests.some((test) => test(row));
	});
}

/** Fields of orders and of line items cannot be mixed in one alternative. */
function checkOneKind(names: readonly string[]): void {
	const ofOrder = names.filter((name) => name.startsWith('Order.')).length;
	if (ofOrder && ofOrder < names.length) {
		refuse('LineItem.CannotFilterByOrderOrLineItem', 'A filter is on fields of orders or on fields of line items');
	}
}

function typeOf(name: string, { types, searchBacked }: ListFields): FieldType {
	const known = types?.get(name);
	if (known) return known;
	if (name.startsWith('xp.')) return 'json';
	// Deeper members are indexed on search-backed lists only: `Order.BillingAddress.City`, `Product.xp.Color`.
	const [first, second] = name.split('.');
	const inside = second !== undefined && [...(types?.keys() ?? [])].some((one) => one.startsWith(`${first}.`));
	if (searchBacked && inside) return 'json';
	return unknownField(name);
}

export function unknownField(name: string): never {
	return refuse('List.InvalidProperty', `${name} is not a property of this list`, { Property: name });
}
