/** Members of a filter: comparisons, nested filters and existence checks. */
const OPERATORS = ['eq', 'notEq', 'in', 'notIn', 'like', 'gt', 'gte', 'lt', 'lte', 'before', 'after'];

/** Levels of nested entities that conditions can reach. */
const DEEPEST = 6;

/**
 * Filter fields of a search, each as the path under which its condition is sent, and its sort fields. Filters common to
 * many searches are stored once, as a kind in `kinds`.
 *
 * @param {import('./schema.mjs').Schemas} schemas
 * @param {Record<string, object>} kinds filled
 */
export function filtersOf(schemas, body, kinds) {
	const { properties } = schemas.flat(body);
	const fields = [];
	collect(schemas, properties.query, '', fields, kinds, []);
	const sort = properties.sort ? schemas.flat(properties.sort) : undefined;
	return { fields, sort: sort ? sortable(schemas, sort.items ?? sort) : [] };
}

function collect(schemas, schema, prefix, fields, kinds, within) {
	const name = schemas.nameOf(schema);
	if (within.length > DEEPEST || (name !== undefined && within.includes(name))) return;
	const { properties = {} } = schemas.flat(schema);
	for (const [key, member] of Object.entries(properties)) {
		if (prefix === '' && (key === 'and' || key === 'or')) continue;
		const path = `${prefix}${key}`;
		const flat = schemas.flat(member);
		const names = Object.keys(flat.properties ?? {});
		if (names.length === 0) {
			// Filters with free-form keys, such as custom attributes: the key follows the path.
			if (flat.additionalProperties) fields.push(`${path}.*`);
			continue;
		}
		const operators = names.filter((one) => OPERATORS.includes(one));
		if (operators.length > 0) fields.push(`${path} ${kind(schemas, member, operators, kinds)}`);
		if (flat.properties.exists) fields.push(`${path} Exists`);
		if (operators.length === 0)
			collect(schemas, without(flat, ['exists']), `${path}.`, fields, kinds, [...within, name]);
	}
}

function without(flat, names) {
	return {
		...flat,
		properties: Object.fromEntries(Object.entries(flat.properties).filter(([name]) => !names.includes(name))),
	};
}

/** Name of the kind of a filter, stored with its type, operators and values. */
function kind(schemas, member, operators, kinds) {
	const flat = schemas.flat(member);
	const sample = schemas.flat(flat.properties.eq ?? flat.properties[operators[0]] ?? {});
	const base = sample.items ? schemas.flat(sample.items) : sample;
	const type =
		{ number: 'number', integer: 'integer', boolean: 'boolean' }[base.type] ??
		(base.format === 'date-time' ? 'dateTime' : undefined);
	const name = (schemas.nameOf(member) ?? `Filter${Object.keys(kinds).length}`).replace(/Filter$/, '');
	kinds[name] = { ...(type && { type }), operators: operators.join(' '), ...(base.enum && { values: base.enum }) };
	return name;
}

/** Names of sort fields; members of objects by dot path. */
function sortable(schemas, schema, prefix = '') {
	const { properties = {} } = schemas.flat(schema);
	return Object.entries(properties).flatMap(([name, member]) => {
		const flat = schemas.flat(member);
		if (flat.enum) return [`${prefix}${name}`];
		return flat.properties ? sortable(schemas, member, `${prefix}${name}.`) : [];
	});
}
