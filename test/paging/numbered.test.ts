import type { ApiRequest, Query } from '../../connector/core/exchange';
import { encodeQuery } from '../../connector/http/encodeQuery';
import { numbered, type NumberedPaging } from '../../connector/paging/numbered';
import { readPages } from '../../connector/paging/readPages';
import { client, entriesOf, queryOf } from './pagingWorld';

const options: NumberedPaging = {
	page: 'page',
	size: { name: 'pageSize', max: 2, default: 1 },
	end: { totalPages: 'meta.totalPages' },
	key: { next: 'meta.nextKey', parameter: 'pageKey' },
	lastId: { from: 4, key: 'ID', sort: 'sortBy', unless: ['search'] },
};
const pager = numbered(options);
const get = (...query: Query): ApiRequest => ({ method: 'GET', path: '/things', query });
const letters = Array.from({ length: 13 }, (_, index) => `k${String(index).padStart(2, '0')}`);

const asText = (a: string, b: string) => Number(a > b) - Number(a < b);
/** A list sorted by identifier that supports `ID=>x` filters, which are combined by "and". */
const serve = (keys: string[], order = asText) =>
	client((request) => {
		const behind = (request.query ?? []).filter(([name, value]) => name === 'ID' && value.startsWith('>'));
		const sorted = keys.filter((key) => behind.every(([, value]) => order(key, value.slice(1)) > 0)).sort(order);
		const { page = '1', pageSize = '1' } = queryOf(request);
		const size = Number(pageSize);
		const items = sorted.slice((Number(page) - 1) * size, Number(page) * size).map((ID) => ({ ID }));
		return { items, meta: { totalPages: Math.ceil(sorted.length / size), nextKey: null } };
	});
const all = async (fake: Parameters<typeof readPages>[0], request: ApiRequest, more = {}) =>
	(await readPages(fake, pager, request, { entriesOf, ...more })).entries.map((entry) => (entry as { ID: string }).ID);
const sent = (asked: ApiRequest[]) => asked.map(({ query }) => decodeURIComponent(encodeQuery(query)));

describe('pages by number', () => {
	it('are read up to the total, which may change in the meantime', async () => {
		const { asked, fake } = client((_request, turn) => ({
			items: [{ ID: `t${turn}` }],
			meta: { totalPages: [2, 3, 3][turn] },
		}));
		expect(await all(fake, get(['sortBy', 'Name']))).toHaveLength(3);
		expect(sent(asked)).toEqual([
			'?sortBy=Name&pageSize=2',
			'?sortBy=Name&pageSize=2&page=2',
			'?sortBy=Name&pageSize=2&page=3',
		]);
	});

	it('end at an empty page, even if the total says more or is missing', async () => {
		for (const totalPages of [9, undefined]) {
			const { asked, fake } = client((_request, turn) => ({
				items: turn < 2 ? [{ ID: 'a' }] : [],
				meta: { totalPages },
			}));
			await all(fake, get(['sortBy', 'Name']));
			expect(asked).toHaveLength(3);
		}
	});

	it('have the size that needs the fewest requests without reading more than is wanted', async () => {
		const hundred = numbered({ ...options, size: { name: 'pageSize', max: 100, default: 20 } });
		for (const [wanted, size] of [
			[5, '5'],
			[100, '100'],
			[150, '75'],
			[201, '67'],
			[undefined, '100'],
		] as const) {
			expect(queryOf(hundred.first(get(), wanted)).pageSize).toBe(size);
		}
		expect(queryOf(hundred.first(get(['pageSize', '500']), 5)).pageSize).toBe('100');
	});

	it('by a key from the answer omit number and size, and end when there is no key', async () => {
		const { asked, fake } = client((_request, turn) => ({
			items: [{ ID: `t${turn}` }],
			meta: { totalPages: 99, nextKey: ['k1', 'k2', null][turn] },
		}));
		expect(await all(fake, get(['Status', 'Open'], ['sortBy', 'Name']))).toEqual(['t0', 't1', 't2']);
		expect(sent(asked)).toEqual([
			'?Status=Open&sortBy=Name&pageSize=2',
			'?Status=Open&sortBy=Name&pageKey=k1',
			'?Status=Open&sortBy=Name&pageKey=k2',
		]);
	});

	it('by a key fail if a key repeats', async () => {
		const { asked, fake } = client(() => ({ items: [{ ID: 'a' }], meta: { nextKey: 'same' } }));
		await expect(all(fake, get())).rejects.toThrow(/leads back/);
		expect(asked).toHaveLength(2);
	});
});

