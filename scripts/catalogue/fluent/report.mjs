/** Parts of a catalogue under their names in the report, and how the facts of an entry are listed by name. */
const PARTS = {
	queries: { word: 'Query', facts: rootFacts },
	mutations: { word: 'Mutation', facts: rootFacts },
	objects: { word: 'Type', facts: objectFacts },
	interfaces: { word: 'Interface', facts: objectFacts },
	keys: { word: 'Key', facts: memberFacts },
	inputs: { word: 'Input', facts: memberFacts },
	enums: { word: 'Values of', facts: listed },
	scalars: { word: 'Scalar', facts: () => ({}) },
};

/** The differences between two catalogues, as lines to be read. */
export function report(before, after) {
	const lines = Object.entries(PARTS).flatMap(([part, as]) => compare(as, named(before[part]), named(after[part])));
	return lines.length > 0 ? lines : ['No change to the catalogue'];
}

function named(part) {
	if (!Array.isArray(part)) return part;
	return Object.fromEntries(part.map((entry) => (typeof entry === 'string' ? [entry, entry] : [entry.name, entry])));
}

function compare({ word, facts }, before, after) {
	return names(before, after).flatMap((name) => {
		if (!Object.hasOwn(before, name)) return [`+ ${word} ${name}`];
		if (!Object.hasOwn(after, name)) return [`- ${word} ${name}`];
		const lines = difference(facts(before[name]), facts(after[name]));
		return lines.length > 0 ? [`~ ${word} ${name}`, ...lines] : [];
	});
}

function difference(before, after) {
	return names(before, after).flatMap((fact) => {
		const [was, is] = [before[fact], after[fact]];
		if (was === is) return [];
		if (was === undefined) return [`  + ${fact}: ${is}`];
		return is === undefined ? [`  - ${fact}: ${was}`] : [`  ~ ${fact}: ${was} -> ${is}`];
	});
}

function rootFacts({ type, args, key, rows, deprecated }) {
	return {
		result: type,
		...argumentFacts('argument', args),
		...(key && keyFacts(key)),
		...(rows && { rows }),
		...(deprecated && { deprecated: 'true' }),
	};
}

function objectFacts({ fields, implements: kinds }) {
	return { ...memberFacts(fields), ...(kinds && { implements: kinds.join(', ') }) };
}

function keyFacts(key) {
	return Object.fromEntries(
		Object.entries(memberFacts(key)).map(([name, fact]) => [name.replace('member', 'key'), fact]),
	);
}

function memberFacts(members) {
	const facts = Object.entries(members).map(([name, member]) => {
		const { type, args, ...rest } = typeof member === 'string' ? { type: member } : member;
		const limits = Object.entries(rest).map(([key, value]) => (value === true ? key : `${key} ${value}`));
		return { [`member ${name}`]: [type, ...limits].join(', '), ...argumentFacts(`argument ${name}`, args) };
	});
	return Object.assign({}, ...facts);
}

function argumentFacts(word, args = {}) {
	const joint = word === 'argument' ? ' ' : '.';
	return Object.fromEntries(Object.entries(args).map(([name, type]) => [`${word}${joint}${name}`, type]));
}

function listed(values) {
	return Object.fromEntries(values.map((value) => [`value ${value}`, 'there']));
}

function names(before, after) {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}
