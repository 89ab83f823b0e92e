import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { operationId } from '../catalogue/lookup';
import type { Operation } from '../catalogue/types';
import { PARAMETER } from './parameters';

/** A property before it is known for which operations it is shown. */
export type Draft = Omit<INodeProperties, 'displayOptions'>;

/** Further conditions, such as `{ specifyBody: ['json'] }`. */
export type Conditions = NonNullable<IDisplayOptions['show']>;

/**
 * One property per distinct draft, shown for the operations that have it: what is the same for forty operations is
 * written once. Order is that of first appearance.
 *
 * @param draft the property as this operation has it, or undefined
 * @param conditions conditions beside the operation
 * @param root `/` for properties inside a collection, which see the operation from there
 */
export function perOperation(
	operations: readonly Operation[],
	draft: (operation: Operation) => Draft | undefined,
	conditions: Conditions = {},
	root: '' | '/' = '',
): INodeProperties[] {
	const groups = new Map<string, { draft: Draft; operations: Operation[] }>();
	const keys = new Map<Draft, string>();
	for (const operation of operations) {
		const property = draft(operation);
		if (!property) continue;
		// Drafts are often one object for many operations; writing a large one out each time would take seconds.
		const key = keys.get(property) ?? JSON.stringify(property);
		keys.set(property, key);
		const group = groups.get(key) ?? { draft: property, operations: [] };
		group.operations.push(operation);
		groups.set(key, group);
	}
	return [...groups.values()].map((group) => {
		const shown = condition(operations, group.operations, conditions, root);
		return Object.keys(shown).length > 0 ? { ...group.draft, displayOptions: shown } : group.draft;
	});
}

/** The draft for these operations and none other. */
export function only(among: readonly Operation[], draft: Draft): (operation: Operation) => Draft | undefined {
	const chosen = new Set(among);
	return (operation) => (chosen.has(operation) ? draft : undefined);
}

/** The shortest of three ways to say the same: the operations, the resources they make up, or those left out. */
function condition(
	all: readonly Operation[],
	chosen: readonly Operation[],
	conditions: Conditions,
	root: string,
): IDisplayOptions {
	const among = new Set(chosen);
	const others = all.filter((operation) => !among.has(operation));
	const byOperation = chosen.map(operationId);
	const ways: Array<{ values: string[]; options: IDisplayOptions }> = [
		{ values: byOperation, options: { show: { ...conditions, [root + PARAMETER.operation]: byOperation } } },
	];
	// Writing out hundreds of operations for each input of a few takes most of the time, and is never the shortest way.
	if (others.length <= chosen.length) {
		const left = others.map(operationId);
		const hide = left.length > 0 ? { hide: { [root + PARAMETER.operation]: left } } : {};
		ways.push({ values: left, options: { ...(Object.keys(conditions).length > 0 && { show: conditions }), ...hide } });
	}
	const resources = new Set(chosen.map(({ resource }) => resource));
	if (!others.some(({ resource }) => resources.has(resource))) {
		const names = [...resources];
		ways.push({ values: names, options: { show: { ...conditions, [root + PARAMETER.resource]: names } } });
	}
	return ways.sort((a, b) => written(a.values) - written(b.values))[0].options;
}

/** Characters that a list of texts takes as JSON, without the brackets. */
function written(values: readonly string[]): number {
	return values.reduce((sum, { length }) => sum + length + 3, 0);
}
