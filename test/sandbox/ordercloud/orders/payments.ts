import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { acted, created, listOf, NO_CONTENT, ok } from '../entities/crud';
import { idOf } from '../entities/ids';
import { merge } from '../entities/write';
import { idExists, notFound } from '../errors';
import { orderOf } from './find';

const place = (call: Call): string => `orders/${String(orderOf(call).ID)}/payments`;

export const paymentHandles: Handles = {
	'GET /payments': (call) => listOf(call, place(call)),
	'POST /payments': (call) => {
		const order = orderOf(call);
		const payments = call.data.at(place(call));
		const ID = idOf(call.body.ID);
		if (payments.has(ID)) idExists('Payment', ID);
		const { Type, Accepted, Amount } = call.body;
		const payment: Entity = {
			...call.body,
			ID,
			DateCreated: nowOf(call),
			Currency: 'USD',
			// A card must be charged first; the others count as paid.
			Accepted: Accepted ?? Type !== 'CreditCard',
			Amount: Amount ?? order.Total,
			Transactions: [],
		};
		payments.put(ID, payment);
		return created(call, payment, call.kinds.payment);
	},
	'GET /payments/{paymentID}': (call) => ok(call, paymentOf(call), call.kinds.payment),
	'PATCH /payments/{paymentID}': (call) => {
		const changed = merge(call, place(call), paymentOf(call), call.body);
		return ok(call, changed, call.kinds.payment);
	},
	'DELETE /payments/{paymentID}': (call) => {
		call.data.at(place(call)).delete(String(paymentOf(call).ID));
		return NO_CONTENT;
	},
	'POST /payments/{paymentID}/transactions': (call) => {
		const payment = paymentOf(call);
		const transaction = { ...call.body, ID: idOf(call.body.ID) };
		const changed = { ...payment, Transactions: [...transactionsOf(payment), transaction] };
		call.data.at(place(call)).put(String(payment.ID), changed);
		return acted(call.kinds.payment, changed);
	},
	'DELETE /payments/{paymentID}/transactions/{transactionID}': (call) => {
		const payment = paymentOf(call);
		const { transactionID } = call.params;
		const Transactions = transactionsOf(payment).filter(({ ID }) => ID !== transactionID);
		if (Transactions.length === transactionsOf(payment).length) notFound('PaymentTransaction', transactionID);
		call.data.at(place(call)).put(String(payment.ID), { ...payment, Transactions });
		return NO_CONTENT;
	},
};

function paymentOf(call: Call): Entity {
	const id = call.params.paymentID;
	return call.data.at(place(call)).get(id) ?? notFound('Payment', id);
}

function transactionsOf({ Transactions }: Entity): Entity[] {
	return (Transactions as Entity[] | undefined) ?? [];
}
