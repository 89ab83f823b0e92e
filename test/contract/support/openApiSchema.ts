/** A schema of OpenAPI 3.0, or a JSON Schema made of one. */
export type Schema = { [keyword: string]: unknown };

/** Keywords that mean the same in both. */
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
 * Members of these types are described once more, with more members, by types that extend the type around them; both
 * descriptions hold.
 */
const EXTENDED = ['TimeZoneForCreation', 'CustomServiceItemForCreation'];

const REFERENCE = '#/components/schemas/';

/**
 * The schema as JSON Schema 2019-09. OpenAPI 3.0 says three things in its own way: null (`nullable`), open bounds
 * (`exclusiveMinimum: true`), and it has no word for "no other members than those of all the parts", for which people
 * write `additionalProperties: false` into the parts of an `allOf`, where it would shut out the other parts. That is
 * read as meant: the whole takes the members of all its parts.
 *
 * Objects that list members take no others, also where the vendor does not say so: a misspelt member would be ignored
 * by the server and is a mistake all the same.
 *
 * @param open other members may follow from around this schema
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
	// Where a schema is nothing but a choice, each way is complete in itself and stays closed, which tells them apart.
	const isChoice = parts.length === 1 && parts[0] !== 'allOf' && properties === undefined;
	for (const keyword of parts) {
		const ways = (schema[keyword] as Schema[]).map((part) =>
			tagged(part, toJsonSchema(part, open || !isChoice), schema),
		);
		// "Exactly one" cannot be meant: a whole number is both an integer and a number, and other ways overlap likewise.
		made[keyword === 'oneOf' ? 'anyOf' : keyword] = ways;
	}
	const lists = properties !== undefined || schema.additionalProperties === false || (parts.length > 0 && !isChoice);
	if (lists && !open && made.additionalProperties === undefined) made.unevaluatedProperties = false;
	return schema.nullable === true ? orNull(made) : made;
}

/** The way of a union together with the value of the tag that stands for it, where the vendor maps one to the other. */
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

/** All named schemas, each closed and open to members from around it. */
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
