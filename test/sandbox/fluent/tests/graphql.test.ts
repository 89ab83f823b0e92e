import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { ask, sendJson } from '../../tests/client';
import { fluentSession } from './client';

const sandbox = sandboxForTests('fluent');
const session = perTest(() => fluentSession(sandbox));
const known = knownForTests(sandbox, 'fluent');

interface Edge {
	cursor: string;
	node: Record<string, unknown>;
}

const LIST = 'pageInfo { hasNextPage hasPreviousPage } edges { cursor node { id ref } }';
const orders = async (args: string, variables?: object): Promise<{ edges: Edge[]; pageInfo: object }> =>
	(await session.data(`{ orders${args} { ${LIST} } }`, variables)).orders;
const refs = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.ref);

describe('a request', () => {
	test('larger than 2 MB is answered with 413', async () => {
		const query = '{ me { id } }';
		expect((await session.post('/graphql', { query, variables: { a: 'x'.repeat(2 * 1024 * 1024) } })).status).toBe(413);
		expect(
			(await session.post('/graphql', { query, variables: { a: 'x'.repeat(2 * 1024 * 1024 - 100) } })).status,
		).toBe(200);
	});

	test('with another content type, or with members unknown to GraphQL, is answered with 400', async () => {
		const login = sandbox.credentials.fluentCommerceApi as Record<string, string>;
		const wrong = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{"query":"{ me { id } }"}' };
		expect((await ask(`${login.apiUrl}/graphql`, wrong)).status).toBe(401);
		for (const body of [
			{},
			[],
			{ query: 1 },
			{ query: '{ me { id } }', extra: 1 },
			{ query: '{ me { id } }', variables: [] },
		]) {
			expect({ body, status: (await session.post('/graphql', body)).status }).toEqual({ body, status: 400 });
		}
	});

	test('with an expired token is answered with 401, whatever it asks for', async () => {
		sandbox.revoke({ provider: 'fluent' });
		expect((await session.post('/graphql', { query: '{ me { id } }' })).status).toBe(401);
	});

	test('cannot be a list of documents: GraphQL batching is not documented', async () => {
		expect((await session.post('/graphql', [{ query: '{ me { id } }' }])).status).toBe(400);
	});
});

describe('a document', () => {
	test.each([
		['a syntax error', '{ me { id }'],
		['an unknown field', '{ me { id surname } }'],
		['an unknown argument', '{ orders(limit: 3) { edges { cursor } } }'],
		['an object without a selection', '{ orders }'],
		['a selection of a text', '{ me { id { x } } }'],
		['a type that a variable does not fit', 'query ($r: [Int!]) { orders(ref: $r) { edges { cursor } } }'],
		['a variable that is not used', 'query ($r: Int) { me { id } }'],
		['a cursor in the page info', '{ orders { pageInfo { endCursor } } }'],
		['a total', '{ orders { totalCount } }'],
	])('with %s is refused in a 200', async (_what, query) => {
		const { data, errors } = await session.run(query);
		expect(data).toBeNull();
		expect(errors).not.toHaveLength(0);
	});

	test('may introspect the schema', async () => {
		const { __schema } = await session.data('{ __schema { queryType { name } types { name } } }');
		expect(__schema.types.length).toBeGreaterThan(400);
	});

	test('with several operations needs the name of one', async () => {
		const query = 'query one { me { id } } query two { me { ref } }';
		expect((await session.run(query)).errors).toHaveLength(1);
		const { json } = await session.post('/graphql', { query, operationName: 'two' });
		expect(json.data).toEqual({ me: { ref: 'sandbox_admin' } });
	});

	test('may have several aliased root fields', async () => {
		const data = await session.data(
			`{ a: order(ref: "${known.order}") { ref } b: me { id } c: order(ref: "no") { ref } }`,
		);
		expect(data).toEqual({ a: { ref: known.order }, b: { id: '1' }, c: null });
	});
});

