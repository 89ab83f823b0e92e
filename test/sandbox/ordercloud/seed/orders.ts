import type { Clock } from '../../clock';
import { drawn, GOODS } from '../../goods';
import type { Entity } from '../../store';
import { type OrderCloudData, SELLER } from '../data';
import { ofLine } from '../orders/ofLine';
import { BUYERS } from './companies';

/** Submitted orders, one every few hours, the newest last. */
const COUNT = 25;
const HOURS = 5;

/** Orders of the last days with their line items. */
export function seedOrders(data: OrderCloudData, clock: Clock): void {
	for (let number = 1; number <= COUNT; number += 1) {
		const ID = `ORDER-${String(number).padStart(4, '0')}`;
		const buyer = BUYERS[number % BUYERS.length];
		const user = number % 6 === 0 ? 'shopper' : `${buyer}-USER${1 + drawn(ID, 3)}`;
		const Status = number % 8 === 0 ? 'Completed' : number % 11 === 0 ? 'Canceled' : 'Open';
		const when = clock.iso(-(COUNT - number) * HOURS * 3_600_000);
		const lines = Array.from({ length: 1 + (number % 3) }, (_, index) => line(data, ID, index, when));
		data.orders.put(ID, order(data, ID, number % 6 === 0 ? 'BUYER1' : buyer, user, Status, when, lines));
		for (const one of lines) data.lineItems.put(`${ID}/${String(one.ID)}`, one);
	}
	const when = clock.iso();
	data.orders.put('DRAFT-0001', order(data, 'DRAFT-0001', 'BUYER1', 'BUYER1-USER1', 'Unsubmitted', when, []));
}

function line(data: OrderCloudData, order: string, index: number, when: string): Entity {
	const { sku, price } = GOODS[drawn(`${order} ${index}`, GOODS.length)];
	const Quantity = 1 + drawn(`${order} ${sku}`, 4);
	const LineTotal = Math.round(Quantity * Number(price) * 100) / 100;
	const product = data.at('products').get(sku) ?? {};
	return lineItem(`L${index + 1}`, product, Quantity, Number(price), LineTotal, when);
}

/** A line item, seeded or created in bulk. */
export function lineItem(
	ID: string,
	product: Entity,
	Quantity: number,
	UnitPrice: number,
	LineTotal: number,
	DateAdded: string,
): Entity {
	const sums = { UnitPrice, LineTotal, LineSubtotal: LineTotal, PromotionDiscount: 0, QuantityShipped: 0 };
	const SupplierID = product.DefaultSupplierID ?? null;
	return {
		ID,
		ProductID: product.ID,
		Quantity,
		DateAdded,
		...sums,
		Product: ofLine(product),
		SupplierID,
		Specs: [],
		xp: null,
	};
}

function order(
	data: OrderCloudData,
	ID: string,
	buyer: string,
	user: string,
	Status: string,
	when: string,
	lines: readonly Entity[],
): Entity {
	const { Username, FirstName, LastName, Email } = data.at(`buyers/${buyer}/users`).get(user) ?? {};
	const Subtotal = Math.round(lines.reduce((sum, { LineTotal }) => sum + Number(LineTotal), 0) * 100) / 100;
	const IsSubmitted = Status !== 'Unsubmitted';
	return {
		ID,
		FromCompanyID: buyer,
		ToCompanyID: SELLER,
		FromUserID: user,
		FromUser: { ID: user, Username, FirstName, LastName, Email, Phone: null, xp: null },
		BillingAddressID: `${buyer}-HQ`,
		BillingAddress: data.at(`buyers/${buyer}/addresses`).get(`${buyer}-HQ`),
		ShippingAddressID: `${buyer}-HQ`,
		Comments: null,
		LineItemCount: lines.length,
		Status,
		DateCreated: when,
		DateSubmitted: IsSubmitted ? when : null,
		DateCompleted: Status === 'Completed' ? when : null,
		DateCanceled: Status === 'Canceled' ? when : null,
		LastUpdated: when,
		Subtotal,
		ShippingCost: 5,
		TaxCost: 0,
		Gratuity: 0,
		Fees: 0,
		PromotionDiscount: 0,
		Currency: 'USD',
		Total: Math.round((Subtotal + 5) * 100) / 100,
		IsSubmitted,
		xp: null,
	};
}
