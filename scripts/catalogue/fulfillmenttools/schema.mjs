/** Reads schemas of an OpenAPI document: references followed, compositions merged. */
export class Schemas {
	constructor(document) {
		this.schemas = document.components.schemas;
	}

	/** Name of the schema that this one refers to, a single `allOf` included; undefined for schemas written in place. */
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

	/** The schema with its references followed and its `allOf` laid into it; unions are left as they are. */
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

	/** The properties of two schemas that both hold: what one of them restricts is restricted. */
	both(first = {}, second = {}) {
		const names = Object.keys(first).filter((name) => Object.hasOwn(second, name));
		const merged = names.map((name) => [name, this.narrower(first[name], second[name])]);
		return { ...first, ...second, ...Object.fromEntries(merged) };
	}

	narrower(first, second) {
		const [a, b] = [this.flat(first), this.flat(second)];
		if (JSON.stringify(a) === JSON.stringify(b)) return second;
		// Whole numbers are numbers, and one value of a list is one of it.
		if (a.type === 'integer' && b.type === 'number') return first;
		if (a.enum && b.enum) return a.enum.length < b.enum.length ? first : second;
		if (a.enum && !b.enum && b.type === 'string') return first;
		// Where one of two objects is closed, the members of the other are not allowed.
		if (a.properties && a.additionalProperties === false) return first;
		return second;
	}

	/** Members of a union, or undefined. */
	union(schema) {
		const { oneOf, anyOf } = this.flat(schema);
		return oneOf ?? anyOf;
	}

	/** The tag by which a form of this union is told from the others, as a discriminator maps it; undefined without one. */
	told(schema, form) {
		const { discriminator } = this.flat(schema);
		const found = Object.entries(discriminator?.mapping ?? {}).find(([, ref]) => ref === form.$ref);
		return found && { [discriminator.propertyName]: found[0] };
	}

	/** The one value that a property can have. */
	constant(schema) {
		const { enum: values } = this.flat(schema);
		return values?.length === 1 ? values[0] : undefined;
	}
}