describe('the last page of a list that is read by number', () => {
	const plain = { page: 'page', size: { name: 'pageSize', max: 2, default: 2 } };
	/** Numbers of the requested pages of a list with `count` entries, of which a page has at most `most`. */
	const asked = async (
		end: NumberedPaging['end'],
		count: number,
		{ most = 2, meta = {}, query = [] as Query } = {},
	) => {
		const { asked: requests, fake } = client((request) => {
			const { page = '1' } = queryOf(request);
			const items = Array.from({ length: count }, (_, index) => ({ ID: String(index) }));
			return { items: items.slice((Number(page) - 1) * most, Number(page) * most), meta };
		});
		const { entries } = await readPages(fake, numbered({ ...plain, end }), get(...query), { entriesOf });
		return { pages: requests.map((request) => Number(queryOf(request).page ?? 1)), read: entries.length };
	};

	it('is known by the number of pages', async () => {
		const end = { totalPages: 'meta.pages' };
		expect(await asked(end, 4, { meta: { pages: 2 } })).toEqual({ pages: [1, 2], read: 4 });
		expect(await asked(end, 4)).toEqual({ pages: [1, 2, 3], read: 4 });
	});

	it('is known by the number of entries', async () => {
		const end = { totalEntries: 'meta.total' };
		expect(await asked(end, 4, { meta: { total: 4 } })).toEqual({ pages: [1, 2], read: 4 });
		expect(await asked(end, 1, { meta: { total: 1 } })).toEqual({ pages: [1], read: 1 });
		expect(await asked(end, 4)).toEqual({ pages: [1, 2, 3], read: 4 });
	});

	it('is not mistaken by the number of entries if pages are smaller than requested or the first ones were skipped', async () => {
		const end = { totalEntries: 'meta.total' };
		expect(await asked(end, 3, { most: 1, meta: { total: 3 } })).toEqual({ pages: [1, 2, 3], read: 3 });
		const later = { meta: { total: 6 }, query: [['page', '2']] as Query };
		expect(await asked(end, 6, later)).toEqual({ pages: [2, 3, 4], read: 4 });
	});

	it('is known by having fewer entries than requested', async () => {
		expect(await asked('shortPage', 3)).toEqual({ pages: [1, 2], read: 3 });
		expect(await asked('shortPage', 4)).toEqual({ pages: [1, 2, 3], read: 4 });
		const one = { most: 1, query: [['pageSize', '1']] as Query };
		expect(await asked('shortPage', 2, one)).toEqual({ pages: [1, 2, 3], read: 2 });
	});
});

