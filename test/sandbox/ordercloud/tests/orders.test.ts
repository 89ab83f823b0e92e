import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld, type As } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

const INCOMING = '/v1/orders/Incoming';

/** An unsubmitted order of a buyer user with these products. */
async function draft(products: Record<string, number>, id = 'NEW'): Promise<string> {
	const order = { ID: id, FromCompanyID: 'BUYER1', FromUserID: 'BUYER1-USER1', ShippingCost: 5 };
	expect((await seller.send('POST', INCOMING, order)).status).toBe(201);
	for (const [ProductID, Quantity] of Object.entries(products)) {
		const line = { ID: ProductID, ProductID, Quantity };
		expect((await seller.send('POST', `${INCOMING}/${id}/lineitems`, line)).status).toBe(201);
	}
	return `${INCOMING}/${id}`;
}

const code = async (path: string, body?: unknown) => await seller.refusal('POST', path, body);

test('an order is visible from the direction in which it goes', async () => {
	const orders = async (as: As, direction: string) =>
		(await as.get(`/v1/orders/${direction}`)).json.Meta.TotalCount as number;
	expect([await orders(seller, 'Incoming'), await orders(seller, 'Outgoing'), await orders(seller, 'All')]).toEqual([
		25, 0, 25,
	]);
	expect((await seller.get('/v1/orders/Outgoing/ORDER-0001')).status).toBe(404);
	const shopper = await world.user('shopper');
	expect((await shopper.get('/v1/orders/Outgoing/ORDER-0006')).json.FromUserID).toBe('shopper');
	for (const foreign of ['ORDER-0001', 'ORDER-0003']) {
		expect((await shopper.get(`/v1/orders/Outgoing/${foreign}`)).status).toBe(404);
	}
	expect((await seller.get('/v1/orders/All/ORDER-0003')).json.FromCompanyID).toBe('BUYER1');
	expect((await shopper.get('/v1/me/orders')).json.Meta.TotalCount).toBe(4);
});

test('line items are priced by their quantity and add up to the totals of the order', async () => {
	const order = await draft({ 'MUG-CREAM': 1, 'MUG-FOREST': 10 });
	const line = async (id: string) => (await seller.get(`${order}/lineitems/${id}`)).json as Record<string, unknown>;
	expect(await line('MUG-CREAM')).toMatchObject({ UnitPrice: 12.5, LineTotal: 12.5, PriceScheduleID: 'PS-MUG-CREAM' });
	expect(await line('MUG-FOREST')).toMatchObject({
		UnitPrice: 11.25,
		LineSubtotal: 112.5,
		Product: { ID: 'MUG-FOREST' },
	});
	expect((await seller.get(order)).json).toMatchObject({
		LineItemCount: 2,
		Subtotal: 125,
		ShippingCost: 5,
		Total: 130,
	});
	await seller.send('PATCH', `${order}/lineitems/MUG-CREAM`, { Quantity: 2, xp: { gift: true } });
	await seller.send('DELETE', `${order}/lineitems/MUG-FOREST`);
	await seller.send('PATCH', order, { TaxCost: 2.5 });
	expect((await seller.get(order)).json).toMatchObject({ LineItemCount: 1, Subtotal: 25, Total: 32.5 });
	await seller.send('PATCH', `${order}/lineitems/MUG-CREAM`, { UnitPrice: 1, xp: { note: 'x' } });
	expect(await line('MUG-CREAM')).toMatchObject({ PriceOverridden: true, LineTotal: 2, xp: { gift: true, note: 'x' } });
});

test('an invalid line item is refused', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	const lines = `${order}/lineitems`;
	expect(await code(lines, { ProductID: 'NO' })).toBe('NotFound');
	expect(await code(lines, { ID: 'MUG-CREAM', ProductID: 'MUG-CREAM' })).toBe('IdExists');
	expect(await seller.refusal('PATCH', `${lines}/MUG-CREAM`, { ProductID: 'CAP-SAND' })).toBe(
		'LineItem.CannotChangeProductID',
	);
	await seller.send('POST', '/v1/products/PROD-045/variants/generate', {});
	expect(await code(lines, { ProductID: 'PROD-045' })).toBe('LineItem.VariantNotFound');
	const Specs = [{ SpecID: 'SIZE', OptionID: 'L' }];
	const { json } = await seller.send('POST', lines, { ProductID: 'PROD-045', Quantity: 2, Specs });
	expect(json).toMatchObject({ Variant: { ID: 'PROD-045-L' }, LineTotal: 94 });
});

