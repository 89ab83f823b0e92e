import type { BodySchema } from '../../core/catalogue/types';
import { getPath, setPath, withPath } from '../../core/dotPath';
import { isObject } from '../../core/object';

type Members = Record<string, unknown>;

/**
 * Arranges the members that the operation asks for into the body as sent: inside the wrapper, as the only change in a
 * set, or as one entry in the list of a bulk operation; constants are added at their level.
 *
 * @param list dot path of the list of which `members` form one entry; undefined if they form the body itself
 */
export function arrange(schema: BodySchema, members: Members, list: string | undefined): Members {
	return place(schema, [members], list);
}

/**
 * Completes a body written as JSON. A full set of changes or a full bulk body is kept as it is, with or without its
 * wrapper; otherwise the value is taken as one entry, or as a list of entries. If the operation has no such list, a
 * value without the wrapper is sent unchanged.
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
