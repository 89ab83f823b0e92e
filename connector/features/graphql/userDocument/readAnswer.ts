import type { ApiResponse } from '../../../core/exchange';
import { membersOf } from '../../../core/object';
import type { CallFailure } from '../../../http/failure';
import { OperationTypeNode } from '../../../vendor/graphql';
import { entryErrors, errorsIn, shownErrors, unanswered } from '../operation/graphqlAnswer';
import type { Chosen } from './chooseOperation';
import type { DocumentPaging } from './findPaging';

type Members = Readonly<Record<string, unknown>>;

/**
 * The data of a response, including `errors` if partial data is wanted.
 *
 * @param refusal creates a failure from the errors in the response
 * @throws CallFailure if there is no data, or if a mutation was partly rejected; it names what was carried out, so that
 * the user does not repeat it
 */
export function dataOf(
	response: ApiResponse,
	{ operation }: Chosen,
	partial: boolean,
	refusal: () => CallFailure,
): Members {
	const { data } = membersOf(response.body);
	if (typeof data !== 'object' || data === null) {
		throw unanswered(operation.operation === OperationTypeNode.QUERY ? 'query' : 'mutation');
	}
	const errors = errorsIn(response);
	if (errors.length === 0) return data as Members;
	if (partial) return { ...data, errors: shownErrors(errors) };
	const failure = refusal();
	const done = Object.keys(data).filter((key) => (data as Members)[key] !== null);
	const what = `This ${operation.operation} was carried out in part: '${done.join("', '")}' ${done.length === 1 ? 'is' : 'are'} done`;
	throw failure.withHint([failure.hint, `${what}; send the rest only`].filter((part) => part).join('. '));
}

/** The entries of a page, each with its errors. */
export function withErrors(entries: readonly unknown[], response: ApiResponse, paging: DocumentPaging): unknown[] {
	const errors = errorsIn(response);
	return entries.map((entry, index) => {
		const found = entryErrors(errors, [paging.root, paging.edges], index);
		return found.length === 0 ? entry : { ...membersOf(entry), errors: shownErrors(found) };
	});
}
