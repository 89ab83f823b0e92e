import type { Profile } from '../../provider';
import { CallFailure } from '../failure';
import { cleanText } from '../text';
import type { ApiResponse } from '../types';
import type { Chosen } from './ownOperation';
import type { OwnPaging } from './ownPaging';

type Members = Readonly<Record<string, unknown>>;

/** Whether an answer has data, perhaps beside errors. */
export function hasData({ body }: ApiResponse): boolean {
	return Object.values(membersOf(membersOf(body).data)).some((value) => value !== null);
}

/**
 * The data of an answer; the errors stand in it as `errors` where they are wanted.
 *
 * @throws CallFailure where there is none, or where parts of a mutation were refused: what was carried out is named, so
 * that it is not done twice
 */
export function ownData(profile: Profile, response: ApiResponse, { operation }: Chosen, partial: boolean): Members {
	const { data, errors } = membersOf(response.body);
	if (typeof data !== 'object' || data === null) {
		throw new CallFailure('unusable', 'The answer has no data', { hint: 'Check the path of the API', ...response });
	}
	if (!Array.isArray(errors) || errors.length === 0) return data as Members;
	if (partial) return { ...data, errors: errors as unknown[] };
	const problem = profile.problem(response);
	const done = Object.keys(data).filter((key) => (data as Members)[key] !== null);
	const hint = `This ${operation.kind} was carried out in part: '${done.join("', '")}' ${done.length === 1 ? 'is' : 'are'} done; send the rest only`;
	throw new CallFailure('refused', cleanText(problem?.message ?? 'The answer has errors beside data'), {
		code: problem?.code,
		status: response.status,
		hint: [problem?.hint, hint].filter((part) => part !== undefined).join('. '),
	});
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
		return own.length === 0 ? entry : { ...membersOf(entry), errors: own as unknown[] };
	});
}

function pathOf(error: unknown): unknown[] {
	const { path } = membersOf(error);
	return Array.isArray(path) ? (path as unknown[]) : [];
}

function membersOf(value: unknown): Members {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
