import { fieldLabel } from '../../core/catalogue/label';
import { isEmpty } from '../../core/empty';
import { unwrap } from '../../node/parameters';
import { orCredential } from '../../request/body/fromCredential';
import type { BuildContext } from '../../request/callValues';
import { missingFields, toWire } from '../../request/value';
import type { ActAs } from './words';

type Members = Readonly<Record<string, unknown>>;

/**
 * The user on whose behalf an item's calls are made, according to its Options.
 *
 * @returns undefined for the credential's own user, i.e. if all required fields are empty
 * @throws InputError naming the invalid field, or all required ones that are empty
 */
export function impersonatedValues(
	actAs: ActAs | undefined,
	options: Members,
	context: BuildContext,
): Members | undefined {
	// One required field is enough to express the intention: if others are missing, the call must not be made as the
	// caller.
	if (!actAs?.fields.some((field) => field.required && !isEmpty(given(options[field.name])))) return undefined;
	const values: Record<string, unknown> = {};
	const missing: string[] = [];
	for (const field of actAs.fields) {
		const label = fieldLabel(field);
		const value = orCredential(field, given(options[field.name]), context);
		if (!isEmpty(value)) values[field.name] = toWire(field, value, label, context.zone);
		else if (field.required) missing.push(label);
	}
	if (missing.length > 0) throw missingFields(missing);
	return values;
}

/** The value as entered, trimmed. */
function given(value: unknown): unknown {
	const entered = unwrap(value);
	return typeof entered === 'string' ? entered.trim() : entered;
}