describe('reading distant pages after the last identifier', () => {
	it('is done if everything is wanted: sorted by it from the start, replacing the filter in each round', async () => {
		const { asked, fake } = serve(letters);
		expect(await all(fake, get(['Active', 'true']))).toEqual(letters);
		expect(sent(asked)).toEqual([
			'?Active=true&pageSize=2&sortBy=ID',
			'?Active=true&pageSize=2&sortBy=ID&page=2',
			'?Active=true&pageSize=2&sortBy=ID&page=3',
			'?Active=true&pageSize=2&sortBy=ID&page=1&ID=>k05',
			'?Active=true&pageSize=2&sortBy=ID&page=1&ID=>k07',
			'?Active=true&pageSize=2&sortBy=ID&page=1&ID=>k09',
			'?Active=true&pageSize=2&sortBy=ID&page=1&ID=>k11',
		]);
	});

	it("keeps the user's filters on the identifier", async () => {
		const { asked, fake } = serve(letters);
		expect(await all(fake, get(['ID', '>k01'], ['ID', '!k99']))).toEqual(letters.slice(2));
		expect(asked[4].query).toEqual([
			['ID', '>k01'],
			['ID', '!k99'],
			['pageSize', '2'],
			['sortBy', 'ID'],
			['page', '1'],
			['ID', '>k09'],
		]);
	});

	it('is not done if the list is sorted or searched by the user, which is left unchanged', async () => {
		for (const own of [
			['sortBy', 'Name'],
			['search', 'shoe'],
		] as Query) {
			const { asked, fake } = serve(letters);
			expect(await all(fake, get(own))).toEqual(letters);
			expect(sent(asked)[6]).toBe(`?${own[0]}=${own[1]}&pageSize=2&page=7`);
		}
	});

	it('is not done, and nothing sorted, if few entries or few pages are wanted', async () => {
		for (const more of [{ wanted: 8 }, { maxPages: 3 }]) {
			const { asked, fake } = serve(letters);
			await all(fake, get(), more);
			expect(sent(asked)[0]).toBe('?pageSize=2');
		}
	});

	it('is not done with numbers of different lengths, which are paged by number to the end', async () => {
		const numbers = ['5', '6', '7', '8', '9', '10', '11', '12', '13'];
		const { asked, fake } = serve(numbers, (a, b) => Number(a) - Number(b));
		expect(await all(fake, get())).toEqual(numbers);
		expect(sent(asked)[4]).toBe('?pageSize=2&sortBy=ID&page=5');
	});

	it('falls back to page numbers after the last identifier once numbers of different lengths appear', async () => {
		const numbers = ['01', '02', '03', '04', '05', '06', '07', '8', '9', '91'];
		const { asked, fake } = serve(numbers);
		expect(await all(fake, get())).toEqual(numbers);
		expect(sent(asked).slice(3)).toEqual([
			'?pageSize=2&sortBy=ID&page=1&ID=>06',
			'?pageSize=2&sortBy=ID&page=2&ID=>06',
		]);
	});

	it('fails if the server is seen to omit entries after a number', async () => {
		const numbers = Array.from({ length: 16 }, (_, index) => String(100 + index));
		const { fake } = client((request) => {
			const { page = '1', ID } = queryOf(request);
			const items = ID ? [] : numbers.slice((Number(page) - 1) * 2, Number(page) * 2).map((key) => ({ ID: key }));
			return { items, meta: { totalPages: ID ? 0 : 8 } };
		});
		await expect(all(fake, get())).rejects.toThrow(/identifier that is a number/);
	});

	it('is not done after an entry without an identifier', async () => {
		const { asked, fake } = client(() => ({ items: [{}, {}], meta: { totalPages: 5 } }));
		await all(fake, get());
		expect(sent(asked)[4]).toBe('?pageSize=2&sortBy=ID&page=5');
	});

	it('ends at the number of entries if that is the total that the answers give', async () => {
		const counted = numbered({ ...options, end: { totalEntries: 'meta.total' } });
		const numbers = ['01', '02', '03', '04', '05', '06', '07', '8', '9', '91', '92'];
		const { fake } = client((request) => {
			const { page = '1', ID = '>' } = queryOf(request);
			const rest = numbers.filter((key) => key > ID.slice(1));
			const items = rest.slice((Number(page) - 1) * 2, Number(page) * 2).map((key) => ({ ID: key }));
			return { items, meta: { total: rest.length } };
		});
		const { entries } = await readPages(fake, counted, get(), { entriesOf });
		expect(entries.map((entry) => (entry as { ID: string }).ID)).toEqual(numbers);
	});

	it('is checked by the number of entries as well, and is refused without any total', async () => {
		const counted = numbered({ ...options, end: { totalEntries: 'meta.total' } });
		const numbers = Array.from({ length: 16 }, (_, index) => String(100 + index));
		const { fake } = client((request) => {
			const { page = '1', ID } = queryOf(request);
			const items = ID ? [] : numbers.slice((Number(page) - 1) * 2, Number(page) * 2).map((key) => ({ ID: key }));
			return { items, meta: { total: ID ? 0 : 16 } };
		});
		await expect(readPages(fake, counted, get(), { entriesOf })).rejects.toThrow(/identifier that is a number/);
		expect(() => numbered({ ...options, end: 'shortPage' })).toThrow('need a total');
	});
});
