import type { Schema } from './openApiSchema';

type Named = Readonly<Record<string, Schema>>;

/**
 * A small value that an OpenAPI schema allows: required members only, the first way of a choice. It stands for what a
 * user writes as JSON by the vendor's documentation.
 *
 * @param way names that lead to the member; elements of lists go by `[]`
 * @returns undefined when nothing is described there
 */
export function sampleOf(schema: Schema, way: readonly string[], named: Named): unknown {
	const found = way.reduce<Schema | undefined>((at, name) => at && step(at, name, named), schema);
	return found && value(found, named, 0);
}

function step(schema: Schema, name: string, named: Named): Schema | undefined {
	const at = resolve(schema, named);
	if (name === '[]') return at.items as Schema | undefined;
	const own = (at.properties as Record<string, Schema> | undefined)?.[name];
	if (own) return own;
	for (const part of parts(at)) {
		const found = step(part, name, named);
		if (found) return found;
	}
	return undefined;
}

function parts(schema: Schema): Schema[] {
	return ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => (schema[keyword] as Schema[] | undefined) ?? []);
}

function resolve(schema: Schema, named: Named): Schema {
	if (typeof schema.$ref !== 'string') return schema;
	return resolve(named[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)], named);
}

function value(given: Schema, named: Named, depth: number): unknown {
	const schema = resolve(given, named);
	if (depth > 12) return null;
	if (Array.isArray(schema.enum)) return schema.enum[0];
	const all = schema.allOf as Schema[] | undefined;
	if (all?.length === 1 && !schema.properties) return value(all[0], named, depth + 1);
	const ways = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
	if (schema.type === 'array') {
		return Array.from({ length: Number(schema.minItems ?? 0) }, () => value(schema.items as Schema, named, depth + 1));
	}
	if (schema.properties || schema.allOf || schema.type === 'object' || ways) {
		if (ways && !schema.properties && !schema.allOf) return value(ways[0], named, depth + 1);
		return object(schema, named, depth);
	}
	switch (schema.type) {
		case 'integer':
		case 'number':
			return Number(schema.minimum ?? 0) + (schema.exclusiveMinimum === true ? 1 : 0);
		case 'boolean':
			return true;
		default:
			return text(schema);
	}
}

function object(schema: Schema, named: Named, depth: number): Record<string, unknown> {
	const made: Record<string, unknown> = {};
	for (const part of (schema.allOf as Schema[] | undefined) ?? []) {
		const inner = value(part, named, depth + 1);
		if (typeof inner === 'object') Object.assign(made, inner);
	}
	const ways = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
	if (ways) Object.assign(made, value(ways[0], named, depth + 1));
	for (const name of (schema.required as string[] | undefined) ?? []) {
		const member = step(schema, name, named);
		if (member && made[name] === undefined) made[name] = value(member, named, depth + 1);
	}
	// The part that narrows a tag to one value stands last.
	for (const [name, member] of Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {})) {
		if (name in made) made[name] = value(member, named, depth + 1);
	}
	return made;
}

function text({ format, pattern, minLength }: Schema): string {
	if (format === 'date-time') return '2026-02-03T04:05:06.000Z';
	if (format === 'date') return '2026-02-03';
	if (format === 'email') return 'someone@example.com';
	if (pattern === '^[A-Z]{2}$') return 'DE';
	if (typeof pattern === 'string' && /^\^-?\??P/.test(pattern)) return 'P1D';
	return 'x'.repeat(Math.max(1, Number(minLength ?? 1)));
}
