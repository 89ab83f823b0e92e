import { perTest, sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));
const seller = perTest(() => world.seller());

const meta = async (path: string) => (await seller.get(path)).json.Meta as Record<string, unknown>;

test('pages are counted from 1, have 20 entries and at most 100', async () => {
	expect(await meta('/v1/products')).toMatchObject({
		Page: 1,
		PageSize: 20,
		TotalCount: 45,
		TotalPages: 3,
		ItemRange: [1, 20],
	});
	expect(await meta('/v1/products?page=3')).toMatchObject({ Page: 3, ItemRange: [41, 45], NextPageKey: null });
	expect(await seller.ids('/v1/products?page=4')).toEqual([]);
	expect(await seller.refusal('GET', '/v1/products?pageSize=101')).toBe('List.InvalidPageSize');
	expect(await seller.refusal('GET', '/v1/products?page=x')).toBe('List.InvalidType');
});

test('lists are sorted by fields, in descending order with an exclamation mark', async () => {
	const up = await seller.ids('/v1/buyers?sortBy=ID');
	expect(up).toEqual(['BUYER1', 'BUYER2', 'BUYER3']);
	expect(await seller.ids('/v1/buyers?sortBy=!ID')).toEqual([...up].reverse());
	expect(await seller.ids('/v1/orders/Incoming?sortBy=!DateSubmitted&pageSize=2')).toEqual([
		'ORDER-0025',
		'ORDER-0024',
	]);
	expect(await seller.refusal('GET', '/v1/buyers?sortBy=Colour')).toBe('List.InvalidSortProperty');
});

/** Five records to filter. */
async function fill(): Promise<void> {
	const records = [
		{
			ID: 'A',
			Name: 'Apple',
			Active: true,
			ShipWeight: 1,
			xp: { Color: 'Red', Sizes: ['S', 'M'], Rank: 5, Deep: { Er: 'x' } },
		},
		{ ID: 'B', Name: 'Banana', Active: false, ShipWeight: 2, xp: { Color: 'yellow', Rank: 50 } },
		{ ID: 'C', Name: 'Cherry', Active: true, ShipWeight: 3, Description: 'red' },
		{ ID: 'D', Name: 'apricot', Active: true, ShipWeight: 10 },
	];
	for (const record of records) await seller.send('POST', '/v1/products', record);
}

test.each([
	['Name=apple', 'A'],
	['Name=ap*', 'AD'],
	['Name=*rr*', 'C'],
	['Name=*a', 'B'],
	['Name=a*p*e', 'A'],
	['Name=app*ple', ''],
	['Name=Apple|Cherry', 'AC'],
	['Name=ap*|Cherry', 'ACD'],
	['Name=!ap*', 'BC'],
	['Name=!Apple&Name=!Cherry', 'BD'],
	['Description=!*', 'ABD'],
	['Description=*', 'C'],
	['ShipWeight=>2', 'CD'],
	['ShipWeight=<3', 'AB'],
	['ShipWeight=!<2&ShipWeight=!>3', 'BC'],
	['Active=false', 'B'],
	['xp.Color=red', 'A'],
	['xp.Sizes=M', 'A'],
	['xp.Rank=>5', 'B'],
	['xp.Deep.Er=x', 'A'],
	['ID=A|D', 'AD'],
	['ID=>B', 'CD'],
	['Name|Description=red|banana', 'BC'],
	['DateCreated=>2020-01-01', 'ABCD'],
	['DateCreated=<2020-01-01', ''],
])('the filter %s finds %s', async (filter, ids) => {
	await fill();
	const query = new URLSearchParams(filter);
	query.append('ID', 'A|B|C|D');
	expect((await seller.ids(`/v1/products?${query}`)).join('')).toBe(ids);
});

test('an unknown field, and a value that does not match the type, are refused', async () => {
	expect(await seller.refusal('GET', '/v1/products?Colour=red')).toBe('List.InvalidProperty');
	expect(await seller.refusal('GET', '/v1/products?name=red')).toBe('List.InvalidProperty');
	expect(await seller.refusal('GET', '/v1/products?ShipWeight=heavy')).toBe('List.InvalidType');
	expect(await seller.refusal('GET', '/v1/products?ShipWeight=>=2')).toBe('List.InvalidType');
	expect(await seller.refusal('GET', '/v1/products?Active=yes')).toBe('List.InvalidType');
	expect(await seller.refusal('GET', '/v1/orders/Incoming?DateSubmitted=>soon')).toBe('List.InvalidType');
	expect(await seller.refusal('GET', '/v1/buyers?ID|Name=x')).toBe('List.InvalidProperty');
	expect(await seller.refusal('GET', '/v1/catalogs/productassignments?ProductID=x')).toBe('List.InvalidProperty');
});

