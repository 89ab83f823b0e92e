/** Reads schemas of an OpenAPI document: references resolved, compositions merged. */
export class Schemas {
	constructor(document) {
		this.schemas = document.components.schemas;
	}

	/** Name of the schema to which this one refers, a single `allOf` included; undefined for inline schemas. */
	nameOf(schema) {
		if (schema.$ref) return schema.$ref.split('/').at(-1);
		const { allOf, properties, minProperties } = schema;
		return allOf?.length === 1 && !properties && minProperties === undefined && allOf[0].$ref
			? this.nameOf(allOf[0])
			: undefined;
	}

	follow(schema) {
		let found = schema;
		while (found.$ref) found = this.schemas[found.$ref.split('/').at(-1)];
		return found;
	}

	/** The schema with references resolved and its `allOf` merged; unions are left as they are. */
	flat(schema) {
		const own = this.follow(schema);
		if (!own.allOf) return own;
		const { allOf, ...rest } = own;
		return [...allOf.map((part) => this.flat(part)), rest].reduce((all, part) => ({
			...all,
			...part,
			...((all.properties || part.properties) && { properties: this.both(all.properties, part.properties) }),
			required: [...new Set([...(all.required ?? []), ...(part.required ?? [])])],
		}));
	}

	/** Merges the properties of two schemas that both apply: restrictions of either remain. */
	both(first = {}, second = {}) {
		const names = Object.keys(first).filter((name) => Object.hasOwn(second, name));
		const merged = names.map((name) => [name, this.narrower(first[name], second[name])]);
		return { ...first, ...second, ...Object.fromEntries(merged) };
	}

	narrower(first, second) {
		const [a, b] = [this.flat(first), this.flat(second)];
		if (JSON.stringify(a) === JSON.stringify(b)) return second;
		// Integers are numbers, and a single value may be an entry of a list.
		if (a.type === 'integer' && b.type === 'number') return first;
		if (a.enum && b.enum) return a.enum.length < b.enum.length ? first : second;
		if (a.enum && !b.enum && b.type === 'string') return first;
		// If one of two objects is closed, the members of the other are not allowed.
		if (a.properties && a.additionalProperties === false) return first;
		return second;
	}

	/** Members of a union, or undefined. */
	union(schema) {
		const { oneOf, anyOf } = this.flat(schema);
		return oneOf ?? anyOf;
	}

	/** The tag that identifies this alternative of the union in its discriminator; undefined without one. */
	told(schema, form) {
		const { discriminator } = this.flat(schema);
		const found = Object.entries(discriminator?.mapping ?? {}).find(([, ref]) => ref === form.$ref);
		return found && { [discriminator.propertyName]: found[0] };
	}

	/** The only value that a property can have. */
	constant(schema) {
		const { enum: values } = this.flat(schema);
		return values?.length === 1 ? values[0] : undefined;
	}
}
