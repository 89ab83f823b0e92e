/** Reads schemas of an OpenAPI document: references followed, compositions merged. */
export class Schemas {
	constructor(document) {
		this.schemas = document.components.schemas;
	}

	/** Name of the schema that this one refers to, a single `allOf` included; undefined for schemas written in place. */
	nameOf(schema) {
		if (schema.$ref) return schema.$ref.split('/').at(-1);
		const { allOf, properties } = schema;
		return allOf?.length === 1 && !properties && allOf[0].$ref ? this.nameOf(allOf[0]) : undefined;
	}

	follow(schema) {
		let found = schema;
		while (found.$ref) found = this.schemas[found.$ref.split('/').at(-1)];
		return found;
	}

	/** The schema with its references followed and its `allOf` laid into it; unions are left as they are. */
	flat(schema) {
		const own = this.follow(schema);
		if (!own.allOf) return own;
		const { allOf, ...rest } = own;
		return [...allOf.map((part) => this.flat(part)), rest].reduce((all, part) => ({
			...all,
			...part,
			...((all.properties || part.properties) && { properties: { ...all.properties, ...part.properties } }),
			required: [...new Set([...(all.required ?? []), ...(part.required ?? [])])],
		}));
	}

	/** Members of a union, or undefined. */
	union(schema) {
		const { oneOf, anyOf } = this.flat(schema);
		return oneOf ?? anyOf;
	}

	/** The one value that a property can have. */
	constant(schema) {
		const { enum: values } = this.flat(schema);
		return values?.length === 1 ? values[0] : undefined;
	}
}