test('submitting opens an order, takes its goods from the stock and cannot be repeated', async () => {
	const order = await draft({ 'MUG-CREAM': 3 });
	const stock = async () => (await seller.get('/v1/products/MUG-CREAM')).json.Inventory.QuantityAvailable as number;
	const before = await stock();
	const { status, json } = await seller.send('POST', `${order}/submit`);
	expect([status, json.Status, json.IsSubmitted]).toEqual([201, 'Open', true]);
	expect(json.DateSubmitted).toMatch(/Z$/);
	expect(await stock()).toBe(before - 3);
	expect(await code(`${order}/submit`)).toBe('Order.CannotSubmitBadStatus');
});

test.each([
	['without line items', {}, 'Order.CannotSubmitWithNoLineItems'],
	['for more than is in stock', { 'MUG-CREAM': 100_000 }, 'Inventory.Insufficient'],
])('an order %s cannot be submitted', async (_case, products, refusal) => {
	const order = await draft(products as Record<string, number>);
	expect(await code(`${order}/validate`)).toBe(refusal);
	expect(await code(`${order}/submit`)).toBe(refusal);
});

test('an order with an inactive product, or with a payment not accepted, cannot be submitted', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	const { json } = await seller.send('POST', `${order}/payments`, { Type: 'CreditCard' });
	expect(json).toMatchObject({ Accepted: false, Amount: 17.5, Transactions: [] });
	expect(await code(`${order}/submit`)).toBe('Order.CannotSubmitWithUnaccceptedPayments');
	await seller.send('PATCH', `${order}/payments/${json.ID}`, { Accepted: true });
	await seller.send('PATCH', '/v1/products/MUG-CREAM', { Active: false });
	expect(await code(`${order}/submit`)).toBe('Order.CannotSubmitWithInactiveProduct');
});

test('an order that a rule applies to waits for approval, and is then open or declined', async () => {
	for (const [id, answer, Status] of [
		['ONE', 'approve', 'Open'],
		['TWO', 'decline', 'Declined'],
	]) {
		await seller.send('PATCH', '/v1/products/TENT-2P', { Inventory: { Enabled: false } });
		const order = await draft({ 'TENT-2P': 40 }, id);
		expect((await seller.send('POST', `${order}/submit`)).json).toMatchObject({
			Status: 'AwaitingApproval',
			IsSubmitted: false,
		});
		expect((await seller.get(`${order}/approvals`)).json.Items).toMatchObject([
			{ ApprovalRuleID: 'LARGE', Status: 'Pending' },
		]);
		expect(await seller.ids('/v1/me/orders/approvable')).toEqual([id]);
		const { json } = await seller.send('POST', `${order}/${answer}`, { Comments: 'Seen' });
		expect(json.Status).toBe(Status);
		expect((await seller.get(`${order}/approvals`)).json.Items).toMatchObject([{ Comments: 'Seen' }]);
		expect(await code(`${order}/approve`, {})).toBe('Order.MustBeAwaitingApproval');
	}
});

test('only an open order can be completed or cancelled', async () => {
	expect((await seller.send('POST', `${INCOMING}/ORDER-0001/complete`)).json).toMatchObject({ Status: 'Completed' });
	expect(await code(`${INCOMING}/ORDER-0001/complete`)).toBe('Order.CannotCompleteBadStatus');
	expect(await code(`${INCOMING}/ORDER-0001/cancel`)).toBe('Order.CannotCancelInCurrentStatus');
	const { json } = await seller.send('POST', `${INCOMING}/ORDER-0002/cancel`);
	expect([json.Status, typeof json.DateCanceled]).toEqual(['Canceled', 'string']);
});

test('lists contain submitted or unsubmitted orders, never both', async () => {
	await draft({});
	const ids = async (query: string) => await seller.ids(`${INCOMING}?pageSize=100&${query}`);
	expect(await ids('')).not.toContain('NEW');
	expect((await ids('IsSubmitted=false')).sort()).toEqual(['DRAFT-0001', 'NEW']);
	expect(await ids('Status=Unsubmitted|AwaitingApproval')).toHaveLength(2);
	expect(await ids('Status=Completed')).toEqual(['ORDER-0008', 'ORDER-0016', 'ORDER-0024']);
	for (const query of ['Status=Open|Unsubmitted', 'Status=Open&IsSubmitted=false']) {
		expect(await seller.refusal('GET', `${INCOMING}?${query}`)).toBe('Order.CannotMixSubmittedAndUnsubmitted');
	}
});

