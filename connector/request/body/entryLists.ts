import { memberLabel } from '../../core/catalogue/label';
import type { EntryList, Field } from '../../core/catalogue/types';
import { getPath, setPath } from '../../core/dotPath';
import { isEmpty, isMissing } from '../../core/empty';
import { ENTRY, pathName } from '../../form/parameters';
import { missingFields, toWire } from '../value';
import { addOwn } from './mainFields';

type Members = Record<string, unknown>;

/**
 * Adds the lists that were entered entry by entry to the other values of the body. Empty inputs are left out, and so
 * are entries in which nothing was filled in. Values are converted here already because error messages number the
 * entries as the user sees them, which is no longer possible once an entry has been left out.
 *
 * @param values of the body's fields, by dot path
 * @param read returns the value of a form parameter: `{ entry: [{ quantity: 2, additionalFields: { ... } }] }`
 * @param zone IANA name of the workflow's time zone, for dates without an offset
 * @throws InputError naming the list, the number of the entry and the field; also if the list is given as JSON as well
 */
export function withEntryLists(
	lists: readonly EntryList[],
	values: Readonly<Members>,
	read: (name: string) => unknown,
	zone: string,
): Members {
	const whole = { ...values };
	for (const list of lists) {
		const entries = toEntries(list, (read(pathName(list.path)) as Members | undefined)?.[ENTRY.entry], zone);
		addOwn(whole, list.path, list.label, entries);
	}
	return whole;
}

function toEntries(list: EntryList, entered: unknown, zone: string): Members[] {
	const missing: string[] = [];
	const entries = (Array.isArray(entered) ? (entered as Members[]) : []).flatMap((one, index) => {
		const label = `${list.label} › ${index + 1}`;
		const entry = toEntry(list, one, label, zone);
		if (Object.values(entry).every(isEmpty)) return [];
		const lacking = list.fields.filter(({ name, required }) => required && getPath(entry, name) === undefined);
		missing.push(...lacking.map((field) => memberLabel(label, field)));
		return [entry];
	});
	if (missing.length > 0) throw missingFields(missing);
	return entries;
}

/** Required members may be empty lists; other members are left out if empty. */
function toEntry({ fields, further = [] }: EntryList, entered: Members, label: string, zone: string): Members {
	const entry: Members = {};
	const add = (field: Field, from: Members) => {
		const given = from[pathName(field.name)];
		if (isMissing(given)) return;
		const value = toWire(field, given, memberLabel(label, field), zone);
		if (field.required ? !isMissing(value) : !isEmpty(value)) setPath(entry, field.name, value);
	};
	for (const field of fields) add(field, entered);
	for (const field of further) add(field, (entered[ENTRY.further] ?? {}) as Members);
	return entry;
}
