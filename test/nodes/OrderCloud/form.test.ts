import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../../../connector/core/catalogue/apiRequest';
import { findOperation, operationId } from '../../../connector/core/catalogue/lookup';
import { bodyFields } from '../../../connector/node/methods';
import { OrderCloud } from '../../../nodes/OrderCloud/OrderCloud.node';
import { orderCloudCuration } from '../../../nodes/OrderCloud/curation';
import { orderCloudProvider } from '../../../nodes/OrderCloud/profile';
import { lintDescription } from '../../support/lintNode';

const { description } = new OrderCloud();
const { catalogue, profile } = orderCloudProvider;

/** Names of the inputs that n8n shows for an operation. */
function inputs(id: string, more: INodeParameters = {}): string[] {
	const values: INodeParameters = { resource: id.split('.')[0], operation: id, ...more };
	const node = { typeVersion: 1, parameters: values } as INode;
	const all = NodeHelpers.getNodeParameters(description.properties, values, true, false, node, description) ?? {};
	return description.properties
		.filter((property) => NodeHelpers.displayParameter(all, property, node, description))
		.map(({ name }) => name);
}

describe('the OrderCloud panel', () => {
	it("follows n8n's rules for hand-written nodes", () => {
		const found = lintDescription('OrderCloud', description);
		const unmasked = found.filter(({ ruleId }) => ruleId === 'n8n-nodes-base/node-param-type-options-password-missing');
		// The one finding is API Client Secret ID: the ID of a secret is not a secret.
		expect(unmasked.length).toBe(1);
		// And "Operator" says more than the "Operator Name or ID" that the rule asks for.
		const named = found.filter(({ ruleId }) => /display-name-wrong-for-dynamic-options$/.test(ruleId ?? ''));
		expect(named.length).toBe(1);
		expect(found.filter((one) => !unmasked.includes(one) && !named.includes(one))).toEqual([]);
		const token = description.properties
			.flatMap((property) => (property.options ?? []) as INodeProperties[])
			.find(({ name }) => name === 'anonUserToken');
		expect(token?.typeOptions?.password).toBe(true);
	}, 240_000);

	it('shows every input of an operation once, and every parameter of its path', () => {
		const wrong = [...catalogue.operations, apiRequestOperation].flatMap((operation) => {
			const names = inputs(operationId(operation));
			const needed = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			const good =
				new Set(names).size === names.length &&
				names.at(-1) === 'options' &&
				needed.every((name) => names.includes(name));
			return good ? [] : [[operationId(operation), names]];
		});
		expect(wrong).toEqual([]);
	}, 120_000);

	it.each([
		['order.getAll', ['direction', 'specifyFilters', 'conditions', 'sort', 'returnAll', 'limit', 'query']],
		['order.create', ['direction', 'specifyBody', 'body']],
		['order.submit', ['direction', 'orderID']],
		['lineItem.update', ['direction', 'orderID', 'lineItemID', 'specifyBody', 'body']],
		['product.getFacets', ['specifyFilters', 'conditions', 'sort', 'query']],
		['product.deleteAssignment', ['productID', 'buyerID', 'query']],
		[
			'inventoryRecord.createOrUpdateForVariant',
			['productID', 'variantID', 'inventoryRecordID', 'specifyBody', 'body'],
		],
		['user.move', ['buyerID', 'userID', 'newBuyerID', 'orders']],
	])('asks for %s in the order in which users fill it in', (id, expected) => {
		const found = inputs(id).slice(2, -1);
		expect([...found].sort()).toEqual([...expected].sort());
		const named = expected.filter((name) => /ID$|direction|orders/.test(name));
		expect(found.filter((name) => named.includes(name))).toEqual(named);
	});

	it('defaults to orders', () => {
		expect(description.properties[0].default).toBe('order');
		const first = description.properties.find(
			({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes('order'),
		);
		expect(first?.default).toBe('order.getAll');
	});

	it('takes at most 450 bytes per operation and 350 KB in all', () => {
		const bytes = Buffer.byteLength(JSON.stringify(description));
		expect(bytes / catalogue.operations.length).toBeLessThan(450);
		expect(bytes).toBeLessThan(350_000);
	});

	it('distinguishes the operations of a resource by label, action and description', () => {
		const seen = new Map<string, string>();
		const twice = catalogue.operations.flatMap((operation) =>
			(['label', 'action', 'description'] as const).flatMap((text) => {
				const key = `${text} of ${operation.resource}: ${operation[text]}`;
				const before = seen.get(key);
				seen.set(key, operationId(operation));
				return before === undefined ? [] : [[key, before, operationId(operation)]];
			}),
		);
		expect(twice).toEqual([]);
	});

	it('generates sentences without grammatical errors', () => {
		const odd = catalogue.operations.filter(({ action, description: sentence }) =>
			/\b(\w+) of \1\b|\ba me\b| an? (?:[aeiou]\w* )?(?:credentials|for|across)\b|\.$|undefined/.test(
				`${action} | ${sentence}`,
			),
		);
		expect(odd.map(({ action, description: sentence }) => [action, sentence])).toEqual([]);
	});

	it('has curated wording only for operations that exist', () => {
		const known = new Set(catalogue.operations.map(operationId));
		const words = [
			...Object.keys(orderCloudCuration.operations ?? {}),
			...Object.keys(orderCloudCuration.fields ?? {}).flatMap((key) => (key.includes(':') ? [key.split(':')[0]] : [])),
			...Object.entries(orderCloudCuration.defaultOperations ?? {}).map(([resource, name]) => `${resource}.${name}`),
		];
		expect(words.filter((id) => !known.has(id))).toEqual([]);
	});

	it('initially shows only fields that the body has', async () => {
		const shown = Object.entries(orderCloudCuration.fields ?? {}).filter(([, { shown }]) => shown);
		expect(shown.length).toBeGreaterThan(100);
		for (const [key] of shown) {
			const [id, name] = key.split(':');
			const { fields } = await bodyFields(orderCloudProvider, id);
			// Main fields and entry lists have inputs elsewhere in the form, so they count as shown.
			const { mainFields = [], entryLists = [] } = findOperation(catalogue, id);
			const own = mainFields.some((field) => field.name === name);
			const apart = entryLists.some(({ path }) => path === name);
			expect([key, fields.find((field) => field.id === name)?.removed]).toEqual([key, own ? undefined : apart]);
		}
	});

	it.each([
		['product.create', 'ID Name Description DefaultPriceScheduleID Active xp'],
		['product.createOrUpdate', 'Name Description DefaultPriceScheduleID Active xp'],
		['inventoryRecord.createOrUpdate', 'AddressID QuantityAvailable OrderCanExceed'],
		['product.update', ''],
	])('asks in %s for the usual fields, in this order', async (id, expected) => {
		const { fields } = await bodyFields(orderCloudProvider, id);
		const asked = fields.filter(({ removed }) => !removed).map((field) => field.id);
		expect(asked.join(' ')).toBe(expected);
	});

	it('creates active records unless the user says otherwise', async () => {
		// The editor sends false for a switch left untouched.
		const { fields } = await bodyFields(orderCloudProvider, 'product.create');
		expect(fields.find((field) => field.id === 'Active')).toMatchObject({ removed: false, defaultValue: true });
	});

	it('labels every body field, uniquely within an operation', async () => {
		for (const operation of catalogue.operations) {
			const { fields } = await bodyFields(orderCloudProvider, operationId(operation));
			const labels = fields.map(({ displayName }) => displayName);
			expect([operationId(operation), new Set(labels).size]).toEqual([operationId(operation), labels.length]);
		}
	});

	it('never asks for read-only fields', async () => {
		const { fields } = await bodyFields(orderCloudProvider, 'order.create');
		const ids = fields.map(({ id }) => id);
		expect(ids).toContain('Comments');
		expect(ids).not.toEqual(expect.arrayContaining(['Status']));
		expect(ids.filter((id) => /^(Total|Status|FromUser\.|BillingAddress\.)/.test(id))).toEqual([]);
	});

	it('defines exactly the lookups that operations use, each backed by a searchable list', () => {
		const lookups = profile.lookups ?? {};
		const used = new Set(
			catalogue.operations.flatMap(({ parameters = [] }) => parameters.flatMap(({ lookup }) => lookup ?? [])),
		);
		expect([...used].sort()).toEqual(Object.keys(lookups).sort());
		for (const { operation } of Object.values(lookups)) {
			const found = catalogue.operations.find((one) => operationId(one) === operation);
			expect(found?.query?.map(({ name }) => name)).toContain('search');
		}
	});
});
