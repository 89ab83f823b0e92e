/** `{{ $json.name }}` and `{{ $json.a.b }}`, alone in the field. */
const MEMBER_OF_ITEM = /^=\{\{\s*\$json((?:\.[A-Za-z_]\w*)+)\s*\}\}$/;

/** Names that n8n's expressions refuse, though an item may have them. */
const REFUSED =
	/^(?:_.*|constructor|prototype|caller|callee|arguments|mainModule|binding|getBuiltinModule|prepareStackTrace|(?:get|set|define)(?:Own|Prop|Proto)\w*)$/;

/** Stands for a value that n8n has to evaluate. */
export const NOT_SIMPLE = Symbol('not simple');

/**
 * Fills in the expressions of a parameter that do nothing but take a plain value out of the input item, or find none there. That
 * is what nearly all of them do, and evaluating one takes n8n a third of the time of a whole request.
 *
 * @param raw the parameter as typed
 * @param json of the item
 * @returns NOT_SIMPLE when there is anything else in it, or the value is a list or an object, or is looked for in
 * something that cannot have it: how n8n treats those cases is for n8n to say
 */
export function fillSimple(raw: unknown, json: unknown): unknown {
	if (typeof raw === 'string') return raw.startsWith('=') ? memberOf(raw, json) : raw;
	if (typeof raw !== 'object' || raw === null) return raw;
	const filled: unknown[] | Record<string, unknown> = Array.isArray(raw) ? [] : {};
	for (const [key, value] of Object.entries(raw)) {
		const one = fillSimple(value, json);
		if (one === NOT_SIMPLE) return NOT_SIMPLE;
		(filled as Record<string, unknown>)[key] = one;
	}
	return filled;
}

function memberOf(expression: string, json: unknown): unknown {
	const path = MEMBER_OF_ITEM.exec(expression)?.[1];
	if (path === undefined) return NOT_SIMPLE;
	let value = json;
	for (const key of path.slice(1).split('.')) {
		if (REFUSED.test(key) || typeof value !== 'object' || value === null) return NOT_SIMPLE;
		if (!Object.hasOwn(value, key) && key in value) return NOT_SIMPLE;
		value = (value as Record<string, unknown>)[key];
	}
	return typeof value === 'object' && value !== null ? NOT_SIMPLE : value;
}
