import type { Schema } from './openApiSchema';
import { memberOf, namesOf, partsOf, resolve, waysOf, type Members, type Named } from './schemaNamed';

/** Limits the depth, as schemas may be recursive. */
const DEEPEST = 12;

/**
 * A minimal value that an OpenAPI schema allows: required members only, the first alternative of a union. It stands for
 * what a user writes as JSON following the vendor's documentation.
 *
 * @param path names that lead to the member; `[]` stands for list elements
 * @param tags members whose values say which alternative of a union is meant
 * @returns undefined when nothing is described there
 */
export function sampleOf(schema: Schema, path: readonly string[], named: Named, tags: Readonly<Members> = {}): unknown {
	const found = path.reduce<Schema | undefined>((at, name) => at && memberOf(at, name, named, tags), schema);
	return found && sample(found, named);
}

/** A minimal value that the schema allows. */
export function sample(given: Schema, named: Named, depth = 0): unknown {
	const schema = resolve(given, named);
	if (depth > DEEPEST) return null;
	if (Array.isArray(schema.enum)) return schema.enum[0];
	const [part, ...more] = [...partsOf(schema), ...waysOf(schema).slice(0, 1)];
	if (part && more.length === 0 && !schema.properties && !schema.minProperties) return sample(part, named, depth + 1);
	if (schema.type === 'array') {
		return Array.from({ length: Number(schema.minItems ?? 0) }, () => sample(schema.items as Schema, named, depth + 1));
	}
	if (schema.properties || part || schema.type === 'object') return object(schema, named, depth);
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

function object(schema: Schema, named: Named, depth: number): Members {
	const made: Members = {};
	for (const part of [...partsOf(schema), ...waysOf(schema).slice(0, 1)]) {
		Object.assign(made, sample(part, named, depth + 1));
	}
	for (const name of (schema.required as string[] | undefined) ?? []) {
		const member = memberOf(schema, name, named);
		if (member && made[name] === undefined) made[name] = sample(member, named, depth + 1);
	}
	// Own properties come last, as they may narrow a tag to one value.
	for (const [name, member] of Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {})) {
		if (name in made) made[name] = sample(member, named, depth + 1);
	}
	for (const name of namesOf(schema, named)) {
		if (Object.keys(made).length >= Number(schema.minProperties ?? 0)) break;
		made[name] = sample(memberOf(schema, name, named)!, named, depth + 1);
	}
	// A map from names to values, such as texts by language.
	const entry = schema.additionalProperties;
	if (typeof entry === 'object' && entry !== null && Object.keys(made).length === 0) {
		made.en_US = sample(entry as Schema, named, depth + 1);
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
