import type { Field } from './types';

/**
 * The only value that a required field can have, e.g. the tag of an object with a single form; it is sent without
 * asking the user. Undefined if there is a choice.
 */
export function fixedValue({ required, choices, open }: Field): string | number | boolean | undefined {
	return required && !open && choices?.length === 1 ? choices[0].value : undefined;
}
