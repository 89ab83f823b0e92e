/** An OpenAPI 3.0 schema, or a JSON Schema derived from one. */
export type Schema = { [keyword: string]: unknown };

/** Keywords with the same meaning in both. */
const PLAIN = [
	'enum',
	'format',
	'pattern',
	'multipleOf',
	'minLength',
	'maxLength',
	'minItems',
	'maxItems',
	'uniqueItems',
	'minProperties',
	'maxProperties',
	'required',
	'minimum',
	'maximum',
];

/**
 * Members of these types are described again, with more members, by types that extend the enclosing type; both
 * descriptions apply.
 */
const EXTENDED = ['TimeZoneForCreation', 'CustomServiceItemForCreation'];

const REFERENCE = '#/components/schemas/';

/**
 * The schema as JSON Schema 2019-09. OpenAPI 3.0 differs in three respects: null (`nullable`), exclusive bounds
 * (`exclusiveMinimum: true`), and the lack of a keyword for "no members other than those of all parts", in place of
 * which people write `additionalProperties: false` into the parts of an `allOf`, where it would forbid the members of
 * the other parts. That is read as it is meant: the whole accepts the members of all its parts.
 *
 * Objects that list members accept no others, even where the vendor does not say so: the server would ignore a
 * misspelt member, but it is a mistake all the same.
 *
 * @param open the enclosing schema may add members
 */
export function toJsonSchema(schema: Schema, open = false): Schema {
	if (typeof schema.$ref === 'string') {
		const reference = { $ref: `#/$defs/${definition(schema.$ref.slice(REFERENCE.length), open)}` };
		return schema.nullable === true ? { anyOf: [reference, { type: 'null' }] } : reference;
	}
	const made: Schema = {};
	for (const keyword of PLAIN) if (schema[keyword] !== undefined) made[keyword] = schema[keyword];
	if (schema.type !== undefined) made.type = schema.type;
	for (const [bound, name] of [
		['exclusiveMinimum', 'minimum'],
		['exclusiveMaximum', 'maximum'],
	]) {
		if (schema[bound] !== true) continue;
		made[bound] = schema[name];
		delete made[name];
	}
	const { properties, items, not } = schema;
	if (isSchema(properties)) {
		made.properties = Object.fromEntries(
			Object.entries(properties).map(([name, member]) => [name, toJsonSchema(member as Schema)]),
		);
	}
	if (isSchema(items)) made.items = toJsonSchema(items);
	if (isSchema(not)) made.not = toJsonSchema(not, true);
	if (isSchema(schema.additionalProperties)) made.additionalProperties = toJsonSchema(schema.additionalProperties);
	else if (schema.additionalProperties === true) made.additionalProperties = true;

	const parts = ['allOf', 'anyOf', 'oneOf'].filter((keyword) => Array.isArray(schema[keyword]));
	// If a schema is only a union, each alternative is complete and stays closed, which distinguishes them.
	const isChoice = parts.length === 1 && parts[0] !== 'allOf' && properties === undefined;
	for (const keyword of parts) {
		const ways = (schema[keyword] as Schema[]).map((part) =>
			tagged(part, toJsonSchema(part, open || !isChoice), schema),
		);
		// "Exactly one" cannot be meant: an integer is also a number, and other alternatives overlap likewise.
		made[keyword === 'oneOf' ? 'anyOf' : keyword] = ways;
	}
	const lists = properties !== undefined || schema.additionalProperties === false || (parts.length > 0 && !isChoice);
	if (lists && !open && made.additionalProperties === undefined) made.unevaluatedProperties = false;
	return schema.nullable === true ? orNull(made) : made;
}

/** The union alternative with the tag value that identifies it, if the vendor maps one to the other. */
function tagged(way: Schema, made: Schema, { discriminator }: Schema): Schema {
	const { propertyName, mapping } = (discriminator ?? {}) as { propertyName: string; mapping?: Record<string, string> };
	const tags = Object.entries(mapping ?? {}).filter(([, reference]) => reference === way.$ref);
	if (tags.length === 0) return made;
	return { ...made, properties: { [propertyName]: { enum: tags.map(([tag]) => tag) } } };
}

function orNull(schema: Schema): Schema {
	if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
	return {
		...schema,
		type: [schema.type, 'null'],
		...(Array.isArray(schema.enum) && { enum: [...(schema.enum as unknown[]), null] }),
	};
}

/** All named schemas, each in a closed version and one open to members of the enclosing schema. */
export function definitions(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
	const made: Record<string, Schema> = {};
	for (const [name, schema] of Object.entries(schemas)) {
		made[definition(name, false)] = toJsonSchema(schema, EXTENDED.includes(name));
		made[definition(name, true)] = toJsonSchema(schema, true);
	}
	return made;
}

function definition(name: string, open: boolean): string {
	return open ? `${name}-open` : name;
}

function isSchema(value: unknown): value is Schema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
