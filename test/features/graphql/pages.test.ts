import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';

import { callOperation } from '../../../connector/node';
import { searchList } from '../../../connector/node/searchList';
import { mapper } from '../../support/callWorld';
import { refused, rows, Shop } from './graphqlShop';

type Row = Record<string, unknown>;

const order = (index: number): Row => ({ id: String(index), ref: `R${index}` });
const all = { returnAll: true };
const chosen = (...chosenFields: string[]) => ({ returnedFields: 'chosen', chosenFields });

/** Lists, including those inside entities, are read completely or fail. */
describe('GraphQL lists', () => {
	const shop = Shop.forTests();

	const list = async (parameters: INodeParameters) => await shop.world.run('order.getAll', parameters);
	const sizes = () => shop.sent.map(({ variables }) => variables.first);

	describe('with pages', () => {
		beforeEach(() => shop.reset(rows(250, order)));

		it('continue after the last edge of each page, with the same document for all pages', async () => {
			const { json } = await list({ ...all, ...chosen('ref') });
			expect(json).toEqual(rows(250, (index) => ({ ref: `R${index}` })));
			expect(shop.sent.map(({ variables }) => variables)).toEqual([
				{ first: 100 },
				{ first: 100, after: 'after-99' },
				{ first: 100, after: 'after-199' },
			]);
			expect(new Set(shop.sent.map(({ query }) => query)).size).toBe(1);
		});

		it('return no more than the limit, and request no more', async () => {
			const { json } = await list({ limit: 130, ...chosen('ref') });
			expect([json.length, sizes()]).toEqual([130, [100, 30]]);
			shop.sent.length = 0;
			expect((await list({ ...chosen('ref') })).json).toHaveLength(50);
			expect(sizes()).toEqual([50]);
		});

		it('have pages whose rows stay within the complexity limit of the API', async () => {
			// 1 for the lines, and 3 times 1 for their items: 401 = 1 + 100 rows of 4 queries each.
			await list({ ...all, ...chosen('lines.item.ref') });
			expect(sizes()).toEqual([100, 100, 100]);
			shop.sent.length = 0;
			await list({ ...all, ...chosen('lines.item.ref', 'customer.name') });
			expect(sizes()).toEqual([80, 80, 80, 80]);
		});

		it('have pages no larger than this list allows', async () => {
			await shop.world.run('order.newest', { limit: 10, ...chosen('ref') });
			expect(sizes()).toEqual([7, 3]);
		});

		it('have pages of the size that the user chooses, up to the maximum of the API', async () => {
			await list({ ...all, ...chosen('ref'), options: { pageSize: 90 } });
			expect(sizes()).toEqual([90, 90, 90]);
			shop.sent.length = 0;
			await list({ limit: 150, ...chosen('ref'), options: { pageSize: 5000 } });
			expect(sizes()).toEqual([100, 50]);
		});

		it('halve the page size when a page was too complex, for the rest of the list too', async () => {
			shop.instead = ({ variables }) => (Number(variables.first) > 40 ? refused('COMPLEX') : undefined);
			const { json } = await list({ limit: 90, ...chosen('ref') });
			expect(json).toHaveLength(90);
			expect(sizes()).toEqual([90, 45, 22, 22, 22, 22, 2]);
		});

		it('fail if a single row is too complex', async () => {
			shop.instead = () => refused('COMPLEX', 'Too complex');
			const { error } = await list({ limit: 2, ...chosen('ref') });
			expect(error?.message).toContain('Too complex');
			expect(sizes()).toEqual([2, 1]);
		});

		it('end after as many pages as the user allows', async () => {
			const { json } = await list({ ...all, ...chosen('ref'), options: { maxPages: 2 } });
			expect(json).toHaveLength(200);
		});

		const page = (from: number, count: number, more: Row = {}) => ({
			body: {
				data: {
					r0: {
						edges: rows(count, (index) => ({ cursor: `c${from + index}`, node: { ref: `R${from + index}` }, ...more })),
						pageInfo: { hasNextPage: true },
					},
				},
			},
		});
		it.each([
			['the same page repeats', () => page(0, 50), { returnAll: true }],
			['the same page repeats below the limit', () => page(0, 50), { limit: 100, options: { pageSize: 50 } }],
			[
				'an empty page claims that there is more',
				(turn: number) => page(turn * 50, turn === 0 ? 50 : 0),
				{ returnAll: true },
			],
			['there is more but no cursor', () => page(0, 5, { cursor: null }), { returnAll: true }],
			['the pages form a cycle', (turn: number) => page((turn % 2) * 50, 50), { returnAll: true }],
		])('fail if %s', async (_what, answer, parameters) => {
			shop.instead = (_sent, turn) => answer(turn);
			const { error, json } = await list({ ...parameters, ...chosen('ref') } as INodeParameters);
			expect(error?.message).toMatch(/cannot be read on|leads back/);
			expect(json).toEqual([]);
		});
	});

	describe('inside entities', () => {
		const line = (index: number): Row => ({ id: `l${index}`, ref: `L${index}`, status: index % 2 ? 'ODD' : 'EVEN' });
		const lines = (count: number, from = 0) => rows(count, (index) => ({ ref: `L${from + index}` }));

		beforeEach(() =>
			shop.reset([
				{ id: '1', ref: 'A', lines: rows(8, line) },
				{ id: '2', ref: 'B', lines: rows(2, line) },
			]),
		);

		it('continue with the query that returned the entity', async () => {
			const { json } = await shop.world.run('order.get', { orderId: '1', ...chosen('lines.ref') });
			expect(json).toEqual([{ lines: lines(8) }]);
			expect(shop.sent).toHaveLength(2);
			expect(shop.sent[1].variables).toEqual({ id: '1', innerFirst: 100, innerAfter0: 'after-2' });
		});

		it('continue with the get operation of the entity, by a key that is left out of the output', async () => {
			const { json } = await list({ ...chosen('ref', 'lines.ref') });
			expect(json).toEqual([
				{ ref: 'A', lines: lines(8) },
				{ ref: 'B', lines: lines(2) },
			]);
			expect(shop.sent).toHaveLength(2);
			expect(shop.sent[1].query).toContain('r0: order(id: $id)');
		});

		it('continue with their own arguments', async () => {
			const { json } = await list({
				returnedFields: 'graphql',
				selection: 'odd: lines(status: ["ODD"]) { ref } all: lines { ref }',
			});
			expect(json[0]).toEqual({ odd: [1, 3, 5, 7].map((index) => ({ ref: `L${index}` })), all: lines(8) });
		});

		it('are left as they are if the user set their size', async () => {
			const { json } = await list({ returnedFields: 'graphql', selection: 'lines(first: 2) { ref }' });
			expect(json).toEqual([{ lines: lines(2) }, { lines: lines(2) }]);
			expect(shop.sent).toHaveLength(1);
		});

		it('have pages of the size that the user chooses', async () => {
			await list({ ...chosen('lines.ref'), options: { innerPage: 8 } });
			expect(shop.sent).toHaveLength(1);
			expect(shop.sent[0].query).toContain('lines(first: 8)');
		});

		it('keep all their edges if lists are not simplified', async () => {
			const { json } = await shop.world.run('order.get', {
				orderId: '1',
				...chosen('lines.ref'),
				options: { simplify: false },
			});
			const { edges, pageInfo } = json[0].lines as { edges: unknown[]; pageInfo: unknown };
			expect([edges.length, pageInfo]).toEqual([8, { hasNextPage: false }]);
		});

		it('continue by a composite key of an entity, also below a list that was continued itself', async () => {
			const shipped = rows(7, (index) => ({
				ref: `S${index}`,
				depot: `D${index}`,
				packs: rows(5, (pack) => ({ ref: `P${pack}` })),
			}));
			shop.reset([{ id: '1', shipments: shipped }]);
			shop.shipments = shipped;
			const { json } = await shop.world.run('order.get', { orderId: '1', ...chosen('shipments.packs.ref') });
			expect(json).toEqual([{ shipments: rows(7, () => ({ packs: rows(5, (pack) => ({ ref: `P${pack}` })) })) }]);
			// The order; the rest of its shipments, and of the packs of the first three; the rest of the packs of the others.
			expect(shop.sent).toHaveLength(3);
			expect(shop.sent[2].variables).toMatchObject({ r0_ref: 'S3', r0_depot: { ref: 'D3' }, r3_ref: 'S6' });
		});

		it('continue many at once, within the complexity limit', async () => {
			const many = rows(90, (index) => ({ ...order(index), lines: rows(index % 3 === 0 ? 9 : 3, line) }));
			shop.reset(many);
			const read = { ...all, ...chosen('lines.ref') };
			const { json } = await list(read);
			expect(json).toEqual(rows(90, (index) => ({ lines: lines(index % 3 === 0 ? 9 : 3) })));
			// 30 of them with 3 entries each, which is the most entries that a page of the API may hold, and once more.
			expect(shop.sent.map(({ variables: { first, innerFirst } }) => first ?? innerFirst)).toEqual([100, 3, 3]);

			shop.reset(many);
			shop.instead = ({ query }) => (query.includes('r8:') ? refused('COMPLEX') : undefined);
			expect((await list(read)).json).toEqual(json);
		});

		it.each([
			['an empty page claims that there is more', []],
			['the same page repeats', [{ cursor: 'after-2', node: { ref: 'L2' } }]],
		])('fail if %s', async (_what, edges) => {
			shop.instead = (_sent, turn) =>
				turn === 0 ? undefined : { body: { data: { r0: { lines: { edges, pageInfo: { hasNextPage: true } } } } } };
			const { error } = await shop.world.run('order.get', { orderId: '1', ...chosen('lines.ref') });
			expect(error?.message).toContain("'lines' cannot be read on: its next page brings nothing new");
		});

		it("of an interface's types are continued too, each by its own type", async () => {
			const authors = (count: number) => rows(count, (index) => ({ name: `Author ${index}` }));
			const book = { ref: 'B', pages: 3, authors: authors(5) };
			const toy = { ref: 'T', age: 3, authors: authors(4) };
			shop.reset([
				{
					id: '1',
					lines: [
						{ id: 'l1', ref: 'L1', item: book },
						{ id: 'l2', ref: 'L2', item: toy },
					],
				},
			]);
			shop.items = [book, toy];
			const { json } = await list({ ...chosen('lines.item.authors.name') });
			const expected = (type: object) => [
				{ lines: [{ item: { ...type, authors: authors(5) } }, { item: { ...type, authors: authors(4) } }] },
			];
			expect(json).toMatchObject(expected({}));
			expect(JSON.stringify(json)).not.toMatch(/"_[a-z]/);
			expect(shop.sent[1].query).toContain('r0: item(ref: $r0_ref) { ... on Book { authors(');
			expect(shop.sent[1].query).toContain('r1: item(ref: $r1_ref) { ... on Toy { authors(');
			const selection = 'lines { item { ... on Book { authors { name } } ... on Toy { authors { name } } } }';
			expect((await list({ returnedFields: 'graphql', selection })).json).toEqual(expected({}));
		});

		it('are continued once if they are selected several times, with everything selected of them', async () => {
			const { json } = await list({
				returnedFields: 'graphql',
				selection: 'lines { ref } ... on Order { lines { edges { node { id } } } } lines { id ref }',
			});
			expect(json[0]).toEqual({ lines: rows(8, (index) => ({ ref: `L${index}`, id: `l${index}` })) });
		});

		it('fail if two conditional selections differ, since either of them alone would lose fields', async () => {
			const selection = '... @include(if: true) { lines { ref } } ... @skip(if: false) { lines { id } }';
			const { error } = await list({ returnedFields: 'graphql', selection });
			expect(error?.message).toContain("'lines' has more than the 3 entries that came");
		});

		it('of an object attached to the entity are continued through the entity', async () => {
			shop.reset(rows(5, (index) => ({ ...order(index), customer: { id: 'c' } })));
			const { json } = await shop.world.run('order.get', { orderId: '1', ...chosen('customer.orders.ref') });
			expect(json).toEqual([{ customer: { orders: rows(5, (index) => ({ ref: `R${index}` })) } }]);
			expect(shop.sent[1].query).toContain('customer { orders(first: $innerFirst, after: $innerAfter0)');
		});

		it('fail with a remedy if they have more entries that cannot be reached', async () => {
			shop.reset([{ id: '1', lines: [{ id: 'l', ref: 'L', notes: rows(4, (index) => ({ text: `${index}` })) }] }]);
			const { error } = await list({ ...chosen('lines.notes.text') });
			expect(error?.message).toContain("'notes' has more than the 3 entries that came");
			expect(error?.description).toContain("'Inner Page Size'");
			const { json } = await list({ ...chosen('lines.notes.text'), options: { innerPage: 10 } });
			expect(json).toEqual([{ lines: [{ notes: rows(4, (index) => ({ text: `${index}` })) }] }]);
		});

		it('fail if the entity has disappeared in the meantime', async () => {
			shop.instead = (_sent, turn) => (turn === 1 ? { body: { data: { r0: null } } } : undefined);
			const { error } = await list({ ...chosen('lines.ref') });
			expect(error?.message).toContain("'lines' cannot be read on: the entity is not there any more");
		});

		it('of a mutation are continued by a query, whose failure says that the change was carried out', async () => {
			const change = { orderId: '1', ...chosen('lines.ref'), specifyBody: 'fields', body: mapper({ note: 'x' }) };
			const { json } = await shop.world.run('order.update', change);
			expect(json).toEqual([{ lines: lines(8) }]);
			expect(shop.sent.map(({ query }) => query.slice(0, 8))).toEqual(['mutation', 'query or']);
			shop.instead = (_sent, turn) => (turn === 3 ? refused('NO', 'Not allowed') : undefined);
			const { error } = await shop.world.run('order.update', change);
			expect(error?.message).toContain('Not allowed');
			expect(error?.description).toContain('The change itself was carried out');
		});
	});

	describe('requested by look-ups and triggers', () => {
		beforeEach(() => shop.reset(rows(250, order)));
		const context = () =>
			shop.world.engine.loadOptionsContext({
				node: 'sample',
				parameters: { resource: 'order', operation: 'order.getAll' },
				credentials: { sampleApi: shop.world.credential },
			}) as unknown as ILoadOptionsFunctions;
		const call = async (...more: [string, Parameters<typeof callOperation>[3]?]) =>
			await callOperation(context(), shop.world.provider(), ...more);

		it('return one page of the selected fields and a cursor for the next, up to the end', async () => {
			const first = await call('order.getAll', { select: ['id', 'ref'] });
			expect([first.entries.length, first.entries[0]]).toEqual([100, { id: '0', ref: 'R0' }]);
			const second = await call('order.getAll', { select: ['id'], cursor: first.next });
			const third = await call('order.getAll', { select: ['id'], cursor: second.next });
			expect([second.entries[0], third.entries.length, third.next]).toEqual([{ id: '100' }, 50, undefined]);
		});

		it('return the whole list, or as many entries or pages as requested', async () => {
			const select = ['ref'];
			expect((await call('order.getAll', { select, limit: 'all' })).entries).toHaveLength(250);
			expect((await call('order.getAll', { select, limit: 7 })).entries).toHaveLength(7);
			const some = await call('order.getAll', { select, limit: 'all', maxPages: 2 });
			expect([some.entries.length, some.next]).toEqual([200, '"after-199"']);
		});

		it('accept nothing but a cursor from the editor', async () => {
			const body = { query: 'mutation { closeOrders { count } }' };
			await expect(
				call('order.getAll', { cursor: JSON.stringify({ path: '/graphql', query: [], body }) }),
			).rejects.toThrow('The place in the list to go on from cannot be read');
			expect(shop.sent).toEqual([]);
		});

		it('support getting an entity, with its usual fields by default, and changing one', async () => {
			const got = await call('order.get', { path: { orderId: '3' } });
			expect(got.entries).toEqual([{ id: '3', ref: 'R3', status: null, lines: [] }]);
			const updated = await call('order.update', { path: { orderId: '3' }, fields: { note: 'n' }, select: ['note'] });
			expect(updated.entries).toEqual([{ note: 'n' }]);
			await expect(call('order.get', { path: { orderId: '999' } })).rejects.toThrow(
				"There is no Order with 'Order ID' 999",
			);
		});

		it('select only what a list to pick from shows, and search for the typed text', async () => {
			const lookup = {
				operation: 'order.getAll',
				value: ['id'],
				label: ['ref', 'customer.name'],
				search: (typed: string) => ({ ref: typed }),
			};
			const { results } = await searchList(shop.world.provider(), lookup).call(context(), 'R7');
			expect(results).toEqual([{ name: 'R7', value: '7' }]);
			expect(shop.sent[0].query).toContain('node { id ref customer { name } }');
		});
	});
});
