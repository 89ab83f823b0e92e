import { afterLast, type AfterLastPaging } from '../../connector/paging/startAfterId';
import { walk } from '../../connector/paging/readPages';
import type { ApiRequest } from '../../connector/core/exchange';
import { client, entriesOf, ids, queryOf, records } from './pagingWorld';

const get: ApiRequest = { method: 'GET', path: '/things', query: [['filter', 'a b']] };
const size = { name: 'size', max: 3, default: 2 };
const pager = (options: Partial<AfterLastPaging> = {}) =>
	afterLast({ parameter: 'after', key: 'id', size, ...options });

/** A list of seven that honours `after` and `size`; `extra` stands beside the entries. */
const serve = (extra: (left: number) => object = () => ({}), most = Infinity) =>
	client((request) => {
		const all = records(7);
		const { after, size: wanted } = queryOf(request);
		const from = after === undefined ? 0 : ids(all).indexOf(after) + 1;
		const items = all.slice(from, from + Math.min(Number(wanted ?? 2), most));
		return { items, ...extra(all.length - from - items.length) };
	});

describe('pages that begin behind the last entry', () => {
	it('are read to the empty one, filters kept', async () => {
		const { asked, fake } = serve();
		expect(ids((await walk(fake, pager(), get, { entriesOf })).entries)).toEqual(ids(records(7)));
		expect(asked.map(queryOf)).toEqual([
			{ filter: 'a b', size: '3' },
			{ filter: 'a b', size: '3', after: 'e2' },
			{ filter: 'a b', size: '3', after: 'e5' },
			{ filter: 'a b', size: '3', after: 'e6' },
		]);
	});

	it('are read on after a short page, which a server that gives less than asked makes in the middle', async () => {
		const { fake } = serve(undefined, 2);
		expect((await walk(fake, pager(), get, { entriesOf })).entries).toHaveLength(7);
	});

	it('end at a short page where the size is known to be honoured', async () => {
		const { asked, fake } = serve();
		expect((await walk(fake, pager({ filled: true }), get, { entriesOf })).entries).toHaveLength(7);
		expect(asked).toHaveLength(3);
	});

	it('end where a flag says so, and not before', async () => {
		const { asked, fake } = serve((left) => ({ hasMore: left > 0 }), 2);
		const { entries } = await walk(fake, pager({ more: 'hasMore', filled: true }), get, { entriesOf });
		expect([entries.length, asked.length]).toEqual([7, 4]);
	});

	it('end when as many as in total are read, and go on before that after a short page', async () => {
		const { asked, fake } = serve(() => ({ total: 7 }), 2);
		const { entries } = await walk(fake, pager({ total: 'total', filled: true }), get, { entriesOf });
		expect([entries.length, asked.length]).toEqual([7, 4]);
	});

	it('are read on after full pages whatever the total, which may be cut off or counted by the page', async () => {
		const counted = client((request) => {
			const items = records(7).slice(...(queryOf(request).after ? [3, 6] : [0, 3]));
			return { items: queryOf(request).after === 'e5' ? [] : items, total: 3 };
		});
		const { entries } = await walk(counted.fake, pager({ total: 'total' }), get, { entriesOf });
		expect(ids(entries)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
	});

	it('never begin anew behind an entry without a key: that is an error, not the first page for ever', async () => {
		const { asked, fake } = client(() => ({ items: [{ id: 'e0' }, { name: 'x' }] }));
		await expect(walk(fake, pager(), get, { entriesOf })).rejects.toThrow(/no 'id'/);
		expect(asked).toHaveLength(1);
	});

	it('never go on behind the same entry again', async () => {
		const { asked, fake } = client(() => ({ items: [{ id: 'same' }] }));
		await expect(walk(fake, pager(), get, { entriesOf })).rejects.toThrow(/begin behind/);
		expect(asked).toHaveLength(2);
	});

	it('never go round in a circle', async () => {
		const { asked, fake } = client((_request, turn) => ({ items: [{ id: `t${turn % 3}` }] }));
		await expect(walk(fake, pager(), get, { entriesOf })).rejects.toThrow(/leads back/);
		expect(asked).toHaveLength(4);
	});

	it('need no key when nobody wants more', async () => {
		const { fake } = client(() => ({ items: [{}, {}] }));
		expect((await walk(fake, pager(), get, { entriesOf, wanted: 2 })).entries).toHaveLength(2);
		expect((await walk(fake, pager(), get, { entriesOf, maxPages: 1 })).entries).toHaveLength(2);
	});

	it('take the key from wherever the entry has it', async () => {
		const { asked, fake } = client((_request, turn) => ({
			items: [[{ ref: 'r' }], [{ article: { no: 5 } }], []][turn],
		}));
		await walk(fake, pager({ key: ['article.no', 'ref'] }), get, { entriesOf });
		expect(asked.map((request) => queryOf(request).after)).toEqual([undefined, 'r', '5']);
	});

	it('are no larger than allowed, whatever size is given, and the last no larger than what is missing', async () => {
		const { asked, fake } = serve();
		const given: ApiRequest = { ...get, query: [['size', '700']] };
		expect((await walk(fake, pager(), given, { entriesOf, wanted: 5 })).entries).toHaveLength(5);
		expect(asked.map((request) => queryOf(request).size)).toEqual(['3', '2']);
	});

	it('carry no size where the list knows none', async () => {
		const { asked, fake } = serve();
		const { entries } = await walk(fake, pager({ size: undefined }), get, { entriesOf, wanted: 3 });
		expect([entries.length, queryOf(asked[0])]).toEqual([3, { filter: 'a b' }]);
	});
});
