import { bulkGood, drawn, GOODS, type Good } from '../goods';
import type { Growable } from '../store';
import type { Collection } from './collection';
import type { FedexData } from './data';
import type { Item, Receipt, Rma, Stock } from './records';

/** Facilities; the first is from FedEx's sample, the second is made up. */
export const FACILITIES = ['HFY', 'LAX'];
/** The merchant's number, with which every RMA id starts. */
export const MERCHANT = '1001';
/** When the first record was created. */
export const SEED_TIME = Date.parse('2026-01-05T08:00:00.000Z');
const HOUR = 3_600_000;

const CUSTOMERS = ['Ada Byron', 'Blaise Moreau', 'Carla Jensen', 'Dmitri Falk', 'Elena Rossi', 'Farid Amin'];
const REASONS = ['TOO_SMALL', 'TOO_LARGE', 'DAMAGED', 'NOT_AS_DESCRIBED'];

/** Fills empty data with the same records at every start. */
export function seed(data: FedexData): void {
	GOODS.forEach((good, index) => addGood(data, good, SEED_TIME + index * 60_000));
	for (let number = 1; number <= 8; number += 1) addOrder(data, number);
	for (let number = 1; number <= 12; number += 1) data.rmas.add(rma(number), SEED_TIME + number * 6 * HOUR);
	for (const { value } of data.rmas.all()) if (value.status === 'Received') addReceipt(data, value);
	data.shipments.add(shipment('IS-3001', 'Received'), SEED_TIME);
	data.shipments.add(shipment('IS-3002', 'Created'), SEED_TIME + 24 * HOUR);
	data.shipments.add(shipment('IS-3003', 'Canceled'), SEED_TIME + 48 * HOUR);
}

/** The records of which any number can be created: goods (items with stocks) and RMAs. */
export function growable(data: FedexData): Record<string, Growable> {
	return {
		inventory: {
			size: () => data.networkStock.size,
			create: (number) => addGood(data, bulkGood(number), SEED_TIME + number * 60_000),
		},
		rmas: {
			size: () => data.rmas.size,
			create: (number) => data.rmas.add(rma(number), SEED_TIME + number * 6 * HOUR),
		},
	};
}

/** Identifiers of everything in the data, the first hundred of each. */
export function known(data: FedexData) {
	const first = <T, V>(collection: Collection<T>, read: (value: T) => V): V[] =>
		collection
			.all()
			.slice(0, 100)
			.map(({ value }) => read(value));
	return {
		skus: first(data.items, ({ sku }) => sku),
		itemIds: first(data.items, ({ itemId }) => itemId),
		orderIds: data.orders.keys(100),
		rmaIds: data.rmas.keys(100),
		trackingNumbers: first(data.rmas, ({ label }) => label.trackingNumber),
		labelIds: first(data.rmas, ({ label }) => label.id),
		receiptIds: data.receipts.keys(100),
		shipmentIds: data.shipments.keys(100),
		documentIds: ['DOC-1', 'DOC-2'],
		facilities: FACILITIES,
	};
}

function addGood(data: FedexData, good: Good, time: number): void {
	data.items.add(item(good, 5000 + data.items.size), time);
	for (const facility of FACILITIES) data.facilityStock(facility).add(stock(good.sku, facility), time);
	data.networkStock.add(networkStock(good.sku), time);
}

function item({ sku, name, category, price, weight }: Good, itemId: number): Item {
	return {
		itemId,
		sku,
		rest: {
			upc: `0${700_000_000_00 + itemId}`.slice(0, 12),
			name,
			productCategory: category,
			retailPrice: price,
			weight,
			// Spelled as in FedEx's sample.
			dimentions: { height: 2, length: 12, width: 9 },
			fragile: category === 'Home',
			shipAlone: category === 'Outdoor' && weight > 5,
			returnItemInfo: { returnable: true, destination: FACILITIES[0] },
		},
	};
}

function counts(sku: string, facility: string): number[] {
	return [200, 6, 20, 4, 50, 8].map((below, index) => drawn(`${sku}/${facility}/${index}`, below));
}

