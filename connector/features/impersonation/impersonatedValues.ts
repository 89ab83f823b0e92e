import type { BuildContext } from '../../request/callValues';
import { fieldLabel } from '../../core/catalogue/label';
import type { ActAs } from './words';
import { unwrap } from '../../node/parameters';
import { orCredential } from '../../request/body/fromCredential';
import { isEmpty } from '../../core/empty';
import { missingFields, toWire } from '../../request/value';

type Members = Readonly<Record<string, unknown>>;

/**
 * On whose behalf an item's calls are made, out of its Options.
 *
 * @returns undefined for the caller itself: nothing is entered in any required field
 * @throws InputError naming the field that cannot be used, or all required ones that are empty
 */
export function impersonatedValues(
	actAs: ActAs | undefined,
	options: Members,
	context: BuildContext,
): Members | undefined {
	// One of them alone shows the intention: without the others, the call must not be made as the caller.
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

/** What is entered, without the blanks around it. */
function given(value: unknown): unknown {
	const entered = unwrap(value);
	return typeof entered === 'string' ? entered.trim() : entered;
}
