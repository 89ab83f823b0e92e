import { memoized } from '../../memoized';
import { indexOfKey, ResultCache, type Entity } from '../../store';
import { ok, type Call, type FftRoutes } from '../context';
import { type FftData, keyOf } from '../data';
import { refuse } from '../errors';

/** Stocks of an article. */
interface Group {
	key: string;
	stocks: Entity[];
}

const cacheOf = memoized((_data: FftData) => ({
	all: new ResultCache<Map<string, Group>>(1),
	chosen: new ResultCache<Group[]>(),
}));

/** Stocks by article, in order of the articles. */
function byArticle(data: FftData): Map<string, Group> {
	const { records } = data.stocks;
	return cacheOf(data).all.get('all', records.revision, () => {
		const groups = new Map<string, Group>();
		for (const { value } of records.ordered()) {
			const key = value.tenantArticleId as string;
			const group = groups.get(key);
			if (group) group.stocks.push(value);
			else groups.set(key, { key, stocks: [value] });
		}
		return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/** The groups that match a query, with the stocks of the matching facilities; pages share the result. */
function chosenGroups(call: Call, facilities: Set<string> | undefined, wanted: readonly string[]): Group[] {
	const { data } = call;
	const key = JSON.stringify([facilities && [...facilities], wanted]);
	return cacheOf(data).chosen.get(key, data.stocks.records.revision, () =>
		[...byArticle(data).values()].flatMap((group) => {
			if (wanted.length && !wanted.includes(group.key)) return [];
			const stocks = facilities
				? group.stocks.filter(({ facilityRef }) => facilities.has(facilityRef as string))
				: group.stocks;
			return stocks.length ? [{ key: group.key, stocks }] : [];
		}),
	);
}

/** The facilities that match the query, by id; undefined for all. */
function facilitiesOf(call: Call, byId: string): Set<string> | undefined {
	const [ids, states, services] = [call.many(byId), call.many('facilityStatus'), call.many('facilityServiceTypes')];
	const name = call.one('facilityName');
	if (!ids.length && !states.length && !services.length && name === undefined) return undefined;
	const fitting = call.data.facilities.records
		.all()
		.filter(
			({ key, value }) =>
				(!ids.length || ids.includes(key)) &&
				(!states.length || states.includes(String(value.status))) &&
				(!services.length || (value.services as Entity[]).some(({ type }) => services.includes(String(type)))) &&
				(name === undefined || value.name === name),
		);
	return new Set(fitting.map(({ key }) => key));
}

function details(data: FftData, article: string, stocks: readonly Entity[]): Entity {
	const sum = (member: string) => stocks.reduce((total, stock) => total + Number(stock[member] ?? 0), 0);
	const traits = (trait: string) =>
		stocks.reduce((total, stock) => total + ((stock.traits as string[]).includes(trait) ? Number(stock.value) : 0), 0);
	const facilities = new Set(stocks.map(({ facilityRef }) => facilityRef));
	let safetyStock = 0;
	for (const facility of facilities) {
		safetyStock += Number(data.safetyStocks.by(keyOf(facility, article))?.value ?? 0);
	}
	const available = sum('available');
	const free = Math.max(available - safetyStock, 0);
	return {
		available,
		availableForPicking: available,
		availableOnStock: available,
		availableToPromise: free,
		byTrait: { ACCESSIBLE: traits('ACCESSIBLE'), PICKABLE: traits('PICKABLE') },
		readyToPick: available,
		reserved: sum('reserved'),
		safetyStock,
		stockOnHand: sum('value'),
		totalAmount: sum('value'),
	};
}

function summary(data: FftData, article: string, stocks: readonly Entity[]): Entity {
	const facilities = [...new Set(stocks.map(({ facilityRef }) => facilityRef))];
	const title = data.listings.by(keyOf(facilities[0], article))?.title ?? article;
	return {
		article: { tenantArticleId: article, title },
		details: details(data, article, stocks),
		includedFacilityRefs: facilities,
	};
}

export const stockFigureRoutes: FftRoutes = {
	/** The entries have no id: the position is the article, as documented at the parameter. */
	'GET /api/stocks/summaries': (call) => {
		const size = Number(call.one('maxPageSize') ?? call.one('size') ?? 25);
		if (!Number.isInteger(size) || size < 1 || size > 100) refuse(400, 'Bad request', 'size takes 1 to 100');
		const facilities = facilitiesOf(call, 'facilityRefs');
		const wanted = call.many('tenantArticleIds');
		const groups = chosenGroups(call, facilities, wanted);
		const start = call.one('startAfterId');
		const first = start === undefined ? 0 : indexOfKey(groups, start) + 1;
		const stockSummaries = groups.slice(first, first + size).map(({ key, stocks }) => summary(call.data, key, stocks));
		return ok({ stockSummaries, total: groups.length });
	},
	'GET /api/articles/{tenantArticleId}/stockdistribution': (call) => {
		const article = call.param('tenantArticleId');
		const facilities = facilitiesOf(call, 'facilityIds');
		const all = byArticle(call.data).get(article)?.stocks ?? [];
		const stocks = facilities ? all.filter(({ facilityRef }) => facilities.has(facilityRef as string)) : all;
		const refs = [...new Set(stocks.map(({ facilityRef }) => facilityRef as string))];
		const facilityStocks = refs.map((facilityId) => {
			const { name, status, services } = call.data.facilities.get(facilityId);
			const own = stocks.filter(({ facilityRef }) => facilityRef === facilityId);
			return {
				facilityId,
				facilityName: name,
				facilityStatus: status,
				facilityServiceTypes: (services as Entity[]).map(({ type }) => type),
				...details(call.data, article, own),
			};
		});
		return ok({ tenantArticleId: article, facilityStocks, summary: details(call.data, article, stocks) });
	},
};