describe('variables', () => {
	const order = 'query ($ref: String!) { order(ref: $ref) { id } }';

	test('that are missing or null are answered with C0140E, inside an input as well', async () => {
		expect(await session.codes(order)).toEqual(['C0140E']);
		expect(await session.codes(order, { ref: null })).toEqual(['C0140E']);
		const update = 'mutation ($i: UpdateOrderInput) { updateOrder(input: $i) { id } }';
		expect(await session.codes(update, { i: { status: 'X' } })).toEqual(['C0140E']);
		expect(await session.codes(update)).toEqual(['C0140E']);
	});

	test('are never coerced to another type', async () => {
		const ints = 'query ($v: [Int!]) { orders(retailerId: $v) { edges { cursor } } }';
		expect((await session.run(ints, { v: ['5'] })).errors).toHaveLength(1);
		expect((await session.run(order, { ref: 5 })).errors).toHaveLength(1);
		const create = 'mutation ($i: CreateCarrierInput) { createCarrier(input: $i) { id } }';
		const input = { ref: 'C', name: 'C', type: 'C', retailer: { id: 5 }, surprise: 1 };
		expect((await session.run(create, { i: input })).errors).toHaveLength(1);
	});

	test('that are dates must be ISO 8601 in UTC, otherwise the answer is C0100E', async () => {
		const query = 'query ($d: DateRange) { orders(updatedOn: $d) { edges { cursor } } }';
		for (const from of ['2026-01-01', '01/02/2026', '2026-01-01T00:00:00', '2026-01-01T00:00:00+02:00', 'today', 5]) {
			expect([from, await session.codes(query, { d: { from } })]).toEqual([from, ['C0100E']]);
		}
		expect(await session.codes(query, { d: { from: '2026-01-01T00:00:00.000Z' } })).toEqual([]);
		expect(await session.codes('{ orders(updatedOn: { from: "today" }) { edges { cursor } } }')).toEqual(['C0100E']);
	});

	test('that are date ranges with neither end are answered with C0101E', async () => {
		expect(await session.codes('{ orders(createdOn: {}) { edges { cursor } } }')).toEqual(['C0101E']);
	});

	test('that are texts longer than the schema allows, or 255 by default, are answered with C0141E naming the member', async () => {
		const create = 'mutation ($i: CreateCarrierInput) { createCarrier(input: $i) { id } }';
		const input = { ref: 'r'.repeat(101), name: 'Carrier', type: 'X', retailer: { id: '5' } };
		const { errors } = await session.run(create, { i: input });
		expect(errors?.[0]).toMatchObject({ extensions: { code: 'C0141E' }, path: ['createCarrier'] });
		expect(errors?.[0].message).toContain('input.ref');
		expect(await session.codes(create, { i: { ...input, ref: 'r'.repeat(100) } })).toEqual([]);
		const list = 'query ($r: [String!]) { carriers(ref: $r) { edges { cursor } } }';
		expect(await session.codes(list, { r: ['a', 'r'.repeat(256)] })).toEqual(['C0141E']);
		expect(await session.codes(list, { r: ['a', 'r'.repeat(255)] })).toEqual([]);
	});
});

describe('the complexity of a document', () => {
	const nested = (first: number) =>
		`{ orders(first: ${first}) { edges { node { items(first: 10) { edges { node { product { ref } } } } } } } }`;

	test('counts one for the root, and one for each list and linked object of each row', async () => {
		// 1 + 1,009 + 10,090 = 11,100; 1 + 1,010 + 10,100 = 11,111.
		expect(await session.codes(nested(1009))).toEqual([]);
		expect(await session.codes(nested(1010))).toEqual(['C0001E']);
	});

	test('counts nothing for members of the row itself: a flat selection may have 5,000 rows', async () => {
		const flat = '{ orders(first: 5000) { edges { node { id attributes { name value } payment { ref } status } } } }';
		expect(await session.codes(flat)).toEqual([]);
		const linked = (first: number) =>
			`{ orders(first: ${first}) { edges { node { customer { ref } retailer { ref } items { edges { cursor } } } } } }`;
		expect(await session.codes(linked(3703))).toEqual([]);
		expect(await session.codes(linked(3704))).toEqual(['C0001E']);
	});

	test('counts page sizes given as variables, ten by default, and the contents of fragments', async () => {
		const query = `query ($n: Int) { orders(first: $n) { edges { node { ...parts } } } }
			fragment parts on Order { items { edges { node { ... on OrderItem { product { ref } } } } } }`;
		expect(await session.codes(query, { n: 1009 })).toEqual([]);
		expect(await session.codes(query, { n: 1010 })).toEqual(['C0001E']);
	});

	test('counts 10 for the sum over quantities', async () => {
		const sums = (count: number) =>
			`{ ${Array.from({ length: count }, (_none, index) => `s${index}: inventoryQuantityAggregate(position: { ref: "a", catalogue: { ref: "b" } }) { sum }`).join(' ')} }`;
		expect(await session.codes(sums(1111))).toEqual([]);
		expect(await session.codes(sums(1112))).toEqual(['C0001E']);
	});

	test('allows 1,000 mutations in a document', async () => {
		const parts = Array.from(
			{ length: 1000 },
			(_none, index) =>
				`m${index}: updateOrder(input: { id: "${known.orderId}", totalPrice: ${index} }) { totalPrice }`,
		);
		const data = await session.data(`mutation { ${parts.join(' ')} }`);
		expect(data.m999).toEqual({ totalPrice: 999 });
	});
});

