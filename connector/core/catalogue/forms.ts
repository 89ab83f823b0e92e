import type { Field, FieldForm } from './types';

/** Anything with members that may take several forms. */
interface Formed {
	fields?: readonly Field[];
	forms?: readonly FieldForm[];
}

/**
 * The members of one form: those exclusive to other forms are dropped, the form's required members are marked as such,
 * and its discriminators are restricted to their one value.
 *
 * @param index of the form; defaults to the first
 */
export function membersOfForm({ fields = [], forms }: Formed, index = 0): readonly Field[] {
	const form = forms?.[index];
	if (!form) return fields;
	const elsewhere = new Set(forms?.flatMap(({ members }) => members).filter((name) => !form.members.includes(name)));
	return fields
		.filter(({ name }) => !elsewhere.has(name))
		.map((field) => {
			const value = form.constants?.[field.name];
			return {
				...field,
				...(form.required.includes(field.name) && { required: true }),
				...(value !== undefined && { choices: field.choices?.filter((choice) => choice.value === value) }),
			};
		});
}
