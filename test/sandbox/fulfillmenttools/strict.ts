import { operationId } from '../../../connector/core/catalogue/lookup';
import type { AnyOperation as Operation } from '../../support/words';
import { replyOf } from '../http/refused';
import type { Handler, Reply } from '../http/types';
import type { Validator } from '../validation';
import type { ColdStart } from './coldStart';
import { Call, type FftContext, type FftHandler } from './context';
import { fftErrors } from './errors';
import { forbidden } from './permissions';
import { checkSearch } from './search/known';
import { SEARCH_MEMBERS } from './search/members';

/** Maximum number of problems in a response. */
const MOST_LISTED = 20;
const STRICTNESS = { search: SEARCH_MEMBERS };

/** A handler preceded by the start of the environment and the checks of permissions and request. */
export function strict(
	operation: Operation,
	handler: FftHandler,
	context: FftContext,
	validator: Validator,
	start: ColdStart,
): Handler {
	return async (request) => {
		const refusal = (await start.pass()) ?? forbidden(operation, request.session?.subject, context.settings);
		if (refusal) return refusal;
		const problems = await validator.problems(operation.path, request, STRICTNESS);
		if (problems.length) return invalid(problems.map(({ message }) => message));
		const call = new Call(request, context, operation);
		if (operation.filter !== undefined) {
			const unknown = checkSearch(operationId(operation), call.body);
			if (unknown.length) return invalid(unknown);
		}
		return replyOf(() => handler(call));
	};
}

function invalid(messages: readonly string[]): Reply {
	const errors = messages.slice(0, MOST_LISTED).map((description) => ({ summary: 'Bad request', description }));
	return fftErrors(400, errors);
}
