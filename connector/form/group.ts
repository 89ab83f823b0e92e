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
	const resources = [...new Set(chosen.map((operation) => operation.resource))];
	const ways: IDisplayOptions[] = [
		{ show: { ...conditions, [root + PARAMETER.operation]: chosen.map(operationId) } },
		{ show: conditions, hide: { [root + PARAMETER.operation]: others.map(operationId) } },
	];
	if (!others.some((operation) => resources.includes(operation.resource))) {
		ways.push({ show: { ...conditions, [root + PARAMETER.resource]: resources } });
	}
	return ways.map(withoutEmpty).sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0];
}

function withoutEmpty({ show, hide }: IDisplayOptions): IDisplayOptions {
	const filled = (part?: object) => part !== undefined && Object.values(part).some((values) => values.length > 0);
	return { ...(filled(show) && { show }), ...(filled(hide) && { hide }) };
}
