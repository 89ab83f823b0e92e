import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { knownForTests } from '../../support/forTests';
import { byId } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';
import { conditions, sorted } from './shapes';

/** What the node promises for a platform that holds many records, indexes them late and enforces limits. */
const bench = ProviderBench.forTests('orderCloud');
const known = knownForTests<string[]>(bench.sandbox, 'ordercloud');

const all = { returnAll: true };
const grow = (much: IDataObject) => bench.sandbox.act('ordercloud', 'grow', much) as Record<string, number>;
const ids = (json: IDataObject[]) => new Set(json.map(({ ID }) => ID));
const pages = () => bench.requests().map(({ query }) => Number(new Map(query).get('page') ?? 1));

describe('Return All of OrderCloud', () => {
	it.each<[string, INodeParameters, IDataObject, number]>([
		['product.getAll', {}, { products: 3_400 }, 3_445],
		['user.getAll', { buyerID: byId('BUYER1') }, { users: 3_100 }, 3_108],
		['order.getAll', { direction: 'Incoming' }, { orders: 3_200 }, 3_225],
	])(
		'returns each of 3,000 and more once, paging by last ID from page 30 on: %s',
		async (operation, more, much, count) => {
			grow(much);
			const json = await bench.items(operation, { ...all, ...more });
			expect([json.length, ids(json).size]).toEqual([count, count]);
			expect(Math.max(...pages())).toBe(29);
		},
	);

	it('returns each once by page number where another sorting is wanted', async () => {
		grow({ orders: 3_200 });
		const json = await bench.items('order.getAll', {
			direction: 'Incoming',
			...all,
			...sorted(['DateSubmitted', 'desc']),
		});
		expect(ids(json).size).toBe(3_225);
		expect(Math.max(...pages())).toBe(33);
	});

	it('passes the limit of a search index, unless the list is sorted or searched, which the error explains', async () => {
		grow({ products: 3_400 });
		bench.sandbox.settings('ordercloud', { resultLimit: 3_000 });
		expect(await bench.items('product.getAll', all)).toHaveLength(3_445);
		const { error } = await bench.run('product.getAll', { ...all, query: { search: 'Bulk' } });
		expect(error?.description).toContain('Search.ResultSetTooLarge');
		expect(error?.description).toContain('leave search and sorting empty');
	});

	it('follows the page keys of line items across orders to their end', async () => {
		const { lineItems } = grow({ lineItems: 900 });
		const json = await bench.items('lineItem.getAllAcrossOrders', { direction: 'All', ...all });
		expect(json.length).toBeGreaterThan(900);
		expect(json.length).toBeLessThanOrEqual(lineItems);
		const [, ...others] = bench.requests();
		expect(new Set(others.map(({ query }) => query.map(([name]) => name).join()))).toEqual(new Set(['pageKey']));
	});
});

describe('OrderCloud records', () => {
	it('are upserted by Create or Update, changed in part by Update, and not created twice by Create', async () => {
		const save = async (value: IDataObject) =>
			await bench.items('buyer.createOrUpdate', {
				buyerID: byId('NEW'),
				...(await bench.fields('buyer.createOrUpdate', value)),
			});
		expect(await save({ Name: 'First', Active: true })).toMatchObject([{ ID: 'NEW', Name: 'First', Active: true }]);
		expect(await save({ Name: 'Second' })).toMatchObject([{ Name: 'Second', Active: false }]);
		const change = { buyerID: byId('NEW'), ...(await bench.fields('buyer.update', { Active: true })) };
		expect(await bench.items('buyer.update', change)).toMatchObject([{ Name: 'Second', Active: true }]);
		const { error } = await bench.run('buyer.create', await bench.fields('buyer.create', { ID: 'NEW', Name: 'Third' }));
		expect(error?.description).toContain("'Create or Update'");
	});

	it('can be read at once where their list lags behind', async () => {
		bench.sandbox.settings('ordercloud', { indexLag: 60_000 });
		await bench.items('product.create', await bench.fields('product.create', { ID: 'NEW', Name: 'New' }));
		expect(await bench.items('product.getAll', { ...all, ...conditions(['ID', 'equals', 'NEW']) })).toEqual([]);
		expect(await bench.items('product.get', { productID: byId('NEW') })).toMatchObject([{ Name: 'New' }]);
		bench.sandbox.time({ advanceMs: 61_000 });
		expect(await bench.items('product.getAll', { ...all, ...conditions(['ID', 'equals', 'NEW']) })).toHaveLength(1);
	});

	it('are found by any of several fields in lists with a search index', async () => {
		const json = await bench.items('product.getAll', { ...all, ...conditions(['ID|Name', 'endsWith', '-045']) });
		expect(json.map(({ ID }) => ID)).toEqual(['PROD-045']);
	});

	it('are refused with the code, message and roles that the platform names', async () => {
		const { error } = await bench.run('webhook.getAll', {}, { as: 'password' });
		expect(error?.message).toContain('cannot do this');
		expect(error?.description).toContain('Auth.UserNotAuthorizedToAdmin');
		expect(error?.description).toContain('WebhookReader');
	});
});

describe('OrderCloud lookups', () => {
	it.each<[string, string, () => INodeParameters]>([
		['buyer', 'buyer.get', () => ({})],
		['catalog', 'catalog.get', () => ({})],
		['category', 'category.get', () => ({ catalogID: byId('BUYER1') })],
		['product', 'product.get', () => ({})],
		['user', 'user.get', () => ({ buyerID: byId('BUYER1') })],
		['supplier', 'supplier.get', () => ({})],
		['order', 'order.get', () => ({ direction: 'Incoming' })],
		['priceSchedule', 'priceSchedule.get', () => ({})],
		['apiClient', 'apiClient.get', () => ({})],
		['promotion', 'promotion.get', () => ({})],
		['inventoryRecord', 'inventoryRecord.get', () => ({ productID: byId(known.products[0]) })],
	])('find %s by its ID, in one request', async (lookup, operation, parameters) => {
		const search = async (typed: string) => {
			bench.sandbox.forget();
			const { results } = await bench.search(lookup, operation, typed, parameters());
			expect(bench.requests()).toHaveLength(1);
			return results.map(({ value }) => value);
		};
		const every = await search('');
		const wanted = every[every.length - 1];
		const found = await search(String(wanted));
		expect(found).toContain(wanted);
		expect(found.length).toBeLessThan(every.length);
	});
});

describe('OrderCloud calls as a buyer user', () => {
	it('also work with a credential that impersonates that user', async () => {
		const [cart] = await bench.items('cart.get', {}, { as: 'impersonation' });
		expect(cart).toMatchObject({ Status: 'Unsubmitted' });
		expect(bench.requests().map(({ path }) => path)).toContain('/v1/cart');
	});
});
