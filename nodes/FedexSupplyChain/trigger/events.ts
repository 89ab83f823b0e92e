/** A list that can be filtered by the time of an event. */
export interface FedexEvent {
	value: string;
	name: string;
	description: string;
	/** Operation of the catalogue. */
	operation: string;
	/** Query parameter that accepts `ge|time`. */
	filter: string;
	/**
	 * Possible paths of an entry's time. The responses of these lists are not published: the filter's name comes first,
	 * then its other spellings in this API. The user can name another field.
	 */
	times: readonly string[];
	/** Possible paths of an entry's identifier; the names used in paths and bodies of the same resource. */
	ids: readonly string[];
}

const CREATED = [
	'createdTimestamp',
	'createTimestamp',
	'createdTimeStamp',
	'createTimeStamp',
	'createdDate',
	'createDate',
];
const UPDATED = [
	'lastUpdatedTimestamp',
	'lastUpdatedTimeStamp',
	'lastUpdateTimestamp',
	'updatedTimestamp',
	'lastUpdatedDate',
];
const RECEIPT_IDS = ['receiptId', 'id'];
const RMA_IDS = ['rmaId', 'id', 'rmaNumber'];

/** Every FedEx Supply Chain list with a documented time filter. Webhooks are not documented at all. */
export const fedexEvents: readonly FedexEvent[] = [
	{
		value: 'inboundShipmentCreated',
		name: 'Inbound Shipment Created',
		description: 'When goods are announced to the warehouse',
		operation: 'inboundShipment.getAll',
		filter: 'createdTimestamp',
		times: CREATED,
		ids: ['shipmentId', 'id'],
	},
	{
		value: 'orderCreated',
		name: 'Order Created',
		description: 'When an order is created',
		operation: 'order.getAll',
		filter: 'createdTimestamp',
		times: CREATED,
		ids: ['fedexOrderId', 'orderId', 'id', 'orderNumber'],
	},
	{
		value: 'receiptCreated',
		name: 'Receipt Created',
		description: 'When a receipt of returned goods is created',
		operation: 'receipt.getAll',
		filter: 'createdDate',
		times: ['createdDate', ...CREATED],
		ids: RECEIPT_IDS,
	},
	{
		value: 'receiptDelivered',
		name: 'Receipt Delivered',
		description: 'When returned goods are delivered to the warehouse',
		operation: 'receipt.getAll',
		filter: 'deliveredDate',
		times: ['deliveredDate'],
		ids: RECEIPT_IDS,
	},
	{
		value: 'receiptInducted',
		name: 'Receipt Inducted',
		description: 'When returned goods are handed in',
		operation: 'receipt.getAll',
		filter: 'inductionDate',
		times: ['inductionDate'],
		ids: RECEIPT_IDS,
	},
	{
		value: 'rmaCreated',
		name: 'RMA Created',
		description: 'When a return is authorised',
		operation: 'rma.getAll',
		filter: 'createTimestamp',
		times: CREATED,
		ids: RMA_IDS,
	},
	{
		value: 'rmaUpdated',
		name: 'RMA Updated',
		description: 'When a return authorisation is changed, and also when it is created',
		operation: 'rma.getAll',
		filter: 'lastUpdatedTimestamp',
		times: UPDATED,
		ids: RMA_IDS,
	},
];
