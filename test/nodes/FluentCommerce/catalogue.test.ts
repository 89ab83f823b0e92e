import { findOperation, operationId } from '../../../connector/core/catalogue/lookup';
import type { Field } from '../../../connector/core/catalogue/types';
import type { RootField } from '../../../connector/features/graphql/words';
import { fluentCatalogue as catalogue } from '../../../nodes/FluentCommerce/catalogue';
import { ARGUMENT_ENUMS } from '../../../nodes/FluentCommerce/catalogue/arguments';
import type { StoredMembers } from '../../../nodes/FluentCommerce/catalogue/generatedFormat';
import { rootFields, schemaTypes } from '../../../nodes/FluentCommerce/catalogue/schema';
import { readType } from '../../../nodes/FluentCommerce/catalogue/typeText';
import { fluentCuration } from '../../../nodes/FluentCommerce/curation';
import { fluentLookups } from '../../../nodes/FluentCommerce/lookups';
import { fluentProvider } from '../../../nodes/FluentCommerce/profile';
import type { AnyOperation as Operation } from '../../support/words';

const { operations } = catalogue;
const all = [...rootFields.queries, ...rootFields.mutations];
const known = new Set(all.map(({ name }) => name));
const inSchema = operations.filter(({ graphql }) => graphql !== undefined && known.has(graphql.field));
const PAGING = ['first', 'last', 'before', 'after'];

const find = (id: string) => findOperation(catalogue, id);
const names = (fields: readonly Field[] = []) => fields.map(({ name }) => name);
const rootOf = ({ graphql }: Operation) => graphql as RootField;

async function body(id: string): Promise<readonly Field[]> {
	return (await catalogue.body(find(id)))?.fields ?? [];
}

/** The field at a dot path of a body; `[]` goes into a list. */
async function member(id: string, path: string): Promise<Field | undefined> {
	let at: Field | undefined = { name: '', type: 'object', fields: await body(id) };
	for (const part of path.split('.')) {
		const name = part.replace('[]', '');
		at = at?.fields?.find((one) => one.name === name);
		if (part.endsWith('[]')) at = at?.items;
	}
	return at;
}

function pathsOf(operation: Operation): string[] {
	const fields = [...names(operation.parameters), ...names(operation.query)];
	return fields.map((name) => rootOf(operation).paths?.[name] ?? name);
}

/** Type at a dot path within an input or an argument. */
function typeAt(path: string, members: StoredMembers, inputs: Readonly<Record<string, StoredMembers>>): string {
	const [first, ...rest] = path.split('.');
	const found = members[first];
	const type = typeof found === 'string' ? found : (found?.type ?? 'nothing');
	return rest.length === 0 ? type : typeAt(rest.join('.'), inputs[readType(type).name] ?? {}, inputs);
}

