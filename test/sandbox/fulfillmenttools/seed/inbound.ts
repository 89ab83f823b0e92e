import type { FftData } from '../data';

/** One expected delivery, so that there is something to receive. */
export function seedInbound(data: FftData): void {
	const now = data.world.clock.iso();
	const purchaseOrder = {
		...{ id: data.inboundProcesses.nextId(), created: now, lastModified: now, orderDate: now },
		...{
			cancelled: false,
			status: 'OPEN',
			requestedDate: { type: 'TIME_POINT', value: now },
			supplier: { name: 'Mill' },
		},
		requestedItems: [{ tenantArticleId: 'TEE-BLK-M', quantity: { value: 20 } }],
	};
	data.inboundProcesses.create({
		...{ tenantInboundProcessId: 'INBOUND-1', facilityRef: 'facility-001', status: 'OPEN', onHold: false },
		...{ scannableCodes: ['INB1'], receipts: [], origin: [], inboundDate: [], anonymized: false },
		purchaseOrder,
	});
}
