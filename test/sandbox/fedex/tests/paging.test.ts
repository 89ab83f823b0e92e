import { perTest, sandboxForTests } from '../../../support/forTests';
import { ask, fedexClient } from '../../tests/client';

const sandbox = sandboxForTests('fedex');
const api = perTest(() => fedexClient(sandbox).session());

const next = async (path: string) => (await api.get(path)).json.paging.next;
const PATH = '/v1/inventory?pageLimit=10';

/** Reads all pages by absolute links, starting at `path`. */
async function walk(path: string, member: string): Promise<Array<Record<string, unknown>>> {
	const found: Array<Record<string, unknown>> = [];
	let url: string | undefined = `${sandbox.urls.fedex.api}${path}`;
	while (url) {
		const { json } = await ask(url, { headers: api.bearer });
		found.push(...json[member]);
		url = json.paging?.next;
	}
	return found;
}

test('the pages together contain every record once, in order', async () => {
	const skus = (await walk(PATH, 'inventory')).map(({ sku }) => sku);
	expect(skus).toEqual((sandbox.act('fedex', 'known') as { skus: string[] }).skus);
});

test('a full last page has no next page', async () => {
	const { json } = await api.get('/v1/receipts?pageLimit=3');
	expect(json.receipts).toHaveLength(3);
	expect(json.paging).toBeUndefined();
});

test('a filtered list ends with its last match although other records follow', async () => {
	const { json } = await api.get('/v2/rmas?pageLimit=3&status=Canceled');
	expect(json.rmas).toHaveLength(3);
	expect(json.paging).toBeUndefined();
});

test('filters apply to every page', async () => {
	const rmas = await walk('/v2/rmas?pageLimit=1&status=Approved', 'rmas');
	expect(rmas.length).toBeGreaterThan(3);
	expect(rmas.every(({ status }) => status === 'Approved')).toBe(true);
});

test('previous leads back to the preceding page', async () => {
	const first = (await api.get(PATH)).json;
	const second = (await ask(first.paging.next, { headers: api.bearer })).json;
	const back = (await ask(second.paging.previous, { headers: api.bearer })).json;
	expect(back.inventory).toEqual(first.inventory);
	expect(back.paging.previous).toBeUndefined();
});

test('the second version of RMAs spells its position parameters with a capital S', async () => {
	expect(await next('/v2/rmas?pageLimit=1')).toContain('nextTimeStamp=');
	expect(await next('/v1/rmas?pageLimit=1')).toContain('nextTimestamp=');
	expect((await api.get('/v2/rmas?nextTimestamp=1')).status).toBe(400);
});

test.each([
	['url', /^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/inventory\?pageLimit=10&nextTimestamp=\d+$/],
	['query', /^\?pageLimit=10&nextTimestamp=\d+$/],
	['digits', /^\d{13}$/],
])('the next position can be given as %s', async (pagingFormat, form) => {
	sandbox.settings('fedex', { pagingFormat });
	expect(await next(PATH)).toMatch(form);
});

test('the next position can be given as a number', async () => {
	sandbox.settings('fedex', { pagingFormat: 'number' });
	const position = await next(PATH);
	expect(typeof position).toBe('number');
	expect((await api.get(`${PATH}&nextTimestamp=${position}`)).json.inventory[0].sku).toBe('SHOE-RUN-44');
});

test('a looping server points to the same page forever', async () => {
	sandbox.settings('fedex', { pagingFault: 'loop' });
	const first = await next(PATH);
	const page = (await ask(first, { headers: api.bearer })).json;
	expect(page.paging.next).toBe(first);
});

test('a foreign link leads to the host given in the settings', async () => {
	sandbox.settings('fedex', { pagingFault: 'foreign', foreignHost: 'http://127.0.0.1:1' });
	expect(await next(PATH)).toMatch(/^http:\/\/127\.0\.0\.1:1\/api\/v1\/inventory/);
});

test('20,000 records can be created and paged through', async () => {
	sandbox.act('fedex', 'grow', { inventory: 20_000 });
	const records = await walk('/v1/inventory?pageLimit=100', 'inventory');
	expect(new Set(records.map(({ sku }) => sku)).size).toBe(20_025);
	expect(() => sandbox.act('fedex', 'grow', { wishes: 3 })).toThrow('Only inventory and rmas');
});
