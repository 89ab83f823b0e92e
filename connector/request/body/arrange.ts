import type { BodySchema } from '../../core/catalogue/types';
import { isObject } from '../../core/object';
import { getPath, setPath, withPath } from '../../core/dotPath';

type Members = Record<string, unknown>;

/**
 * The body as it is sent, made of the members that the operation asks for: inside the wrapper, as the only change of a
 * set, or as one entry of a bulk operation's list; with the constants where they belong.
 *
 * @param list dot path of the list of which `members` are one entry; undefined where they are the body
 */
export function arrange(schema: BodySchema, members: Members, list: string | undefined): Members {
	return place(schema, [members], list);
}

/**
 * A body written as JSON, completed. The whole of a set of changes or of a bulk operation is sent as it is, inside its
 * wrapper or without; else the value is taken for one entry, or a list of them. Where there is no list, what lacks the
 * wrapper is sent as written.
 */
export function complete(schema: BodySchema, value: object, list: string | undefined): unknown {
	const { constants, wrap, listed } = schema;
	const inner = wrap === undefined ? undefined : (value as Members)[wrap];
	const around = wrap !== undefined && isObject(inner);
	const name = list ?? listed?.name;
	if (name === undefined) {
		if (!constants || Array.isArray(value) || (wrap !== undefined && !around)) return value;
		return around ? { ...value, [wrap]: { ...constants, ...inner } } : { ...constants, ...value };
	}
	const given = around ? inner : value;
	if (isObject(given) && Array.isArray(getPath(given, name))) {
		if (list === undefined) return value;
		const whole = { ...constants, ...given };
		return around ? { ...value, [wrap]: whole } : wrapped(schema, whole);
	}
	return place(schema, (Array.isArray(given) ? given : [given]) as Members[], list);
}

function place(schema: BodySchema, entries: readonly Members[], list: string | undefined): Members {
	const { constants, listed } = schema;
	if (list !== undefined) {
		const body: Members = { ...constants };
		setPath(body, list, entries);
		return wrapped(schema, body);
	}
	if (!listed) return wrapped(schema, { ...constants, ...entries[0] });
	const beside: Members = {};
	const changes = entries.map((entry) => {
		let change: Members = { ...constants, ...entry };
		for (const name of listed.outside) {
			if (!Object.hasOwn(change, name)) continue;
			beside[name] = change[name];
			change = withPath(change, name, undefined);
		}
		return change;
	});
	return wrapped(schema, { ...beside, [listed.name]: changes });
}

function wrapped({ wrap }: BodySchema, members: Members): Members {
	return wrap ? { [wrap]: members } : members;
}
