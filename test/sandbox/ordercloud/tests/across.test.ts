import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

const ACROSS = '/v1/lineitems/Incoming';

interface Page {
	Meta: { TotalCount: number; NextPageKey: string | null };
	Items: Array<{ ID: string; OrderID: string; Quantity: number; Order: { DateSubmitted: string } }>;
}

const page = async (query: string) => (await seller.get(`${ACROSS}?${query}`)).json as Page;
const names = ({ Items }: Page) => Items.map(({ OrderID, ID }) => `${OrderID}/${ID}`);

test('line items of all submitted orders are paged by key, without page or pageSize', async () => {
	const first = await page('pageSize=20&Quantity=>1');
	const found = names(first);
	expect(first.Items.every(({ Quantity }) => Quantity > 1)).toBe(true);
	for (let key = first.Meta.NextPageKey; key !== null; ) {
		const next = await page(`pageKey=${key}&Quantity=>1`);
		found.push(...names(next));
		key = next.Meta.NextPageKey;
	}
	expect(new Set(found).size).toBe(first.Meta.TotalCount);
	expect(found).toHaveLength(first.Meta.TotalCount);
	expect(first.Meta.TotalCount).toBeGreaterThan(20);
});

test('a key excludes page and pageSize, and belongs to the search that returned it', async () => {
	const { NextPageKey: key } = (await page('pageSize=5')).Meta;
	const code = async (query: string) => await seller.refusal('GET', `${ACROSS}?pageKey=${key}${query}`);
	expect(await code('')).toBeUndefined();
	expect(await code('&page=2')).toBe('Search.InvalidQuery');
	expect(await code('&pageSize=5')).toBe('Search.InvalidQuery');
	expect(await code('&Quantity=1')).toBe('Search.InvalidQuery');
	expect(await seller.refusal('GET', `${ACROSS}?pageKey=nonsense`)).toBe('Search.InvalidQuery');
});

test('line items can be filtered and sorted by fields of the order', async () => {
	const { Items } = await page('Order.ID=ORDER-0002');
	expect(Items.map(({ OrderID }) => OrderID)).toEqual(['ORDER-0002', 'ORDER-0002', 'ORDER-0002']);
	const newest = await page('sortBy=!Order.DateSubmitted,ID&pageSize=1');
	expect(names(newest)).toEqual(['ORDER-0025/L1']);
	const since = newest.Items[0].Order.DateSubmitted;
	expect((await page(`Order.DateSubmitted=!<${since}`)).Items.every(({ OrderID }) => OrderID === 'ORDER-0025')).toBe(
		true,
	);
	expect(await seller.refusal('GET', `${ACROSS}?sortBy=ID`)).toBe('LineItem.MustSortByOrderFirst');
	const mixed = `${ACROSS}?${new URLSearchParams({ 'Order.ID|ProductID': 'x' })}`;
	expect(await seller.refusal('GET', mixed)).toBe('LineItem.CannotFilterByOrderOrLineItem');
});

test('line items of unsubmitted orders are not listed', async () => {
	await seller.send('POST', '/v1/orders/Incoming/DRAFT-0001/lineitems', { ProductID: 'MUG-CREAM' });
	expect((await page('Order.ID=DRAFT-0001')).Items).toEqual([]);
	await seller.send('POST', '/v1/orders/Incoming/DRAFT-0001/submit');
	expect((await page('Order.ID=DRAFT-0001')).Items).toHaveLength(1);
});
