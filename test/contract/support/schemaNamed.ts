import type { Schema } from './openApiSchema';

/** The schemas that others refer to, by name. */
export type Named = Readonly<Record<string, Schema>>;

export type Members = Record<string, unknown>;

/** The schema itself if it is a reference. */
export function resolve(schema: Schema, named: Named): Schema {
	if (typeof schema.$ref !== 'string') return schema;
	return resolve(named[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)], named);
}

/** Schemas that all apply together with this one. */
export function partsOf(schema: Schema): Schema[] {
	return (schema.allOf as Schema[] | undefined) ?? [];
}

/** Schemas of which one applies. */
export function waysOf(schema: Schema): Schema[] {
	return ((schema.oneOf ?? schema.anyOf) as Schema[] | undefined) ?? [];
}

/**
 * The schema of a member, wherever in the parts and alternatives it is described.
 *
 * @param tags members whose values say which alternative of a union is meant
 */
export function memberOf(given: Schema, name: string, named: Named, tags: Readonly<Members> = {}): Schema | undefined {
	const schema = resolve(given, named);
	if (name === '[]') return schema.items as Schema | undefined;
	const own = (schema.properties as Record<string, Schema> | undefined)?.[name];
	if (own) return own;
	for (const part of [...partsOf(schema), ...waysOf(schema)]) {
		const found = agreement(part, tags, named) >= 0 ? memberOf(part, name, named, tags) : undefined;
		if (found) return found;
	}
	return undefined;
}

/** Names of all members that the schema describes. */
export function namesOf(given: Schema, named: Named): Set<string> {
	const schema = resolve(given, named);
	const own = Object.keys((schema.properties as Record<string, Schema> | undefined) ?? {});
	return new Set([...own, ...[...partsOf(schema), ...waysOf(schema)].flatMap((part) => [...namesOf(part, named)])]);
}

/** How many members indicate this alternative of a union; negative if one of them rules it out. */
export function agreement(way: Schema, members: Readonly<Members>, named: Named): number {
	let agreed = 0;
	for (const [name, value] of Object.entries(members)) {
		const member = memberOf(way, name, named);
		const values = member && resolve(member, named).enum;
		if (!Array.isArray(values) || typeof value === 'object') continue;
		if (!values.includes(value)) return -1;
		if (values.length === 1) agreed += 1;
	}
	return agreed;
}
