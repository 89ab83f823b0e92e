import { ENTRY, pathName } from '../../form/parameters';
import type { EntryList, Field } from '../../catalogue/types';
import { jsonValue, safeKeys } from '../../input';
import { InputError } from '../../inputError';
import { setPath } from '../dotPath';
import { isEmpty } from './value';

type Members = Record<string, unknown>;

/**
 * Lays the lists that were filled in entry by entry beside the other values of the body. What was left empty in an entry
 * is left out, as is an entry in which nothing was filled in.
 *
 * @param values of the body's fields, by dot path
 * @param read the value of a form parameter: `{ entry: [{ quantity: 2, additionalFields: { ... } }] }`
 * @throws InputError when the list is given as JSON too: which of the two counts would be chance
 */
export function withEntryLists(
	lists: readonly EntryList[],
	values: Readonly<Members>,
	read: (name: string) => unknown,
): Members {
	const whole = { ...values };
	for (const list of lists) {
		const entered = (read(pathName(list.path)) as Members | undefined)?.[ENTRY.entry];
		const entries = (Array.isArray(entered) ? entered : []).map((entry: Members) => toEntry(list, entry));
		const given = entries.filter((entry) => Object.keys(entry).length > 0);
		if (given.length === 0) continue;
		if (!isEmpty(whole[list.path])) throw givenTwice(list);
		whole[list.path] = given;
	}
	return whole;
}

function toEntry({ label, fields, further = [] }: EntryList, entered: Members): Members {
	const entry: Members = {};
	const add = (field: Field, from: Members) => {
		const value = typed(field, from[pathName(field.name)], label);
		if (!isEmpty(value)) setPath(entry, field.name, value);
	};
	for (const field of fields) add(field, entered);
	for (const field of further) add(field, (entered[ENTRY.further] ?? {}) as Members);
	return entry;
}

/** JSON of any kind is typed as text here; inside a list it would be taken for a text. */
function typed({ type }: Field, value: unknown, label: string): unknown {
	return type === 'json' ? safeKeys(label, jsonValue(label, value)) : value;
}

function givenTwice({ label }: EntryList): InputError {
	return new InputError(
		label,
		`'${label}' is filled in twice, entry by entry and as a field of the body`,
		'Remove one of the two',
	);
}
