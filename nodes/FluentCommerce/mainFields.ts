import type { MainField, OperationId } from '../../connector/core/catalogue/types';
import { amount, text } from './fieldBuilders';

const required = { required: true };
const further = { further: true } as const;

/** Defaults to the credential's retailer. */
const retailer = (path = 'retailer.id', label = 'Retailer › ID') =>
	text(path, undefined, {
		...required,
		...further,
		label,
		fromCredential: 'retailerId',
		description: 'Taken from the credential if empty',
	});

const heading = [text('ref', 255, required), text('type', 255, { ...required, placeholder: 'HD' }), retailer()];

const address = (part: string, label: string, maxLength: number) =>
	text(`fulfilmentChoice.deliveryAddress.${part}`, maxLength, { label: `Delivery › To › ${label}` });
const delivery = [
	text('fulfilmentChoice.deliveryType', 255, { label: 'Delivery › Delivery Type', placeholder: 'STANDARD' }),
	address('name', 'Name', 255),
	address('street', 'Street', 255),
	address('city', 'City', 255),
	address('state', 'State', 200),
	address('postcode', 'Postcode', 100),
	address('country', 'Country', 100),
];
const total = [amount('totalPrice', further), amount('totalTaxPrice', further)];

const sum = (of: string, label: string) => amount(`${of}.amount`, { ...further, label: `${label} › Amount` });

/** The main fields of each operation, in this order: body fields with separate inputs in the form. */
export const mainFields: Readonly<Record<OperationId, readonly MainField[]>> = {
	'order.create': [
		...heading,
		text('customer.id', undefined, { ...required, label: 'Customer › ID', lookup: 'customer' }),
		...delivery,
		...total,
	],
	'order.createWithCustomer': [
		...heading,
		text('customer.username', 250, { ...required, label: 'Customer › Username' }),
		text('customer.firstName', 50, { ...further, label: 'Customer › First Name' }),
		text('customer.lastName', 50, { ...further, label: 'Customer › Last Name' }),
		text('customer.primaryEmail', 250, {
			...required,
			label: 'Customer › Primary Email',
			placeholder: 'name@email.com',
		}),
		text('customer.primaryPhone', 20, { ...further, label: 'Customer › Primary Phone' }),
		text('customer.timezone', 32, { ...required, label: 'Customer › Timezone', placeholder: 'Europe/Berlin' }),
		{ name: 'customer.promotionOptIn', type: 'boolean', ...required, label: 'Customer › Promotion Opt In' },
		retailer('customer.retailer.id', 'Customer › Retailer › ID'),
		...delivery,
		...total,
	],
	'returnOrder.create': [
		text('ref', 100, required),
		text('type', 50, required),
		retailer(),
		text('customer.ref', 255, { ...required, label: 'Customer › Ref', lookup: 'customerRef' }),
		text('currency.alphabeticCode', 20, { ...required, label: 'Currency › Alphabetic Code', lookup: 'currency' }),
		text('defaultTaxType.country', 100, { ...required, label: 'Default Tax Type › Country' }),
		text('defaultTaxType.group', 100, { ...required, label: 'Default Tax Type › Group' }),
		text('defaultTaxType.tariff', 100, { ...required, label: 'Default Tax Type › Tariff' }),
		sum('subTotalAmount', 'Sub Total Amount'),
		sum('totalTax', 'Total Tax'),
		sum('totalAmount', 'Total Amount'),
	],
};
