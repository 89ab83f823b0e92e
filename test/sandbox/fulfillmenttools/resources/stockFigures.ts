import { Remembered, type Entity } from '../../records';
import { ok, type Call, type FftRoutes } from '../context';
import type { FftData } from '../data';
import { keyOf } from '../data';
import { refuse } from '../errors';

/** Stocks by article, in the order of the articles. */
type ByArticle = Map<string, Entity[]>;
const remembered = new WeakMap<FftData, Remembered<ByArticle>>();

function byArticle(data: FftData): ByArticle {
	const kept = remembered.get(data) ?? new Remembered<ByArticle>(1);
	remembered.set(data, kept);
	const { records } = data.stocks;
	return kept.get('all', records.revision, () => {
		const groups = new Map<string, Entity[]>();
		for (const { value } of records.ordered()) {
			const article = value.tenantArticleId as string;
			const group = groups.get(article);
			if (group) group.push(value);
			else groups.set(article, [value]);
		}
		return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/** The facilities that the query is about, by id; undefined for all. */
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
	/** The entries have no id: the position is the article's (documented at the parameter). */
	'GET /api/stocks/summaries': (call) => {
		const size = Number(call.one('maxPageSize') ?? call.one('size') ?? 25);
		if (!Number.isInteger(size) || size < 1 || size > 100) refuse(400, 'Bad request', 'size takes 1 to 100');
		const facilities = facilitiesOf(call, 'facilityRefs');
		const wanted = call.many('tenantArticleIds');
		const groups = [...byArticle(call.data)].flatMap(([article, all]): Array<[string, Entity[]]> => {
			if (wanted.length && !wanted.includes(article)) return [];
			const stocks = facilities ? all.filter(({ facilityRef }) => facilities.has(facilityRef as string)) : all;
			return stocks.length ? [[article, stocks]] : [];
		});
		const first = groups.findIndex(([article]) => article === call.one('startAfterId')) + 1;
		const page = groups.slice(first, first + size);
		const stockSummaries = page.map(([article, stocks]) => summary(call.data, article, stocks));
		return ok({ stockSummaries, total: groups.length });
	},
	'GET /api/articles/{tenantArticleId}/stockdistribution': (call) => {
		const article = call.param('tenantArticleId');
		const facilities = facilitiesOf(call, 'facilityIds');
		const all = byArticle(call.data).get(article) ?? [];
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
