/** The records that the sandbox stores. Undocumented members are made up and marked as such. */

export interface Item {
	itemId: number;
	sku: string;
	/** Everything else as shown on reading. */
	rest: Record<string, unknown>;
}

/** Counts are strings, as the model of one published client declares them. */
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
	/** Made up: the response for an order is not published. */
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

/** Modelled on the text of FedEx's page: item, quantity, RMA, store, when and by whom received. */
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