test('order lists can be narrowed by buyer, by creation time and by last change', async () => {
	expect(await seller.ids(`${INCOMING}?buyerID=BUYER3&pageSize=1&sortBy=ID`)).toEqual(['ORDER-0002']);
	const { DateCreated } = (await seller.get(`${INCOMING}/ORDER-0023`)).json;
	expect(await seller.ids(`${INCOMING}?from=${DateCreated}`)).toEqual(['ORDER-0023', 'ORDER-0024', 'ORDER-0025']);
	world.sandbox.time({ advanceMs: 1000 });
	const since = new Date(Date.now() + 500).toISOString();
	await seller.send('PATCH', `${INCOMING}/ORDER-0003`, { Comments: 'x' });
	expect(await seller.ids(`${INCOMING}?LastUpdated=>${since}`)).toEqual(['ORDER-0003']);
});

test('a shipment takes no more of a line item than is left, and the last one completes the order', async () => {
	const order = await draft({ 'MUG-CREAM': 3, 'CAP-SAND': 1 });
	await seller.send('POST', `${order}/submit`);
	await seller.send('POST', '/v1/shipments', { ID: 'S1', BuyerID: 'BUYER1' });
	const put = async (LineItemID: string, QuantityShipped: number) =>
		await seller.send('POST', '/v1/shipments/S1/items', { OrderID: 'NEW', LineItemID, QuantityShipped });
	expect((await put('MUG-CREAM', 2)).json).toMatchObject({ QuantityShipped: 2, Product: { ID: 'MUG-CREAM' } });
	expect((await put('MUG-CREAM', 4)).json.Errors[0].ErrorCode).toBe('ShipmentItem.QuantityExceeded');
	expect((await seller.get(`${order}/lineitems/MUG-CREAM`)).json.QuantityShipped).toBe(2);
	expect(await seller.ids(`${order}/shipments`)).toEqual(['S1']);
	await seller.send('DELETE', '/v1/shipments/S1/items/NEW/MUG-CREAM');
	expect((await seller.get(`${order}/lineitems/MUG-CREAM`)).json.QuantityShipped).toBe(0);
	await put('MUG-CREAM', 3);
	expect((await seller.get(order)).json.Status).toBe('Open');
	const { json } = await seller.send('POST', `${order}/ship`, { ID: 'S2', TrackingNumber: 'T2' });
	expect(json.Status).toBe('Completed');
	expect((await seller.get('/v1/shipments/S2')).json).toMatchObject({ TrackingNumber: 'T2', BuyerID: 'BUYER1' });
	expect(await code(`${order}/ship`, {})).toBe('Order.CannotShipBadStatus');
});

test('splitting creates orders to the suppliers of the products, and forwarding submits them', async () => {
	const { products } = world.known();
	const [own, first, second] = products;
	const order = await draft({ [own]: 1, [first]: 1, [second]: 2 });
	const { status, json } = await seller.send('POST', `${order}/split`);
	expect([status, json.RemainingLineItemIDs]).toEqual([200, [own]]);
	const to = json.OutgoingOrders.map(({ ToCompanyID, Status }: Record<string, string>) => [ToCompanyID, Status]);
	expect(to).toEqual(
		expect.arrayContaining([
			['SUPPLIER1', 'Unsubmitted'],
			['SUPPLIER2', 'Unsubmitted'],
		]),
	);
	const forwarded = await seller.send('POST', `${order}/forward`);
	expect(forwarded.json.OutgoingOrders[0]).toMatchObject({ Status: 'Open', FromCompanyID: 'SELLER', LineItemCount: 1 });
	expect(await code(`/v1/orders/Outgoing/${json.OutgoingOrders[0].ID}/split`)).toBe('Order.CannotSplitOutgoing');
});

test('repeating creates a new order from what is still available', async () => {
	const order = await draft({ 'MUG-CREAM': 1, 'CAP-SAND': 2 });
	await seller.send('DELETE', '/v1/products/MUG-CREAM');
	const { json } = await seller.send('POST', `${order}/repeat`, {});
	expect(json.Order).toMatchObject({ Status: 'Unsubmitted', LineItemCount: 1 });
	expect(json.UnavailableItems).toMatchObject([{ ProductID: 'MUG-CREAM' }]);
});

