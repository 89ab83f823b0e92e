import { queryValue } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import type { Collection, Stored } from './collection';
import type { FedexContext } from './context';
import { timeFilter } from './filters';
import { page } from './page';
import type { SuccessStyle } from './replies';

export interface ListPlan<T> {
	collection: Collection<T>;
	/** Member of the response that contains the list. */
	member: string;
	style: SuccessStyle;
	/** Maximum `pageLimit`; documented for inventory only. */
	maxPage?: number;
	/** Names of the position parameters; the second version of RMAs differs. */
	next?: string;
	previous?: string;
	/** Filters of the form `operator|time`, by parameter. */
	times?: Record<string, (record: Stored<T>) => number>;
	/** Filters by equality, by parameter. */
	equals?: Record<string, (value: T) => string>;
	matches?: (value: T) => boolean;
	show: (value: T) => unknown;
}

/** Returns a page of a filtered list; refuses malformed parameters. */
export function list<T>(request: SandboxRequest, context: FedexContext, plan: ListPlan<T>): Reply {
	const { next = 'nextTimestamp', previous = 'prevTimestamp', maxPage = 1000 } = plan;
	const problems: string[] = [];
	const number = (name: string): number | undefined => {
		const text = queryValue(request, name);
		if (text === undefined) return undefined;
		if (!/^\d{1,16}$/.test(text)) problems.push(`${name} takes a whole number`);
		return Number(text);
	};
	const limit = number('pageLimit') ?? 50;
	if (limit < 1 || limit > maxPage) problems.push(`pageLimit takes 1 to ${maxPage}`);
	const from = number(next);
	const before = number(previous);
	if (from !== undefined && before !== undefined) problems.push(`${next} and ${previous} exclude each other`);
	const tests = [...timeTests(request, plan, problems), ...equalTests(request, plan)];
	if (plan.matches) tests.push(({ value }) => plan.matches?.(value) ?? true);
	if (problems.length) {
		return context.replies.invalid(
			400,
			problems.map((description) => ({ code: 'ERR-VAL-0001', description })),
		);
	}
	const matches = (record: Stored<T>) => tests.every((test) => test(record));
	const found = page(plan.collection.all(), { limit, from, before, matches });
	const paging = {
		...position('next', nextOf(context, found.next, from, found.entries[0]?.stamp)),
		...position('previous', found.previous),
	};
	return context.replies.ok(plan.style, {
		[plan.member]: found.entries.map(({ value }) => plan.show(value)),
		...(Object.keys(paging).length ? { paging } : {}),
	});

	function position(name: 'next' | 'previous', stamp: number | undefined): Record<string, unknown> {
		if (stamp === undefined) return {};
		return { [name]: link(request, context, name === 'next' ? next : previous, stamp, [next, previous]) };
	}
}

function timeTests<T>(request: SandboxRequest, plan: ListPlan<T>, problems: string[]) {
	const tests: Array<(record: Stored<T>) => boolean> = [];
	for (const [name, read] of Object.entries(plan.times ?? {})) {
		const text = queryValue(request, name);
		if (text === undefined) continue;
		const test = timeFilter(text);
		if (typeof test === 'string') problems.push(`${name} ${test}`);
		else tests.push((record) => test(read(record)));
	}
	return tests;
}

function equalTests<T>(request: SandboxRequest, plan: ListPlan<T>) {
	return Object.entries(plan.equals ?? {}).flatMap(([name, read]) => {
		const wanted = queryValue(request, name);
		return wanted === undefined ? [] : [({ value }: Stored<T>) => read(value) === wanted];
	});
}

/** The next position; a looping server returns the start of this page every time. */
function nextOf({ settings }: FedexContext, next: number | undefined, from: number | undefined, first?: number) {
	return settings.pagingFault === 'loop' ? (from ?? first) : next;
}

/** A position in the form that the settings select, since the real form of `paging.next` is not known. */
function link(
	request: SandboxRequest,
	{ settings }: FedexContext,
	name: string,
	stamp: number,
	positions: string[],
): string | number {
	if (settings.pagingFormat === 'number') return stamp;
	if (settings.pagingFormat === 'digits') return String(stamp);
	const query = new URLSearchParams(request.query.filter(([one]) => !positions.includes(one)));
	query.set(name, String(stamp));
	if (settings.pagingFormat === 'query') return `?${query}`;
	const host = settings.pagingFault === 'foreign' ? settings.foreignHost : request.origin;
	return `${host}${request.path}?${query}`;
}
