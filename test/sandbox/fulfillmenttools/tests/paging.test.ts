import { perTest, sandboxForTests } from '../../../support/forTests';
import { fftSession, knownOf } from './client';

type Entry = Record<string, ReturnType<typeof JSON.parse>>;

const sandbox = sandboxForTests('fulfillmenttools');
const session = perTest(() => fftSession(sandbox));

/** All pages of a list; the position is read from the last entry of each page. */
async function pages(path: string, member: string, key: (entry: Entry) => string, cursor = 'startAfterId') {
	const found: Entry[][] = [];
	let query = '';
	do {
		const { json } = await session.get(`${path}${query}`);
		const page = (member === '' ? json : json[member]) as Entry[];
		if (!page.length) break;
		found.push(page);
		query = `${path.includes('?') ? '&' : '?'}${cursor}=${encodeURIComponent(key(page[page.length - 1]))}`;
	} while (found.length < 50);
	return found;
}

const distinct = (found: Entry[][], key: (entry: Entry) => string) => new Set(found.flat().map(key)).size;

test('a list continues after the entry with the given id, 25 entries at a time', async () => {
	const found = await pages('/api/facilities', 'facilities', ({ id }) => id);
	expect(found.map(({ length }) => length)).toEqual([25, 5]);
	expect(distinct(found, ({ id }) => id)).toBe(30);
});

test('a list without a maximum of its own allows pages of 500', async () => {
	sandbox.act('fulfillmenttools', 'grow', { orders: 600 });
	expect((await session.get('/api/orders?size=500')).json).toMatchObject({ total: 625, orders: { length: 500 } });
	expect((await session.get('/api/orders?size=501')).status).toBe(400);
});

test('filters apply to all pages', async () => {
	const found = await pages('/api/facilities?status=SUSPENDED&size=2', 'facilities', ({ id }) => id);
	expect(found.map(({ length }) => length)).toEqual([2, 1]);
	expect(found.flat().map(({ status }) => status)).toEqual(['SUSPENDED', 'SUSPENDED', 'SUSPENDED']);
});

test('the list of a facility contains only its own entities', async () => {
	const found = await pages('/api/facilities/facility-002/listings?size=40', 'listings', ({ id }) => id);
	expect(found.map(({ length }) => length)).toEqual([40, 20]);
	expect(new Set(found.flat().map(({ facilityId }) => facilityId))).toEqual(new Set(['facility-002']));
});

test('parcels have no id: parcelRef is their position', async () => {
	sandbox.act('fulfillmenttools', 'grow', { parcels: 60 });
	const found = await pages('/api/parcels', 'parcels', ({ parcelRef }) => parcelRef);
	expect(found.flat()[0]).not.toHaveProperty('id');
	expect(distinct(found, ({ parcelRef }) => parcelRef)).toBe(found.flat().length);
	expect(found.flat().length).toBeGreaterThan(60);
});

test('an unknown position, such as the undefined of a faulty pager, starts at the first page again', async () => {
	const first = await session.get('/api/parcels');
	expect((await session.get('/api/parcels?startAfterId=undefined')).json).toEqual(first.json);
});

test('stock summaries are paged by article', async () => {
	const key = ({ article }: Entry) => article.tenantArticleId;
	const found = await pages('/api/stocks/summaries?size=50', 'stockSummaries', key);
	expect(found.map(({ length }) => length)).toEqual([50, 10]);
	expect(distinct(found, key)).toBe(60);
	expect((await session.get('/api/stocks/summaries?size=101')).status).toBe(400);
});

test('bare lists are paged like others', async () => {
	const found = await pages('/api/facilities/facility-001/storagelocations?size=1', '', ({ id }) => id);
	expect(found.map(({ length }) => length)).toEqual([1, 1]);
});

test('handover containers use another name for the position', async () => {
	const container = { nameLocalized: { en_US: 'Box' }, handoverJobRef: knownOf(sandbox).handoverJob, lineItems: [] };
	const { status } = await session.post('/api/handovercontainers', container);
	expect(status).toBe(201);
	await session.post('/api/handovercontainers', container);
	const found = await pages('/api/handovercontainers?size=1', 'handoverContainer', ({ id }) => id, 'startAfter');
	expect(found.map(({ length }) => length)).toEqual([1, 1]);
	expect((await session.get('/api/handovercontainers?startAfterId=1')).status).toBe(400);
});

test('reservations are paged with after, and say whether more follow', async () => {
	const { json } = await session.get('/api/reservations?size=5');
	expect(json.pageInfo).toMatchObject({ hasNextPage: true, endCursor: json.reservations[4].id });
	const next = await session.get(`/api/reservations?size=5&after=${json.pageInfo.endCursor}`);
	expect(next.json.reservations[0].id).not.toBe(json.reservations[0].id);
});

test('the total of returns has another name', async () => {
	const { json } = await session.get('/api/itemreturns');
	expect(json).toHaveProperty('totalCount');
	expect(json).not.toHaveProperty('total');
});

test('lists lag behind writes if the settings say so, but reading by id does not', async () => {
	sandbox.settings('fulfillmenttools', { listLagMs: 60_000 });
	const { json } = await session.post('/api/tags', { id: 'late', allowedValues: ['a'] });
	const ids = async () => (await session.get('/api/tags')).json.tags.map(({ id }: Entry) => id);
	expect((await session.get(`/api/tags/${json.id}`)).status).toBe(200);
	expect(await ids()).not.toContain('late');
	sandbox.time({ advanceMs: 61_000 });
	expect(await ids()).toContain('late');
});

test('a hundred thousand entries are created and read quickly', async () => {
	const start = process.cpuUsage();
	sandbox.act('fulfillmenttools', 'grow', { stocks: 100_000 });
	const body = { query: {}, size: 250, options: { withTotal: true } };
	const { json } = await session.post('/api/stocks/search', body);
	expect(json.total).toBeGreaterThan(100_000);
	// Seconds of CPU time, independent of other load on the machine.
	expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
});

test('all identifiers that the sandbox announces exist', async () => {
	const known = knownOf(sandbox);
	expect(Object.entries(known).filter(([, value]) => value === undefined)).toEqual([]);
	expect((await session.get(`/api/pickjobs/${known.openPickJob}`)).json.status).toBe('OPEN');
});
