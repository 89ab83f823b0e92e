import type { FluentData } from '../store/data';
import type { Row, Values } from '../store/row';
import { make } from './maker';
import { PRODUCT_CATALOGUE, RETAILER } from './names';

const money = (amount: number): Values => ({ amount });
const TAX = { country: 'US', group: 'GST', tariff: '0' };
const retailer = { id: RETAILER };

/** Invoice, credit memo, payment and a return of the first complete order. */
export function seedFinance(data: FluentData): void {
	const [customer] = data.table('Customer').rows;
	const order = data.table('Order').rows.find(({ values }) => values.status === 'COMPLETE') as Row;
	const [item] = data.listed(order, 'items');
	const product = { ref: data.row(item.values.product)?.values.ref, catalogue: { ref: PRODUCT_CATALOGUE } };
	const orderLink = { ref: order.values.ref, retailer };
	const totals = { subTotalAmount: money(10), totalTax: money(1), totalAmount: money(11) };
	const sums = { ...totals, currency: { alphabeticCode: 'USD' }, defaultTaxType: TAX };
	const line = { product, unitQuantity: { quantity: 1 }, unitAmount: money(10) };
	make(data, 'BillingAccount', {
		...{ ref: 'BA-1', type: 'CUSTOMER', name: 'Household', retailer, customer: { ref: customer.values.ref } },
	});
	const account = { billingAccount: { ref: 'BA-1' }, issueDate: '2026-01-01T00:00:00.000Z' };
	make(data, 'Invoice', {
		...{ ref: 'INV-1', type: 'INVOICE', order: orderLink, ...account, ...sums, totalBalance: money(0) },
		items: [{ ref: 'INV-1-1', type: 'PRODUCT', ...line, amount: money(10), taxAmount: money(1) }],
	});
	const orderItem = { ref: item.values.ref, order: orderLink };
	const returned = { ...line, itemTaxAmount: money(1), itemAmount: money(10), orderItem };
	make(data, 'ReturnOrder', {
		...{ ref: 'RET-1', type: 'DEFAULT', retailer, customer: { ref: customer.values.ref }, order: orderLink, ...sums },
		returnOrderItems: [{ ref: 'RET-1-1', type: 'DEFAULT', ...returned }],
		returnVerifications: [{ ref: 'RV-1', type: 'RECEIPT', verificationDetails: 'Receipt shown' }],
	});
	const returnOrder = { ref: 'RET-1', retailer };
	make(data, 'ReturnFulfilment', {
		...{ ref: 'RET-1-F1', type: 'DEFAULT', returnOrder, destinationLocation: { ref: 'LOC-001' } },
		returnFulfilmentItems: [
			{ ref: 'RET-1-F1-1', returnOrderItem: { ref: 'RET-1-1', returnOrder }, unitQuantity: { quantity: 1 } },
		],
	});
	make(data, 'CreditMemo', {
		...{ ref: 'CM-1', type: 'RETURN', returnOrder, invoice: { ref: 'INV-1' }, ...account, ...sums },
		totalBalance: money(11),
		items: [{ ref: 'CM-1-1', type: 'PRODUCT', ...line, amount: money(10), taxAmount: money(1) }],
	});
	make(data, 'PaymentServiceProvider', {
		...{ ref: 'PSP-1', name: 'Pay', clientId: 'pay', clientSecret: 'made-up', serviceAuthToken: 'made-up' },
		...{ host: 'pay.example.com', port: 443, retailer },
	});
	make(data, 'Payment', {
		...{ ref: 'PMT-1', type: 'REFUND', retailer, amount: money(11), billingAccount: { ref: 'BA-1' } },
		creditMemo: { ref: 'CM-1' },
		paymentTransactions: [
			{
				...{ ref: 'PT-1', type: 'REFUND', amount: money(11), currency: { alphabeticCode: 'USD' } },
				...{ paymentMethod: 'CREDITCARD', paymentServiceProvider: { ref: 'PSP-1' } },
			},
		],
	});
}
