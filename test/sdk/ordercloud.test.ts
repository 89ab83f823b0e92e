import type { INodeParameters } from 'n8n-workflow';
import {
	Auth,
	Categories,
	Configuration,
	LineItems,
	Me,
	Orders,
	PriceSchedules,
	Products,
	Shipments,
	Tokens,
	Users,
} from 'ordercloud-javascript-sdk';

import { byId, json } from '../support/formValues';
import { timeless } from './compare';
import { Pair } from './pair';

let pair: Pair;
let clientId: string;

beforeAll(async () => {
	pair = await Pair.start('orderCloud');
	const credential = pair.sandbox.credentials.orderCloudApi as Record<string, string>;
	clientId = credential.clientId;
	Configuration.Set({ baseApiUrl: credential.apiUrl, clientID: clientId, timeoutInMilliseconds: 10_000 });
	const token = await Auth.ClientCredentials(credential.clientSecret, clientId, ['FullAccess']);
	Tokens.SetAccessToken(token.access_token);
});
afterAll(async () => await pair.stop());

/** Conditions as the form stores them. */
function conditions(...rows: Array<[field: string, operator: string, value: string]>): INodeParameters {
	const condition = rows.map(([field, operator, value]) => ({ field: byId(field), operator, value }));
	return { conditions: { condition } as never };
}

const PRODUCT = {
	ID: 'SDK-1',
	Name: 'Mug & more',
	Active: false,
	QuantityMultiplier: 2,
	xp: { Color: 'ä', n: [1, null] },
};

