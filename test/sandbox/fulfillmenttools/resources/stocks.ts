import type { Entity } from '../../store';
import { without } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';
import { completed, createOrSet, fieldsOf, set, type StockResult } from './stockRecord';

/** Members accepted in an entry with an id, with and without a version. */
const CHANGING = [
	'id',
	'version',
	'value',
	'locationRef',
	'tenantStockId',
	'conditions',
	'customAttributes',
	'traitConfig',
];
const SETTING = ['id', 'value', 'locationRef'];

/** The catalogue has one form for the three kinds of entries; each kind accepts its own members only. */
function checkShape(entry: Entity, index: number): void {
	const at = `stocks.${index}`;
	if (entry.id === undefined) {
		if (entry.version !== undefined) refuse(400, 'Bad request', `${at}.version goes with an id`);
		if (entry.tenantArticleId === undefined) refuse(400, 'Bad request', `${at}.tenantArticleId is required`);
		return;
	}
	const known = entry.version === undefined ? SETTING : CHANGING;
	const other = Object.keys(entry).find((name) => !known.includes(name));
	if (other !== undefined) {
		const kind = entry.version === undefined ? 'with an id and no version' : 'with an id and a version';
		refuse(400, 'Bad request', `${at}.${other} is not taken ${kind}`);
	}
}

/**
 * Entries to create (no id), to change (id and version), or to set whatever the version (id, no version).
 * Everything is checked before anything is written.
 */
function upsertAll(call: Call): StockResult[] {
	const entries = call.body.stocks as Entity[];
	const ids = entries.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
	if (new Set(ids).size < ids.length) {
		const twice = ids.find((id, index) => ids.indexOf(id) !== index);
		refuse(400, 'Duplicate stock', `The stock ${twice} comes twice`);
	}
	const planned = entries.map((entry, index) => {
		checkShape(entry, index);
		if (typeof entry.id !== 'string') return fieldsOf(call.data, entry);
		call.data.stocks.expect(entry.id, entry.version);
		return without(entry, 'id', 'version');
	});
	return entries.map(({ id }, index) => {
		if (typeof id !== 'string') return createOrSet(call.data, planned[index]);
		return set(call.data, call.data.stocks.get(id), planned[index]);
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
