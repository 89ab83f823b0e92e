import { membersOfForm } from '../core/catalogue/forms';
import type { Field } from '../core/catalogue/types';

/** Depth at which a template stays empty, because schemas may contain themselves. */
const DEEPEST = 5;

/**
 * Template for a field that is entered as JSON: its required or commonly used members, or else all known members, with
 * empty values. A list starts with one entry. Numbers are null, because a price of 0 that was never filled in would go
 * unnoticed, whereas a required member that is null is reported as missing.
 */
export function jsonTemplate(field: Field): string {
	if (field.default !== undefined) return String(field.default);
	const value = example(field, 0);
	return typeof value === 'object' ? JSON.stringify(value, null, 2) : '';
}

function example(field: Field, depth: number): unknown {
	if (field.choices && !field.open) return field.choices[0].value;
	switch (field.type) {
		case 'array':
			return field.items && depth < DEEPEST ? [example(field.items, depth + 1)] : [];
		case 'object':
			return depth < DEEPEST
				? Object.fromEntries(members(field).map((member) => [member.name, memberExample(member, depth + 1)]))
				: {};
		case 'json':
			return {};
		case 'number':
		case 'integer':
			return field.min ?? 0;
		case 'boolean':
			return field.default ?? false;
		default:
			return '';
	}
}

function memberExample(member: Field, depth: number): unknown {
	const { type, min = 0, choices, open } = member;
	const counted = (type === 'number' || type === 'integer') && (!choices || open === true);
	return counted && min <= 0 ? null : example(member, depth);
}

function members(field: Field): readonly Field[] {
	const all = membersOfForm(field).filter(({ readOnly }) => !readOnly);
	const usual = all.filter((member) => member.required || member.shown);
	return usual.length > 0 ? usual : all;
}
