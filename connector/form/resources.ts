import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { apiRequestResource } from '../core/catalogue/apiRequest';
import type { Curation } from '../core/catalogue/curate';
import { listedUnder, operationId } from '../core/catalogue/lookup';
import type { Operation, Resource } from '../core/catalogue/types';
import { inOrder } from './inOrder';
import { LABEL, PARAMETER } from './parameters';

/** Note appended to the description of operations that are not stable. */
const STAGES: Readonly<Record<NonNullable<Operation['stage']>, string>> = {
	alpha: 'alpha',
	beta: 'beta',
	deprecated: 'deprecated',
	unconfirmed: 'not confirmed by public documentation',
};

/** The Resource field. */
export function resourceProperty(resources: readonly Resource[], curation: Curation): INodeProperties {
	const options = inOrder(resources, ({ label }) => label).map(({ label, name }) => ({ name: label, value: name }));
	return {
		displayName: LABEL.resource,
		name: PARAMETER.resource,
		type: 'options',
		noDataExpression: true,
		options,
		default: curation.defaultResource ?? resources[0].name,
	};
}

/**
 * The Operation field of each resource. Its values are unique across the node (`order.create`), so that all other
 * inputs depend on this one value only.
 */
export function operationProperties(
	resources: readonly Resource[],
	operations: readonly Operation[],
	curation: Curation,
): INodeProperties[] {
	const byResource = new Map<string, Operation[]>(resources.map(({ name }) => [name, []]));
	for (const operation of operations) byResource.get(listedUnder(operation))?.push(operation);
	return resources.map((resource) => {
		const own = listed(resource, byResource.get(resource.name) ?? []);
		return {
			displayName: LABEL.operation,
			name: PARAMETER.operation,
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { [PARAMETER.resource]: [resource.name] } },
			options: own.map(operationOption),
			default: defaultOperation(resource, own, curation),
		};
	});
}

/** The resource's own operations first, then those listed under it, then deprecated ones. */
function listed(resource: Resource, all: readonly Operation[]): Operation[] {
	const ordered = inOrder(all, ({ label }) => label);
	const place = (operation: Operation) => (isDeprecated(operation) ? 2 : operation.resource === resource.name ? 0 : 1);
	return [0, 1, 2].flatMap((wanted) => ordered.filter((operation) => place(operation) === wanted));
}

function isDeprecated({ stage }: Operation): boolean {
	return stage === 'deprecated';
}

function operationOption(operation: Operation): INodePropertyOptions {
	const stage = operation.stage ? ` (${STAGES[operation.stage]})` : '';
	return {
		name: isDeprecated(operation) ? `${operation.label} (Deprecated)` : operation.label,
		value: operationId(operation),
		action: operation.action,
		description: operation.description + stage,
	};
}

function defaultOperation(resource: Resource, own: readonly Operation[], curation: Curation): string {
	const wanted = curation.defaultOperations?.[resource.name];
	const names = resource === apiRequestResource ? [] : [wanted, 'getAll'];
	const kept = own.filter((operation) => !isDeprecated(operation));
	const chosen = [
		...names.map((name) => kept.find((one) => one.name === name || operationId(one) === name)),
		...kept,
		...own,
	].find((one) => one);
	return operationId(chosen as Operation);
}
