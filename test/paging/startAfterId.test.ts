import type { ApiRequest } from '../../connector/core/exchange';
import { readPages } from '../../connector/paging/readPages';
import { afterLast, type AfterLastPaging } from '../../connector/paging/startAfterId';
import { client, entriesOf, ids, queryOf, records } from './pagingWorld';

const get: ApiRequest = { method: 'GET', path: '/things', query: [['filter', 'a b']] };
const size = { name: 'size', max: 3, default: 2 };
const pager = (options: Partial<AfterLastPaging> = {}) =>
	afterLast({ parameter: 'after', key: 'id', size, ...options });

/** A list of seven records that supports `after` and `size`; `extra` goes beside the entries. */
const serve = (extra: (left: number) => object = () => ({}), most = Infinity) =>
	client((request) => {
		const all = records(7);
		const { after, size: wanted } = queryOf(request);
		const from = after === undefined ? 0 : ids(all).indexOf(after) + 1;
		const items = all.slice(from, from + Math.min(Number(wanted ?? 2), most));
		return { items, ...extra(all.length - from - items.length) };
	});

describe('pages that start after the last entry', () => {
	it('are read to the empty one, with filters kept', async () => {
		const { asked, fake } = serve();
		expect(ids((await readPages(fake, pager(), get, { entriesOf })).entries)).toEqual(ids(records(7)));
		expect(asked.map(queryOf)).toEqual([
			{ filter: 'a b', size: '3' },
			{ filter: 'a b', size: '3', after: 'e2' },
			{ filter: 'a b', size: '3', after: 'e5' },
			{ filter: 'a b', size: '3', after: 'e6' },
		]);
	});

	it('continue after a short page, since a server may return less than it was asked for', async () => {
		const { fake } = serve(undefined, 2);
		expect((await readPages(fake, pager(), get, { entriesOf })).entries).toHaveLength(7);
	});

	it('end at a short page if the size is known to be honoured', async () => {
		const { asked, fake } = serve();
		expect((await readPages(fake, pager({ filled: true }), get, { entriesOf })).entries).toHaveLength(7);
		expect(asked).toHaveLength(3);
	});

	it('end at a flag, and not before', async () => {
		const { asked, fake } = serve((left) => ({ hasMore: left > 0 }), 2);
		const { entries } = await readPages(fake, pager({ more: 'hasMore', filled: true }), get, { entriesOf });
		expect([entries.length, asked.length]).toEqual([7, 4]);
	});

	it('end when the total is reached, and continue until then after a short page', async () => {
		const { asked, fake } = serve(() => ({ total: 7 }), 2);
		const { entries } = await readPages(fake, pager({ total: 'total', filled: true }), get, { entriesOf });
		expect([entries.length, asked.length]).toEqual([7, 4]);
	});

	it('continue after full pages whatever the total, which may be capped or counted per page', async () => {
		const counted = client((request) => {
			const items = records(7).slice(...(queryOf(request).after ? [3, 6] : [0, 3]));
			return { items: queryOf(request).after === 'e5' ? [] : items, total: 3 };
		});
		const { entries } = await readPages(counted.fake, pager({ total: 'total' }), get, { entriesOf });
		expect(ids(entries)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
	});

	it('fail after an entry without a key, instead of reading the first page forever', async () => {
		const { asked, fake } = client(() => ({ items: [{ id: 'e0' }, { name: 'x' }] }));
		await expect(readPages(fake, pager(), get, { entriesOf })).rejects.toThrow(/no 'id'/);
		expect(asked).toHaveLength(1);
	});

	it('never continue after the same entry twice', async () => {
		const { asked, fake } = client(() => ({ items: [{ id: 'same' }] }));
		await expect(readPages(fake, pager(), get, { entriesOf })).rejects.toThrow(/begin behind/);
		expect(asked).toHaveLength(2);
	});

	it('never form a cycle', async () => {
		const { asked, fake } = client((_request, turn) => ({ items: [{ id: `t${turn % 3}` }] }));
		await expect(readPages(fake, pager(), get, { entriesOf })).rejects.toThrow(/leads back/);
		expect(asked).toHaveLength(4);
	});

	it('need no key if no more is wanted', async () => {
		const { fake } = client(() => ({ items: [{}, {}] }));
		expect((await readPages(fake, pager(), get, { entriesOf, wanted: 2 })).entries).toHaveLength(2);
		expect((await readPages(fake, pager(), get, { entriesOf, maxPages: 1 })).entries).toHaveLength(2);
	});

	it('read the key from wherever the entry has it', async () => {
		const { asked, fake } = client((_request, turn) => ({
			items: [[{ ref: 'r' }], [{ article: { no: 5 } }], []][turn],
		}));
		await readPages(fake, pager({ key: ['article.no', 'ref'] }), get, { entriesOf });
		expect(asked.map((request) => queryOf(request).after)).toEqual([undefined, 'r', '5']);
	});

	it('are no larger than allowed, whatever size is given, and the last no larger than what is missing', async () => {
		const { asked, fake } = serve();
		const given: ApiRequest = { ...get, query: [['size', '700']] };
		expect((await readPages(fake, pager(), given, { entriesOf, wanted: 5 })).entries).toHaveLength(5);
		expect(asked.map((request) => queryOf(request).size)).toEqual(['3', '2']);
	});

	it('carry no size if the list does not support one', async () => {
		const { asked, fake } = serve();
		const { entries } = await readPages(fake, pager({ size: undefined }), get, { entriesOf, wanted: 3 });
		expect([entries.length, queryOf(asked[0])]).toEqual([3, { filter: 'a b' }]);
	});
});