describe('the Fluent catalogue', () => {
	it('has each of the 128 queries and 104 mutations exactly once', () => {
		expect([rootFields.queries.length, rootFields.mutations.length]).toEqual([128, 104]);
		const fields = inSchema.map((operation) => rootOf(operation).field).sort();
		expect(fields).toEqual(all.map(({ name }) => name).sort());
	});

	it('has five operations newer than the schema, marked as unconfirmed, and one for user-written documents', () => {
		const later = operations.filter(({ graphql }) => graphql !== undefined && !known.has(graphql.field));
		expect(later.map((one) => [rootOf(one).field, one.stage])).toEqual([
			['products', 'unconfirmed'],
			['sourcingProfile', 'unconfirmed'],
			['sourcingProfiles', 'unconfirmed'],
			['createSourcingProfile', 'unconfirmed'],
			['activateSourcingProfile', 'unconfirmed'],
		]);
		expect(rootOf(find('product.getAll')).maxPage).toBe(500);
		expect(find('graphql.run')).toMatchObject({ ownDocument: true, method: 'POST', path: '/graphql' });
	});

	it('has unique identifiers, and a resource for each operation', () => {
		const ids = operations.map(operationId);
		expect(new Set(ids).size).toBe(ids.length);
		const resources = catalogue.resources.map(({ name }) => name);
		expect(new Set(resources).size).toBe(resources.length);
		expect([...new Set(operations.map(({ resource }) => resource))].sort()).toEqual([...resources].sort());
	});

	it.each([
		['order.get', 'order'],
		['order.getById', 'orderById'],
		['order.getAll', 'orders'],
		['order.create', 'createOrder'],
		['order.createWithCustomer', 'createOrderAndCustomer'],
		['article.get', 'articleById'],
		['article.getAllByLocation', 'articlesByLocation'],
		['creditMemo.getAll', 'creditMemoes'],
		['carrierDetails.getAll', 'carrierDetailses'],
		['virtualInventory.search', 'searchVirtualInventory'],
		['inventoryPosition.getAggregate', 'inventoryPositionAggregate'],
		['inventoryPosition.updateStatusByLocation', 'updateInventoryPositionsStatusByLocation'],
		['standardProduct.removeCategories', 'removeCategoriesFromStandardProduct'],
		['user.removeRoles', 'removeUserRolesFromUser'],
		['user.getMe', 'me'],
	])('names %s what the schema names %s', (id, field) => {
		expect(rootOf(find(id)).field).toBe(field);
	});

	it('matches the kind, type and arguments in the schema, with lists as connections', () => {
		for (const { name, type, args = {} } of all) {
			const operation = inSchema.find((one) => rootOf(one).field === name) as Operation;
			const { kind, type: gives, connection, arguments: has } = rootOf(operation);
			expect([name, kind]).toEqual([name, rootFields.queries.some((one) => one.name === name) ? 'query' : 'mutation']);
			expect([name, has]).toEqual([name, args]);
			expect([name, gives + (connection ? 'Connection' : '')]).toEqual([name, readType(type).name]);
			expect([name, operation.paging]).toEqual([name, connection ? 'connection' : undefined]);
			expect([name, operation.repeatable === true]).toEqual([name, kind === 'query']);
		}
	});

	it('exposes every argument of every query through fields of its own', async () => {
		const { inputs } = await schemaTypes();
		const leaves = (path: string, type: string): string[] => {
			const { name, lists } = readType(type);
			const members = Object.entries(inputs[name] ?? {});
			return lists > 0 || members.length === 0
				? [path]
				: members.flatMap(([key, of]) => leaves(`${path}.${key}`, typeof of === 'string' ? of : of.type));
		};
		for (const operation of inSchema.filter((one) => rootOf(one).kind === 'query')) {
			const args = Object.entries(rootOf(operation).arguments).filter(([name]) => !PAGING.includes(name));
			const others = operation.find?.flatMap(({ argument }) => argument ?? []) ?? [];
			const given = [...pathsOf(operation), ...others];
			const wanted = args.flatMap(([name, type]) => leaves(name, type));
			expect([operationId(operation), given.sort()]).toEqual([operationId(operation), wanted.sort()]);
		}
	});

	it('exposes every member of every input, in the body or as a parameter', async () => {
		const { inputs } = await schemaTypes();
		for (const operation of inSchema.filter((one) => rootOf(one).kind === 'mutation')) {
			const { arguments: args, input } = rootOf(operation);
			const fields = names((await catalogue.body(operation))?.fields);
			const ahead = pathsOf(operation).map(
				(path) => path.split('.')[input !== undefined && path.startsWith('input.') ? 1 : 0],
			);
			const beside = Object.keys(args).filter((name) => name !== input);
			const wanted =
				input === undefined ? Object.keys(args) : [...Object.keys(inputs[readType(args[input]).name]), ...beside];
			expect([operationId(operation), [...new Set([...fields, ...ahead])].sort()]).toEqual([
				operationId(operation),
				wanted.sort(),
			]);
		}
	});

	it('requires in a body what the schema requires', async () => {
		const { inputs } = await schemaTypes();
		for (const operation of inSchema.filter(({ graphql }) => graphql?.input !== undefined)) {
			const { arguments: args, input = '' } = rootOf(operation);
			const members = inputs[readType(args[input]).name];
			for (const { name, required } of (await catalogue.body(operation))?.fields ?? []) {
				const needed = typeAt(name, members, inputs).endsWith('!');
				expect([operationId(operation), name, required === true]).toEqual([operationId(operation), name, needed]);
			}
		}
	});

	it('contains the enums that arguments use', async () => {
		const { enums } = await schemaTypes();
		const used = all.flatMap(({ args = {} }) => Object.values(args)).map((type) => readType(type).name);
		const wanted = Object.entries(enums).filter(([name]) => used.includes(name));
		expect(ARGUMENT_ENUMS).toEqual(Object.fromEntries(wanted));
	});

	it('finds entities by keys that their lists or the queries themselves accept', () => {
		for (const { find: keys = [], ...operation } of operations) {
			for (const { parameter, key, argument, operation: list, filter } of keys) {
				const id = operationId(operation as Operation);
				expect([id, names(operation.parameters)]).toEqual([id, expect.arrayContaining([parameter])]);
				if (argument !== undefined) {
					expect([id, argument.split('.').at(-1)]).toEqual([id, key]);
					continue;
				}
				const asked = find(list as string).query?.find(({ name }) => name === filter);
				expect([id, list, asked?.type]).toEqual([id, list, 'array']);
				expect([id, rootOf(find(list as string)).connection]).toEqual([id, true]);
			}
		}
		expect(find('order.get').find).toEqual([{ parameter: 'orderId', key: 'ref', argument: 'ref' }]);
		expect(find('fulfilment.get').find).toEqual([
			{ parameter: 'fulfilmentId', key: 'ref', operation: 'fulfilment.getAll', filter: 'ref' },
		]);
		expect(find('user.update').find?.map(({ key }) => key)).toEqual(['ref', 'username']);
		expect(find('storageArea.get').find).toBeUndefined();
		expect(find('order.getById').find).toBeUndefined();
	});

	it('looks up an existing record by values that its creation takes', async () => {
		const { inputs } = await schemaTypes();
		const missing: string[] = [];
		for (const operation of inSchema.filter(({ name }) => name.startsWith('create'))) {
			const { existing } = operation;
			if (!existing) {
				missing.push(operationId(operation));
				continue;
			}
			const get = find(existing.operation);
			const open = [...names(get.parameters), ...names(get.query)];
			const members = inputs[readType(rootOf(operation).arguments.input).name];
			for (const [name, path] of Object.entries(existing.values)) {
				expect([operationId(operation), open]).toEqual([operationId(operation), expect.arrayContaining([name])]);
				expect([operationId(operation), path, typeAt(path, members, inputs)]).not.toContain('nothing');
			}
			const needed = [...(get.parameters ?? []), ...(get.query ?? [])].filter(({ required }) => required);
			expect(Object.keys(existing.values)).toEqual(expect.arrayContaining(names(needed)));
		}
		expect(missing).toEqual([
			'comment.create',
			'network.create',
			'orderItem.create',
			'retailer.create',
			'storageArea.create',
		]);
		expect(find('order.create').existing).toEqual({
			codes: ['C0121E', 'C0123E', 'C0128E'],
			operation: 'order.getAll',
			values: { ref: 'ref', retailerId: 'retailer.id' },
		});
		expect(find('inventoryPosition.create').existing?.values).toEqual({
			inventoryPositionRef: 'ref',
			inventoryCatalogueRef: 'catalogue.ref',
		});
	});

	it('names each key after the entity it identifies, so that no value is taken for one of another kind', () => {
		for (const operation of inSchema) {
			for (const { name } of operation.parameters ?? []) {
				expect(['id', 'ref', 'name', 'username']).not.toContain(name);
			}
		}
		expect(names(find('inventoryQuantity.update').parameters)).toEqual([
			'inventoryQuantityRef',
			'inventoryCatalogueRef',
		]);
		expect(rootOf(find('inventoryQuantity.update')).paths).toEqual({
			inventoryQuantityRef: 'input.ref',
			inventoryCatalogueRef: 'input.catalogue.ref',
		});
		expect(names(find('virtualPosition.get').parameters)).toEqual(['virtualPositionRef', 'virtualCatalogueRef']);
		expect(names(find('returnFulfilmentItem.get').parameters)).toEqual([
			'returnFulfilmentItemRef',
			'returnFulfilmentRef',
			'returnOrderRef',
			'retailerId',
		]);
	});

	it('splits a range of dates, and each composite key, into separate fields', () => {
		const { query, graphql } = find('order.getAll');
		expect(query?.filter(({ name }) => name.startsWith('updatedOn'))).toEqual([
			{ name: 'updatedOnFrom', type: 'dateTime', utc: true },
			{ name: 'updatedOnTo', type: 'dateTime', utc: true },
		]);
		expect(graphql?.paths).toMatchObject({
			updatedOnFrom: 'updatedOn.from',
			updatedOnTo: 'updatedOn.to',
			customerRef: 'customerLink.ref',
		});
		expect(query?.find(({ name }) => name === 'retailerId')).toEqual({
			name: 'retailerId',
			type: 'array',
			items: { name: '', type: 'integer' },
		});
		expect(rootOf(find('returnOrder.getAll')).paths).toMatchObject({
			retailerLinkId: 'retailer.id',
			workflowLinkRef: 'workflow.ref',
		});
		const search = find('virtualInventory.search').query ?? [];
		expect(search.filter(({ required }) => required).map(({ name }) => name)).toEqual([
			'virtualCatalogueRef',
			'productQuantities',
		]);
	});

	it('takes the retailer from the credential where one is required, and nowhere else', async () => {
		expect(await member('order.create', 'retailer.id')).toMatchObject({ fromCredential: 'retailerId', required: true });
		expect(await member('fulfilmentOption.create', 'retailerId')).toMatchObject({ fromCredential: 'retailerId' });
		expect(find('returnOrder.get').parameters?.[1]).toMatchObject({ name: 'retailerId', fromCredential: 'retailerId' });
		// A retailer on its own would create an object that the user left out.
		expect(await member('returnOrder.create', 'order.retailer.id')).not.toHaveProperty('fromCredential');
		expect(await member('user.create', 'primaryRetailer.id')).not.toHaveProperty('fromCredential');
		expect(await member('network.create', 'retailers[].id')).not.toHaveProperty('fromCredential');
		// The retailer being read must not fall back on the credential's retailer.
		expect(find('retailer.get').parameters?.[0]).not.toHaveProperty('fromCredential');
		expect(find('order.getAll').query?.find(({ name }) => name === 'retailerId')).not.toHaveProperty('fromCredential');
	});

	it('keeps the length limits of texts: 255 characters unless the schema says otherwise', async () => {
		expect((await member('inventoryPosition.create', 'ref'))?.maxLength).toBe(100);
		expect((await member('inventoryPosition.create', 'locationRef'))?.maxLength).toBe(255);
		expect((await member('category.update', 'parentCategory.ref'))?.maxLength).toBe(36);
		expect((await member('category.update', 'childCategories[].ref'))?.maxLength).toBe(100);
		const [ref, catalogue] = find('inventoryPosition.update').parameters ?? [];
		expect([ref.maxLength, catalogue.maxLength]).toEqual([100, 100]);
		expect(find('customer.update').parameters?.[0].maxLength).toBe(250);
		expect(find('carrierConsignment.update').parameters?.[0].maxLength).toBe(255);
		expect(find('order.update').parameters?.[0]).not.toHaveProperty('maxLength');
		expect((await member('comment.create', 'text'))?.maxLength).toBe(200);
		expect((await member('controlGroup.create', 'retailerRefs[]'))?.maxLength).toBe(255);
		expect(await member('order.create', 'customer.id')).not.toHaveProperty('maxLength');
		expect(await member('setting.create', 'lobValue')).toEqual({ name: 'lobValue', type: 'json' });
	});

	it('takes attributes as rows of a name, a type and any JSON', async () => {
		const rows = { name: 'name', type: 'type', value: 'value' };
		expect(find('order.update').body?.rows).toMatchObject({ name: 'attributes', rows });
		expect(await member('order.update', 'attributes')).toEqual(find('order.update').body?.rows);
		expect(await member('order.create', 'items[].attributes')).toMatchObject({ type: 'array', rows });
		expect(await member('control.create', 'values')).toMatchObject({ type: 'array', rows });
		expect(find('comment.create').body?.rows).toBeUndefined();
		for (const { body: outline, graphql } of inSchema) {
			if (!outline?.rows || graphql?.input === undefined) continue;
			const members = (await schemaTypes()).inputs[readType(graphql.arguments.input).name];
			expect(members[outline.rows.name]).toBe('[AttributeInput]');
		}
	});

	it('covers fields of all types, and masks secrets', async () => {
		expect(await member('order.create', 'items[].quantity')).toMatchObject({ type: 'integer', required: true });
		expect(await member('order.create', 'totalPrice')).toEqual({ name: 'totalPrice', type: 'number' });
		expect(await member('customer.create', 'promotionOptIn')).toMatchObject({ type: 'boolean' });
		expect(await member('inventoryQuantity.create', 'expectedOn')).toEqual({
			name: 'expectedOn',
			type: 'dateTime',
			utc: true,
		});
		expect(await member('order.create', 'type')).toMatchObject({ open: true, choices: [{ value: 'HD' }, {}, {}] });
		expect(await member('user.create', 'password')).toMatchObject({ secret: true });
		expect(await member('paymentServiceProvider.update', 'clientSecret')).toMatchObject({ secret: true });
		expect(find('fulfilmentOption.create').query).toEqual([
			{
				name: 'executionMode',
				type: 'string',
				choices: [{ value: 'AWAIT_ORCHESTRATION', label: 'AWAIT_ORCHESTRATION' }],
			},
		]);
	});

	it('asks for required amounts as a plain number, and shows it first within lists', async () => {
		expect(await member('payment.create', 'amount.amount')).toEqual({ name: 'amount', type: 'number', shown: true });
		expect(await member('payment.create', 'amount.scale')).toEqual({ name: 'scale', type: 'integer' });
		expect(await member('returnOrder.create', 'returnOrderItems[].unitAmount.amount')).toMatchObject({ shown: true });
		expect(await member('creditMemo.update', 'subTotalAmount.amount')).not.toHaveProperty('shown');
	});

	it('takes the filter and status of bulk changes as the body', async () => {
		const id = 'inventoryQuantity.updateStatus';
		expect(names(await body(id))).toEqual(['filter', 'input']);
		expect(rootOf(find(id))).toMatchObject({ plain: true, type: 'UpdateStatusOutput' });
		expect(rootOf(find(id)).input).toBeUndefined();
		expect((await member(id, 'filter.position.catalogue.ref'))?.required).toBe(true);
		expect((await member(id, 'filter.expectedOn.from'))?.type).toBe('dateTime');
		expect((await member(id, 'input.status'))?.required).toBe(true);
	});

	it('refers only to lookups that exist', () => {
		const used = operations.flatMap(({ parameters = [] }) => parameters.flatMap(({ lookup }) => lookup ?? []));
		expect(used.filter((lookup) => !Object.hasOwn(fluentLookups, lookup))).toEqual([]);
		expect(find('carrier.get').parameters?.[0].lookup).toBe('carrierRef');
		expect(find('carrier.update').parameters?.[0].lookup).toBe('carrier');
		expect(find('productCatalogue.get').parameters?.[0].lookup).toBe('productCatalogue');
	});

	it('has curated wording and field orders only for what exists', async () => {
		const { operations: wording = {}, fields = {}, order = {} } = fluentCuration;
		const ids = new Set(operations.map(operationId));
		const addressed = [
			...Object.keys(wording),
			...Object.keys(order),
			...Object.keys(fields).flatMap((key) => (key.includes(':') ? [key.split(':')[0]] : [])),
		];
		expect(addressed.filter((id) => !ids.has(id))).toEqual([]);
		for (const key of Object.keys(fields).filter((one) => one.includes(':'))) {
			const [id, path] = key.split(':');
			const inBody = await member(id, path);
			const beside = [...(find(id).parameters ?? []), ...(find(id).query ?? [])].some(({ name }) => name === path);
			expect([key, inBody !== undefined || beside]).toEqual([key, true]);
		}
		for (const [id, paths] of Object.entries(order)) {
			expect([id, names(await body(id))]).toEqual([id, expect.arrayContaining([...paths])]);
		}
	});

	it('initially shows no optional list', async () => {
		for (const [key, { shown }] of Object.entries(fluentCuration.fields ?? {})) {
			if (!shown || !key.includes(':') || key.includes('[]')) continue;
			const [id, path] = key.split(':');
			const field = await member(id, path);
			expect([key, field?.type === 'array' && !field.required]).toEqual([key, false]);
		}
	});
});

