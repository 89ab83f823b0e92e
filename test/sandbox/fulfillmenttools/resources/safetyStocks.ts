import type { Entity } from '../../store';
import { ok, type Call, type FftRoutes } from '../context';
import { keyOf } from '../data';
import { among } from '../lists/filters';
import { list } from '../lists/list';

/** Each entry has its own result: an unknown facility fails its entry, not the call. */
function upsert(call: Call, entry: Entity): Entity {
	const { facilityRef, tenantArticleId, value } = entry;
	const told = { facilityRef: facilityRef ?? '', tenantArticleId, value };
	if (typeof facilityRef === 'string' && !call.data.facilities.find(facilityRef)) {
		const error = { type: 'NOT_FOUND', message: `There is no facility with the id ${facilityRef}` };
		return { ...told, status: 'FAILED', error };
	}
	if (Number(value) < 0) {
		return { ...told, status: 'FAILED', error: { type: 'VALIDATION', message: 'value must not be negative' } };
	}
	const { safetyStocks } = call.data;
	const before = safetyStocks.by(keyOf(facilityRef, tenantArticleId));
	if (before) safetyStocks.change(before, { value });
	else safetyStocks.create({ ...entry });
	return { ...told, status: before ? 'UPDATED' : 'CREATED' };
}

export const safetyStockRoutes: FftRoutes = {
	'GET /api/safetystocks': (call) =>
		list(call, {
			entities: call.data.safetyStocks,
			wrapper: 'safetyStocks',
			filters: { tenantArticleId: among('tenantArticleId'), facilityRef: among('facilityRef') },
		}),
	/** The schema declares one result, but a call has several entries, so the response is a list of them. */
	'PUT /api/safetystocks': (call) => ({
		status: 207,
		body: (call.body.operations as Entity[]).map((entry) => upsert(call, entry)),
	}),
	'DELETE /api/safetystocks/{safetyStockId}': (call) => {
		call.data.safetyStocks.remove(call.param('safetyStockId'));
		return ok();
	},
};
