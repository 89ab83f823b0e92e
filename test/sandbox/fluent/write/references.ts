import { fault } from '../errors';
import { hasKey } from '../read/match';
import type { FluentData } from '../store/data';
import { isKind } from '../store/kinds';
import type { Row, Values } from '../store/row';

/** Input types that identify a record and are not named `...Id` or `...Key`. */
const OTHERS: Readonly<Record<string, string>> = { BaseLocationInput: 'StoreAddress' };
/** Members by which a record is looked up, in this order. */
const KEYS = ['id', 'ref', 'username', 'name', 'alphabeticCode'];

/** The type that an input type such as `CustomerId` or `ProductKey` points to; undefined if it points to none. */
export function referenceType(input: string): string | undefined {
	const name = OTHERS[input] ?? /^(\w+?)(Id|Key)$/.exec(input)?.[1];
	return name !== undefined && isKind(name) ? name : undefined;
}

/** The record that a key identifies. Throws C0120E if there is none. */
export function resolve(type: string, key: Values, data: FluentData): Row {
	const by = KEYS.find((name) => key[name] !== undefined && key[name] !== null);
	const found = by && data.find(type, by, key[by], (row) => hasKey(row, key, data));
	if (!found) throw fault('C0120E', `${type} ${JSON.stringify(key)} was not found`);
	return found;
}
