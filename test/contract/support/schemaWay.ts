import type { Schema } from './openApiSchema';
import { agreement, memberOf, namesOf, partsOf, resolve, waysOf, type Members, type Named } from './schemaNamed';
import { sample } from './schemaSample';

/**
 * Reduces the value to one alternative of each union inside it. The form shows the members of all alternatives side by
 * side, of which a user fills in one. So members exclusive to other alternatives are removed, and missing required ones
 * are added. Members that no alternative has stay, for the check to find.
 */
export function inOneWay(given: Schema, value: unknown, named: Named): unknown {
	const schema = resolve(given, named);
	if (Array.isArray(value)) {
		const { items } = schema;
		return items ? value.map((entry) => inOneWay(items as Schema, entry, named)) : value;
	}
	if (typeof value !== 'object' || value === null) return value;
	let made: Members = { ...value };
	for (const part of partsOf(schema)) made = inOneWay(part, made, named) as Members;
	const ways = waysOf(schema);
	if (ways.length > 0) {
		const way = chosen(schema, made, named);
		const known = namesOf(way, named);
		for (const other of ways) for (const name of namesOf(other, named)) if (!known.has(name)) delete made[name];
		made = completed(way, inOneWay(way, made, named) as Members, named);
	}
	for (const [name, member] of Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {})) {
		if (made[name] !== undefined) made[name] = inOneWay(member, made[name], named);
	}
	// The catalogue cannot require one particular member of a union, so the union itself may be missing.
	for (const name of (schema.required as string[] | undefined) ?? []) {
		const member = memberOf(schema, name, named);
		if (made[name] !== undefined || !member) continue;
		if (waysOf(resolve(member, named)).length > 0 || member.minProperties !== undefined) {
			made[name] = sample(member, named);
		}
	}
	return made;
}

/** The alternative that the value's tag names, or else the one that fits most of its members. */
function chosen(schema: Schema, value: Members, named: Named): Schema {
	const ways = waysOf(schema);
	const { propertyName, mapping } = (schema.discriminator ?? {}) as { propertyName?: string; mapping?: Members };
	const reference = propertyName && mapping?.[String(value[propertyName])];
	const tagged = ways.find(({ $ref }) => $ref !== undefined && $ref === reference);
	if (tagged) return tagged;
	const ranked = ways.map((way) => ({ way, rank: agreement(way, value, named) * 1000 + fit(way, value, named) }));
	return ranked.reduce((best, one) => (one.rank > best.rank ? one : best)).way;
}

function fit(way: Schema, value: Members, named: Named): number {
	const known = namesOf(way, named);
	const missing = requiredOf(way, named).filter((name) => value[name] === undefined);
	return Object.keys(value).filter((name) => known.has(name)).length - missing.length;
}

function requiredOf(given: Schema, named: Named): string[] {
	const schema = resolve(given, named);
	const own = (schema.required as string[] | undefined) ?? [];
	return [...own, ...partsOf(schema).flatMap((part) => requiredOf(part, named))];
}

/** The value with the alternative's required members and tags. */
function completed(given: Schema, value: Members, named: Named): Members {
	const schema = resolve(given, named);
	const made = partsOf(schema).reduce((whole, part) => completed(part, whole, named), value);
	for (const name of (schema.required as string[] | undefined) ?? []) {
		const member = memberOf(schema, name, named);
		if (member && made[name] === undefined) made[name] = sample(member, named);
	}
	for (const [name, member] of Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {})) {
		const values = resolve(member, named).enum;
		if (made[name] !== undefined && Array.isArray(values) && !values.includes(made[name])) made[name] = values[0];
	}
	return made;
}
