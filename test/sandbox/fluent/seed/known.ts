import { GOODS } from '../../goods';
import type { FluentData } from '../store/data';
import type { Row } from '../store/row';
import {
	INVENTORY_CATALOGUE,
	locationRef,
	OUTLET,
	positionRef,
	PRODUCT_CATALOGUE,
	RETAILER,
	VIRTUAL_CATALOGUE,
} from './names';

/** Identifiers and references that exist, for tests that need some. */
export function known(data: FluentData): Record<string, string> {
	const first = (kind: string, fits: (row: Row) => boolean = () => true) => data.table(kind).rows.find(fits) as Row;
	const inState = (kind: string, status: string) => first(kind, ({ values }) => values.status === status);
	const [sku, location] = [GOODS[0].sku, locationRef(1)];
	const order = first('Order');
	return {
		...{ retailer: RETAILER, otherRetailer: OUTLET, inventoryCatalogue: INVENTORY_CATALOGUE },
		...{ productCatalogue: PRODUCT_CATALOGUE, virtualCatalogue: VIRTUAL_CATALOGUE },
		...{ variantProduct: sku, standardProduct: sku.split('-')[0], groupProduct: 'SET-TEE', category: 'APPAREL' },
		...{ location, locationId: first('Location').id, otherLocation: locationRef(2), networkId: first('Network').id },
		storeAddressId: first('StoreAddress').id,
		network: String(first('Network').values.ref),
		...{ position: positionRef(sku, location), customer: String(first('Customer').values.ref) },
		...{ customerId: first('Customer').id, orderId: order.id, order: String(order.values.ref) },
		bookedOrderId: inState('Order', 'BOOKED').id,
		completeOrderId: inState('Order', 'COMPLETE').id,
		orderItemId: data.listed(order, 'items')[0].id,
		fulfilmentId: first('Fulfilment').id,
		fulfilment: String(first('Fulfilment').values.ref),
		...{ carrierId: first('Carrier').id, carrier: String(first('Carrier').values.ref) },
		...{ articleId: first('Article').id, consignmentId: first('Consignment').id, waveId: first('Wave').id },
		...{ transactionId: first('FinancialTransaction').id, settingId: first('Setting').id },
		...{ controlGroup: 'CG:1', control: 'BUFFER', billingAccount: 'BA-1', invoice: 'INV-1', creditMemo: 'CM-1' },
		...{ payment: 'PMT-1', paymentServiceProvider: 'PSP-1', returnOrder: 'RET-1', returnFulfilment: 'RET-1-F1' },
		...{ carrierConsignment: 'CC-1', manifest: 'MAN-1', role: 'ADMIN', userId: first('User').id },
		...{ fulfilmentOptionId: first('FulfilmentOption').id, fulfilmentPlanId: first('FulfilmentPlan').id },
	};
}