function asStock(sku: string, numbers: number[], facility?: string): Stock {
	const [available, blocked, allocated, backordered, inbound, returns] = numbers.map(String);
	return {
		sku,
		...(facility ? { facility } : {}),
		availableCount: available,
		blockedCount: blocked,
		allocatedCount: allocated,
		backorderedCount: backordered,
		inboundInventoryCount: inbound,
		inboundReturnCount: returns,
	};
}

function stock(sku: string, facility: string): Stock {
	return asStock(sku, counts(sku, facility), facility);
}

function networkStock(sku: string): Stock {
	const [first, ...others] = FACILITIES.map((facility) => counts(sku, facility));
	return asStock(
		sku,
		first.map((count, index) => others.reduce((sum, more) => sum + more[index], count)),
	);
}

function addOrder(data: FedexData, number: number): void {
	const good = GOODS[(number * 3) % GOODS.length];
	const time = SEED_TIME + number * 5 * HOUR;
	const order = {
		orderNumber: `WEB-${2000 + number}`,
		orderDate: new Date(time).toISOString(),
		orderType: 'B2C',
		shipMethod: 'FSON',
		facility: FACILITIES[0],
		destinationAddress: {
			name: CUSTOMERS[number % CUSTOMERS.length],
			city: 'Austin',
			stateCode: 'TX',
			countryCode: 'US',
		},
		line: [{ sku: good.sku, skuDescription: good.name, orderedQty: String(1 + (number % 3)), unitPrice: good.price }],
	};
	const orderStatus = number <= 4 ? 'Shipped' : 'Received';
	data.orders.add({ fedexOrderId: `FO-${100_000 + number}`, orderStatus, order }, time);
}

function rma(number: number): Rma {
	const [firstName, lastName] = CUSTOMERS[number % CUSTOMERS.length].split(' ');
	const lines = [GOODS[(number * 2) % GOODS.length], GOODS[(number * 5 + 1) % GOODS.length]].slice(0, 1 + (number % 2));
	const status = (['Approved', 'Received', 'Approved', 'Canceled'] as const)[number % 4];
	return {
		rmaId: `${MERCHANT}-${number}`,
		rmaNumber: `RET-${String(number).padStart(4, '0')}`,
		status,
		label: { id: `LBL-${number}`, trackingNumber: String(794_600_000_000 + number) },
		body: {
			customer: { firstName, lastName, city: 'Austin', stateCode: 'TX', countryCode: 'US' },
			orders: [
				{
					orderNumber: `WEB-${2000 + ((number - 1) % 8) + 1}`,
					orderDate: '2026-01-05',
					items: lines.map(({ sku }, line) => ({
						sku,
						quantity: 1 + ((number + line) % 3),
						returnItemInfo: { returnReason: REASONS[number % REASONS.length], finalSale: false },
					})),
				},
			],
		},
	};
}

function addReceipt(data: FedexData, returned: Rma): void {
	const [order] = returned.body.orders as Array<{ items: Array<{ sku: string; quantity: number }> }>;
	const time = SEED_TIME + (data.receipts.size + 1) * 30 * HOUR;
	const at = (hours: number) => new Date(time + hours * HOUR).toISOString();
	const receipt: Receipt = {
		receiptId: `RCT-${4001 + data.receipts.size}`,
		rmaId: returned.rmaId,
		sku: order.items[0].sku,
		quantity: order.items[0].quantity,
		location: 'FXO-0117',
		receivedBy: 'E-204',
		createdDate: at(0),
		inductionDate: at(1),
		deliveredDate: at(26),
	};
	data.receipts.add(receipt, time);
}

function shipment(shipmentId: string, status: 'Created' | 'Received' | 'Canceled') {
	const body = {
		externalRefNumber: `PO-${shipmentId.slice(3)}`,
		shipmentName: `Restock ${shipmentId.slice(3)}`,
		destinationFacility: { facilityCode: FACILITIES[0] },
		lpns: [{ lpnType: 'C', lpnName: 'Carton', numberOfLpns: 4 }],
	};
	return { shipmentId, status, body };
}
