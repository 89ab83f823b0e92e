import type { Entity } from '../../store';
import { ok, type Call, type FftRoutes } from '../context';
import { stockKey, type FftData } from '../data';
import { refuse } from '../errors';
import { completed, createOrSet, fieldsOf, set } from './stockRecord';

type Matches = (stock: Entity) => boolean;

/** Which stocks an action deletes. */
function chosen(action: Entity): Matches {
	const names = (value: unknown) => new Set(value as string[]);
	if (action.name === 'DELETE_BY_LOCATIONS') {
		const locations = names(action.locationRefs);
		return ({ locationRef }) => locations.has(String(locationRef));
	}
	const articles = names(action.tenantArticleIds);
	return ({ facilityRef, tenantArticleId }) =>
		facilityRef === action.facilityRef && articles.has(String(tenantArticleId));
}

function deleted(data: FftData, action: Entity): string[] {
	const ids =
		action.name === 'DELETE_BY_IDS'
			? (action.ids as string[]).filter((id) => data.stocks.find(id))
			: data.stocks.records.all().flatMap(({ key, value }) => (chosen(action)(value) ? [key] : []));
	for (const id of ids) data.stocks.remove(id);
	return ids;
}

function moved(data: FftData, action: Entity): Entity {
	const from = data.stocks.get(action.fromStockId as string);
	const amount = Number(action.amount);
	const left = Number(from.value) - amount;
	if (left < 0) refuse(400, 'Not enough stock', `The stock holds ${String(from.value)}, not ${amount}`);
	const { tenantArticleId, facilityRef, properties } = from;
	const place = { tenantArticleId, facilityRef, ...(properties !== undefined && { properties }) };
	const target = { ...place, locationRef: action.toLocationRef };
	const before = Number(data.stocks.by(stockKey(target))?.value ?? 0);
	const toStock = createOrSet(data, { ...target, value: before + amount }).stock;
	const emptied = (action.options as Entity | undefined)?.deleteFromStockIfZero === true && left === 0;
	if (emptied) data.stocks.remove(from.id as string);
	const fromStock = emptied ? undefined : data.stocks.change(completed(data, { ...from, value: left }), {});
	return { ...(fromStock && { fromStock }), toStock };
}

function versionless(data: FftData, entry: Entity) {
	if (entry.operationType === 'CREATE') return createOrSet(data, fieldsOf(data, entry));
	const { id, operationType: _type, ...members } = entry;
	return set(data, data.stocks.get(id as string), members);
}

function run(call: Call, action: Entity): Entity {
	const { data } = call;
	const { name } = action;
	if (name === 'MOVE_TO_LOCATION') return { name, result: moved(data, action) };
	if (name !== 'UPDATE_VERSIONLESS') return { name, result: { ids: deleted(data, action) } };
	const entries = action.stocks as Entity[];
	for (const entry of entries) {
		if (entry.operationType === 'CREATE') fieldsOf(data, entry);
		else data.stocks.get(entry.id as string);
	}
	return { name, result: { operationResults: entries.map((entry) => versionless(data, entry)) } };
}

export const stockActionRoutes: FftRoutes = {
	/** One action (`action`), or up to ten deletions (`actions`). */
	'POST /api/stocks/actions': (call) => {
		const { action, actions } = call.body as { action?: Entity; actions?: Entity[] };
		if ((action === undefined) === (actions === undefined)) {
			refuse(400, 'Bad request', 'Either action or actions must be given');
		}
		if (action) return ok(run(call, action));
		if ((actions?.length ?? 0) > 10) refuse(400, 'Bad request', 'At most ten actions in a call');
		return ok(actions?.map((one) => run(call, one)));
	},
};
