import { drawn } from '../../goods';
import type { Entity } from '../../store';
import type { FftData } from '../data';
import { cancelOrder, pickJobsOf } from '../flow/cancel';
import { awaitReturn, dispatch, pack } from '../flow/fulfilment';
import { numbered } from '../flow/lineItems';
import { NO_WORKFLOW } from '../flow/references';
import { begin } from '../flow/routing';
import { createParcel } from '../resources/parcels';
import { LISTED_GOODS } from './facilities';

const HOUR = 3_600_000;
const ORIGIN = 'https://ocff-sandbox-pre.api.fulfillmenttools.com';
const NAMES = [
	['Ada', 'Miller'],
	['Ben', 'Schulz'],
	['Cleo', 'Novak'],
	['Dan', 'Okafor'],
	['Eva', 'Rossi'],
];

/** The progress of each seeded order; the first ones are the most useful for trying things out. */
const STAGES = [
	...['open', 'open', 'open', 'locked', 'promised', 'picking', 'picked', 'packed', 'sent', 'collected'],
	...['cancelled', 'open', 'open', 'locked', 'promised', 'picking', 'packed', 'sent', 'sent', 'sent'],
	...['open', 'open', 'cancelled', 'collected', 'open'],
] as const;
const HELD: Readonly<Record<string, string>> = { locked: 'LOCKED', promised: 'PROMISED' };

export function seedOrders(data: FftData): void {
	for (const [index, stage] of STAGES.entries()) seedOrder(data, index + 1, stage);
}

/** The body of an order as a shop sends it. */
export function orderBody(number: number, data: FftData, collected = false): Entity {
	const [firstName, lastName] = NAMES[number % NAMES.length];
	const items = [0, 1].map((line) => LISTED_GOODS[drawn(`order ${number} ${line}`, LISTED_GOODS.length)]);
	return {
		tenantOrderId: `SHOP-${String(number).padStart(4, '0')}`,
		orderDate: data.world.clock.iso(-number * HOUR),
		status: 'OPEN',
		consumer: {
			consumerId: `CONSUMER-${(number % 10) + 1}`,
			email: `${firstName.toLowerCase()}@example.com`,
			addresses: [
				{
					addressType: 'POSTAL_ADDRESS',
					...{ firstName, lastName, street: 'Ringstrasse', houseNumber: String(number) },
					...{ postalCode: '50667', city: 'Cologne', country: 'DE' },
				},
			],
		},
		deliveryPreferences: collected
			? { collect: [{ facilityRef: 'facility-001' }] }
			: { shipping: { serviceLevel: 'DELIVERY' } },
		orderLineItems: items.map(({ sku, name }, line) => ({
			article: { tenantArticleId: sku, title: name },
			quantity: line + 1,
		})),
	};
}

/** An order as it is stored, before it starts anything. */
export function keptOrder(body: Entity, data: FftData): Entity {
	return {
		...body,
		orderLineItems: numbered(body.orderLineItems as Entity[], data),
		anonymized: false,
		processId: data.processes.nextId(),
		workflowInformation: NO_WORKFLOW,
	};
}

function seedOrder(data: FftData, number: number, stage: (typeof STAGES)[number]): void {
	const body = orderBody(number, data, stage === 'collected');
	const order = data.orders.create(keptOrder({ ...body, status: HELD[stage] ?? 'OPEN' }, data));
	begin(data, order);
	if (stage === 'cancelled') return void cancelOrder(data, order, {});
	if (stage === 'open' || HELD[stage]) return;
	const [job] = pickJobsOf(data, order);
	const picking = data.pickJobs.change(job, { status: 'IN_PROGRESS' });
	if (stage === 'picking') return;
	const items = (picking.pickLineItems as Entity[]).map((item) => ({
		...item,
		picked: item.quantity,
		status: 'CLOSED',
	}));
	const picked = data.pickJobs.change(picking, { status: 'PICKED', pickLineItems: items });
	if (stage === 'picked') return;
	const closed = data.pickJobs.change(picked, { status: 'CLOSED' });
	const packJob = pack(data, closed);
	if (stage === 'packed') return;
	const handover = dispatch(data, data.packJobs.change(packJob, { status: 'CLOSED' }));
	if (typeof handover.shipmentRef === 'string') {
		createParcel(data, ORIGIN, {}, data.shipments.get(handover.shipmentRef));
	}
	if (number % 2 === 0) awaitReturn(data, data.handoverJobs.change(handover, { status: 'HANDED_OVER' }));
}
