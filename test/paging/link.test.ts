import { getPath, withPath } from '../../connector/core/dotPath';
import type { ApiRequest } from '../../connector/core/exchange';
import type { Pager } from '../../connector/core/pager';
import { link } from '../../connector/paging/link';
import { withSize } from '../../connector/paging/pageSize';
import { readPages } from '../../connector/paging/readPages';
import { BASE, client, entriesOf, ids, queryOf, records } from './pagingWorld';

const ALL = records(7);
const get: ApiRequest = { method: 'GET', path: '/things', query: [['filter', 'a b']] };
const everything = ids(ALL);

const pager = link({ next: ['paging.next', 'next'], position: 'from', size: { name: 'size', max: 3, default: 2 } });

describe('pages that link to the next one', () => {
	/** Serves pages of `size` from position `from`; `form` writes the link to the next one. */
	const serve = (form: (position: number) => unknown) =>
		client((request) => {
			const query = queryOf(request);
			const from = Number(query.from ?? 0);
			const size = Number(query.size);
			const next = from + size < ALL.length ? form(from + size) : undefined;
			return { items: ALL.slice(from, from + size), paging: { next } };
		});

	it.each<[string, (position: number) => unknown]>([
		['an absolute URL on the same host', (position) => `${BASE}/things?from=${position}&size=3`],
		['a path from the host', (position) => `/root/things?from=${position}`],
		['a path from the base URL', (position) => `/things?from=${position}`],
		['a query', (position) => `?from=${position}`],
		['a query without a question mark', (position) => `from=${position}&size=3`],
		['a position in digits', (position) => String(position)],
		['a position as a number', (position) => position],
	])('as %s are all read, with filters kept', async (_name, form) => {
		const { asked, fake } = serve(form);
		const { entries } = await readPages(fake, pager, get, { entriesOf });
		expect(ids(entries)).toEqual(everything);
		expect(asked.map((request) => queryOf(request).filter)).toEqual(['a b', 'a b', 'a b']);
		expect(asked.every((request) => request.path === '/things')).toBe(true);
	});

	it.each([
		'https://evil.example/root/things?from=3',
		'//evil.example/root/things',
		'https://api.example.com/other?from=3',
		'https://a:b@api.example.com/root/x',
	])('never lead to %s', async (next) => {
		const { asked, fake } = serve(() => next);
		await expect(readPages(fake, pager, get, { entriesOf })).rejects.toMatchObject({ kind: 'blocked' });
		expect(asked).toHaveLength(1);
	});

	it.each([[null], [''], [{}], ['the end'], [true]])('end at a link that is no position: %j', async (next) => {
		const { asked, fake } = serve(() => next);
		await readPages(fake, pager, get, { entriesOf });
		expect(asked).toHaveLength(1);
	});

	it('end when a page links to one that was read before', async () => {
		const { asked, fake } = client((_request, turn) => ({ items: [{ id: `t${turn}` }], next: turn === 0 ? '5' : '5' }));
		const { entries } = await readPages(fake, pager, get, { entriesOf });
		expect([asked.length, ids(entries)]).toEqual([2, ['t0', 't1']]);
	});

	it('end at an empty page, even if it links to another', async () => {
		const { asked, fake } = client((_request, turn) => ({
			items: turn < 2 ? [{ id: `t${turn}` }] : [],
			next: String(turn + 1),
		}));
		await readPages(fake, pager, get, { entriesOf });
		expect(asked).toHaveLength(3);
	});

	it('end at the limit, request no more than that, and return a cursor to resume', async () => {
		const { asked, fake } = serve((position) => position);
		const walked = await readPages(fake, pager, get, { entriesOf, wanted: 2 });
		const [entries, next] = [walked.entries, walked.next()];
		expect(ids(entries)).toEqual(['e0', 'e1']);
		expect(asked.map((request) => queryOf(request).size)).toEqual(['2']);
		expect(next && queryOf(next).from).toBe('2');
	});

	it('have the maximum size if all are wanted, unless the user chose a size', async () => {
		const { asked, fake } = serve((position) => position);
		await readPages(fake, pager, get, { entriesOf });
		expect(queryOf(asked[0]).size).toBe('3');
		const chosen = serve((position) => position);
		await readPages(chosen.fake, pager, { ...get, query: [['size', '1']] }, { entriesOf });
		expect(chosen.asked).toHaveLength(7);
	});

	it("end silently at the user's page limit, and with an error at the built-in one", async () => {
		const endless = () => client((_request, turn) => ({ items: [{ id: `t${turn}` }], next: turn + 1 }));
		const chosen = endless();
		const { entries, next } = await readPages(chosen.fake, pager, get, { entriesOf, maxPages: 3 });
		expect([entries.length, next() === undefined]).toEqual([3, false]);
		const unbounded = endless();
		await expect(readPages(unbounded.fake, pager, get, { entriesOf })).rejects.toThrow(/more than 10000 pages/);
		expect(unbounded.asked).toHaveLength(10_000);
	});
});

/** A style of paging that no provider uses yet; it shows that the contract carries it. */
describe('the paging contract', () => {
	it('also fits a GraphQL connection of edges', async () => {
		const first = { name: 'variables.first', in: 'body' as const, max: 3, default: 2 };
		const connection: Pager = {
			size: first,
			first: (request, wanted) => withSize(request, first, wanted),
			next: ({ request, response, entries, remaining }) => {
				if (getPath(response.body, 'data.things.pageInfo.hasNextPage') !== true) return undefined;
				const cursor = (entries[entries.length - 1] as { cursor: string }).cursor;
				const body = withPath(request.body as Record<string, unknown>, 'variables.after', cursor);
				return { ...request, body: withPath(body, 'variables.first', Math.min(3, remaining ?? 3)) };
			},
		};
		const { asked, fake } = client((request) => {
			const from = Number(getPath(request.body, 'variables.after') ?? -1) + 1;
			const count = Number(getPath(request.body, 'variables.first'));
			const edges = ALL.slice(from, from + count).map((node, index) => ({ node, cursor: String(from + index) }));
			return { data: { things: { edges, pageInfo: { hasNextPage: from + count < ALL.length } } } };
		});
		const post: ApiRequest = { method: 'POST', path: '/graphql', body: { query: '{}', variables: { a: 1 } } };
		const walked = await readPages(fake, connection, post, {
			wanted: 5,
			entriesOf: (response) => (getPath(response.body, 'data.things.edges') ?? []) as unknown[],
		});
		expect(walked.entries.map((edge) => getPath(edge, 'node.id'))).toEqual(everything.slice(0, 5));
		expect(asked.map((request) => getPath(request.body, 'variables'))).toEqual([
			{ a: 1, first: 3 },
			{ a: 1, first: 2, after: '2' },
		]);
	});
});
