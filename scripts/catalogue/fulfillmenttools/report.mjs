/** Parts of a catalogue under their names in the report. */
const PARTS = {
	operations: 'Operation',
	bodies: 'Body of',
	types: 'Type',
	filters: 'Conditions of',
	kinds: 'Kind of condition',
};

/** The differences between two catalogues, as lines to be read. */
export function report(before, after) {
	const lines = Object.entries(PARTS).flatMap(([part, word]) => compare(word, named(before[part]), named(after[part])));
	return lines.length > 0 ? lines : ['No change to the catalogue'];
}

function named(part) {
	return Array.isArray(part) ? Object.fromEntries(part.map(({ id, ...facts }) => [id, facts])) : part;
}

function compare(word, before, after) {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
		const what = `${word} ${name}`;
		if (!Object.hasOwn(before, name)) return [`+ ${what}${address(after[name])}`];
		if (!Object.hasOwn(after, name)) return [`- ${what}${address(before[name])}`];
		const lines = difference(flat(before[name]), flat(after[name]));
		return lines.length > 0 ? [`~ ${what}`, ...lines] : [];
	});
}

function difference(before, after) {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((path) => {
		const [was, is] = [before[path], after[path]];
		if (was === is) return [];
		if (was === undefined) return [`  + ${path}: ${is}`];
		return is === undefined ? [`  - ${path}: ${was}`] : [`  ~ ${path}: ${was} -> ${is}`];
	});
}

/** Facts by path; fields are compared by name, so that a new one in the middle does not shift the others. */
function flat(value, path = '') {
	if (typeof value !== 'object' || value === null) return { [path]: String(value) };
	if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return { [path]: value.join(', ') };
	const entries = Array.isArray(value)
		? value.map((entry, index) => [entry.name ?? entry.value ?? index, entry])
		: Object.entries(value);
	return Object.assign({}, ...entries.map(([key, entry]) => flat(entry, path === '' ? String(key) : `${path}.${key}`)));
}

function address({ call }) {
	return call === undefined ? '' : ` (${call})`;
}