test('payments contain their transactions', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	await seller.send('POST', `${order}/payments`, { ID: 'P1', Type: 'PurchaseOrder' });
	const transaction = { ID: 'T1', Type: 'Charge', DateExecuted: '2026-01-01T00:00:00Z', Amount: 5, Succeeded: true };
	const { status, json } = await seller.send('POST', `${order}/payments/P1/transactions`, transaction);
	expect([status, json.Transactions]).toEqual([201, [transaction]]);
	expect((await seller.send('DELETE', `${order}/payments/P1/transactions/T1`)).status).toBe(204);
	expect((await seller.get(`${order}/payments`)).json.Items).toMatchObject([
		{ ID: 'P1', Accepted: true, Transactions: [] },
	]);
});

test('a promotion lowers the total while it applies, and names the reason if it cannot', async () => {
	const order = await draft({ 'MUG-CREAM': 4 });
	const promotions = `${order}/promotions`;
	expect(await seller.ids(`${order}/eligiblepromotions`)).toEqual(['TENOFF']);
	expect((await seller.send('POST', `${promotions}/TENOFF`)).json).toMatchObject({ Code: 'TENOFF', Amount: 5 });
	expect((await seller.get(order)).json).toMatchObject({ PromotionDiscount: 5, Total: 50 });
	expect(await code(`${promotions}/TENOFF`)).toBe('Promotion.AlreadyAdded');
	expect(await code(`${promotions}/OLD`)).toBe('Promotion.Expired');
	expect(await code(`${promotions}/NO`)).toBe('NotFound');
	const removed = await seller.send('DELETE', `${promotions}/TENOFF`);
	expect([removed.status, removed.json.Total]).toEqual([200, 55]);
});

test('an address entered for an order applies to it and its line items', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	const address = { Street1: '9 Side Street', City: 'Reno', Country: 'US' };
	expect(await seller.refusal('PATCH', `${order}/billto`, { City: 'Reno' })).toBe(
		'BillingAddress.CannotModifyNotFound',
	);
	expect((await seller.send('PUT', `${order}/billto`, address)).json.BillingAddress).toMatchObject(address);
	expect((await seller.send('PATCH', `${order}/billto`, { City: 'Elko' })).json.BillingAddress).toMatchObject({
		...address,
		City: 'Elko',
	});
	await seller.send('PUT', `${order}/shipto`, address);
	expect((await seller.get(`${order}/lineitems/MUG-CREAM`)).json.ShippingAddress).toMatchObject(address);
	const line = `${order}/lineitems/MUG-CREAM/shipto`;
	expect((await seller.send('PATCH', line, { City: 'Elko' })).json).toMatchObject({
		ID: 'MUG-CREAM',
		ShippingAddress: { City: 'Elko' },
	});
});

test('the worksheet shows an order with everything that belongs to it', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	expect((await seller.get(`${order}/worksheet`)).json).toMatchObject({
		Order: { ID: 'NEW' },
		LineItems: [{ ID: 'MUG-CREAM' }],
	});
});

test('renaming or deleting an order includes everything in it', async () => {
	const order = await draft({ 'MUG-CREAM': 1 });
	await seller.send('POST', `${order}/payments`, { ID: 'P1', Type: 'PurchaseOrder' });
	expect((await seller.send('PATCH', order, { ID: 'OTHER' })).json).toMatchObject({ ID: 'OTHER', LineItemCount: 1 });
	expect((await seller.get(order)).status).toBe(404);
	expect(await seller.ids(`${INCOMING}/OTHER/lineitems`)).toEqual(['MUG-CREAM']);
	expect(await seller.ids(`${INCOMING}/OTHER/payments`)).toEqual(['P1']);
	expect((await seller.send('DELETE', `${INCOMING}/OTHER`)).status).toBe(204);
	await draft({}, 'OTHER');
	expect(await seller.ids(`${INCOMING}/OTHER/lineitems`)).toEqual([]);
});

test('a return goes through the states of an order', async () => {
	const { json } = await seller.send('POST', '/v1/orderreturns', { OrderID: 'ORDER-0001' });
	const path = `/v1/orderreturns/${json.ID}`;
	expect(await code(`${path}/complete`)).toBe('OrderReturn.CannotCompleteBadStatus');
	expect((await seller.send('POST', `${path}/submit`)).json.Status).toBe('Open');
	expect((await seller.send('POST', `${path}/complete`)).json.Status).toBe('Completed');
	expect(await code(`${path}/cancel`)).toBe('OrderReturn.CannotCancelUnsubmitted');
});
