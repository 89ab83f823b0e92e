import { findOperation, operationId } from '../../../connector/core/catalogue/lookup';
import type { Field } from '../../../connector/core/catalogue/types';
import { orderCloudCatalogue as catalogue } from '../../../nodes/OrderCloud/catalogue';
import { orderCloudProvider } from '../../../nodes/OrderCloud/profile';

const { operations } = catalogue;
const find = (id: string) => findOperation(catalogue, id);
const names = (fields: readonly Field[] = []) => fields.map(({ name }) => name);

async function body(id: string) {
	const schema = await catalogue.body(find(id));
	return { ...schema, required: (schema?.fields ?? []).filter(({ required }) => required).map(({ name }) => name) };
}

describe('the OrderCloud catalogue', () => {
	it("has the vendor's 641 operations, 22 of them newer than its SDK, and the facets of five lists", () => {
		const own = operations.filter(({ source }) => source.startsWith('own '));
		expect(operations.length - own.length).toBe(641);
		expect(operations.filter(({ source }) => source.startsWith('OpenAPI 1.0.454 ')).length).toBe(22);
		expect(own.map(operationId)).toEqual([
			'bundle.getFacets',
			'me.getProductCollectionEntryFacets',
			'me.getProductFacets',
			'productCollection.getEntryFacets',
			'product.getFacets',
		]);
	});

	it('resolves every type of every body', async () => {
		for (const operation of operations.filter((one) => one.body)) {
			expect([operationId(operation), (await catalogue.body(operation))?.fields.length]).not.toEqual([
				operationId(operation),
				0,
			]);
		}
	});

	it('reaches the operations outside /v1', () => {
		expect(find('cert.getPublicKey').path).toBe('/oauth/certs/{ID}');
		expect(find('userInfo.getToken').path).toBe('/oauth/userinfo');
	});

	it('requires in bodies what the operation requires, nothing in updates, and complete entries in lists', async () => {
		expect((await body('address.create')).required).toEqual(['Street1', 'City', 'Country']);
		expect((await body('address.createOrUpdate')).required).toEqual(['Street1', 'City', 'Country']);
		expect((await body('address.update')).required).toEqual([]);
		expect((await body('order.create')).required).toEqual([]);
		expect((await body('xpIndex.createOrUpdate')).required).toEqual(['ThingType', 'Key']);
		const { fields } = await body('orderReturn.update');
		const items = fields?.find(({ name }) => name === 'ItemsToReturn')?.items;
		expect(items?.fields?.filter(({ required }) => required).map(({ name }) => name)).toEqual(['LineItemID']);
		const targets = (await body('deliveryConfiguration.update')).fields?.find(({ name }) => name === 'DeliveryTargets');
		expect(JSON.stringify(targets)).not.toContain('"required"');
	});

	it('requires a field in an update, and sends an empty object for a body that may be empty', async () => {
		expect(find('order.update').body).toMatchObject({ required: true, deferred: true });
		expect(find('order.create').body).toEqual({ fields: [], deferred: true, constants: {} });
		expect(find('order.submit').body).toBeUndefined();
	});

	it('includes fields of the newer specification, and marks read-only ones', async () => {
		const promotion = (await body('promotion.create')).fields ?? [];
		expect(promotion.find(({ name }) => name === 'GeneratedCodeLength')).toMatchObject({ type: 'integer' });
		const line = (await body('lineItem.create')).fields ?? [];
		expect(line.find(({ name }) => name === 'BaseDiscount')?.readOnly).toBe(true);
		expect(line.find(({ name }) => name === 'DiscountID')?.readOnly).toBe(true);
		expect(line.find(({ name }) => name === 'UnitPrice')?.readOnly).toBeUndefined();
	});

	it('accepts roles newer than itself, but no other unknown value', async () => {
		const roles = (await body('securityProfile.create')).fields?.find(({ name }) => name === 'Roles');
		expect(roles?.items).toMatchObject({ open: true });
		expect(roles?.items?.choices?.map(({ value }) => value)).toContain('BulkReader');
		const type = (await body('payment.create')).fields?.find(({ name }) => name === 'Type');
		expect(type?.open).toBeUndefined();
		expect(type?.choices?.length).toBe(3);
	});

	it('offers the direction of orders as a choice', () => {
		const sides = operations.flatMap(({ parameters = [] }) => parameters.filter(({ name }) => name === 'direction'));
		expect(sides.length).toBe(52);
		for (const side of sides) expect(side.choices?.map(({ value }) => value)).toEqual(['Incoming', 'Outgoing', 'All']);
	});

	it('pages through 88 lists by last ID, one of them by key, and through the others by page number', () => {
		const ways = operations.map(({ paging }) => paging).filter((way) => way !== undefined);
		const count = (way: string) => ways.filter((one) => one === way).length;
		// The vendor's count of 88 includes the list paged by key.
		expect([count('lastId'), count('pageKey'), ways.length]).toEqual([87, 1, 122]);
		expect(find('lineItem.getAllAcrossOrders').paging).toBe('pageKey');
	});

	it('keeps paging, sorting and conditions out of the typed parameters', () => {
		const typed = new Set(operations.flatMap(({ query }) => names(query)));
		for (const name of ['page', 'pageSize', 'filters', 'sortBy']) expect(typed).not.toContain(name);
		expect(operations.filter(({ filter }) => filter).length).toBe(97 + 5);
	});

	it('requires query parameters whose absence would change what a call does', () => {
		expect(find('user.move').query?.filter(({ required }) => required)).toMatchObject([
			{ name: 'orders', choices: [{ value: 'None' }, { value: 'Unsubmitted' }, { value: 'All' }] },
		]);
		expect(find('priceSchedule.deletePriceBreak').query).toMatchObject([{ name: 'quantity', required: true }]);
	});

	it('repeats a POST only where that is idempotent', () => {
		const again = operations.filter(({ method, repeatable }) => method === 'POST' && repeatable);
		const odd = again.filter(({ name }) => !/Assignment$|^validate$|^unlockUserAccount$|^getAccessToken$/.test(name));
		expect(odd).toEqual([]);
		expect(again.length).toBeGreaterThan(30);
		for (const id of ['order.submit', 'order.create', 'order.ship', 'shipment.createOrUpdateItem', 'payment.create']) {
			expect(find(id).repeatable).toBeUndefined();
		}
	});

	it('says which operations are for buyer users only', () => {
		const only = operations.filter(({ description }) => description.endsWith('(buyer users only)'));
		expect(only.filter(({ source }) => !source.startsWith('own ')).length).toBe(49);
	});

	it('filters by nested fields only in lists with a search index, and sorts by the fields that each list supports', async () => {
		const orders = await catalogue.filterFields?.(find('order.getAll'));
		expect(names(orders?.fields)).toEqual(expect.arrayContaining(['Status', 'IsSubmitted', 'FromUser.Email']));
		expect(orders?.fields.find(({ name }) => name === 'DateSubmitted')?.type).toBe('dateTime');
		expect(orders?.sort).toContain('DateSubmitted');
		const users = await catalogue.filterFields?.(find('user.getAll'));
		expect(names(users?.fields)).toContain('Email');
		expect(names(users?.fields).filter((name) => name.includes('.'))).toEqual([]);
		const facets = await catalogue.filterFields?.(find('product.getFacets'));
		expect(names(facets?.fields)).toContain('Active');
	});

	it('applies no limits for writing to filter values', async () => {
		const { fields = [] } = (await orderCloudProvider.catalogue.filterFields?.(find('product.getAll'))) ?? {};
		expect(
			fields.some(({ maxLength, min, required }) => maxLength !== undefined || min !== undefined || required),
		).toBe(false);
	});
});
