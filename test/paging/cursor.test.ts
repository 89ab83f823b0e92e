import { getPath } from '../../connector/core/dotPath';
import type { ApiRequest } from '../../connector/core/exchange';
import { cursor, type CursorPaging } from '../../connector/paging/cursor';
import { readPages } from '../../connector/paging/readPages';
import { client, entriesOf, ids, queryOf, records } from './pagingWorld';

const search: ApiRequest = { method: 'POST', path: '/search', body: { query: { a: 1 } } };
const inBody: CursorPaging = {
	position: 'after',
	in: 'body',
	next: 'page.end',
	more: 'page.more',
	size: { name: 'size', max: 3, default: 2 },
};

/** A search over seven records; the cursor is the position of the last one returned. */
const serve = () =>
	client(({ body }) => {
		const from = Number(getPath(body, 'after') ?? 0);
		const to = Math.min(7, from + Number(getPath(body, 'size')));
		return { items: records(7).slice(from, to), page: { end: String(to), more: to < 7 } };
	});

describe('pages by cursor', () => {
	it('are read to the one marked as last, with the search repeated and unchanged', async () => {
		const { asked, fake } = serve();
		const { entries } = await readPages(fake, cursor(inBody), search, { entriesOf });
		expect(ids(entries)).toEqual(ids(records(7)));
		expect(asked.map(({ body }) => body)).toEqual([
			{ query: { a: 1 }, size: 3 },
			{ query: { a: 1 }, size: 3, after: '3' },
			{ query: { a: 1 }, size: 3, after: '6' },
		]);
		expect(search.body).toEqual({ query: { a: 1 } });
	});

	it('request no more on the last page than is missing', async () => {
		const { asked, fake } = serve();
		const walked = await readPages(fake, cursor(inBody), search, { entriesOf, wanted: 5 });
		expect(ids(walked.entries)).toEqual(ids(records(5)));
		expect(asked.map(({ body }) => getPath(body, 'size'))).toEqual([3, 2]);
		expect(getPath(walked.next()?.body, 'after')).toBe('5');
	});

	it('are no larger than allowed, whatever size the body asks for', async () => {
		const { asked, fake } = serve();
		await readPages(fake, cursor(inBody), { ...search, body: { size: 1000 } }, { entriesOf });
		expect(asked.map(({ body }) => getPath(body, 'size'))).toEqual([3, 3, 3]);
		const small = serve();
		await readPages(small.fake, cursor(inBody), { ...search, body: { size: 1 } }, { entriesOf });
		expect(small.asked).toHaveLength(7);
	});

	it('continue after an empty page that claims that there is more', async () => {
		const { fake } = client((_request, turn) => ({
			items: turn === 1 ? [] : [{ id: `t${turn}` }],
			page: { end: `c${turn}`, more: turn < 2 },
		}));
		expect(ids((await readPages(fake, cursor(inBody), search, { entriesOf })).entries)).toEqual(['t0', 't2']);
	});

	it.each([
		['the same as before', (_turn: number) => 'c'],
		['missing', (_turn: number) => undefined],
		['empty', (_turn: number) => ''],
		['an earlier one', (turn: number) => `c${turn % 2}`],
	])('fail if there is more and the cursor is %s', async (_name, end) => {
		const { asked, fake } = client((_request, turn) => ({
			items: [{ id: `t${turn}` }],
			page: { end: end(turn), more: true },
		}));
		await expect(readPages(fake, cursor(inBody), search, { entriesOf })).rejects.toMatchObject({ kind: 'unusable' });
		expect(asked.length).toBeLessThanOrEqual(3);
	});

	it('in the query end without a cursor or at an empty page if there is no flag', async () => {
		const inQuery = cursor({ position: 'cursor', in: 'query', next: 'next' });
		const get: ApiRequest = { method: 'GET', path: '/things', query: [['filter', 'a']] };
		const ending = client((_request, turn) => ({ items: [{ id: `t${turn}` }], next: [11, 'b', null][turn] }));
		expect((await readPages(ending.fake, inQuery, get, { entriesOf })).entries).toHaveLength(3);
		expect(ending.asked.map(queryOf)).toEqual([
			{ filter: 'a' },
			{ filter: 'a', cursor: '11' },
			{ filter: 'a', cursor: 'b' },
		]);
		const empty = client((_request, turn) => ({ items: [], next: `n${turn}` }));
		await readPages(empty.fake, inQuery, get, { entriesOf });
		expect(empty.asked).toHaveLength(1);
	});
});
