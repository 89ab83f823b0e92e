import { fieldLabel } from '../../core/catalogue/label';
import type { MainField } from '../../core/catalogue/types';
import { mainName, PARAMETER, pathName } from '../../form/parameters';
import { InputError } from '../../core/inputError';
import { isEmpty } from '../../core/empty';

type Members = Record<string, unknown>;

/**
 * Lays the fields that have an input of their own beside the other values of the body. One that is empty, also because
 * its expression gives null, is left out.
 *
 * @param values of the body's fields, by dot path
 * @param read the value of a form parameter
 * @throws InputError naming a field that stands among the other values too
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
 * Adds what an input of its own holds, if anything.
 *
 * @throws InputError where the body has a value there already: which of the two counts would be chance
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
