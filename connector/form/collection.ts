import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import { addTo, perDraft, sharedDrafts, type Draft, type DraftGroups } from './group';
import { inOrder } from './inOrder';

type Frame = Pick<Draft, 'displayName' | 'name' | 'placeholder'>;

/** A collection as one operation has it: the collection itself (`frame`) and its entries. */
export interface CollectionDraft {
	frame: Frame;
	entries: Draft[];
}

/**
 * A collection whose entries differ between operations, in the shorter of two encodings: one collection for each
 * distinct set of entries (many operations, few sets), or a single collection whose entries each list the operations
 * they apply to (few operations, many sets). Operations with the same frame must share the frame object.
 */
export function collections(
	operations: readonly Operation[],
	draft: (operation: Operation) => CollectionDraft | undefined,
): INodeProperties[] {
	const same = sharedDrafts();
	const byFrame = new Map<Frame, Map<Operation, Draft[]>>();
	const wholes: DraftGroups = new Map();
	const wholeOf = wholeCollections();
	for (const operation of operations) {
		const own = draft(operation);
		if (!own) continue;
		const entries = own.entries.map(same);
		const sharing = byFrame.get(own.frame) ?? new Map<Operation, Draft[]>();
		byFrame.set(own.frame, sharing.set(operation, entries));
		addTo(wholes, wholeOf(own.frame, entries), operation);
	}
	const whole = perDraft(operations, wholes);
	const shared = [...byFrame].flatMap(([frame, drafts]) => {
		const property = { ...framed(frame), options: ordered(sharedEntries(drafts)) };
		return perDraft(operations, new Map([[property, [...drafts.keys()]]]));
	});
	return JSON.stringify(shared).length < JSON.stringify(whole).length ? shared : whole;
}

/** Builds a collection from a frame and entries; the same set of entries, in any order, yields the same object. */
function wholeCollections(): (frame: Frame, entries: readonly Draft[]) => Draft {
	const numbers = new Map<Frame | Draft, number>();
	const numberOf = (one: Frame | Draft) => {
		if (!numbers.has(one)) numbers.set(one, numbers.size);
		return numbers.get(one);
	};
	const bySet = new Map<string, Draft>();
	const made = new Map<string, Draft>();
	return (frame, entries) => {
		// Most operations share their order too, so only an order not seen before is sorted.
		const given = [frame, ...entries].map(numberOf).join();
		let whole = bySet.get(given);
		if (!whole) {
			const options = ordered(entries);
			const sorted = [frame, ...options].map(numberOf).join();
			whole = made.get(sorted) ?? { ...framed(frame), options };
			made.set(sorted, whole);
			bySet.set(given, whole);
		}
		return whole;
	};
}

function framed(frame: Frame): Draft {
	return { ...frame, type: 'collection', default: {} };
}

function sharedEntries(drafts: ReadonlyMap<Operation, readonly Draft[]>): INodeProperties[] {
	const byName = new Map<string, DraftGroups>();
	for (const [operation, entries] of drafts) {
		for (const entry of entries) {
			let groups = byName.get(entry.name);
			if (!groups) byName.set(entry.name, (groups = new Map()));
			addTo(groups, entry, operation);
		}
	}
	const among = [...drafts.keys()];
	return [...byName.values()].flatMap((groups) => perDraft(among, groups, {}, '/'));
}

function ordered(entries: readonly INodeProperties[]): INodeProperties[] {
	return inOrder(entries, ({ displayName }) => displayName);
}
