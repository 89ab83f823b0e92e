import type { BodySchema } from '../../../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../../../core/exchange';
import { InputError } from '../../../core/inputError';
import type { Client } from '../../../http/client';
import { parseJson } from '../../../http/parseJson';
import type { BuildContext } from '../../../request/callValues';
import type { GraphqlProvider, RootOperation } from '../words';
import { GraphqlApi, rootCall } from './api';
import { buildArguments, type GraphqlValues } from './buildArguments';
import { notFound, rootValue, unanswered } from './graphqlAnswer';
import type { GraphqlOptions } from './graphqlOptions';
import type { RootCall } from './rootCall';

/** A call from outside a node's execution. */
interface GraphqlAsked {
	values: GraphqlValues;
	/** Dot paths of the fields wanted of each entity; defaults to the usual fields. */
	select?: readonly string[];
	actAs?: ApiRequest['actAs'];
	/** The `next` of the previous call. */
	cursor?: string;
	/** Maximum number of list entries; a single page when absent. */
	limit?: number | 'all';
	maxPages?: number;
}

interface GraphqlGiven {
	response: ApiResponse;
	entries: unknown[];
	/** Undefined at the end of the list. */
	next?: string;
}

/**
 * Calls an operation that is a root field once, for look-ups and triggers. Without a limit, a list yields one page of a
 * size that the editor displays well.
 *
 * @throws CallFailure, InputError
 */
export async function callRootField(
	provider: GraphqlProvider,
	client: Client,
	operation: RootOperation,
	schema: BodySchema | undefined,
	asked: GraphqlAsked,
	context: BuildContext,
): Promise<GraphqlGiven> {
	const { values, select, actAs, limit } = asked;
	const api = await GraphqlApi.open(provider, client, undefined, provider.profile.concurrency);
	const options: GraphqlOptions = { partial: false, simplify: true, ...(limit === undefined && { pageSize: SHOWN }) };
	const returned = select ? ({ kind: 'chosen', paths: select } as const) : ({ kind: 'usual' } as const);
	const { graphql: root } = operation;
	const selected = await api.select(root, returned, options);
	const given = buildArguments(operation, root, schema, values, context);
	const call = { ...rootCall(operation, given, selected), ...(actAs && { actAs }) };
	if (!root.connection) {
		const { response } = await api.send([call], false);
		const value = rootValue(response);
		if (value === undefined) throw unanswered(root.kind);
		if (value === null && root.kind === 'query') {
			throw notFound(call, { ...values.query, ...values.path });
		}
		const entity = await api.finish(call, selected.resumePoints, value, options);
		return { response, entries: Array.isArray(entity) ? entity : [entity] };
	}
	const bounds = {
		wanted: typeof limit === 'number' ? limit : undefined,
		maxPages: limit === undefined ? 1 : asked.maxPages,
	};
	const listed = await api.list(withCursor(call, asked.cursor), selected.resumePoints, options, bounds);
	return { response: listed.last, entries: listed.entries, next: nextCursor(listed.next, limit === undefined) };
}

/** Page size for a list shown in the editor. */
const SHOWN = 100;

/** The editor's value supplies the list position only; the document is always rebuilt from the operation. */
function withCursor(call: RootCall, cursor: string | undefined): RootCall {
	if (cursor === undefined) return call;
	let after: unknown;
	try {
		after = parseJson(cursor);
	} catch {
		after = undefined;
	}
	if (typeof after === 'string') return { ...call, page: { after } };
	throw new InputError('Page', 'The place in the list to go on from cannot be read', 'Begin the list anew');
}

/**
 * A failure to find the next page is ignored if only one page is displayed; a trigger that reads all pages would lose
 * the rest.
 */
function nextCursor(next: () => ApiRequest | undefined, onePage: boolean): string | undefined {
	try {
		const request = next();
		const { variables } = (request?.body ?? {}) as { variables?: { after?: string } };
		return variables?.after === undefined ? undefined : JSON.stringify(variables.after);
	} catch (error) {
		if (onePage) return undefined;
		throw error;
	}
}
