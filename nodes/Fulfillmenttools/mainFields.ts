import { humanise } from '../../connector/core/catalogue/humanise';
import type { Field, MainField, OperationId } from '../../connector/core/catalogue/types';
import { comments, required, text, texts } from './fieldBuilders';

const moment = (name: string, more: Partial<MainField> = {}): MainField => ({ name, type: 'dateTime', ...more });
const amount = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'number', ...more });

const further = { further: true } as const;
const facility = { lookup: 'facility', description: 'Identifier given by fulfillmenttools' };
const facilityRef = text('facilityRef', { ...required, ...facility });
const orderDate = moment('orderDate', required);
const tenantOrderId = text('tenantOrderId', further);
const receivedDate = moment('receivedDate', required);

const when = [
	{ value: 'ASAP', label: 'ASAP' },
	{ value: 'TIME_POINT', label: 'Time Point' },
];
const requestedDate = [
	text('requestedDate.type', { ...required, choices: when, label: 'Requested Date › Type' }),
	moment('requestedDate.value', { label: 'Requested Date › Value', description: 'For a time point' }),
];

const order = [
	tenantOrderId,
	orderDate,
	text('consumer.consumerId', {
		...further,
		label: 'Consumer › ID',
		description: 'Your own identifier of the customer',
	}),
];

const deliveryTo = [
	text('consumerAddress.country', { ...required, label: 'Consumer Address › Country', placeholder: 'DE' }),
	text('consumerAddress.postalCode', { label: 'Consumer Address › Postal Code' }),
];

/** The main fields of each operation, in this order: body fields with separate inputs in the form. */
export const mainFields: Readonly<Record<OperationId, readonly MainField[]>> = {
	'inboundProcess.addReceipt': [receivedDate, comments],
	'inboundProcess.create': [
		text('tenantInboundProcessId', further),
		facilityRef,
		moment('purchaseOrder.orderDate', { ...further, label: 'Purchase Order › Order Date' }),
		text('purchaseOrder.requestedDate.type', {
			...further,
			choices: when,
			label: 'Purchase Order › Requested Date › Type',
		}),
		moment('purchaseOrder.requestedDate.value', { ...further, label: 'Purchase Order › Requested Date › Value' }),
		text('purchaseOrder.supplier.name', { ...further, label: 'Purchase Order › Supplier › Name' }),
	],
	'inboundProcess.replacePurchaseOrder': [orderDate, ...requestedDate],
	'itemReturn.create': [
		text('itemReturnForCreation.returnFacilityRef', { ...required, ...facility, label: 'Return › Facility Ref' }),
		text('itemReturnForCreation.status', {
			...required,
			label: 'Return › Status',
			choices: [
				{ value: 'ANNOUNCED', label: 'Announced' },
				{ value: 'OPEN', label: 'Open' },
				{ value: 'IN_PROGRESS', label: 'In Progress' },
				{ value: 'PAUSED', label: 'Paused' },
				{ value: 'FINISHED', label: 'Finished' },
				{ value: 'WAITING_FOR_INPUT', label: 'Waiting for Input' },
				{ value: 'CANCELED', label: 'Canceled' },
				{ value: 'OBSOLETE', label: 'Obsolete' },
			],
		}),
	],
	'itemReturnJob.create': [
		tenantOrderId,
		texts('originFacilityRefs', {
			...required,
			maxItems: 50,
			description: 'Identifiers of the facilities that sent the goods',
		}),
		text('status', {
			...required,
			choices: [
				{ value: 'OPEN', label: 'Open' },
				{ value: 'IN_PROGRESS', label: 'In Progress' },
				{ value: 'FINISHED', label: 'Finished' },
				{ value: 'CANCELED', label: 'Canceled' },
			],
		}),
	],
	'order.create': order,
	'order.replaceConsumerAddresses': [],
	'pickJob.create': [
		facilityRef,
		orderDate,
		text('deliveryinformation.channel', {
			...further,
			label: 'Deliveryinformation › Channel',
			choices: [
				{ value: 'COLLECT', label: 'Collect' },
				{ value: 'SHIPPING', label: 'Shipping' },
			],
		}),
	],
	'pickJob.pick': [],
	'promise.create': order,
	'promise.getDeliveryAtTimePoint': [
		moment('desiredDeliveryDate', required),
		texts('tenantArticleIds', { ...required, description: 'Your article numbers', placeholder: 'SKU-1001' }),
	],
	'promise.getDeliveryInTimePeriod': [...deliveryTo, moment('startDate'), moment('endDate')],
	'purchaseOrder.create': [
		facilityRef,
		orderDate,
		...requestedDate,
		text('supplier.name', { ...further, label: 'Supplier › Name' }),
	],
	'purchaseOrder.replace': [orderDate, ...requestedDate],
	'receipt.create': [facilityRef, receivedDate, comments],
	'receipt.replace': [receivedDate, comments],
	'shipment.createParcel': [
		text('carrierRef', { lookup: 'carrier' }),
		text('carrierProduct'),
		...['weight', 'length', 'width', 'height'].map((one) =>
			amount(`dimensions.${one}`, { label: `Dimensions › ${humanise(one)}` }),
		),
	],
	'substitute.replace': [text('tenantArticleId', required)],
};
