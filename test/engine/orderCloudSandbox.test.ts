import type { INodeParameters } from 'n8n-workflow';

import { OrderCloudApi } from '../../credentials/OrderCloudApi.credentials';
import { OrderCloud } from '../../nodes/OrderCloud/OrderCloud.node';
import { startSandbox, type Sandbox } from '../sandbox';
import { Engine, type RunResult } from '../support/engine';
import { byId, conditions, fields, sorted } from './orderCloudWorld';

let sandbox: Sandbox;
let engine: Engine;
beforeAll(async () => {
	sandbox = await startSandbox({ providers: ['ordercloud'] });
	engine = await Engine.create({ orderCloud: new OrderCloud() }, [new OrderCloudApi()]);
	engine.credentials.add('orderCloudApi', sandbox.credentials.orderCloudApi as never, 'main');
});
afterAll(async () => await sandbox.stop());

async function run(operation: string, parameters: INodeParameters = {}): Promise<RunResult> {
	const result = await engine.run({
		node: 'orderCloud',
		credentials: { orderCloudApi: 'main' },
		parameters: { resource: operation.split('.')[0], operation, ...parameters },
	});
	if (result.error) throw new Error(`${result.error.message} (${result.error.description})`);
	return result;
}

/** Runs as a buyer user of the sandbox. */
const asBuyer: INodeParameters = {
	options: {
		runAsBuyer: 'BUYER1',
		runAsUser: 'shopper',
		runAsClient: '22222222-BBBB-4BBB-8BBB-000000000002',
		runAsRoles: 'Shopper MeAdmin',
	},
};

describe('OrderCloud from the first product to the shipped order, against the sandbox', () => {
	it('keeps products, prices and stock', async () => {
		await run('priceSchedule.create', {
			...(await fields('priceSchedule.create', {
				ID: 'mug-eur',
				Name: 'Mug',
				PriceBreaks: JSON.stringify([{ Quantity: 1, Price: 12.5 }]),
			})),
		});
		await run(
			'product.create',
			await fields('product.create', {
				ID: 'MUG',
				Name: 'Mug',
				DefaultPriceScheduleID: 'mug-eur',
				Active: true,
				xp: '{"Color":"blue"}',
			}),
		);
		const changed = await run('product.update', {
			productID: byId('MUG'),
			...(await fields('product.update', { Active: false, 'Inventory.Enabled': true })),
		});
		expect(changed.json[0]).toMatchObject({ Active: false, Inventory: { Enabled: true }, xp: { Color: 'blue' } });
		const found = await run('product.getAll', conditions(['xp.Color', 'equals', 'blue'], ['Active', 'equals', false]));
		expect(found.json.map(({ ID }) => ID)).toEqual(['MUG']);
	});

	it('places an order as a buyer user and ships it as the seller', async () => {
		const product = (await run('product.getAll', { ...conditions(['Active', 'equals', true]), limit: 1 })).json[0];
		const order = await run('order.create', {
			direction: 'Outgoing',
			...(await fields('order.create', { ID: 'FLOW-1', Comments: 'gift' })),
			...asBuyer,
		});
		expect(order.json[0]).toMatchObject({ ID: 'FLOW-1', Status: 'Unsubmitted' });
		await run('lineItem.create', {
			direction: 'Outgoing',
			orderID: byId('FLOW-1'),
			...(await fields('lineItem.create', { ID: 'L1', ProductID: String(product.ID), Quantity: 2 })),
			...asBuyer,
		});
		const submitted = await run('order.submit', { direction: 'Outgoing', orderID: byId('FLOW-1'), ...asBuyer });
		expect(submitted.json[0]).toMatchObject({ Status: 'Open', IsSubmitted: true });

		const seen = await run('order.getAll', { direction: 'Incoming', ...conditions(['ID', 'equals', 'FLOW-1']) });
		expect(seen.json.map(({ ID }) => ID)).toEqual(['FLOW-1']);
		await run('shipment.create', await fields('shipment.create', { ID: 'S1', Shipper: 'DHL', BuyerID: 'BUYER1' }));
		await run('shipment.createOrUpdateItem', {
			shipmentID: 'S1',
			...(await fields('shipment.createOrUpdateItem', { OrderID: 'FLOW-1', LineItemID: 'L1', QuantityShipped: 2 })),
		});
		const shipped = await run('shipment.getAllItems', { shipmentID: 'S1' });
		expect(shipped.json[0]).toMatchObject({ OrderID: 'FLOW-1', LineItemID: 'L1', QuantityShipped: 2 });
	});

	it('lists submitted orders, the newest first', async () => {
		const { json } = await run('order.getAll', {
			direction: 'Incoming',
			returnAll: true,
			...conditions(['Status', 'oneOf', ['Open', 'Completed']]),
			...sorted(['DateSubmitted', 'desc']),
		});
		const dates = json.map(({ DateSubmitted }) => String(DateSubmitted));
		expect(json.length).toBeGreaterThan(10);
		expect(dates).toEqual([...dates].sort().reverse());
	});

	it('counts products by facets', async () => {
		const { json } = await run('product.getFacets');
		expect(json.length).toBeGreaterThan(0);
		expect(json[0]).toEqual(expect.objectContaining({ Values: expect.any(Array) as unknown }));
	});

	it('refuses the cart to a seller and opens it to the user acted for', async () => {
		await expect(run('cart.get')).rejects.toThrow(/./);
		const { json } = await run('cart.get', asBuyer);
		expect(json[0]).toMatchObject({ Status: 'Unsubmitted' });
	});
});
