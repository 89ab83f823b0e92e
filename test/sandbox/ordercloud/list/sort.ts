import type { Sorting } from '../../store';
import { refuse } from '../errors';
import type { ListFields } from './fields';

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