describe('paging', () => {
	test('returns 10 records by default, and says that more follow', async () => {
		const page = await orders('');
		expect(page.edges).toHaveLength(10);
		expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
	});

	test('continues after a cursor to the end, each record once and in order of creation', async () => {
		const all: unknown[] = [];
		let after: string | null = null;
		for (let more = true; more; ) {
			const page: { edges: Edge[]; pageInfo: { hasNextPage?: boolean } } = await orders(
				`(first: 7, after: ${JSON.stringify(after)})`,
			);
			all.push(...refs(page));
			after = page.edges[page.edges.length - 1].cursor;
			more = page.pageInfo.hasNextPage === true;
		}
		expect(all).toEqual(Array.from({ length: 25 }, (_none, index) => `ORD-${String(index + 1).padStart(5, '0')}`));
	});

	test('goes backwards with last and before', async () => {
		const end = await orders('(last: 3)');
		expect(refs(end)).toEqual(['ORD-00023', 'ORD-00024', 'ORD-00025']);
		expect(end.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
		expect(refs(await orders(`(last: 2, before: "${end.edges[0].cursor}")`))).toEqual(['ORD-00021', 'ORD-00022']);
	});

	test('has cursors that stay valid while records are created', async () => {
		const { edges } = await orders('(first: 25)');
		sandbox.act('fluent', 'grow', { orders: 2 });
		expect(refs(await orders(`(first: 5, after: "${edges[24].cursor}")`))).toEqual(['ORD-00026', 'ORD-00027']);
	});

	test('silently caps pages at 5,000 records, and those of products at 500', async () => {
		sandbox.act('fluent', 'grow', { positions: 5000, products: 600 });
		const page = async (field: string) =>
			(await session.data(`{ ${field}(first: 9000) { edges { cursor } pageInfo { hasNextPage } } }`))[field];
		expect((await page('inventoryPositions')).edges).toHaveLength(5000);
		const products = await page('products');
		expect(products.edges).toHaveLength(500);
		expect(products.pageInfo).toEqual({ hasNextPage: true });
	});

	test('covers products of all types, each of them once', async () => {
		const seen: string[] = [];
		let after: string | null = null;
		for (let more = true; more; ) {
			const { products } = await session.data(
				'query ($after: String) { products(first: 7, after: $after) { pageInfo { hasNextPage } edges { cursor node { __typename ref } } } }',
				{ after },
			);
			for (const { node } of products.edges as Edge[]) seen.push(`${String(node.__typename)} ${String(node.ref)}`);
			after = products.edges.at(-1).cursor;
			more = products.pageInfo.hasNextPage;
		}
		expect(new Set(seen).size).toBe(seen.length);
		expect(new Set(seen.map((one) => one.split(' ')[0]))).toEqual(
			new Set(['StandardProduct', 'VariantProduct', 'GroupProduct']),
		);
		const { variantProducts, standardProducts } = await session.data(
			'{ variantProducts(first: 500) { edges { cursor } } standardProducts(first: 500) { edges { cursor } } }',
		);
		expect(seen).toHaveLength(variantProducts.edges.length + standardProducts.edges.length + 1);
	});

	test('refuses sizes below 1 and cursors that were never issued', async () => {
		expect(await session.codes('{ orders(first: 0) { edges { cursor } } }')).toEqual(['C0122E']);
		expect(await session.codes('{ orders(first: -5) { edges { cursor } } }')).toEqual(['C0122E']);
		expect(await session.codes('{ orders(after: "abc") { edges { cursor } } }')).toEqual(['C0160E']);
	});

	test('works in lists inside a record too', async () => {
		const page = async (after: string) =>
			(await session.data(`{ order(ref: "${known.order}") { items(first: 1${after}) { ${LIST} } } }`)).order.items;
		const first = await page('');
		expect(first.pageInfo.hasNextPage).toBe(true);
		const second = await page(`, after: "${first.edges[0].cursor}"`);
		expect(second.pageInfo.hasNextPage).toBe(false);
		expect(refs(second)).not.toEqual(refs(first));
	});
});

describe('errors', () => {
	test('of one field leave the others alone and name the field', async () => {
		const { data, errors } = await session.run(
			'mutation ($a: UpdateOrderInput, $b: UpdateOrderInput, $c: UpdateOrderInput) { a: updateOrder(input: $a) { status } b: updateOrder(input: $b) { status } c: updateOrder(input: $c) { status } }',
			{ a: { id: known.orderId, status: 'A' }, b: { id: '0', status: 'B' }, c: { id: known.orderId, status: 'C' } },
		);
		expect(data).toEqual({ a: { status: 'A' }, b: null, c: { status: 'C' } });
		expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'C0120E' } }]);
	});

	test('for a missing permission are C0020E and name it', async () => {
		sandbox.settings('fluent', { denied: ['ORDER_VIEW'] });
		const { data, errors } = await session.run('{ orders { edges { cursor } } me { id } }');
		expect(data).toEqual({ orders: null, me: { id: '1' } });
		expect(errors?.[0]).toMatchObject({ extensions: { code: 'C0020E' } });
		expect(errors?.[0].message).toContain('ORDER_VIEW');
	});

	test('can be injected by the control API, as a 200 with a code', async () => {
		const body = { data: null, errors: [{ message: 'Slow down', extensions: { code: 'C0011E' } }] };
		await sendJson(`${sandbox.urls.control.api}/fault`, {
			provider: 'fluent',
			route: 'graphql',
			kind: 'status',
			status: 200,
			body,
		});
		expect(await session.codes('{ me { id } }')).toEqual(['C0011E']);
		expect(await session.codes('{ me { id } }')).toEqual([]);
	});
});
