import { humanise } from '../../../connector/core/catalogue/humanise';
import { resolveFields, type StoredField, type TypeStore } from '../../../connector/core/catalogue/store';
import type { Choice, Field, FieldForm } from '../../../connector/core/catalogue/types';
import type { StoredMember } from './generatedFormat';
import { fulfillmenttoolsSpelling } from './texts';

let store: Promise<TypeStore> | undefined;

/** The types that bodies share, loaded on first use. */
export async function typeStore(): Promise<TypeStore> {
	store ??= import('./generated/types').then(({ types }) =>
		Object.fromEntries(Object.entries(types).map(([name, type]) => [name, toField(type)])),
	);
	return await store;
}

/** The fields of a body or a query, with references resolved. */
export function toFields(members: readonly StoredMember[], types: TypeStore = {}): Field[] {
	return resolveFields(members.map(toField), types);
}

/** Turns values into choices with labels, and marks deprecated fields. */
function toField({ values, old, fields, items, forms, ...rest }: StoredMember): StoredField {
	return {
		...rest,
		...(old && rest.name !== undefined && { label: `${humanise(rest.name, fulfillmenttoolsSpelling)} (Deprecated)` }),
		...(values && { choices: choicesOf(values) }),
		...(fields && { fields: fields.map(toField) }),
		...(items && { items: toField(items) }),
		...(forms && { forms: forms.map(formOf) }),
	};
}

/** Parses `type!=EMAIL receiver! name`: names, required marks and values. */
export function formOf(text: string): FieldForm {
	const parts = text
		.split(' ')
		.filter((part) => part !== '')
		.map((part) => /^([^!=]+)(!?)(?:=(.*))?$/.exec(part) as RegExpExecArray);
	return {
		members: parts.map(([, name]) => name),
		required: parts.filter(([, , mark]) => mark === '!').map(([, name]) => name),
		constants: Object.fromEntries(
			parts.filter((part) => part[3] !== undefined).map((part) => [part[1], valueOf(part[3])]),
		),
	};
}

function valueOf(text: string): string | boolean {
	return text === 'true' || text === 'false' ? text === 'true' : text;
}

/** Values with readable labels: `SHIP_FROM_STORE` gives "Ship From Store". */
export function choicesOf(values: NonNullable<StoredMember['values']>): Choice[] {
	return values.map((value) => ({ value, label: labelOf(String(value)) }));
}

function labelOf(value: string): string {
	// Codes of languages, currencies and the like stay as they are.
	return /^[A-Z]+(?:_[A-Z0-9]+)+$|^[A-Z]{5,}$/.test(value)
		? humanise(value.toLowerCase(), fulfillmenttoolsSpelling)
		: value;
}
