import { compareValues } from '../../store';
import { refuse } from '../errors';
import type { ListFields } from './fields';
import type { EntityRow, Read } from './source';

export interface Sorting {
	name: string;
	descending: boolean;
}

/** The fields of `sortBy`, in their order. Refuses those that the list cannot be sorted by. */
export function sortings(sortBy: string | undefined, { sort, types, searchBacked }: ListFields): Sorting[] {
	if (sortBy === undefined) return [];
	return sortBy.split(',').map((one) => {
		const descending = one.startsWith('!');
		const name = descending ? one.slice(1) : one;
		const known = sort.length ? sort.includes(name) : Boolean(types?.has(name));
		// Everything in the index of a search-backed list can be sorted by, nested members and xp included.
		const indexed = searchBacked && (Boolean(types?.has(name)) || /^(xp|Order|LineItem)\./.test(name));
		if (known || indexed) return { name, descending };
		return refuse('List.InvalidSortProperty', `The list cannot be sorted by ${name}`, { Property: name });
	});
}

/** A sorted copy of the rows; equal ones keep their order. */
export function sorted(rows: readonly EntityRow[], by: readonly Sorting[], read: Read): EntityRow[] {
	return [...rows].sort((one, other) => {
		for (const { name, descending } of by) {
			const order = compareValues(read(one, name), read(other, name));
			if (order) return descending ? -order : order;
		}
		return one.made - other.made;
	});
}
