import { valueAt, type Entity } from '../../store';
import type { EntityRow } from './source';

interface Facet {
	Name: unknown;
	XpPath: string;
	Values: Array<{ Value: string; Count: number }>;
	xp: unknown;
}

/** How often each value of the product facets occurs in the rows, most frequent first. */
export function facetsOf(rows: readonly EntityRow[], facets: readonly Entity[]): Facet[] {
	return facets.map(({ ID, Name, XpPath, MinCount, xp = null }) => {
		const path = String(XpPath ?? ID);
		const counts = new Map<string, number>();
		for (const { value } of rows) {
			const found = valueAt(value.xp, path);
			for (const one of Array.isArray(found) ? found : [found]) {
				if (one !== undefined && one !== null) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
			}
		}
		const Values = [...counts].map(([Value, Count]) => ({ Value, Count }));
		const least = Number(MinCount ?? 1);
		Values.sort((one, other) => other.Count - one.Count || (one.Value < other.Value ? -1 : 1));
		return { Name, XpPath: path, Values: Values.filter(({ Count }) => Count >= least), xp };
	});
}
