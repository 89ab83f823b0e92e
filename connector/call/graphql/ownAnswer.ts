import type { CallFailure } from '../failure';
import type { ApiResponse } from '../types';
import { shownErrors, unanswered, type GraphqlError } from './answer';
import type { Chosen } from './ownOperation';
import type { OwnPaging } from './ownPaging';

type Members = Readonly<Record<string, unknown>>;

/**
 * The data of an answer; the errors stand in it as `errors` where they are wanted.
 *
 * @param refusal the errors in the answer as a failure
 * @throws CallFailure where there is no data, or where parts of a mutation were refused: what was carried out is named,
 * so that it is not done twice
 */
export function ownData(
	{ body }: ApiResponse,
	{ operation }: Chosen,
	partial: boolean,
	refusal: () => CallFailure,
): Members {
	const { data, errors } = membersOf(body);
	if (typeof data !== 'object' || data === null) {
		throw unanswered(operation.kind === 'query' ? 'query' : 'mutation');
	}
	if (!Array.isArray(errors) || errors.length === 0) return data as Members;
	if (partial) return { ...data, errors: shownErrors(errors as GraphqlError[]) };
	const failure = refusal();
	const done = Object.keys(data).filter((key) => (data as Members)[key] !== null);
	const what = `This ${operation.kind} was carried out in part: '${done.join("', '")}' ${done.length === 1 ? 'is' : 'are'} done`;
	throw failure.withHint([failure.hint, `${what}; send the rest only`].filter((part) => part).join('. '));
}

/** The entries of a page with the errors that name them. Those that name none stand in every entry, as any may lack something. */
export function withErrors(entries: readonly unknown[], { body }: ApiResponse, paging: OwnPaging): unknown[] {
	const { errors } = membersOf(body);
	if (!Array.isArray(errors) || errors.length === 0) return [...entries];
	return entries.map((entry, index) => {
		const own = errors.filter((error) => {
			const [root, edges, at] = pathOf(error);
			return root !== paging.root || edges !== paging.edges || at === undefined || at === index;
		});
		return own.length === 0 ? entry : { ...membersOf(entry), errors: shownErrors(own as GraphqlError[]) };
	});
}

function pathOf(error: unknown): unknown[] {
	const { path } = membersOf(error);
	return Array.isArray(path) ? (path as unknown[]) : [];
}

function membersOf(value: unknown): Members {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
