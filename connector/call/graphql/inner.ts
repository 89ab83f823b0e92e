import { getPath, setPath, withPath } from '../dotPath';
import { LABEL, OPTION } from '../../form/parameters';
import type { Client } from '../client';
import { CallFailure } from '../failure';
import { connection } from '../paging/connection';
import { walk } from '../paging/walk';
import { schedule } from '../scheduler';
import { nodesOf } from './answer';
import { pageSize } from './cost';
import { documentRequest, INNER_PAGE } from './document';
import type { ReadOn, ReadOns } from './keys';
import { PageClient } from './pages';
import type { FieldMember, RootCall, Schema, Selection, SelectionMember } from './types';

type Members = Record<string, unknown>;

/** A connection inside an entity that has more entries than came. */
interface Open {
	field: FieldMember;
	value: Members;
	readOn?: ReadOn;
	/** The entity that is asked for again. */
	entity?: unknown;
}

/** What reading on takes. */
export interface InnerContext {
	client: Pick<Client, 'call' | 'session'>;
	schema: Schema;
	readOns: ReadOns;
	/** Requests at once. */
	concurrency: number;
	signal: AbortSignal | undefined;
}

/**
 * Reads the connections inside entities to their end: each by the get operation of the entity that it stands in, with the
 * arguments that it had. What the user limited stays as it is.
 *
 * @param call that gave the entities
 * @param entities as they came; the connections in them are filled up
 * @throws CallFailure where a connection has more and cannot be read on: it would be cut without anybody noticing
 */
export async function readInner(context: InnerContext, call: RootCall, entities: readonly unknown[]): Promise<void> {
	let open = call.selection ? findOpen(context, call.selection, entities) : [];
	while (open.length > 0) {
		const deeper: Open[] = [];
		const waiting = open;
		await schedule(waiting.length, context.concurrency, context.signal, async (index) => {
			const nodes = await readOne(context, call, waiting[index]);
			const inside = waiting[index].field.selection;
			if (inside) deeper.push(...findOpen(context, inside, nodes));
		});
		open = deeper;
	}
}

function findOpen({ readOns }: InnerContext, selection: Selection, entities: readonly unknown[]): Open[] {
	const found: Open[] = [];
	for (const entity of entities) collect(entity, selection, new Map(), readOns, found);
	return found;
}

function collect(
	value: unknown,
	selection: Selection,
	around: ReadonlyMap<Selection, unknown>,
	readOns: ReadOns,
	found: Open[],
): void {
	if (typeof value !== 'object' || value === null || !hasConnections(selection)) return;
	const here = new Map(around).set(selection, value);
	for (const member of selection.members) {
		if (member.kind === 'fragment') {
			collect(value, member.selection, here, readOns, found);
			continue;
		}
		const inside = (value as Members)[member.alias ?? member.name];
		if (!member.selection || typeof inside !== 'object' || inside === null) continue;
		if (member.connection) {
			const readOn = readOns.get(member);
			if (!member.connection.limited && getPath(inside, 'pageInfo.hasNextPage') === true) {
				found.push({ field: member, value: inside as Members, readOn, entity: readOn && here.get(readOn.of) });
			}
			for (const node of nodesOf(inside)) collect(node, member.selection, new Map(), readOns, found);
		} else {
			for (const entry of Array.isArray(inside) ? inside : [inside]) {
				collect(entry, member.selection, member.list ? new Map() : here, readOns, found);
			}
		}
	}
}

const connected = new WeakMap<Selection, boolean>();

function hasConnections(selection: Selection): boolean {
	let found = connected.get(selection);
	if (found === undefined) {
		found = selection.members.some((member) =>
			member.kind === 'field'
				? member.connection !== undefined || (member.selection !== undefined && hasConnections(member.selection))
				: hasConnections(member.selection),
		);
		connected.set(selection, found);
	}
	return found;
}

/** @returns the nodes that were added */
async function readOne(context: InnerContext, call: RootCall, open: Open): Promise<unknown[]> {
	const { field, value, readOn, entity } = open;
	const edges = value.edges as unknown[] | null;
	const after: unknown = getPath(edges?.[edges.length - 1], 'cursor');
	if (!readOn || typeof after !== 'string' || after === '') throw cannot(open);
	const again = callAgain(context, call, open, readOn, entity, after);
	const at = ['data.r0', ...keysOf(readOn.chain)].join('.');
	const place = { at, size: `variables.${INNER_PAGE.first}`, position: `variables.${INNER_PAGE.after}` };
	const { limits } = context.schema;
	const client = new PageClient(context.client, limits.tooComplex, place);
	const { entries } = await walk(client, connection({ ...place, max: limits.maxPage }), documentRequest([again]), {
		entriesOf: ({ body }) => {
			const found = getPath(body, `${at}.edges`);
			if (!Array.isArray(found)) throw gone(field);
			return found as unknown[];
		},
	});
	value.edges = [...(edges ?? []), ...entries];
	Object.assign(value, withPath(value, 'pageInfo.hasNextPage', false));
	return nodesOf({ edges: entries });
}

function callAgain(
	{ schema: { limits } }: InnerContext,
	call: RootCall,
	open: Open,
	{ get, keys, chain }: ReadOn,
	entity: unknown,
	after: string,
): RootCall {
	const { field } = open;
	const given: Members = {};
	for (const { argument, at } of keys) {
		const key = getPath(entity, at);
		if (key === undefined || key === null) throw cannot(open);
		setPath(given, argument, key);
	}
	const paged = [`first: $${INNER_PAGE.first}`, `after: $${INNER_PAGE.after}`, field.arguments];
	const last: FieldMember = {
		...field,
		arguments: paged.filter((text) => text !== undefined).join(', '),
		connection: { page: 1, limited: true, pageInfo: field.connection?.pageInfo ?? [] },
	};
	const selection = chain.slice(0, -1).reduceRight<Selection>(
		(inner, member) => ({
			members: [member.kind === 'field' ? { ...member, selection: inner } : { ...member, selection: inner }],
		}),
		{ members: [last] },
	);
	return {
		...(get ? { operation: get, root: get.graphql, arguments: given } : call),
		selection,
		page: undefined,
		inner: { first: pageSize(field.selection, limits, { beside: chain.length }), after },
		actAs: call.actAs,
	};
}

/** Fragments have no key of their own in the answer. */
function keysOf(chain: readonly SelectionMember[]): string[] {
	return chain.flatMap((member) => (member.kind === 'field' ? [member.alias ?? member.name] : []));
}

function cannot({ field, value }: Open): CallFailure {
	const count = nodesOf(value).length;
	return new CallFailure('unusable', `'${field.alias ?? field.name}' has more than the ${count} entries that came`, {
		hint: `Allow more with '${LABEL[OPTION.innerPage]}' in the options, narrow them in a '${LABEL.selection}', or leave them out and get them by an operation of their own`,
	});
}

function gone({ alias, name }: FieldMember): CallFailure {
	return new CallFailure('unusable', `'${alias ?? name}' cannot be read on: the entity is not there any more`, {
		hint: 'It may have been changed just now; try again',
	});
}