describe('the node and the OrderCloud SDK send the same requests', () => {
	it('to create a product, field by field', async () => {
		const { ID, Name, Active, QuantityMultiplier, xp } = PRODUCT;
		const fields = { ID, Name, Active, QuantityMultiplier, xp: JSON.stringify(xp) };
		const done = await pair.both(
			async () => await Products.Create(PRODUCT),
			async () => await pair.node.items('product.create', await pair.node.fields('product.create', fields)),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0]).toMatchObject({ ID: 'SDK-1', Active: false, xp: PRODUCT.xp });
		expect(timeless(done.node[0])).toEqual(timeless(done.sdk));
	});

	it('to upsert, update and read it', async () => {
		const saved = { Name: 'Mug', Active: true };
		const done = await pair.both(
			async () => [
				await Products.Save('SDK-1', saved),
				await Products.Patch('SDK-1', { Description: 'From the SDK' }),
				await Products.Get('SDK-1'),
			],
			async () => {
				const productID = byId('SDK-1');
				const description = { Description: 'From the SDK' };
				const changed = await pair.node.fields('product.update', description);
				return [
					...(await pair.node.items('product.createOrUpdate', { productID, ...json(saved) })),
					...(await pair.node.items('product.update', { productID, ...changed })),
					...(await pair.node.items('product.get', { productID })),
				];
			},
		);
		expect(pair.differences()).toEqual([]);
		expect(timeless(done.node)).toEqual(timeless(done.sdk));
	});

	it('to list products with search text, conditions and sorting', async () => {
		const done = await pair.both(
			async () =>
				(
					await Products.List({
						search: 'mug',
						searchOn: ['Name', 'Description'],
						sortBy: ['!Name', 'ID'] as never,
						pageSize: 5,
						filters: { Active: true, 'xp.Category': 'Home' },
					})
				).Items,
			async () =>
				await pair.node.items('product.getAll', {
					limit: 5,
					query: { search: 'mug', searchOn: ['Name', 'Description'] },
					...conditions(['Active', 'equals', 'true'], ['xp.Category', 'equals', 'Home']),
					sort: {
						field: [
							{ name: byId('Name'), direction: 'desc' },
							{ name: byId('ID'), direction: 'asc' },
						],
					} as never,
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node.length).toBeGreaterThan(0);
		expect(timeless(done.node)).toEqual(timeless(done.sdk));
	});

	it('to save and delete prices and price breaks', async () => {
		const schedule = { Name: 'Prices', MinQuantity: 1, PriceBreaks: [{ Quantity: 1, Price: 9.5 }] };
		await pair.both(
			async () => [
				await PriceSchedules.Save('SDK-PS', schedule as never),
				await PriceSchedules.SavePriceBreak('SDK-PS', { Quantity: 10, Price: 0 }),
				await PriceSchedules.DeletePriceBreak('SDK-PS', { quantity: 10 }),
			],
			async () => {
				const priceScheduleID = byId('SDK-PS');
				const line = { ...schedule, PriceBreaks: JSON.stringify(schedule.PriceBreaks) };
				const fields = await pair.node.fields('priceSchedule.createOrUpdate', line);
				const added = await pair.node.fields('priceSchedule.createOrUpdatePriceBreak', { Quantity: 10, Price: 0 });
				return [
					...(await pair.node.items('priceSchedule.createOrUpdate', { priceScheduleID, ...fields })),
					...(await pair.node.items('priceSchedule.createOrUpdatePriceBreak', { priceScheduleID, ...added })),
					...(await pair.node.items('priceSchedule.deletePriceBreak', { priceScheduleID, quantity: 10 })),
				];
			},
		);
		expect(pair.differences()).toEqual([]);
	});

	it('to create an order with a line item, submit and ship it', async () => {
		const order = {
			ID: 'SDK-ORDER',
			FromCompanyID: 'BUYER1',
			FromUserID: 'BUYER1-USER1',
			ShippingCost: 5,
			xp: { a: 0 },
		};
		const line = { ID: 'L1', ProductID: 'MUG-CREAM', Quantity: 2 };
		const shipment = { ID: 'SDK-SHIP', BuyerID: 'BUYER1', TrackingNumber: '1Z', Cost: 0 };
		const part = { OrderID: 'SDK-ORDER', LineItemID: 'L1', QuantityShipped: 2 };
		const done = await pair.both(
			async () => {
				await Orders.Create('Incoming', order as never);
				await LineItems.Create('Incoming', 'SDK-ORDER', line);
				await Orders.Submit('Incoming', 'SDK-ORDER');
				await Shipments.Create(shipment);
				await Shipments.SaveItem('SDK-SHIP', part);
				return await Orders.Get('Incoming', 'SDK-ORDER');
			},
			async () => {
				const at = { direction: 'Incoming', orderID: byId('SDK-ORDER') };
				const { node } = pair;
				await node.items('order.create', {
					direction: 'Incoming',
					...(await node.fields('order.create', { ...order, xp: JSON.stringify(order.xp) })),
				});
				await node.items('lineItem.create', { ...at, ...(await node.fields('lineItem.create', line)) });
				await node.items('order.submit', at);
				await node.items('shipment.create', await node.fields('shipment.create', shipment));
				await node.items('shipment.createOrUpdateItem', {
					shipmentID: 'SDK-SHIP',
					...(await node.fields('shipment.createOrUpdateItem', part)),
				});
				return await node.items('order.get', at);
			},
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0]).toMatchObject({ ID: 'SDK-ORDER', Status: 'Completed', LineItemCount: 1 });
		expect(done.sdk).toMatchObject({ ID: 'SDK-ORDER', Status: 'Completed', LineItemCount: 1 });
	});

	it('to list orders between two times', async () => {
		const [from, to] = ['2026-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];
		const done = await pair.both(
			async () => (await Orders.List('Incoming', { from, to, pageSize: 10, filters: { Status: 'Open' } })).Items,
			async () =>
				await pair.node.items('order.getAll', {
					direction: 'Incoming',
					limit: 10,
					query: { from, to },
					...conditions(['Status', 'equals', 'Open']),
				}),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node).toHaveLength(10);
	});

	it('to assign a product and delete the assignment', async () => {
		const assignment = { ProductID: 'SDK-1', BuyerID: 'BUYER1', PriceScheduleID: 'SDK-PS' };
		await pair.both(
			async () => {
				await Products.SaveAssignment(assignment);
				return await Products.DeleteAssignment('SDK-1', 'BUYER1', { userGroupID: 'APPROVERS' });
			},
			async () => {
				const fields = await pair.node.fields('product.createOrUpdateAssignment', assignment);
				await pair.node.items('product.createOrUpdateAssignment', fields);
				return await pair.node.items('product.deleteAssignment', {
					productID: byId('SDK-1'),
					buyerID: byId('BUYER1'),
					query: { userGroupID: 'APPROVERS' },
				});
			},
		);
		expect(pair.differences()).toEqual([]);
	});

	it('to get a token of a buyer user, and make a call with it', async () => {
		const body = { ClientID: '22222222-BBBB-4BBB-8BBB-000000000002', Roles: ['Shopper'] };
		const done = await pair.both(
			async () => {
				const token = await Users.GetAccessToken('BUYER1', 'shopper', body as never);
				Tokens.SetImpersonationToken(token.access_token);
				return await Me.As().Get();
			},
			async () => await pair.node.items('me.get', {}, { as: 'impersonation' }),
		);
		expect(pair.differences()).toEqual([]);
		expect(done.node[0]).toMatchObject({ Username: 'shopper' });
		expect(done.sdk).toMatchObject({ Username: 'shopper' });
	});

	it('with false and 0 in the query, except that the SDK omits false', async () => {
		const category = { Name: 'Cups' };
		await pair.both(
			async () => {
				await Categories.Create('BUYER1', { ID: 'SDK-CAT', ...category }, { adjustListOrders: false });
				return await Categories.List('BUYER1', { page: 0, depth: '1', pageSize: 50 } as never);
			},
			async () => {
				const fields = await pair.node.fields('category.create', { ID: 'SDK-CAT', ...category });
				const catalogID = byId('BUYER1');
				await pair.node.items('category.create', { catalogID, query: { adjustListOrders: false }, ...fields });
				return await pair.node.items('category.getAll', { catalogID, query: { depth: '1' }, limit: 50 });
			},
		);
		// The SDK puts only truthy values into the query.
		expect(pair.differences()).toEqual(['1. query adjustListOrders: (none) | false']);
	});

	it('with special characters in an identifier, except that the SDK does not encode them', async () => {
		await pair.both(
			async () => await Products.Get('a/b c?d=1').catch(() => undefined),
			async () => (await pair.node.run('product.get', { productID: byId('a/b c?d=1') })).json,
		);
		expect(pair.differences()).toEqual([
			'call: GET /v1/products/a/b%20c | GET /v1/products/a%2Fb%20c%3Fd%3D1',
			'query d: 1 | (none)',
		]);
	});
});
