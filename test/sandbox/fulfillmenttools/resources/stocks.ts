import type { Entity } from '../../records';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { without } from '../merge';
import { search } from '../search/search';
import { completed, createOrSet, fieldsOf, set, type StockResult } from './stockRecord';

/**
 * Entries to be made (no id), to be changed (id and version), or to be set whatever the version is (id, no version).
 * Everything is checked before anything is written.
 */
function upsertAll(call: Call): StockResult[] {
	const entries = call.body.stocks as Entity[];
	const ids = entries.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
	if (new Set(ids).size < ids.length) {
		const twice = ids.find((id, index) => ids.indexOf(id) !== index);
		refuse(400, 'Duplicate stock', `The stock ${twice} comes twice`);
	}
	for (const entry of entries) {
		if (typeof entry.id === 'string') call.data.stocks.expect(entry.id, entry.version);
		else fieldsOf(call.data, entry);
	}
	return entries.map((entry) => {
		if (typeof entry.id !== 'string') return createOrSet(call.data, entry);
		return set(call.data, call.data.stocks.get(entry.id), without(entry, 'id', 'version'));
	});
}

export const stockRoutes: FftRoutes = {
	'GET /api/stocks': (call) =>
		list(call, {
			entities: call.data.stocks,
			wrapper: 'stocks',
			pageInfo: true,
			filters: {
				facilityRef: among('facilityRef'),
				tenantFacilityId: among('facility.tenantFacilityId'),
				tenantArticleId: among('tenantArticleId'),
				locationRef: among('locationRef'),
			},
		}),
	'POST /api/stocks': (call) => created(call.data.stocks.create(completed(call.data, fieldsOf(call.data, call.body)))),
	'PUT /api/stocks': (call) => ok(upsertAll(call)),
	'GET /api/stocks/{stockId}': (call) => ok(call.data.stocks.get(call.param('stockId'))),
	'PUT /api/stocks/{stockId}': (call) => {
		const stock = call.data.stocks.expect(call.param('stockId'), call.body.version);
		return ok(set(call.data, stock, without(call.body, 'version')).stock);
	},
	'DELETE /api/stocks/{stockId}': (call) => {
		call.data.stocks.remove(call.param('stockId'));
		return ok();
	},
	'POST /api/stocks/search': (call) =>
		search(call, {
			entities: call.data.stocks,
			wrapper: 'stocks',
			seen: (stock) => ({ ...stock, tenantFacilityId: (stock.facility as Entity).tenantFacilityId }),
		}),
};
