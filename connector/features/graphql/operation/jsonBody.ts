import { memberLabel } from '../../../core/catalogue/label';
import type { Field } from '../../../core/catalogue/types';
import { isEmpty } from '../../../core/empty';
import { isContainer } from '../../../core/object';
import { checkBounds } from '../../../request/body/bounds';
import { toWire } from '../../../request/value';

type Members = Record<string, unknown>;

/**
 * A body given as JSON. It is sent as written, except that dates are converted to the API's format and text lengths are
 * checked: the API would reject the whole body for a single violation.
 *
 * @param outer label of the enclosing object, as the user sees it
 * @param zone IANA name of the workflow's time zone, for dates without an offset
 * @returns the value itself if nothing changes
 * @throws InputError naming the member
 */
export function writtenBody(fields: readonly Field[], value: unknown, outer: string, zone: string): unknown {
	if (!isContainer(value)) return value;
	let kept = value as Members;
	for (const field of fields) {
		if (!Object.hasOwn(value, field.name)) continue;
		const member = (value as Members)[field.name];
		const written = writtenMember(field, member, memberLabel(outer, field), zone);
		if (written !== member) kept = { ...kept, [field.name]: written };
	}
	return kept;
}

function writtenMember(field: Field, member: unknown, label: string, zone: string): unknown {
	if (field.type === 'dateTime' || field.type === 'date')
		return isEmpty(member) ? member : toWire(field, member, label, zone);
	if (typeof member === 'string') checkBounds(field, member, label);
	const inner = field.fields ?? field.items?.fields;
	if (!inner) return member;
	if (!Array.isArray(member)) return writtenBody(inner, member, label, zone);
	const entries: unknown[] = member.map((entry, index) => writtenBody(inner, entry, `${label} › ${index + 1}`, zone));
	return entries.some((entry, index) => entry !== member[index]) ? entries : member;
}
