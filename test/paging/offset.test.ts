import type { ApiRequest } from '../../connector/core/exchange';
import { offset, type OffsetPaging } from '../../connector/paging/offset';
import { readPages } from '../../connector/paging/readPages';
import { client, entriesOf, ids, queryOf, records } from './pagingWorld';

const get: ApiRequest = { method: 'GET', path: '/things', query: [['name', 'a b']] };
const pager = (options: Partial<OffsetPaging> = {}) =>
	offset({ start: 'start', size: { name: 'count', max: 3, default: 2 }, ...options });

/** A list of seven records that supports `start` and `count`, numbered from `base`; `extra` goes beside the entries. */
const serve = (extra: (left: number) => object = () => ({}), { base = 0, most = Infinity, echo = true } = {}) =>
	client((request) => {
		const { start = String(base), count = '2' } = queryOf(request);
		const from = Number(start) - base;
		const items = records(7).slice(from, from + Math.min(Number(count), most));
		return { items, ...(echo && { start: Number(start) }), ...extra(7 - from - items.length) };
	});
const hasMore = (left: number) => ({ hasMore: left > 0 });

describe('pages by offset', () => {
	it('are read while there is more, with filters kept', async () => {
		const { asked, fake } = serve(hasMore);
		expect(ids((await readPages(fake, pager({ more: 'hasMore' }), get, { entriesOf })).entries)).toEqual(
			ids(records(7)),
		);
		expect(asked.map(queryOf)).toEqual([
			{ name: 'a b', count: '3' },
			{ name: 'a b', count: '3', start: '3' },
			{ name: 'a b', count: '3', start: '6' },
		]);
	});

	it('leave no gap if the server returns less than it was asked for', async () => {
		const { fake } = serve(hasMore, { most: 2 });
		expect(ids((await readPages(fake, pager({ more: 'hasMore' }), get, { entriesOf })).entries)).toEqual(
			ids(records(7)),
		);
	});

	it('leave no gap if the first entry has the number 1', async () => {
		const { fake } = serve(hasMore, { base: 1 });
		expect(ids((await readPages(fake, pager({ more: 'hasMore' }), get, { entriesOf })).entries)).toEqual(
			ids(records(7)),
		);
	});

	it.each([0, 1])('end when the total is reached, numbered from %s', async (base) => {
		const { asked, fake } = serve(() => ({ total: 7 }), { base });
		expect((await readPages(fake, pager({ total: 'total' }), get, { entriesOf })).entries).toHaveLength(7);
		expect(asked).toHaveLength(3);
	});

	it('end with an empty page if the answer gives no total, or if the list was resumed midway', async () => {
		const silent = serve(() => ({}), { echo: false });
		expect((await readPages(silent.fake, pager(), get, { entriesOf })).entries).toHaveLength(7);
		expect(silent.asked).toHaveLength(4);
		const middle = serve(() => ({ total: 7 }));
		const from: ApiRequest = { ...get, query: [['start', '5']] };
		expect(ids((await readPages(middle.fake, pager({ total: 'total' }), from, { entriesOf })).entries)).toEqual([
			'e5',
			'e6',
		]);
	});

	it('are no larger than what is wanted', async () => {
		const { asked, fake } = serve(hasMore);
		const { entries } = await readPages(fake, pager({ more: 'hasMore' }), get, { entriesOf, wanted: 4 });
		expect(ids(entries)).toEqual(['e0', 'e1', 'e2', 'e3']);
		expect(asked.map((request) => queryOf(request).count)).toEqual(['3', '1']);
	});

	it('fail if the same page repeats, instead of reading the first page forever', async () => {
		const { asked, fake } = client(() => ({ items: records(3), start: 0, hasMore: true }));
		await expect(readPages(fake, pager({ more: 'hasMore' }), get, { entriesOf })).rejects.toThrow(/another page/);
		expect(asked).toHaveLength(2);
	});

	it.each([{ hasMore: true }, { total: 9 }])(
		'fail at an empty page if the answer says that there is more: %j',
		async (extra) => {
			const { fake } = client((_request, turn) => ({ items: turn === 0 ? records(3) : [], ...extra }));
			const walked = readPages(fake, pager({ more: 'hasMore', total: 'total' }), get, { entriesOf });
			await expect(walked).rejects.toThrow(/gives nothing/);
		},
	);
});
