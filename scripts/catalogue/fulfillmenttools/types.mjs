/** Members that exist only in responses, although requests use the same schema, which contradicts itself there. */
const GIVEN = new Set(['FacilityAddress.resolvedTimeZone']);

/** Turns schemas into the fields of the catalogue; named objects become types that are written once. */
export class Types {
	/** @param {boolean} inline creates no types: for query parameters, which are loaded before the types */
	constructor(schemas, inline = false) {
		this.schemas = schemas;
		this.inline = inline;
		/** Types used so far, by name. */
		this.store = {};
	}

	/** The catalogue field of a property or parameter. */
	field(name, schema, required = false) {
		const old = schema.deprecated === true;
		return {
			...(name !== undefined && { name }),
			...this.shape(schema),
			...(required && { required }),
			...(old && { old }),
		};
	}

	/** The members of an object as fields, deprecated ones last. */
	members(schema, without = []) {
		const { properties = {}, required = [], title } = this.schemas.flat(schema);
		const fields = Object.entries(properties)
			.filter(([name]) => !without.includes(name) && !GIVEN.has(`${title}.${name}`))
			.map(([name, property]) => this.field(name, property, required.includes(name)));
		return inOrder(fields);
	}

	/** Type, limits and members, without the name. */
	shape(schema) {
		const name = this.schemas.nameOf(schema);
		if (name !== undefined && this.worthName(name)) {
			this.keep(name);
			return { ref: name };
		}
		const flat = this.schemas.flat(schema);
		const union = this.schemas.union(schema);
		if (union) return this.merged(union, flat);
		if (flat.enum) return values(flat);
		switch (flat.type ?? (flat.items && 'array')) {
			case 'array':
				return { type: 'array', ...(flat.items && { items: this.shape(flat.items) }), ...limits(flat, ['maxItems']) };
			case 'integer':
			case 'number':
				return { type: isWhole(flat) ? 'integer' : 'number', ...limits(flat, ['minimum', 'maximum']) };
			case 'boolean':
				return { type: 'boolean' };
			case 'string':
				return {
					...(flat.format === 'date-time' && { type: 'dateTime' }),
					...(flat.format === 'date' && { type: 'date' }),
					...limits(flat, ['maxLength']),
				};
			default:
				return Object.keys(flat.properties ?? {}).length > 0 ? this.object(schema, flat) : { type: 'json' };
		}
	}

	object(schema, { properties, required = [], minProperties }) {
		const fields = this.members(schema);
		// If one of several optional members is required, each of them becomes a variant.
		if (minProperties !== 1 || required.length > 0) return { fields };
		return { fields, forms: Object.keys(properties).map((name) => `${name}!`) };
	}

