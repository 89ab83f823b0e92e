import type { Entity } from '../../store';
import { merged, without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { among, containing } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

const withId = (call: Call, fields: Entity): Entity => ({ id: call.data.inboundProcesses.nextId(), ...fields });

function receipt(call: Call, fields: Entity): Entity {
	const items = (fields.receivedItems as Entity[]).map((item) => withId(call, item));
	return withId(call, { status: 'OPEN', ...fields, receivedItems: items });
}

function purchaseOrder(call: Call, fields: unknown, before?: unknown): Entity | undefined {
	if (fields === undefined || fields === null) return undefined;
	const now = call.now();
	const known = (before as Entity | undefined) ?? withId(call, { created: now });
	return { cancelled: false, status: 'OPEN', ...known, ...(fields as Entity), lastModified: now };
}

export const inboundRoutes: FftRoutes = {
	'GET /api/inboundprocesses': (call) =>
		list(call, {
			entities: call.data.inboundProcesses,
			wrapper: 'inboundProcesses',
			pageInfo: true,
			filters: {
				facilityRef: among('facilityRef'),
				status: among('status'),
				scannableCode: among('scannableCodes'),
				searchTerm: containing('tenantInboundProcessId', 'purchaseOrder.supplier.name'),
			},
		}),
	'POST /api/inboundprocesses': (call) => {
		const { body, data } = call;
		data.facilities.get(String(body.facilityRef));
		const receipts = ((body.receipts as Entity[] | undefined) ?? []).map((one) => receipt(call, one));
		const order = purchaseOrder(call, body.purchaseOrder);
		return ok(
			data.inboundProcesses.create({
				scannableCodes: [],
				onHold: false,
				...without(body, 'purchaseOrder'),
				...(order && { purchaseOrder: order }),
				receipts,
				origin: [],
				inboundDate: receipts.map(({ receivedDate }) => receivedDate),
				status: body.onHold === true ? 'ON_HOLD' : 'OPEN',
				anonymized: false,
			}),
		);
	},
	'GET /api/inboundprocesses/{inboundProcessId}': (call) =>
		ok(call.data.inboundProcesses.get(call.param('inboundProcessId'))),
	/** The response is empty. */
	'PATCH /api/inboundprocesses/{inboundProcessId}': (call) => {
		const { inboundProcesses } = call.data;
		const process = inboundProcesses.expect(call.param('inboundProcessId'), call.body.version);
		inboundProcesses.change(merged(process, without(call.body, 'version')), {});
		return ok();
	},
	'DELETE /api/inboundprocesses/{inboundProcessId}': (call) => {
		call.data.inboundProcesses.remove(call.param('inboundProcessId'));
		return ok();
	},
	'PUT /api/inboundprocesses/{inboundProcessId}/purchaseorder': (call) => {
		const { inboundProcesses } = call.data;
		const process = inboundProcesses.expect(call.param('inboundProcessId'), call.body.version);
		const order = purchaseOrder(call, without(call.body, 'version'), process.purchaseOrder);
		inboundProcesses.change(process, { purchaseOrder: order });
		return process.purchaseOrder === undefined ? created(order) : ok(order);
	},
	'POST /api/inboundprocesses/{inboundProcessId}/receipts': (call) => {
		const { inboundProcesses } = call.data;
		const process = inboundProcesses.get(call.param('inboundProcessId'));
		const made = receipt(call, call.body);
		inboundProcesses.change(process, {
			receipts: [...(process.receipts as Entity[]), made],
			inboundDate: [...(process.inboundDate as unknown[]), made.receivedDate],
			status: 'PARTIAL_DELIVERY',
		});
		return created(made);
	},
	'POST /api/inboundprocesses/search': (call) =>
		search(call, { entities: call.data.inboundProcesses, wrapper: 'inboundProcesses' }),
};
