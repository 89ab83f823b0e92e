import type { Entity } from '../../store';
import type { FftData } from '../data';
import { Entities } from '../entities';

/**
 * Raises versions as background processes do: of the entity `id` of a kind such as `orders`, or of all of the kind.
 * Returns how many. Throws on an unknown kind or id.
 */
export function touch(data: FftData, { kind, id }: Entity): { touched: number } {
	const entities = data[kind as 'orders'] as unknown;
	if (!(entities instanceof Entities)) throw new Error(`Unknown kind "${String(kind)}"`);
	const found = id === undefined ? entities.records.all().map(({ value }) => value) : [entities.find(String(id))];
	for (const entity of found) {
		if (!entity) throw new Error(`There is no ${entities.kind} ${String(id)}`);
		entities.change(entity, {});
	}
	return { touched: found.length };
}
