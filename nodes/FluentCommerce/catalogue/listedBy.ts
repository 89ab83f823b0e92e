import { queries } from './generated/operations';
import { queryName } from './names';
import { readType } from './typeText';

/** Keys of an entity other than its identifier, best one first. */
export const OTHER_KEYS: readonly string[] = ['ref', 'username', 'name'];

/** Entities whose names repeat: each location may have a storage area of the same name. */
const REPEATED: ReadonlySet<string> = new Set(['storageArea']);

/** The keys by which the list of a resource can find single entities. Names are less unique than other keys. */
export const listedBy: ReadonlyMap<string, readonly string[]> = new Map(
	queries.flatMap(({ name, type, args = {} }) => {
		const entity = listOf(type);
		if (entity === undefined) return [];
		const { resource, name: operation } = queryName(name, entity, true, new Set());
		if (operation !== 'getAll' || REPEATED.has(resource)) return [];
		const found = OTHER_KEYS.filter((key) => readType(args[key] ?? '').lists === 1);
		return [[resource, found.length > 1 ? found.filter((key) => key !== 'name') : found] as const];
	}),
);

/** Element type of a query that returns a list: `OrderConnection` is one of `Order`. */
export function listOf(type: string): string | undefined {
	return /^(\w+)Connection$/.exec(readType(type).name)?.[1];
}
