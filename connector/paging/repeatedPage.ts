import { CallFailure } from '../http/failure';

/** The list has more entries that cannot be reached. */
export function stuck(why: string): CallFailure {
	return new CallFailure('unusable', `The list cannot be read on: ${why}`, {
		hint: 'The list may be changing just now; try again later, or narrow it with filters',
	});
}
