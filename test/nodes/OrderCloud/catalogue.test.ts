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
	it('has the 641 operations of the vendor, 22 of them newer than its SDK, and the facets of five lists', () => {
		const own = operations.filter(({ source }) => source.startsWith('own '));
		expect(operations.length - own.length).toBe(641);
		expect(operations.filter(({ source }) => source.startsWith('spec-1.0.454 ')).length).toBe(22);
		expect(own.map(operationId)).toEqual([
			'bundle.getFacets',
			'me.getProductCollectionEntryFacets',
			'me.getProductFacets',
			'productCollection.getEntryFacets',
			'product.getFacets',
		]);
	});

	it('reads every body without a type that is missing', async () => {
		for (const operation of operations.filter((one) => one.body)) {
			expect([operationId(operation), (await catalogue.body(operation))?.fields.length]).not.toEqual([
				operationId(operation),
				0,
			]);
		}
	});

	it('reaches what stands outside /v1', () => {
		expect(find('cert.getPublicKey').path).toBe('/oauth/certs/{ID}');
		expect(find('userInfo.getToken').path).toBe('/oauth/userinfo');
	});

	it('requires of a body what the operation requires, of a change nothing, of the entries of lists all they need', async () => {
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

	it('needs at least a field for a change, and sends an empty object for a body that may be empty', async () => {
		expect(find('order.update').body).toMatchObject({ required: true, deferred: true });
		expect(find('order.create').body).toEqual({ fields: [], deferred: true, constants: {} });
		expect(find('order.submit').body).toBeUndefined();
	});

	it('has members of the newer specification, and marks what only the platform gives', async () => {
		const promotion = (await body('promotion.create')).fields ?? [];
		expect(promotion.find(({ name }) => name === 'GeneratedCodeLength')).toMatchObject({ type: 'integer' });
		const line = (await body('lineItem.create')).fields ?? [];
		expect(line.find(({ name }) => name === 'BaseDiscount')?.readOnly).toBe(true);
		expect(line.find(({ name }) => name === 'DiscountID')?.readOnly).toBe(true);
		expect(line.find(({ name }) => name === 'UnitPrice')?.readOnly).toBeUndefined();
	});

	it('takes roles that are newer than itself, but no other unknown value', async () => {
		const roles = (await body('securityProfile.create')).fields?.find(({ name }) => name === 'Roles');
		expect(roles?.items).toMatchObject({ open: true });
		expect(roles?.items?.choices?.map(({ value }) => value)).toContain('BulkReader');
		const type = (await body('payment.create')).fields?.find(({ name }) => name === 'Type');
		expect(type?.open).toBeUndefined();
		expect(type?.choices?.length).toBe(3);
	});

	it('offers the side of orders as a choice', () => {
		const sides = operations.flatMap(({ parameters = [] }) => parameters.filter(({ name }) => name === 'direction'));
		expect(sides.length).toBe(52);
		for (const side of sides) expect(side.choices?.map(({ value }) => value)).toEqual(['Incoming', 'Outgoing', 'All']);
	});

	it('goes through 88 lists by the last ID, through one by a key, through the others by number', () => {
		const ways = operations.map(({ paging }) => paging).filter((way) => way !== undefined);
		const count = (way: string) => ways.filter((one) => one === way).length;
		// The sheet counts the list with the key among the 88.
		expect([count('lastId'), count('pageKey'), ways.length]).toEqual([87, 1, 122]);
		expect(find('lineItem.getAllAcrossOrders').paging).toBe('pageKey');
	});

	it('keeps page, order and conditions out of the typed parameters', () => {
		const typed = new Set(operations.flatMap(({ query }) => names(query)));
		for (const name of ['page', 'pageSize', 'filters', 'sortBy']) expect(typed).not.toContain(name);
		expect(operations.filter(({ filter }) => filter).length).toBe(97 + 5);
	});

	it('asks for query parameters without which a call would do something else', () => {
		expect(find('user.move').query?.filter(({ required }) => required)).toMatchObject([
			{ name: 'orders', choices: [{ value: 'None' }, { value: 'Unsubmitted' }, { value: 'All' }] },
		]);
		expect(find('priceSchedule.deletePriceBreak').query).toMatchObject([{ name: 'quantity', required: true }]);
	});

	it('sends a POST again only where that does nothing twice', () => {
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

	it('filters by members of objects only in lists with a search index, and sorts by what each list sorts by', async () => {
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

	it('does not limit what is asked for as it limits what is written', async () => {
		const { fields = [] } = (await orderCloudProvider.catalogue.filterFields?.(find('product.getAll'))) ?? {};
		expect(
			fields.some(({ maxLength, min, required }) => maxLength !== undefined || min !== undefined || required),
		).toBe(false);
	});
});
