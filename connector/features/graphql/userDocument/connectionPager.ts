import type { ApiRequest } from '../../../core/exchange';
import { membersOf } from '../../../core/object';
import type { PageContext, Pager } from '../../../core/pager';
import { CallFailure } from '../../../http/failure';
import type { DocumentPaging } from './findPaging';

type Members = Readonly<Record<string, unknown>>;

/** Pages through the connection of a user's document: each page starts after the last edge of the previous one. */
export function connectionPager(paging: DocumentPaging): Pager {
	return {
		first: (request) => request,
		next: (context) => {
			const root = rootOf(context.response.body, paging);
			const more = membersOf(root[paging.pageInfo])[paging.hasNextPage];
			if (typeof more !== 'boolean') {
				throw unusable(`The answer does not tell whether '${paging.root}' has more pages`);
			}
			if (!more) return undefined;
			const edges = edgesOf(root, paging);
			const cursor = membersOf(edges[edges.length - 1])[paging.cursor];
			if (typeof cursor !== 'string' || cursor === '') {
				const why = edges.length === 0 ? 'its last page is empty' : 'its last entry has no cursor';
				throw unusable(`'${paging.root}' has more pages, but cannot be read on: ${why}`);
			}
			if (cursor === variablesOf(context.request)[paging.after]) {
				throw unusable(`'${paging.root}' cannot be read on: a page ends with the entry that it had to begin behind`);
			}
			return following(context, paging, cursor);
		},
	};
}

/**
 * The entries of a page: its nodes, or its edges if no nodes are selected.
 *
 * @throws CallFailure if the response contains no list
 */
export function entriesOfPage(body: unknown, paging: DocumentPaging): unknown[] {
	const edges = edgesOf(rootOf(body, paging), paging);
	const { node } = paging;
	return node === undefined ? edges : edges.map((edge) => membersOf(edge)[node]);
}

/** The request with some variables replaced. */
export function withVariables(request: ApiRequest, variables: Members): ApiRequest {
	return { ...request, body: { ...membersOf(request.body), variables: { ...variablesOf(request), ...variables } } };
}

/** If the engine chooses the page size, the page is no larger than the number of entries still wanted. */
function following({ request, remaining }: PageContext, paging: DocumentPaging, cursor: string): ApiRequest {
	const variables: Record<string, unknown> = { [paging.after]: cursor };
	if (paging.first !== undefined && remaining !== undefined && remaining > 0) {
		const size = Number(variablesOf(request)[paging.first]);
		if (size > remaining) variables[paging.first] = remaining;
	}
	return withVariables(request, variables);
}

function rootOf(body: unknown, { root }: DocumentPaging): Members {
	const found = membersOf(membersOf(body).data)[root];
	if (typeof found !== 'object' || found === null) throw unusable(`The answer has no '${root}'`);
	return found as Members;
}

function edgesOf(root: Members, { edges, root: name }: DocumentPaging): unknown[] {
	const found = root[edges];
	if (!Array.isArray(found)) throw unusable(`The answer has no '${edges}' in '${name}'`);
	return found as unknown[];
}

function variablesOf({ body }: ApiRequest): Members {
	return membersOf(membersOf(body).variables);
}

function unusable(message: string): CallFailure {
	return new CallFailure('unusable', message, {
		hint: 'The list may be changing just now; try again later, or narrow it with arguments',
	});
}
