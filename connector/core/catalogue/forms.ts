import type { Field, FieldForm } from './types';

/** What has members, and may have them in several forms. */
interface Formed {
	fields?: readonly Field[];
	forms?: readonly FieldForm[];
}

/**
 * The members of one form: those of other forms left out, its own required ones marked, and those that tell it from the
 * others with their one value.
 *
 * @param index of the form; the first when absent
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
