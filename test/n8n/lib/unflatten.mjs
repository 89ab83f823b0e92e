/**
 * Reads execution data as n8n stores it (the format of the npm package `flatted`): a JSON array of which every string
 * inside an object or list is the index of the real value, so that shared and circular values are kept.
 */
export function unflatten(text) {
	const table = JSON.parse(text);
	const done = new Map();
	const value = (index) => {
		const raw = table[index];
		if (raw === null || typeof raw !== 'object') return raw;
		if (done.has(index)) return done.get(index);
		const target = Array.isArray(raw) ? [] : {};
		done.set(index, target);
		for (const [key, member] of Object.entries(raw)) target[key] = typeof member === 'string' ? value(member) : member;
		return target;
	};
	return value(0);
}
