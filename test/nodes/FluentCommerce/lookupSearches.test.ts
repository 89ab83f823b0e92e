import { ScriptedBench, type Answer, type Handler, type Seen } from '../../support/scriptedBench';

const world = ScriptedBench.forTests('fluentCommerce');

type Document = { query: string; variables: Record<string, unknown> };
const documents = () => world.seen.map(({ body }) => body as Document);
const connection = (nodes: object[], hasNextPage = false): Answer => ({
	body: {
		data: { r0: { edges: nodes.map((node, index) => ({ cursor: `c${index}`, node })), pageInfo: { hasNextPage } } },
	},
});
const orders = [
	{ id: '1', ref: 'HD-1', type: 'HD', status: 'BOOKED' },
	{ id: '2', ref: 'HD-10', type: 'HD', status: 'SHIPPED' },
];
/** Orders as the API finds them: by exact ref only. */
const api: Handler = ({ body }: Seen) => {
	const { ref } = (body as Document).variables as { ref?: string[] };
	return connection(orders.filter((order) => ref === undefined || ref.includes(order.ref)));
};

describe('a Fluent lookup', () => {
	it('lists one page of entities, and requests only the fields that it shows', async () => {
		const { results } = await world.search('order', 'order.get', '', api);
		expect(results).toEqual([
			{ name: 'HD-1 · HD · BOOKED · 1', value: '1' },
			{ name: 'HD-10 · HD · SHIPPED · 2', value: '2' },
		]);
		const [{ query, variables }] = documents();
		expect(query.replace(/\s+/g, ' ')).toMatch(/node \{ id ref type status \}/);
		expect(variables.first).toBe(100);
	});

	it('searches for the exact text typed, passed as a variable', async () => {
		const { results } = await world.search('order', 'order.get', 'HD-10', api);
		expect(results.map(({ value }) => value)).toEqual(['2']);
		expect(documents()).toHaveLength(1);
		expect(documents()[0].variables).toMatchObject({ ref: ['HD-10'] });
		expect(documents()[0].query).not.toContain('HD-10');
	});

	it('searches for partial matches if nothing matches exactly', async () => {
		const { results } = await world.search('order', 'order.get', 'shipp', api);
		expect(results.map(({ value }) => value)).toEqual(['2']);
		expect(documents().map(({ variables }) => variables.ref)).toEqual([['shipp'], undefined]);
	});

	it('treats commas, quotes and brackets as literal text', async () => {
		await world.search('order', 'order.get', 'a,b"]}', () => connection([]));
		expect(documents()[0].variables).toMatchObject({ ref: ['a,b"]}'] });
	});

	it('shows the catalogue for entities whose refs are unique only within it', async () => {
		const product = { name: 'Shoe', ref: 'SKU-1', catalogue: { ref: 'PC:MASTER:1' } };
		const { results } = await world.search('variantProduct', 'variantProduct.get', '', () => connection([product]));
		expect(results).toEqual([{ name: 'Shoe · SKU-1 · PC:MASTER:1', value: 'SKU-1' }]);
	});

	it('continues with the next page', async () => {
		const { paginationToken } = await world.search('order', 'order.get', '', () => connection(orders, true));
		expect(paginationToken).toBe('"c1"');
	});

	it('explains why it cannot be shown', async () => {
		const refused: Handler = () => ({
			body: { data: null, errors: [{ message: 'Missing ORDER_VIEW', extensions: { code: 'C0020E' } }] },
		});
		await expect(world.search('order', 'order.get', '', refused)).rejects.toMatchObject({
			message: expect.stringContaining('Missing ORDER_VIEW') as string,
			description: expect.stringContaining('lacks ORDER_VIEW') as string,
		});
	});
});
