import { entityLabel } from '../../../core/catalogue/label';
import { findOperation } from '../../../core/catalogue/lookup';
import { getPath } from '../../../core/dotPath';
import { isEmpty } from '../../../core/empty';
import type { ApiRequest } from '../../../core/exchange';
import { InputError } from '../../../core/inputError';
import { CallFailure } from '../../../http/failure';
import { schedule } from '../../../http/scheduler';
import { cleanText, safeKeys } from '../../../input';
import type { Execution } from '../../../node/execution';
import { connection, ROOT_PAGES } from '../../../paging/connection';
import { readPages } from '../../../paging/readPages';
import { PageClient } from '../selection/pages';
import type { FindSchema, GraphqlOperation, GraphqlProvider, RootOperation } from '../words';
import { buildArguments } from './buildArguments';
import { pageSize } from './cost';
import { documentRequest } from './document';
import { NOT_FOUND, nodesOf, rootValue } from './graphqlAnswer';
import type { RootCall, Selection } from './rootCall';

/** Maximum number of keys per request; the returned rows are only a few bytes each. */
const MOST_KEYS = 500;

/** Maximum number of identifiers listed for an ambiguous key. */
const SHOWN = 5;

const IDENTIFIER = 'id';

/** Failure code for a key that several entities share. */
const AMBIGUOUS = 'AMBIGUOUS';

/** The values that replace another key. */
export interface FoundKeys {
	/** Identifiers by parameter name. */
	path: Record<string, unknown>;
	/** Parameters whose value is passed to another argument unchanged: its dot path, by parameter name. */
	otherKeys: Record<string, string>;
}

/** A look-up and all keys to resolve with it. */
interface Search {
	find: FindSchema;
	operation: RootOperation;
	label: string;
	actAs: ApiRequest['actAs'];
	/** Identifiers by key, or the failure of the request for them. */
	keys: Map<string, string[] | CallFailure | InputError>;
}

/**
 * Looks up the identifiers of all entities that the items reference by another key, batching the keys of all items into
 * few requests.
 *
 * @returns a function that resolves the keys of an item; it throws for that item alone if its key cannot be read, does
 * not exist, is ambiguous, or if its request failed
 */
export async function findAll(run: Execution, provider: GraphqlProvider): Promise<(item: number) => FoundKeys> {
	const searches = new Map<string, Search>();
	const items = new Map<number, Asked[] | { error: unknown }>();
	const { find }: GraphqlOperation = run.operation;
	for (let item = 0; find && item < run.itemCount; item++) {
		try {
			const asked = askedBy(run, provider, searches, item);
			if (asked.length > 0) items.set(item, asked);
		} catch (error) {
			items.set(item, { error });
		}
	}
	const chunks = [...searches.values()].flatMap((search) => chunked(search, provider));
	await schedule(chunks.length, run.settings.concurrency, run.signal, async (index) => {
		await ask(run, provider, chunks[index].search, chunks[index].keys);
	});
	return (item) => {
		const asked = items.get(item) ?? [];
		if ('error' in asked) throw asked.error;
		return resolve(asked);
	};
}

/** A reference to an entity by another key. */
interface Asked {
	find: FindSchema;
	key: string;
	/** Undefined if the API accepts the key itself. */
	search: Search | undefined;
}

function askedBy(run: Execution, provider: GraphqlProvider, searches: Map<string, Search>, item: number): Asked[] {
	const asked: Asked[] = [];
	const { find: keys = [] }: GraphqlOperation = run.operation;
	for (const find of keys) {
		const key = keyOf(run, find, item);
		if (key === undefined) continue;
		const search = find.argument === undefined ? searchFor(run, provider, searches, find, item) : undefined;
		search?.keys.set(key, []);
		asked.push({ find, key, search });
	}
	return asked;
}

/** Undefined if the item gives the identifier, or nothing. */
function keyOf({ reader }: Execution, { parameter, key }: FindSchema, item: number): string | undefined {
	if (reader.mode(parameter, item) !== key) return undefined;
	const value = safeKeys(parameter, reader.read(parameter, item));
	const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
	return isEmpty(text) ? undefined : text;
}

