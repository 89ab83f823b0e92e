import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../catalogue/types';
import { perOperation, type Draft } from './group';
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
	const drafts = new Map(operations.map((operation) => [operation, draft(operation)]));
	const whole = perOperation(operations, (operation) => {
		const own = drafts.get(operation);
		return own && { ...framed(own.frame), options: ordered(own.entries) };
	});
	const shared = perOperation(operations, (operation) => {
		const own = drafts.get(operation);
		if (!own) return undefined;
		const frame = JSON.stringify(own.frame);
		const sharing = operations.filter((other) => JSON.stringify(drafts.get(other)?.frame) === frame);
		return { ...framed(own.frame), options: ordered(sharedEntries(sharing, drafts)) };
	});
	return [whole, shared].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0];
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
