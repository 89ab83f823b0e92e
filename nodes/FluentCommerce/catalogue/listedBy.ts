import { queries } from './generated/operations';
import { queryName } from './names';
import { readType } from './typeText';

/** Keys of an entity beside its identifier, in the order of what names one best. */
export const OTHER_KEYS: readonly string[] = ['ref', 'username', 'name'];

/** Names of these repeat: each location may have a storage area of the same name. */
const REPEATED: ReadonlySet<string> = new Set(['storageArea']);

/** By which key the list of a resource can be asked for single entities. */
export const listedBy: ReadonlyMap<string, string> = new Map(
	queries.flatMap(({ name, type, args = {} }) => {
		const entity = listOf(type);
		const key = OTHER_KEYS.find((other) => readType(args[other] ?? '').lists === 1);
		if (entity === undefined || key === undefined) return [];
		const { resource, name: operation } = queryName(name, entity, true, new Set());
		return operation === 'getAll' && !REPEATED.has(resource) ? [[resource, key] as const] : [];
	}),
);

/** Name of the type of which a query gives a list: `OrderConnection` is one of `Order`. */
export function listOf(type: string): string | undefined {
	return /^(\w+)Connection$/.exec(readType(type).name)?.[1];
}