test('nested fields can be filtered on if a search index serves the list', async () => {
	expect((await seller.ids('/v1/orders/Incoming?BillingAddress.City=Springfield')).length).toBeGreaterThan(3);
	expect(await seller.ids('/v1/orders/Incoming?BillingAddress.City=Nowhere')).toEqual([]);
	expect(await seller.refusal('GET', '/v1/shipments?FromAddress.City=x')).toBe('List.InvalidProperty');
});

test('words are searched for in the requested fields', async () => {
	await fill();
	const ids = async (query: string) => (await seller.ids(`/v1/products?ID=A|B|C|D&${query}`)).join('');
	expect(await ids('search=red')).toBe('C');
	expect(await ids('search=red&searchOn=Name')).toBe('');
	expect(await ids('search=red+apple')).toBe('AC');
	expect(await ids('search=red+cherry&searchType=AllTermsAnyField')).toBe('C');
	expect(await ids('search=red+cherry&searchType=AllTermsSameField')).toBe('');
	expect(await ids('search=chRed&searchType=ExactPhrase')).toBe('');
	expect(await ids('search=che&searchType=ExactPhrasePrefix')).toBe('C');
	expect(await seller.ids('/v1/buyers?search=yer+2')).toEqual(['BUYER2']);
	expect(await seller.refusal('GET', '/v1/products?search=x&searchOn=Colour')).toBe('List.InvalidSearchProperty');
});

test('facets count the values of the products found', async () => {
	const facets = async (query: string) =>
		((await meta(`/v1/products?${query}`)).Facets as Array<Record<string, unknown>>)[0];
	const all = await facets('');
	expect(all).toMatchObject({ Name: 'Category', XpPath: 'Category', xp: null });
	expect(all.Values).toContainEqual({ Value: 'Apparel', Count: 9 });
	expect((await facets('xp.Category=Home')).Values).toEqual([{ Value: 'Home', Count: 3 }]);
	await seller.send('PATCH', '/v1/productfacets/Category', { MinCount: 4 });
	expect((await facets('xp.Category=Home')).Values).toEqual([]);
	expect(await meta('/v1/buyers')).not.toHaveProperty('Facets');
});

test('paging by the last ID finds every record once and ends with an empty page', async () => {
	const found: string[] = [];
	for (let last = ''; ; last = found[found.length - 1]) {
		const page = await seller.ids(`/v1/products?sortBy=ID&pageSize=10${last && `&ID=>${last}`}`);
		if (!page.length) break;
		found.push(...page);
	}
	expect(found).toHaveLength(45);
	expect(found).toEqual([...new Set(found)].sort());
	expect(await meta(`/v1/products?sortBy=ID&pageSize=100&ID=>${found[39]}`)).toMatchObject({
		TotalCount: 5,
		TotalPages: 1,
	});
	expect(await seller.ids(`/v1/products?sortBy=ID&ID=>${found[9]}&Name=*Hoodie*`)).toEqual(
		(await seller.ids('/v1/products?sortBy=ID&Name=*Hoodie*')).filter((id) => id > found[9]),
	);
});

test('a search returns at most 100,000 entries however it is paged, while paging by the last ID continues', async () => {
	const { products } = world.sandbox.act('ordercloud', 'grow', { products: 100_100 }) as { products: number };
	expect(products).toBe(100_145);
	expect(await meta('/v1/products?page=1000&pageSize=100')).toMatchObject({ TotalCount: 100_145 });
	expect(await seller.refusal('GET', '/v1/products?page=1001&pageSize=100')).toBe('Search.ResultSetTooLarge');
	const last = (await seller.ids('/v1/products?page=1000&pageSize=100&sortBy=ID')).at(-1)!;
	expect(await meta(`/v1/products?sortBy=ID&pageSize=100&ID=>${last}`)).toMatchObject({ TotalCount: 145 });
});

test('with an index lag a write can be read by its ID immediately and is listed later', async () => {
	world.sandbox.settings('ordercloud', { indexLag: 5_000 });
	await seller.send('POST', '/v1/products', { ID: 'LATE', Name: 'Late' });
	await seller.send('DELETE', '/v1/products/PROD-045');
	const listed = async () => (await seller.ids('/v1/products?ID=LATE|PROD-045')).sort();
	expect((await seller.get('/v1/products/LATE')).status).toBe(200);
	expect((await seller.get('/v1/products/PROD-045')).status).toBe(404);
	expect(await listed()).toEqual(['PROD-045']);
	await seller.send('POST', '/v1/buyers', { ID: 'ACME', Name: 'Not searched' });
	expect(await seller.ids('/v1/buyers')).toContain('ACME');
	world.sandbox.time({ advanceMs: 6_000 });
	expect(await listed()).toEqual(['LATE']);
});
