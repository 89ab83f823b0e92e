import { servedSchema } from '../schema';
import type { FluentData } from '../store/data';
import { entityName, isKind } from '../store/kinds';
import type { Row } from '../store/row';

let kinds: Map<string, string[]> | undefined;

/** Kinds of records by the name that events use, such as `PRODUCT`; none for those that are not stored. */
function kindsNamed(entityType: string): readonly string[] {
	if (!kinds) {
		kinds = new Map();
		for (const name of Object.keys(servedSchema().getTypeMap())) {
			if (!isKind(name) || !servedSchema().getType(name)?.astNode?.kind.startsWith('Object')) continue;
			const known = kinds.get(entityName(name)) ?? [];
			kinds.set(entityName(name), [...known, name]);
		}
	}
	return kinds.get(entityType) ?? [];
}

/** Whether entities of a type are stored. */
export const isStored = (entityType: string): boolean => kindsNamed(entityType).length > 0;

/** The record of an event's entity. */
export function entityOf(data: FluentData, entityType: string, id: unknown, ref: unknown): Row | undefined {
	for (const kind of kindsNamed(entityType)) {
		const table = data.table(kind);
		const found = id === undefined ? table.where('ref', ref)[0] : table.get(id);
		if (found) return found;
	}
	return undefined;
}
