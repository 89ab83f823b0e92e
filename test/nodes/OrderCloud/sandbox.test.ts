import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';
import { conditions, sorted } from './shapes';

const bench = ProviderBench.forTests('orderCloud');

/** Runs as one of the sandbox's buyer users. */
const asBuyer: INodeParameters = {
	options: {
		runAsBuyer: 'BUYER1',
		runAsUser: 'shopper',
		runAsClient: '22222222-BBBB-4BBB-8BBB-000000000002',
		runAsRoles: 'Shopper MeAdmin',
	},
};

describe('the OrderCloud node, from the first product to the shipped order', () => {
	it('maintains products, prices and stock', async () => {
		await bench.items('priceSchedule.create', {
			...(await bench.fields('priceSchedule.create', {
				ID: 'mug-eur',
				Name: 'Mug',
				PriceBreaks: JSON.stringify([{ Quantity: 1, Price: 12.5 }]),
			})),
		});
		await bench.items(
			'product.create',
			await bench.fields('product.create', {
				ID: 'MUG',
				Name: 'Mug',
				DefaultPriceScheduleID: 'mug-eur',
				Active: true,
				xp: '{"Color":"blue"}',
			}),
		);
		const changed = await bench.items('product.update', {
			productID: byId('MUG'),
			...(await bench.fields('product.update', { Active: false, 'Inventory.Enabled': true })),
		});
		expect(changed[0]).toMatchObject({ Active: false, Inventory: { Enabled: true }, xp: { Color: 'blue' } });
		const found = await bench.items(
			'product.getAll',
			conditions(['xp.Color', 'equals', 'blue'], ['Active', 'equals', false]),
		);
		expect(found.map(({ ID }) => ID)).toEqual(['MUG']);
	});

	it('places an order as a buyer user and ships it as the seller', async () => {
		const product = (await bench.items('product.getAll', { ...conditions(['Active', 'equals', true]), limit: 1 }))[0];
		const order = await bench.items('order.create', {
			direction: 'Outgoing',
			...(await bench.fields('order.create', { ID: 'FLOW-1', Comments: 'gift' })),
			...asBuyer,
		});
		expect(order[0]).toMatchObject({ ID: 'FLOW-1', Status: 'Unsubmitted' });
		await bench.items('lineItem.create', {
			direction: 'Outgoing',
			orderID: byId('FLOW-1'),
			...(await bench.fields('lineItem.create', { ID: 'L1', ProductID: String(product.ID), Quantity: 2 })),
			...asBuyer,
		});
		const submitted = await bench.items('order.submit', { direction: 'Outgoing', orderID: byId('FLOW-1'), ...asBuyer });
		expect(submitted[0]).toMatchObject({ Status: 'Open', IsSubmitted: true });

		const seen = await bench.items('order.getAll', {
			direction: 'Incoming',
			...conditions(['ID', 'equals', 'FLOW-1']),
		});
		expect(seen.map(({ ID }) => ID)).toEqual(['FLOW-1']);
		await bench.items(
			'shipment.create',
			await bench.fields('shipment.create', { ID: 'S1', Shipper: 'DHL', BuyerID: 'BUYER1' }),
		);
		await bench.items('shipment.createOrUpdateItem', {
			shipmentID: 'S1',
			...(await bench.fields('shipment.createOrUpdateItem', {
				OrderID: 'FLOW-1',
				LineItemID: 'L1',
				QuantityShipped: 2,
			})),
		});
		const shipped = await bench.items('shipment.getAllItems', { shipmentID: 'S1' });
		expect(shipped[0]).toMatchObject({ OrderID: 'FLOW-1', LineItemID: 'L1', QuantityShipped: 2 });
	});

	it('lists submitted orders, newest first', async () => {
		const json = await bench.items('order.getAll', {
			direction: 'Incoming',
			returnAll: true,
			...conditions(['Status', 'oneOf', ['Open', 'Completed']]),
			...sorted(['DateSubmitted', 'desc']),
		});
		const dates = json.map(({ DateSubmitted }) => String(DateSubmitted));
		expect(json.length).toBeGreaterThan(10);
		expect(dates).toEqual([...dates].sort().reverse());
	});

	it('counts products by facet', async () => {
		const json = await bench.items('product.getFacets');
		expect(json.length).toBeGreaterThan(0);
		expect(json[0]).toEqual(expect.objectContaining({ Values: expect.any(Array) as unknown }));
	});

	it('refuses the cart to a seller and opens it to the impersonated user', async () => {
		await expect(bench.items('cart.get')).rejects.toThrow(/./);
		const json = await bench.items('cart.get', asBuyer);
		expect(json[0]).toMatchObject({ Status: 'Unsubmitted' });
	});
});
