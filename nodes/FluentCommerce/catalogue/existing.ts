import { operationId } from '../../../connector/core/catalogue/lookup';
import type { ExistingSchema } from '../../../connector/features/graphql/words';
import type { FluentOperation } from './operation';

/** Existing order with the ref, unique constraint, existing product with the ref. */
const CODES = ['C0121E', 'C0123E', 'C0128E'];

/** Creations whose existing entity cannot be identified with certainty from the values given. */
const UNTOLD: ReadonlySet<string> = new Set([
	'comment.create',
	// Identified by name, by which networks cannot be filtered.
	'network.create',
	// Items carry the refs of an order's lines, which repeat in the next order.
	'orderItem.create',
	'retailer.create',
	'storageArea.create',
]);

/** Creations whose members are named differently from the parameters and filters that find the entity. */
const ODD: Readonly<Record<string, ExistingSchema>> = {
	'customer.create': { codes: CODES, operation: 'customer.getAll', values: { username: 'username' } },
	// The customer may be what exists already, so only the code of orders counts.
	'order.createWithCustomer': {
		codes: ['C0121E'],
		operation: 'order.getAll',
		values: { ref: 'ref', retailerId: 'retailer.id' },
	},
	'order.create': { codes: CODES, operation: 'order.getAll', values: { ref: 'ref', retailerId: 'retailer.id' } },
	'fulfilmentOption.create': {
		codes: CODES,
		operation: 'fulfilmentOption.getAll',
		values: { ref: 'ref', retailerId: 'retailerId' },
	},
	'fulfilmentPlan.create': {
		codes: CODES,
		operation: 'fulfilmentPlan.getAll',
		values: { ref: 'ref', retailerId: 'retailerId' },
	},
	'returnFulfilmentItem.create': {
		codes: CODES,
		operation: 'returnFulfilmentItem.get',
		values: {
			returnFulfilmentItemRef: 'ref',
			returnFulfilmentRef: 'returnOrderFulfilment.ref',
			returnOrderRef: 'returnOrderFulfilment.returnOrder.ref',
			retailerId: 'returnOrderFulfilment.returnOrder.retailer.id',
		},
	},
	'setting.create': {
		codes: CODES,
		operation: 'setting.getAll',
		values: { name: 'name', context: 'context', contextId: 'contextId' },
	},
	'wave.create': { codes: CODES, operation: 'wave.getAll', values: { ref: 'ref', retailerId: 'retailer.id' } },
};

/**
 * How to read the existing entity when its creation is refused: by the Get if the creation contains all of its keys,
 * else by the list, filtered by ref.
 *
 * @param operations all operations
 */
export function existingOf(
	operation: FluentOperation,
	operations: ReadonlyMap<string, FluentOperation>,
): ExistingSchema | undefined {
	const id = operationId(operation);
	if (operation.graphql?.kind !== 'mutation' || !/^create/.test(operation.name) || UNTOLD.has(id)) return undefined;
	if (Object.hasOwn(ODD, id)) return ODD[id];
	const get = operations.get(`${operation.resource}.get`);
	const paths = get?.graphql?.paths ?? {};
	if (get?.parameters?.every(({ name }) => (paths[name] ?? name) !== 'id')) {
		const values = Object.fromEntries(get.parameters.map(({ name }) => [name, paths[name] ?? name]));
		return { codes: CODES, operation: operationId(get), values };
	}
	const list = operations.get(`${operation.resource}.getAll`);
	return list?.query?.some(({ name }) => name === 'ref')
		? { codes: CODES, operation: operationId(list), values: { ref: 'ref' } }
		: undefined;
}
