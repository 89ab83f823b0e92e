import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../catalogue/types';
import { only, perOperation, type Draft } from './group';
import { inOrder } from './sort';

/** A collection as one operation has it: the frame without, and the entries within. */
export interface CollectionDraft {
	frame: Pick<Draft, 'displayName' | 'name' | 'placeholder'>;
	entries: Draft[];
}

/**
 * A collection whose entries differ from operation to operation, in the shorter of two spellings: a whole collection for
 * each distinct set of entries (many operations, few sets), or one collection in which each entry says for which
 * operations it is there (few operations, many sets).
 */
export function collections(
	operations: readonly Operation[],
	draft: (operation: Operation) => CollectionDraft | undefined,
): INodeProperties[] {
	const drafts = distinct(operations.map((operation) => [operation, draft(operation)]));
	const wholes = new Map<CollectionDraft, Draft>();
	for (const own of drafts.values()) {
		if (own) wholes.set(own, { ...framed(own.frame), options: ordered(own.entries) });
	}
	const whole = perOperation(operations, (operation) => {
		const own = drafts.get(operation);
		return own && wholes.get(own);
	});
	const sharing = new Map<string, Operation[]>();
	for (const [operation, own] of drafts) {
		if (!own) continue;
		const frame = JSON.stringify(own.frame);
		sharing.set(frame, [...(sharing.get(frame) ?? []), operation]);
	}
	const shared = [...sharing.values()].flatMap((among) => {
		const frame = drafts.get(among[0])?.frame as CollectionDraft['frame'];
		const property = { ...framed(frame), options: ordered(sharedEntries(among, drafts)) };
		return perOperation(operations, only(among, property));
	});
	return JSON.stringify(shared).length < JSON.stringify(whole).length ? shared : whole;
}

/**
 * The drafts with what is equal made the same object, down to the entries: comparing objects costs nothing, comparing what
 * is in them takes most of the time in which the node is loaded.
 */
function distinct(
	drafts: ReadonlyArray<[Operation, CollectionDraft | undefined]>,
): Map<Operation, CollectionDraft | undefined> {
	const numbers = new Map<Draft, number>();
	const entries = new Map<string, Draft>();
	const same = (entry: Draft): Draft => {
		if (numbers.has(entry)) return entry;
		const key = JSON.stringify(entry);
		const found = entries.get(key) ?? entry;
		entries.set(key, found);
		if (!numbers.has(found)) numbers.set(found, numbers.size);
		return found;
	};
	const known = new Map<string, CollectionDraft>();
	const one = ({ frame, entries: own }: CollectionDraft): CollectionDraft => {
		const list = own.map(same);
		const key = `${list.map((entry) => numbers.get(entry)).join()} ${JSON.stringify(frame)}`;
		const found = known.get(key) ?? { frame, entries: list };
		known.set(key, found);
		return found;
	};
	return new Map(drafts.map(([operation, own]) => [operation, own && one(own)]));
}

function framed(frame: CollectionDraft['frame']): Draft {
	return { ...frame, type: 'collection', default: {} };
}

function sharedEntries(
	sharing: readonly Operation[],
	drafts: ReadonlyMap<Operation, CollectionDraft | undefined>,
): INodeProperties[] {
	const entriesOf = (operation: Operation) => drafts.get(operation)?.entries ?? [];
	const names = [...new Set(sharing.flatMap((operation) => entriesOf(operation).map(({ name }) => name)))];
	return names.flatMap((name) =>
		perOperation(sharing, (operation) => entriesOf(operation).find((entry) => entry.name === name), {}, '/'),
	);
}

function ordered(entries: INodeProperties[]): INodeProperties[] {
	return inOrder(entries, ({ displayName }) => displayName);
}
