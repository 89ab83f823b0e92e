import { fieldLabel } from '../../core/catalogue/label';
import type { MainField } from '../../core/catalogue/types';
import { isEmpty } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { mainName, PARAMETER, pathName } from '../../form/parameters';

type Members = Record<string, unknown>;

/**
 * Adds the fields that have a dedicated input to the other values of the body. Empty ones, including those whose
 * expression returns null, are left out.
 *
 * @param values of the body's fields, by dot path
 * @param read returns the value of a form parameter
 * @throws InputError naming a field that is also among the other values
 */
export function withMainFields(
	fields: readonly MainField[],
	values: Readonly<Members>,
	read: (name: string) => unknown,
): Members {
	const whole = { ...values };
	const further = (read(PARAMETER.furtherFields) ?? {}) as Members;
	for (const field of fields) {
		const own = field.further ? further[pathName(field.name)] : read(mainName(field.name));
		addOwn(whole, field.name, fieldLabel(field), own);
	}
	return whole;
}

/**
 * Adds the value of a dedicated input, if any.
 *
 * @throws InputError if the body already has a value at that path, since neither takes precedence
 */
export function addOwn(values: Members, path: string, label: string, own: unknown): void {
	if (isEmpty(own)) return;
	if (!isEmpty(values[path])) {
		throw new InputError(
			label,
			`'${label}' is filled in twice, by its own input and as a field of the body`,
			'Remove one of the two',
		);
	}
	values[path] = own;
}