describe('the output types of Fluent', () => {
	it('match the schema, with lists in place of connections', async () => {
		const types = await catalogue.outputTypes?.();
		const stored = await schemaTypes();
		expect(Object.keys(types ?? {}).filter((name) => /Connection$|Edge$|^PageInfo$/.test(name))).toEqual([]);
		expect(types?.Order.fields.items).toMatchObject({ type: 'OrderItem', connection: true });
		expect(types?.Order.fields.items.arguments).toMatchObject({ first: 'Int', ref: '[String]' });
		expect(types?.Order.fields.attributes).toEqual({ type: 'Attribute', list: true });
		expect(types?.Order.fields.id).toEqual({ type: 'ID' });
		expect(types?.Product.possible).toEqual(['GroupProduct', 'StandardProduct', 'VariantProduct']);
		expect(types?.Location.fields.workflowRef.deprecated).toBe(true);
		for (const { fields } of Object.values(types ?? {})) {
			for (const { type } of Object.values(fields)) {
				const scalar = ['ID', 'String', 'Int', 'Float', 'Boolean', ...stored.scalars, ...Object.keys(stored.enums)];
				expect(types?.[type] !== undefined || scalar.includes(type)).toBe(true);
			}
		}
	});

	it('select by default only existing leaf fields, and neither secrets nor deprecated ones', async () => {
		const types = (await catalogue.outputTypes?.()) ?? {};
		for (const type of new Set(operations.flatMap(({ graphql }) => graphql?.type ?? []))) {
			const paths = (await catalogue.usualFields?.(type)) ?? [];
			expect([type, paths.length > 0]).toEqual([type, true]);
			expect([type, new Set(paths).size]).toEqual([type, paths.length]);
			for (const path of paths) {
				let at: string | undefined = type;
				for (const part of path.split('.')) {
					const field: { type: string; deprecated?: boolean } | undefined = types[at ?? '']?.fields[part];
					expect([path, field !== undefined && !field.deprecated]).toEqual([path, true]);
					at = field?.type;
				}
				expect([path, types[at ?? '']]).toEqual([path, undefined]);
				expect(path).not.toMatch(/password|secret|apiKey|authToken|authorizationKey/i);
			}
		}
	});

	it('select by default items of orders and fulfilments with their products, and quantities of positions', async () => {
		const order = await catalogue.usualFields?.('Order');
		expect(order).toEqual(
			expect.arrayContaining(['id', 'ref', 'attributes.value', 'items.quantity', 'items.product.ref']),
		);
		expect(order).toEqual(
			expect.arrayContaining(['customer.id', 'customer.ref', 'retailer.id', 'billingAddress.street']),
		);
		expect(order).not.toContain('customerLink.ref');
		// Lists cost queries for each row, which would force smaller pages.
		expect(order?.some((path) => /^(fulfilments|fulfilmentChoices|financialTransactions)\./.test(path))).toBe(false);
		const fulfilment = await catalogue.usualFields?.('Fulfilment');
		expect(fulfilment).toEqual(
			expect.arrayContaining(['items.filledQuantity', 'items.orderItem.product.ref', 'toAddress.city']),
		);
		const position = await catalogue.usualFields?.('InventoryPosition');
		expect(position).toEqual(
			expect.arrayContaining(['productRef', 'locationRef', 'quantities.quantity', 'catalogue.ref']),
		);
		expect(position?.some((path) => /^(product|location)\./.test(path))).toBe(false);
		expect(await catalogue.usualFields?.('PaymentServiceProvider')).not.toContain('clientSecret');
	});

	it('select nothing for an unknown type', async () => {
		expect(await catalogue.usualFields?.('Nonsense')).toEqual([]);
	});
});

describe('the curated Fluent catalogue', () => {
	it('defaults to orders, and asks first for what orders need', async () => {
		expect(fluentCuration.defaultResource).toBe('order');
		const create = await fluentProvider.catalogue.body(find('order.create'));
		expect(names(create?.fields).slice(0, 6)).toEqual([
			'ref',
			'type',
			'retailer',
			'customer',
			'items',
			'fulfilmentChoice',
		]);
	});

	it('keeps the default selection of the catalogue', async () => {
		expect(await fluentProvider.catalogue.usualFields?.('Order')).toEqual(await catalogue.usualFields?.('Order'));
	});
});
