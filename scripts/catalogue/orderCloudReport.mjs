/**
 * The differences between two catalogues, as lines to be read. Operations are compared part by part, types member by
 * member.
 */
export function report(before, after) {
	const lines = [
		...compare('Operation', byId(before.operations), byId(after.operations), operationParts),
		...compare('Type', before.types, after.types, typeParts),
		...compare('Values', before.enums, after.enums, (values) => Object.fromEntries(values.map((value) => [value, '']))),
		...compare('List', before.lists, after.lists, listParts),
	];
	return lines.length > 0 ? lines : ['No change to the catalogue'];
}

function compare(kind, before, after, parts) {
	const lines = [];
	for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
		if (!Object.hasOwn(before, name)) lines.push(`+ ${kind} ${name}${summary(after[name])}`);
		else if (!Object.hasOwn(after, name)) lines.push(`- ${kind} ${name}${summary(before[name])}`);
		else lines.push(...difference(`${kind} ${name}`, parts(before[name]), parts(after[name])));
	}
	return lines;
}

function difference(what, before, after) {
	const lines = [];
	for (const part of [...new Set([...Object.keys(before), ...Object.keys(after)])]) {
		const [was, is] = [before[part], after[part]];
		if (was === is) continue;
		if (was === undefined) lines.push(`  + ${part}${is && `: ${is}`}`);
		else if (is === undefined) lines.push(`  - ${part}${was && `: ${was}`}`);
		else lines.push(`  ~ ${part}: ${was} -> ${is}`);
	}
	return lines.length > 0 ? [`~ ${what}`, ...lines] : [];
}

function summary(entry) {
	return entry.method ? ` (${entry.method} ${entry.path})` : '';
}

function byId(operations) {
	return Object.fromEntries(operations.map((operation) => [operation.id, operation]));
}

function operationParts({ parameters = [], query = [], body, ...rest }) {
	return {
		...texts(rest),
		...named('path parameter', parameters),
		...named('query parameter', query),
		...(body && {
			'body type': body.type,
			'required in the body': body.required ?? 'nothing',
			partial: String(body.partial ?? false),
		}),
	};
}

function typeParts({ fields }) {
	return named('member', fields);
}

function listParts(list) {
	return texts(list);
}

function named(kind, fields) {
	return Object.fromEntries(fields.map(({ name, ...facts }) => [`${kind} ${name}`, describe(facts)]));
}

function describe({ ref, type, items, ...limits }) {
	const main = items ? `list of ${describe(items)}` : (ref ?? type ?? 'string');
	const more = Object.entries(limits).map(([key, value]) => (value === true ? key : `${key} ${value}`));
	return [main, ...more].join(', ');
}

function texts(members) {
	return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, String(value)]));
}
