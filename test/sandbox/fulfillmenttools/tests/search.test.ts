import { perTest, sandboxForTests } from '../../../support/forTests';
import { fftSession } from './client';

type Entry = Record<string, ReturnType<typeof JSON.parse>>;

const sandbox = sandboxForTests('fulfillmenttools');
// Periods count from now.
beforeEach(() => void sandbox.time({ set: '2026-11-01T00:00:00Z' }));
const session = perTest(() => fftSession(sandbox));
beforeEach(async () => {
	const facility = { facilityRef: 'facility-010' };
	const stocks = [1, 2, 3, 4, 5].map((value) => ({
		...{ facility, tenantArticleId: `S-${value}`, value, tenantStockId: `T-${value}` },
		...(value > 3 && { receiptDate: `2026-0${value}-01T00:00:00Z`, conditions: ['DEFECTIVE'] }),
		customAttributes: { colour: value % 2 ? 'red' : 'blue' },
	}));
	await session.send('PUT', '/api/stocks', { stocks });
});

const mine = { facilityRef: { eq: 'facility-010' } };
const search = async (what: string, body: object) => await session.post(`/api/${what}/search`, body);
const values = async (query: object) =>
	(await search('stocks', { query: { ...mine, ...query }, size: 250 })).json.stocks.map(({ value }: Entry) => value);

test.each([
	['eq', { value: { eq: 2 } }, [2]],
	['notEq', { value: { notEq: 2 } }, [1, 3, 4, 5]],
	['in', { tenantArticleId: { in: ['S-1', 'S-4'] } }, [1, 4]],
	['notIn', { tenantArticleId: { notIn: ['S-1', 'S-4'] } }, [2, 3, 5]],
	['gt', { value: { gt: 3 } }, [4, 5]],
	['gte', { value: { gte: 3 } }, [3, 4, 5]],
	['lt', { value: { lt: 3 } }, [1, 2]],
	['lte', { value: { lte: 3 } }, [1, 2, 3]],
	['several operators of a field', { value: { gt: 1, lt: 4 } }, [2, 3]],
	['times', { receiptDate: { gte: '2026-05-01T00:00:00Z' } }, [5]],
	['periods back from now', { receiptDate: { after: '-P200D' } }, [5]],
	['lists', { conditions: { contains: { eq: 'DEFECTIVE' } } }, [4, 5]],
	['and', { and: [{ value: { gt: 1 } }, { value: { lt: 3 } }] }, [2]],
	['or', { or: [{ value: { eq: 1 } }, { value: { eq: 5 } }] }, [1, 5]],
	['groups in groups', { or: [{ and: [{ value: { gt: 1 } }, { value: { lt: 3 } }] }, { value: { eq: 5 } }] }, [2, 5]],
	['free attributes', { customAttributes: { colour: { eq: 'blue' } } }, [2, 4]],
])('a query supports %s', async (_what, query, expected) => {
	expect(await values(query)).toEqual(expected);
});

test('texts can be found by a part of them', async () => {
	const { json } = await search('facilities', { query: { name: { like: 'STORE 1' } }, size: 100 });
	expect(json.facilities.map(({ name }: Entry) => name)).toContain('Sandbox store 12');
	expect(json.facilities).toHaveLength(11);
});

test('members of entries in lists are queried with contains', async () => {
	const query = { orderLineItems: { contains: { article: { tenantArticleId: { eq: 'NO-SUCH' } } } } };
	expect((await search('orders', { query })).json.orders).toEqual([]);
	const all = (await search('orders', { query: {}, size: 250 })).json.orders as Entry[];
	const { tenantArticleId } = all[0].orderLineItems[0].article;
	query.orderLineItems.contains.article.tenantArticleId.eq = tenantArticleId;
	const { json } = await search('orders', { query, size: 250 });
	expect(json.orders.map(({ id }: Entry) => id)).toContain(all[0].id);
	expect(json.orders.length).toBeLessThan(all.length);
});

test.each([
	['an unknown field', { query: { colour: { eq: 'red' } } }, 'query.colour is no field of this search'],
	['an unknown field in a group', { query: { or: [{ colour: { eq: 1 } }] } }, 'query.colour is no field'],
	['an operator that the field does not support', { query: { value: { like: '1' } } }, 'query.value.like is no field'],
	['a value of the wrong type', { query: { value: { gt: 'x' } } }, 'query.value.gt must be a number'],
	['an unknown value', { query: { traits: { contains: { eq: 'GREEN' } } } }, 'must be one of'],
	['too many values', { query: { id: { in: Array(26).fill('x') } } }, 'at most 25'],
	['a plain value', { query: { value: 3 } }, 'query.value must be an object'],
	['an unknown sort field', { query: {}, sort: [{ colour: 'ASC' }] }, 'sort.colour is no order of this search'],
	['two sort fields', { query: {}, sort: [{ value: 'ASC' }, { lastModified: 'ASC' }] }, 'sort must have at most 1'],
	['no query', { size: 5 }, 'query is required'],
	['a page too large', { query: {}, size: 251 }, 'size must be at most 250'],
	['an empty page', { query: {}, size: 0 }, 'size must be at least 1'],
	['both directions', { query: {}, size: 5, last: 5 }, 'before and last do not go with after and size'],
	['a cursor that was never issued', { query: {}, after: 'x' }, 'The cursor is not valid'],
])('%s is refused', async (_what, body, message) => {
	const { status, json } = await search('stocks', body);
	expect(status).toBe(400);
	expect(json[0].description).toContain(message);
});

test('a search returns 20 entries and a cursor by default, and a total only on request', async () => {
	const { json } = await search('stocks', { query: {} });
	expect(json.stocks).toHaveLength(20);
	expect(json.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: expect.any(String) });
	expect(json).not.toHaveProperty('total');
	expect((await search('stocks', { query: {}, options: { withTotal: true } })).json.total).toBe(305);
});

test('cursors lead through all pages once, forwards and backwards', async () => {
	const body = { query: mine, size: 2, sort: [{ value: 'DESC' }] };
	const first = (await search('stocks', body)).json;
	const second = (await search('stocks', { ...body, after: first.pageInfo.endCursor })).json;
	const third = (await search('stocks', { ...body, after: second.pageInfo.endCursor })).json;
	const found = [first, second, third].map(({ stocks }) => stocks.map(({ value }: Entry) => value));
	expect(found).toEqual([[5, 4], [3, 2], [1]]);
	expect(third.pageInfo.hasNextPage).toBe(false);
	const { size: _size, ...rest } = body;
	const back = (await search('stocks', { ...rest, last: 2, before: third.pageInfo.startCursor })).json;
	expect(back.stocks.map(({ value }: Entry) => value)).toEqual([3, 2]);
	expect(back.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
});

test('lists and searches of one kind wrap their entries under different names', async () => {
	expect((await session.get('/api/pickjobs')).json).toHaveProperty('pickjobs');
	expect((await search('pickjobs', { query: {} })).json).toHaveProperty('pickJobs');
	expect((await session.get('/api/handoverjobs')).json).toHaveProperty('handoverjobs');
	expect((await search('handoverjobs', { query: {} })).json).toHaveProperty('handoverJobs');
});
