import { CallFailure } from '../http/failure';

/** The list goes on, but there is no way to what comes next. */
export function stuck(why: string): CallFailure {
	return new CallFailure('unusable', `The list cannot be read on: ${why}`, {
		hint: 'The list may be changing just now; try again later, or narrow it with filters',
	});
}
