import { rules } from './orderCloudRules.mjs';

/** All types that bodies or list entries need, including nested ones, as the catalogue stores types. */
export function storedTypes(vendor, roots) {
	const found = new Map();
	const visit = (name) => {
		if (found.has(name) || vendor.models[name] === undefined) return;
		found.set(name, undefined);
		const fields = inOrder(
			Object.entries(vendor.models[name]).map(([member, facts]) =>
				storedField(vendor, member, facts, vendor.constraints[name]?.[member] ?? {}, visit),
			),
		);
		found.set(name, fields);
	};
	[...roots].forEach(visit);
	return Object.fromEntries(
		[...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, fields]) => [name, { fields }]),
	);
}

function storedField(vendor, name, facts, constraints, visit) {
	const type = typeOf(vendor, facts, constraints, visit);
	return {
		name,
		...(facts.isArray ? { type: 'array', items: type } : type),
		...pick(facts, ['maxLength', 'min', 'max']),
		...(facts.readOnly ? { readOnly: true } : facts.required && { required: true }),
	};
}

function typeOf(vendor, facts, constraints, visit) {
	const { type } = facts;
	if (rules.json.includes(type)) return { type: 'json' };
	if (type === 'string') return constraints.dotnetType?.startsWith('DateTimeOffset') ? { type: 'dateTime' } : {};
	if (type === 'boolean' || type === 'integer') return { type };
	if (type === 'number') return { type: /^(int|long)\b/.test(constraints.dotnetType ?? '') ? 'integer' : 'number' };
	if (vendor.enums[type] !== undefined) return { ref: type };
	if (vendor.models[type] === undefined) throw new Error(`The type ${type} is in none of the files`);
	visit(type);
	return { ref: type };
}

/** In reading order: name, required members, the rest in the vendor's order, and free-form data last. */
function inOrder(fields) {
	const rank = (field) => {
		if (field.readOnly) return 5;
		if (field.name === 'ID') return 0;
		if (field.name === 'Name') return 1;
		if (field.name === 'xp') return 4;
		return field.required ? 2 : 3;
	};
	return fields
		.map((field, index) => ({ field, index }))
		.sort((a, b) => rank(a.field) - rank(b.field) || a.index - b.index)
		.map(({ field }) => field);
}

function pick(from, keys) {
	return Object.fromEntries(
		keys.filter((key) => from[key] !== undefined && from[key] !== null).map((key) => [key, from[key]]),
	);
}