	/** Merges variants: objects become one with the members of all, where those that all of them require are required. */
	merged(union, outer) {
		const parts = union.flatMap((form) => this.schemas.union(form) ?? [form]);
		const forms = parts.map((part) => this.schemas.flat(part));
		if (forms.length > 0 && forms.every(({ enum: list }) => list)) {
			return values({ enum: [...new Set(forms.flatMap((form) => form.enum))] });
		}
		const hasMembers = ({ properties = {} }) => Object.keys(properties).length > 0;
		if (!forms.every((form) => hasMembers(form) || hasMembers(outer))) return { type: 'json' };
		const names = [...new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})))];
		const always = (name) =>
			(outer.required ?? []).includes(name) || forms.every(({ required = [] }) => required.includes(name));
		const own = Object.entries(outer.properties ?? {}).filter(([name]) => !names.includes(name));
		const fields = [
			...own.map(([name, property]) => this.field(name, property, (outer.required ?? []).includes(name))),
			...names.map((name) =>
				this.common(
					name,
					forms.flatMap((form) => form.properties?.[name] ?? []),
					always(name),
				),
			),
		];
		return {
			fields: inOrder(fields),
			...(forms.length > 1 && {
				forms: forms.map((form, index) => this.form(form, this.schemas.told(outer, parts[index]))),
			}),
		};
	}

	/** A variant as text: names of its members, with `!` if required, and `=` before their only value. */
	form({ properties = {}, required = [] }, told = {}) {
		const names = [...new Set([...Object.keys(properties), ...required])].map((name) => {
			const value = told[name] ?? (properties[name] && this.schemas.constant(properties[name]));
			return `${name}${required.includes(name) ? '!' : ''}${value === undefined ? '' : `=${value}`}`;
		});
		return names.join(' ');
	}

	/** One field for the same member of several variants. */
	common(name, schemas, required) {
		const distinct = [
			...new Map(schemas.map((schema) => [JSON.stringify(plain(this.schemas.flat(schema))), schema])).values(),
		];
		if (distinct.length === 1) return this.field(name, distinct[0], required);
		const flat = distinct.map((schema) => this.schemas.flat(schema));
		const extra = required ? { required } : {};
		if (flat.every((schema) => schema.enum))
			return { name, ...values({ enum: [...new Set(flat.flatMap((schema) => schema.enum))] }), ...extra };
		const types = new Set(flat.map(({ type }) => type));
		if (flat.every((schema) => schema.properties || this.schemas.union(schema)))
			return { name, ...this.merged(distinct, {}), ...extra };
		if (
			types.size === 1 &&
			['string', 'number', 'integer', 'boolean'].includes([...types][0]) &&
			!flat.some((schema) => schema.enum)
		) {
			const { format, ...loose } = flat[0];
			return {
				name,
				...this.shape({ type: loose.type, ...(flat.every((schema) => schema.format === format) && { format }) }),
				...extra,
			};
		}
		if (types.size === 1 && types.has('array')) return { name, type: 'array', ...extra };
		return { name, type: 'json', ...extra };
	}

	/** Names objects and enums, unless their definition is shorter than the name. */
	worthName(name) {
		if (this.inline) return false;
		const flat = this.schemas.flat(this.schemas.schemas[name]);
		if (flat.enum) return flat.enum.length > 3;
		return Object.keys(flat.properties ?? {}).length > 0 || this.schemas.union(flat) !== undefined;
	}

	keep(name) {
		if (Object.hasOwn(this.store, name)) return;
		// Recorded first, since types may be recursive.
		this.store[name] = {};
		this.store[name] = this.shape({ ...this.schemas.schemas[name], deprecated: undefined });
	}
}

function isWhole({ type, format = '', multipleOf }) {
	return type === 'integer' || /^int/.test(format) || multipleOf === 1;
}

const NAMES = { minimum: 'min', maximum: 'max', maxItems: 'maxItems', maxLength: 'maxLength' };

/** Sorts required members first and deprecated ones last. */
function inOrder(fields) {
	const rank = ({ required, old }) => (required ? 0 : old ? 2 : 1);
	return [0, 1, 2].flatMap((wanted) => fields.filter((field) => rank(field) === wanted));
}

/** Numbers that nobody could exceed are not limits. */
function limits(schema, keys) {
	const given = keys.filter(
		(key) => typeof schema[key] === 'number' && Math.abs(schema[key]) <= Number.MAX_SAFE_INTEGER,
	);
	return Object.fromEntries(given.map((key) => [NAMES[key], schema[key]]));
}

function values({ enum: list, type }) {
	const known = list.filter((value) => value !== null);
	const own = typeof known[0] === 'boolean' ? 'boolean' : type;
	return { ...(own !== undefined && own !== 'string' && { type: own }), values: known };
}

/** The schema without descriptions, in which otherwise equal schemas often differ. */
function plain(schema) {
	if (Array.isArray(schema)) return schema.map(plain);
	if (typeof schema !== 'object' || schema === null) return schema;
	const drop = ['description', 'example', 'title', 'xml'];
	return Object.fromEntries(
		Object.entries(schema)
			.filter(([key, value]) => !(drop.includes(key) && typeof value !== 'object') && key !== 'xml')
			.map(([key, value]) => [key, plain(value)]),
	);
}
