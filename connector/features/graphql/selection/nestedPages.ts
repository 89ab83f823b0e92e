import { getPath, setPath, withPath } from '../../../core/dotPath';
import type { ApiResponse } from '../../../core/exchange';
import type { Client } from '../../../http/client';
import { CallFailure } from '../../../http/failure';
import { schedule } from '../../../http/scheduler';
import { hasCode } from '../operation/codes';
import { pageSize } from '../operation/cost';
import { aliasOf, documentRequest } from '../operation/document';
import { nodesOf } from '../operation/graphqlAnswer';
import type { FieldMember, RootCall, Schema, Selection, SelectionMember } from '../operation/rootCall';
import { GRAPHQL_LABEL, GRAPHQL_OPTION } from '../parameters';
import type { GraphqlLimits } from '../words';
import { findOpen, type Open } from './openLists';
import type { ResumePoints } from './resumePoints';

type Members = Record<string, unknown>;

/** Context for reading the remaining pages. */
interface NestedContext {
	client: Pick<Client, 'call'>;
	schema: Schema;
	resumePoints: ResumePoints;
	/** Maximum number of concurrent requests. */
	concurrency: number;
	signal: AbortSignal | undefined;
}

/** Maximum number of connections resumed in one document. */
const MOST_TOGETHER = 50;

/**
 * Reads the remaining pages of connections inside entities: each by repeating its arguments in the get operation of the
 * entity that contains it, and many of them in one document. Connections that the user limited are left alone.
 *
 * @param call that returned the entities
 * @param entities as returned; their connections are extended in place
 * @throws CallFailure if a connection has further pages but cannot be resumed: it would be silently truncated
 */
export async function readNestedPages(
	context: NestedContext,
	call: RootCall,
	entities: readonly unknown[],
): Promise<void> {
	const { concurrency, signal, schema } = context;
	const room: Room = { together: MOST_TOGETHER, rows: schema.limits.maxPage, queries: schema.limits.maxComplexity };
	let open = call.selection ? findOpen(context, call.selection, entities) : [];
	while (open.length > 0) {
		const chunks: Open[][] = [];
		for (let from = 0; from < open.length; from += room.together) chunks.push(open.slice(from, from + room.together));
		const rest: Open[][] = new Array<Open[]>(chunks.length);
		await schedule(chunks.length, concurrency, signal, async (index) => {
			rest[index] = await readPages(context, call, chunks[index], room);
		});
		open = rest.flat();
	}
}

/** Limits of a document. They shrink when the API rejects one as too complex, since costs can only be estimated. */
interface Room {
	/** Number of connections. */
	together: number;
	/** Total number of entries. */
	rows: number;
	queries: number;
}

/**
 * Reads one page of each connection.
 *
 * @returns the connections that have further pages, including those inside the new entries
 */
async function readPages(context: NestedContext, call: RootCall, open: readonly Open[], room: Room): Promise<Open[]> {
	const { limits } = context.schema;
	const first = Math.min(...open.map((one) => entriesEach(one, open.length, limits, room)));
	const again = open.map((one, index) => callAgain(call, one, first, index));
	let response: ApiResponse;
	try {
		response = await context.client.call(documentRequest(again));
	} catch (error) {
		if (!(error instanceof CallFailure) || !hasCode(error, limits.tooComplex)) throw error;
		if (open.length === 1 && first === 1) throw error;
		room.together = Math.max(1, Math.min(room.together, Math.floor(open.length / 2)));
		room.rows = Math.max(1, Math.min(room.rows, Math.floor((open.length * first) / 2)));
		return [...open];
	}
	return open.flatMap((one, index) => {
		const { field, value, resume } = one;
		const at = ['data', aliasOf(index), ...keysOf(resume?.chain ?? [])].join('.');
		const found = getPath(response.body, at);
		const edges = getPath(found, 'edges');
		if (!Array.isArray(edges)) throw gone(field);
		const more = getPath(found, 'pageInfo.hasNextPage') === true;
		if (more && (edges.length === 0 || cursorOf(edges) === cursorOf(value.edges))) throw stuck(field);
		value.edges = [...(value.edges as unknown[]), ...(edges as unknown[])];
		Object.assign(value, withPath(value, 'pageInfo.hasNextPage', more));
		const inside = field.selection ? findOpen(context, field.selection, nodesOf({ edges })) : [];
		return more ? [one, ...inside] : inside;
	});
}

/** Page size for each connection, so that all of them together stay within the limits of a document. */
function entriesEach({ field, resume }: Open, count: number, limits: GraphqlLimits, { rows, queries }: Room): number {
	const each = { ...limits, maxComplexity: Math.floor(queries / count) };
	const size = pageSize(field.selection, each, { beside: resume?.chain.length ?? 0 });
	return Math.max(1, Math.min(size, Math.floor(rows / count)));
}

function cursorOf(edges: unknown): string | undefined {
	const last: unknown = Array.isArray(edges) ? getPath(edges[edges.length - 1], 'cursor') : undefined;
	return typeof last === 'string' && last !== '' ? last : undefined;
}

/** @throws CallFailure if it cannot be resumed */
function callAgain(call: RootCall, open: Open, first: number, index: number): RootCall {
	const { field, value, resume, entity } = open;
	const after = cursorOf(value.edges);
	if (!resume || after === undefined) throw cannot(open);
	const { get, keys, chain } = resume;
	const given: Members = {};
	for (const { argument, at } of keys) {
		const key = getPath(entity, at);
		if (key === undefined || key === null) throw cannot(open);
		setPath(given, argument, key);
	}
	const names = { first: 'innerFirst', after: `innerAfter${index}` };
	const paged = [`first: $${names.first}`, `after: $${names.after}`, field.arguments];
	const last: FieldMember = {
		...field,
		arguments: paged.filter((text) => text !== undefined).join(', '),
		connection: { page: first, limited: true, pageInfo: field.connection?.pageInfo ?? [] },
	};
	const selection = chain
		.slice(0, -1)
		.reduceRight<Selection>((inner, member) => ({ members: [{ ...member, selection: inner }] }), { members: [last] });
	return {
		...(get ? { operation: get, root: get.graphql, arguments: given } : call),
		selection,
		page: undefined,
		variables: { [names.first]: { type: 'Int', value: first }, [names.after]: { type: 'String', value: after } },
		actAs: call.actAs,
	};
}

/** Fragments do not appear in the response path. */
function keysOf(chain: readonly SelectionMember[]): string[] {
	return chain.flatMap((member) => (member.kind === 'field' ? [member.alias ?? member.name] : []));
}

function cannot({ field, value }: Open): CallFailure {
	const count = nodesOf(value).length;
	return new CallFailure('unusable', `'${field.alias ?? field.name}' has more than the ${count} entries that came`, {
		hint: `Allow more with '${GRAPHQL_OPTION.innerPage.label}' in the options, narrow them in a '${GRAPHQL_LABEL.selection}', or leave them out and get them by an operation of their own`,
	});
}

function stuck({ alias, name }: FieldMember): CallFailure {
	return new CallFailure('unusable', `'${alias ?? name}' cannot be read on: its next page brings nothing new`, {
		hint: 'The list may be changing just now; try again later',
	});
}

function gone({ alias, name }: FieldMember): CallFailure {
	return new CallFailure('unusable', `'${alias ?? name}' cannot be read on: the entity is not there any more`, {
		hint: 'It may have been changed just now; try again',
	});
}
