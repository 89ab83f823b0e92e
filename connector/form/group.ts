import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { listedUnder, operationId } from '../core/catalogue/lookup';
import type { Operation } from '../core/catalogue/types';
import { PARAMETER } from './parameters';

/** A property that has not been assigned to operations yet. */
export type Draft = Omit<INodeProperties, 'displayOptions'>;

/** Additional display conditions, such as `{ specifyBody: ['json'] }`. */
export type Conditions = NonNullable<IDisplayOptions['show']>;

/**
 * One property per distinct draft, shown for the operations that have it, so that an input shared by forty operations
 * is declared once. Ordered by first appearance.
 *
 * @param draft returns the property for an operation, or undefined
 * @param conditions display conditions in addition to the operation
 * @param root `/` for properties inside a collection, which must refer to the operation by its absolute path
 */
export function perOperation(
	operations: readonly Operation[],
	draft: (operation: Operation) => Draft | undefined,
	conditions: Conditions = {},
	root: '' | '/' = '',
): INodeProperties[] {
	const same = sharedDrafts();
	const groups: DraftGroups = new Map();
	for (const operation of operations) {
		const own = draft(operation);
		if (own) addTo(groups, same(own), operation);
	}
	return perDraft(operations, groups, conditions, root);
}

/** The operations of each draft. Equal drafts are the same object. */
export type DraftGroups = Map<Draft, Operation[]>;

export function addTo(groups: DraftGroups, draft: Draft, operation: Operation): void {
	const group = groups.get(draft);
	if (group) group.push(operation);
	else groups.set(draft, [operation]);
}

/**
 * One property per draft, shown for the operations that have it. Preferable to `perOperation` for drafts that few
 * operations have: querying hundreds of operations for each draft would dominate loading time.
 *
 * @param operations all operations of the node
 */
export function perDraft(
	operations: readonly Operation[],
	groups: DraftGroups,
	conditions: Conditions = {},
	root: '' | '/' = '',
): INodeProperties[] {
	return [...groups].map(([draft, chosen]) => {
		const shown = condition(operations, chosen, conditions, root);
		return Object.keys(shown).length > 0 ? { ...draft, displayOptions: shown } : draft;
	});
}

/**
 * Returns a function that maps equal drafts to the first of them. Comparing contents dominates the loading time of a
 * node, so each object is serialised only once; after that, comparing identities is enough.
 */
export function sharedDrafts(): (draft: Draft) => Draft {
	const known = new Map<Draft, Draft>();
	const first = new Map<string, Draft>();
	return (draft) => {
		let same = known.get(draft);
		if (same === undefined) {
			const content = JSON.stringify(draft);
			same = first.get(content) ?? draft;
			first.set(content, same);
			known.set(draft, same);
		}
		return same;
	};
}

/**
 * The shortest of three equivalent conditions: the operations, their resources if these contain no other operations, or
 * the excluded operations.
 */
function condition(
	all: readonly Operation[],
	chosen: readonly Operation[],
	conditions: Conditions,
	root: string,
): IDisplayOptions {
	if (chosen.length === all.length) return Object.keys(conditions).length > 0 ? { show: conditions } : {};
	const byOperation = chosen.map(operationId);
	const ways: Array<{ values: string[]; options: IDisplayOptions }> = [
		{ values: byOperation, options: { show: { ...conditions, [root + PARAMETER.operation]: byOperation } } },
	];
	// Listing hundreds of excluded operations for an input of a few is slow, and never the shortest condition.
	if (all.length <= 2 * chosen.length) {
		const among = new Set(chosen);
		const left = all.filter((operation) => !among.has(operation)).map(operationId);
		const hide = { [root + PARAMETER.operation]: left };
		ways.push({ values: left, options: { ...(Object.keys(conditions).length > 0 && { show: conditions }), hide } });
	}
	const names = [...new Set(chosen.map(listedUnder))];
	const sizes = resourceSizes(all);
	if (names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) === chosen.length) {
		ways.push({ values: names, options: { show: { ...conditions, [root + PARAMETER.resource]: names } } });
	}
	return ways.sort((a, b) => written(a.values) - written(b.values))[0].options;
}

const sizesOf = new WeakMap<readonly Operation[], Map<string, number>>();

/** Number of operations listed under each resource. */
function resourceSizes(all: readonly Operation[]): ReadonlyMap<string, number> {
	let sizes = sizesOf.get(all);
	if (!sizes) {
		sizesOf.set(all, (sizes = new Map()));
		for (const operation of all) {
			const name = listedUnder(operation);
			sizes.set(name, (sizes.get(name) ?? 0) + 1);
		}
	}
	return sizes;
}

/** Length of a list of strings as JSON, without the brackets. */
function written(values: readonly string[]): number {
	return values.reduce((sum, { length }) => sum + length + 3, 0);
}
