import type { FluentData } from '../store/data';
import { Row } from '../store/row';
import { choiceOf } from './choices';
import { findProduct } from './products';

type Shown = (row: Row, data: FluentData, args: Readonly<Record<string, unknown>>) => unknown;

const workflow: Shown = ({ values }) => ({ ref: values.workflowRef, version: values.workflowVersion });

/** Members derived from others when read, by kind and name. */
const SHOWN: Readonly<Record<string, Shown>> = {
	'BillingAccount.workflow': workflow,
	'CreditMemo.workflow': workflow,
	'Invoice.workflow': workflow,
	'Payment.workflow': workflow,
	'PaymentTransaction.workflow': workflow,
	'ReturnOrder.workflow': workflow,
	'ReturnFulfilment.workflow': workflow,
	'Order.customerLink': ({ values }) => values.customer,
	'Order.fulfilmentChoice': (row, data) => row.values.fulfilmentChoice ?? data.listed(row, 'fulfilmentChoices')[0],
	'OrderItem.fulfilmentChoice': choiceOf,
	'InventoryPosition.product': ({ values }, data, { catalogue }) =>
		findProduct(data, values.productRef, (catalogue as { ref: string } | undefined)?.ref),
	'InventoryPosition.location': ({ values }, data) =>
		data.find('Location', 'ref', values.locationRef)?.values.primaryAddress,
	'Fulfilment.fromLocation': ({ values }, data) => data.row(values.fromAddress)?.values.location,
	'Location.defaultCarrierName': ({ values }, data) => data.find('Carrier', 'ref', values.defaultCarrier)?.values.name,
	'ReturnFulfilmentItem.returnFulfilment': ({ values }) => values.returnOrderFulfilment,
	'Wave.processingLocation': ({ values }) => values.location,
};

/** A derived member; undefined if the member is not derived. Links are not followed. */
export function shown(source: unknown, member: string, data: FluentData, args = {}): unknown {
	return source instanceof Row ? SHOWN[`${source.kind}.${member}`]?.(source, data, args) : undefined;
}
