/** The shapes in which the sandbox keeps its records. Members that no page shows are made up and marked so. */

export interface Item {
	itemId: number;
	sku: string;
	/** Everything else as shown on reading. */
	rest: Record<string, unknown>;
}

/** Counts are strings, as one client's model of the answer declares them (T1). */
export interface Stock {
	sku: string;
	/** Absent at network level. */
	facility?: string;
	availableCount: string;
	blockedCount: string;
	allocatedCount: string;
	backorderedCount: string;
	inboundInventoryCount: string;
	inboundReturnCount: string;
}

export interface Order {
	fedexOrderId: string;
	/** Made up: no page shows an order read back. */
	orderStatus: 'Received' | 'Shipped' | 'Canceled';
	order: Record<string, unknown>;
}

export interface Rma {
	rmaId: string;
	rmaNumber: string | null;
	status: 'Approved' | 'Canceled' | 'Received';
	label: { id: string; trackingNumber: string };
	body: Record<string, unknown>;
}

/** Made up after the page's text: item, quantity, RMA, store, when and by whom received. */
export interface Receipt {
	receiptId: string;
	rmaId: string;
	sku: string;
	quantity: number;
	location: string;
	receivedBy: string;
	createdDate: string;
	inductionDate: string;
	deliveredDate: string;
}

export interface Shipment {
	shipmentId: string;
	status: 'Created' | 'Sent' | 'Received' | 'Canceled';
	body: Record<string, unknown>;
	shipping?: Record<string, unknown>;
}
