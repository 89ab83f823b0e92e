import { resolveFields, type StoredField, type TypeStore } from '../../../connector/catalogue/store';
import type { Choice, Field } from '../../../connector/catalogue/types';
import { humanise } from '../../../connector/catalogue/words';
import type { StoredMember } from './stored';
import { fulfillmenttoolsSpelling } from './texts';

let store: Promise<TypeStore> | undefined;

/** The types that bodies share, read when the first of them is needed. */
export async function typeStore(): Promise<TypeStore> {
	store ??= import('./generated/types').then(({ types }) =>
		Object.fromEntries(Object.entries(types).map(([name, type]) => [name, toField(type)])),
	);
	return await store;
}

/** The fields of a body or a query, with everything that they refer to. */
export function toFields(members: readonly StoredMember[], types: TypeStore = {}): Field[] {
	return resolveFields(members.map(toField), types);
}

/** Values become choices with labels; what the provider no longer wants says so. */
function toField({ values, old, fields, items, ...rest }: StoredMember): StoredField {
	return {
		...rest,
		...(old && rest.name !== undefined && { label: `${humanise(rest.name, fulfillmenttoolsSpelling)} (Deprecated)` }),
		...(values && { choices: choicesOf(values) }),
		...(fields && { fields: fields.map(toField) }),
		...(items && { items: toField(items) }),
	};
}

/** Values with labels in words: `SHIP_FROM_STORE` gives "Ship From Store". */
export function choicesOf(values: NonNullable<StoredMember['values']>): Choice[] {
	return values.map((value) => ({ value, label: labelOf(String(value)) }));
}

function labelOf(value: string): string {
	// Codes of languages, currencies and the like stay as they are known.
	return /^[A-Z]+(?:_[A-Z0-9]+)+$|^[A-Z]{5,}$/.test(value)
		? humanise(value.toLowerCase(), fulfillmenttoolsSpelling)
		: value;
}
