import { drawn, GOODS } from '../../goods';
import type { FluentData } from '../store/data';
import type { Row, Values } from '../store/row';
import { make, text } from './maker';
import { locationRef, OUTLET, PRODUCT_CATALOGUE, RETAILER } from './names';

const HOUR = 3_600_000;
const NAMES = [
	['Ada', 'Miller'],
	['Ben', 'Schulz'],
	['Cleo', 'Novak'],
] as const;
/** The progress of each seeded order; the first ones are the most useful for trying things out. */
const STAGES = [
	...['CREATED', 'BOOKED', 'BOOKED', 'PICK_PACK', 'COMPLETE', 'CANCELLED', 'CREATED', 'BOOKED', 'COMPLETE', 'COMPLETE'],
	...['CREATED', 'BOOKED', 'BOOKED', 'PICK_PACK', 'COMPLETE', 'COMPLETE', 'CANCELLED', 'COMPLETE', 'BOOKED', 'CREATED'],
	...['COMPLETE', 'COMPLETE', 'BOOKED', 'CREATED', 'COMPLETE'],
];

export const orderRef = (number: number): string => `ORD-${String(number).padStart(5, '0')}`;

export function seedOrders(data: FluentData): void {
	for (const [firstName, lastName] of NAMES) {
		const username = `${firstName.toLowerCase()}@example.com`;
		make(data, 'Customer', {
			...{ username, primaryEmail: username, firstName, lastName, country: 'US', timezone: 'Etc/UTC' },
			...{ promotionOptIn: false, retailer: { id: RETAILER }, primaryPhone: '+1 555 0100' },
		});
	}
	for (const [index, status] of STAGES.entries()) {
		const number = index + 1;
		data.at(data.clock.now() - number * HOUR, () =>
			makeOrder(data, number, status, number % 10 === 7 ? OUTLET : RETAILER),
		);
	}
}

/** A numbered order with two items, a transaction and, if it has come that far, a fulfilment. */
export function makeOrder(data: FluentData, number: number, status = 'CREATED', retailer: string = RETAILER): Row {
	const customers = data.table('Customer').rows;
	const items = [0, 1].map((line): Values => {
		const { sku, price } = GOODS[drawn(`order ${number} ${line}`, GOODS.length)];
		const quantity = line + 1;
		return {
			...{ ref: `${orderRef(number)}-${line + 1}`, productRef: sku, productCatalogueRef: PRODUCT_CATALOGUE, quantity },
			...{ price: Number(price), totalPrice: Number(price) * quantity, currency: 'USD' },
		};
	});
	const total = items.reduce((sum, { totalPrice }) => sum + Number(totalPrice), 0);
	const order = make(
		data,
		'Order',
		{
			...{ ref: orderRef(number), type: number % 4 === 0 ? 'CC' : 'HD', retailer: { id: retailer } },
			...{ customer: { id: customers[number % customers.length].id }, items, totalPrice: total },
			fulfilmentChoice: deliveryTo(number),
			billingAddress: { name: 'Accounts', city: 'Portland', postcode: '97201', country: 'US' },
			attributes: [text('channel', number % 3 === 0 ? 'STORE' : 'WEB')],
			financialTransactions: [
				{ ref: `PAY-${number}`, type: 'PAYMENT', amount: total, currency: 'USD', paymentMethod: 'CREDITCARD' },
			],
		},
		{ status },
	);
	if (['BOOKED', 'PICK_PACK', 'COMPLETE'].includes(status)) makeFulfilment(data, order, number, status);
	return order;
}

const deliveryTo = (number: number): Values => ({
	...{ ref: `FC-${number}`, type: 'HD', deliveryType: number % 5 === 0 ? 'EXPRESS' : 'STANDARD', currency: 'USD' },
	deliveryAddress: {
		...{ ref: `TO-${number}`, name: 'Front Desk', street: `${number} Ring Street`, city: 'Portland', state: 'OR' },
		...{ postcode: '97201', country: 'US', latitude: 45.5, longitude: -122.6 },
	},
});

/** The fulfilment of a whole order from the warehouse. */
function makeFulfilment(data: FluentData, order: Row, number: number, stage: string): Row {
	const done = stage === 'COMPLETE';
	const from = data.row(data.find('Location', 'ref', locationRef((number % 3) + 1))?.values.primaryAddress);
	const choice = data.listed(order, 'fulfilmentChoices')[0];
	return make(
		data,
		'Fulfilment',
		{
			...{ ref: `${String(order.values.ref)}-F1`, type: 'HD_PFS', deliveryType: 'STANDARD', order: { id: order.id } },
			...{ fulfilmentChoiceRef: choice?.values.ref, fromAddress: { id: from?.id } },
			toAddress: { id: data.row(choice?.values.deliveryAddress)?.id },
			items: data.listed(order, 'items').map(({ id, values }) => ({
				...{ ref: values.ref, requestedQuantity: values.quantity, orderItem: { id } },
				...{ filledQuantity: done ? values.quantity : 0, rejectedQuantity: 0 },
			})),
		},
		{ status: done ? 'SHIPPED' : stage === 'BOOKED' ? 'AWAITING_WAVE' : 'ASSIGNED' },
	);
}