function searchFor(
	run: Execution,
	provider: GraphqlProvider,
	searches: Map<string, Search>,
	find: FindSchema,
	item: number,
): Search {
	const actAs = run.actAsOf(item);
	const name = JSON.stringify([find.parameter, find.key, actAs]);
	let search = searches.get(name);
	if (!search) {
		const operation = findOperation(provider.catalogue, find.operation ?? '');
		const parameter = run.operation.parameters?.find((field) => field.name === find.parameter);
		// The form labels the input with the entity's name, since its modes name the key.
		const label = entityLabel(parameter ?? { name: find.parameter, type: 'string' });
		search = { find, operation: operation as Search['operation'], label, actAs, keys: new Map() };
		searches.set(name, search);
	}
	return search;
}

/** Splits the keys into requests, limited by number and size. */
function chunked(search: Search, { profile }: GraphqlProvider): Array<{ search: Search; keys: string[] }> {
	const chunks: Array<{ search: Search; keys: string[] }> = [];
	// The keys get half of the request; the rest of the document is small compared to the other half.
	const room = (profile.graphql?.maxBytes ?? Infinity) / 2;
	let bytes = Infinity;
	for (const key of search.keys.keys()) {
		const own = Buffer.byteLength(JSON.stringify(key)) + 1;
		const last = chunks[chunks.length - 1];
		if (bytes + own > room || last.keys.length >= MOST_KEYS) {
			chunks.push({ search, keys: [key] });
			bytes = own;
		} else {
			last.keys.push(key);
			bytes += own;
		}
	}
	return chunks;
}

/** Resolves some keys. All pages are read, since several entities may share a key. */
async function ask(run: Execution, provider: GraphqlProvider, search: Search, keys: string[]): Promise<void> {
	const { find, operation } = search;
	const { graphql: root } = operation;
	const { graphql: limits } = provider.profile;
	const selection: Selection = {
		type: root.type,
		members: [IDENTIFIER, find.key].map((name) => ({ kind: 'field', name })),
	};
	try {
		const call: RootCall = {
			operation,
			root,
			arguments: buildArguments(
				operation,
				root,
				undefined,
				{ query: { [find.filter ?? find.key]: keys } },
				run.building,
			),
			selection,
			page: { first: limits ? pageSize(selection, limits, { max: root.maxPage }) : keys.length },
			actAs: search.actAs,
		};
		const client = new PageClient(run.client, limits?.tooComplex ?? [], ROOT_PAGES);
		const { entries } = await readPages(client, connection({ max: limits?.maxPage }), documentRequest([call]), {
			entriesOf: (response) => nodesOf(rootValue(response)),
		});
		for (const node of entries) {
			const ids = search.keys.get(String(getPath(node, find.key)));
			const id = String(getPath(node, IDENTIFIER));
			// A list that changes between two pages may return an entry twice.
			if (Array.isArray(ids) && !ids.includes(id)) ids.push(id);
		}
	} catch (error) {
		if (!(error instanceof CallFailure || error instanceof InputError)) throw error;
		// The failure affects the keys of this request only.
		for (const key of keys) search.keys.set(key, error);
	}
}

/** @throws CallFailure, InputError */
function resolve(asked: readonly Asked[]): FoundKeys {
	const found: FoundKeys = { path: {}, otherKeys: {} };
	for (const { find, key, search } of asked) {
		found.path[find.parameter] = search ? identifier(search, key) : key;
		if (find.argument !== undefined) found.otherKeys[find.parameter] = find.argument;
	}
	return found;
}

function identifier({ find, label, operation, keys }: Search, key: string): string {
	const ids = keys.get(key) ?? [];
	if (!Array.isArray(ids)) throw ids;
	const { type } = operation.graphql;
	const shown = key.slice(0, 120);
	if (ids.length === 1) return ids[0];
	if (ids.length === 0) {
		throw new CallFailure('refused', `There is no ${type} with the ${find.key} '${shown}'`, {
			code: NOT_FOUND,
			hint: `Check '${label}', upper and lower case too; it may also belong to something that the credential does not see`,
		});
	}
	const names = `${ids.slice(0, SHOWN).join(', ')}${ids.length > SHOWN ? ', ...' : ''}`;
	throw new CallFailure('refused', `${ids.length} of type ${type} have the ${find.key} '${shown}'`, {
		code: AMBIGUOUS,
		hint: `Give the ID of the one that is meant in '${label}': ${names}`,
	});
}
