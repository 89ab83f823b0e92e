import { queries } from './generated/operations';
import { queryName } from './names';
import { readType } from './typeText';

/** Keys of an entity beside its identifier, in the order of what names one best. */
export const OTHER_KEYS: readonly string[] = ['ref', 'username', 'name'];

/** Names of these repeat: each location may have a storage area of the same name. */
const REPEATED: ReadonlySet<string> = new Set(['storageArea']);

/** By which keys the list of a resource can be asked for single entities. Names repeat more often than other keys. */
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

/** Name of the type of which a query gives a list: `OrderConnection` is one of `Order`. */
export function listOf(type: string): string | undefined {
	return /^(\w+)Connection$/.exec(readType(type).name)?.[1];
}
