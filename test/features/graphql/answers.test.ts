import type { INodeParameters } from 'n8n-workflow';

import { mapper } from '../../support/callWorld';
import { rows, Shop } from './graphqlShop';

/** What is selected, and how the answer becomes items. */
describe('GraphQL answers', () => {
	const shop = Shop.forTests();
	beforeEach(() =>
		shop.reset([
			{
				id: '1',
				ref: 'A-1',
				status: 'OPEN',
				total: 9.5,
				added: 'later',
				customer: { id: 'c1', name: 'Ada', address: { city: 'Lyon', street: 'Rue' } },
				tags: [
					{ name: 'colour', value: { rgb: [1, 2] } },
					{ name: 'size', value: 0 },
				],
				lines: [
					{
						id: 'l1',
						ref: 'L-1',
						quantity: 2,
						status: 'NEW',
						item: { ref: 'B', name: 'Book', pages: 9, authors: [{ name: 'Eve' }] },
					},
					{ id: 'l2', ref: 'L-2', quantity: 0, status: 'OLD', item: { ref: 'T', name: 'Toy', age: 3 } },
				],
			},
		]),
	);

	const get = async (parameters: INodeParameters = {}) =>
		await shop.world.run('order.get', { orderId: '1', ...parameters });
	const chosen = async (chosenFields: string | string[], options: INodeParameters = {}) =>
		await get({ returnedFields: 'chosen', chosenFields, options });
	const written = async (selection: string, options: INodeParameters = {}) =>
		await get({ returnedFields: 'graphql', selection, options });

	describe('the returned fields', () => {
		it('are the usual ones by default, with connections as plain lists', async () => {
			const { json } = await get();
			expect(json).toEqual([
				{
					id: '1',
					ref: 'A-1',
					status: 'OPEN',
					lines: [
						{ ref: 'L-1', quantity: 2 },
						{ ref: 'L-2', quantity: 0 },
					],
				},
			]);
			expect(shop.sent[0].query).toContain(
				'{ id ref status lines(first: 3) { edges { cursor node { ref quantity } } pageInfo { hasNextPage } } }',
			);
		});

		it('are the chosen ones, given as a list or, as by an AI agent, as comma-separated text', async () => {
			const expected = [
				{ ref: 'A-1', customer: { address: { city: 'Lyon' } }, lines: [{ quantity: 2 }, { quantity: 0 }] },
			];
			expect((await chosen(['ref', 'customer.address.city', 'lines.quantity'])).json).toEqual(expected);
			expect((await chosen('ref, customer.address.city , lines.edges.node.quantity')).json).toEqual(expected);
		});

		it('of an object chosen as a whole are its usual ones, without paged lists', async () => {
			const { json } = await chosen(['customer', 'tags']);
			expect(json).toEqual([
				{
					customer: { id: 'c1', name: 'Ada', address: { city: 'Lyon', street: 'Rue' } },
					tags: [
						{ name: 'colour', value: { rgb: [1, 2] } },
						{ name: 'size', value: 0 },
					],
				},
			]);
		});

		it('of an interface are requested from the types that have them, and the answer names the type', async () => {
			const { json } = await chosen([
				'lines.item.name',
				'lines.item.pages',
				'lines.item.age',
				'lines.item.authors.name',
			]);
			expect(json).toEqual([
				{
					lines: [
						{ item: { __typename: 'Book', name: 'Book', pages: 9, authors: [{ name: 'Eve' }] } },
						{ item: { __typename: 'Toy', name: 'Toy', age: 3, authors: [] } },
					],
				},
			]);
			expect(shop.sent[0].query).toContain('... on Toy { age authors(');
		});

		it.each([
			['reff', "'Chosen Fields' has 'reff', but Order has no field 'reff'", "Did you mean 'ref'?"],
			['lines.quantities', "Line has no field 'quantities'", "Did you mean 'quantity'?"],
			['customer.zzzzzzzz', "Customer has no field 'zzzzzzzz'", 'Use one of: id, name, '],
			['lines.item.page', "Item has no field 'page'", "'pages'"],
			['ref.name', "'ref' of Order has no fields", "Choose 'ref' itself"],
			['price', "'price' of Order needs arguments", 'Write the selection in GraphQL instead'],
			['constructor', "Order has no field 'constructor'", 'Use one of'],
		])('are rejected with similar names if the type does not have them: %s', async (path, message, hint) => {
			const { error } = await chosen([path]);
			expect(error?.message).toContain(message);
			expect(error?.description).toContain(hint);
			expect(shop.sent).toEqual([]);
		});

		it('must not be empty if chosen fields are asked for', async () => {
			const { error } = await chosen('={{ " , " }}');
			expect(error?.message).toContain("'Chosen Fields' is empty");
		});

		it('are all of them where there is nothing to choose: for a count, and for a value without fields', async () => {
			const closed = await shop.world.run('order.close', {
				specifyBody: 'json',
				jsonBody: '{"filter": {"shop": "s"}}',
			});
			expect(closed.json).toEqual([{ count: 1 }]);
			expect((await shop.world.run('shop.version')).json).toEqual([{ data: '7' }]);
		});
	});

	describe('a selection written in GraphQL', () => {
		it.each([
			['is accepted with braces', '{ ref lines { edges { node { ref } } } }'],
			['is accepted without braces', 'ref lines { edges { node { ref } } }'],
			['is accepted with paged lists written as plain lists', 'ref, lines { ref }'],
			['is accepted with comments', 'ref # the reference\n lines { # all\n ref }'],
		])('%s, and page sizes are filled in', async (_how, selection) => {
			const { json } = await written(selection);
			expect(json).toEqual([{ ref: 'A-1', lines: [{ ref: 'L-1' }, { ref: 'L-2' }] }]);
			expect(shop.sent[0].query).toContain('lines(first: 3)');
		});

		it("keeps the user's aliases, arguments, directives and page size", async () => {
			const { json } = await written(
				'code: ref fresh: lines(status: ["NEW" # those only\n], first: 1) { ref } note @skip(if: true) lines { ... on Line { quantity } }',
			);
			expect(json).toEqual([{ code: 'A-1', fresh: [{ ref: 'L-1' }], lines: [{ quantity: 2 }, { quantity: 0 }] }]);
			expect(shop.sent[0].query).not.toContain('first: 3, status');
		});

		it('may use fields newer than the catalogue, including paged lists', async () => {
			const { json } = await written('added extras { edges { node { name } } }');
			expect(json).toEqual([{ added: 'later', extras: rows(5, (index) => ({ name: `extra-${index}` })) }]);
		});

		it('applies to the entries of a list, with or without edges around them', async () => {
			for (const selection of ['{ edges { node { ref } } pageInfo { hasNextPage } }', 'ref']) {
				const { json } = await shop.world.run('order.getAll', { returnedFields: 'graphql', selection });
				expect(json).toEqual([{ ref: 'A-1' }]);
			}
		});

		it.each([
			['{ ref', "'Selection' cannot be sent: it ends where a field has to stand (line 1, column 6)"],
			['ref }', "'}' stands where a field has to (line 1, column 5)"],
			['{ ref } { id }', "'{' stands where the end has to"],
			['ref }\nx: order(id: 2) { id', "'}' stands where a field has to"],
			['customer', "'customer' is an object, of which fields have to be chosen"],
			['ref { id }', "'ref' of Order has no fields"],
			['lines(first: $count) { ref }', 'a variable cannot stand here'],
			['lines(first: 5000) { ref }', "'first' is 5000, but a page has at most 100 entries"],
			['...Parts', 'a named fragment cannot stand here'],
			['lines { edges { node { ref } } ref }', "'ref' stands beside 'edges'"],
			['lines { edges { cursor } }', "a list has no 'edges { node { } }' with fields in it"],
			['lines { all: edges { node { ref } } }', 'have an alias, arguments or a condition here'],
			['ref "', 'a text is not closed'],
		])('is rejected with the position of the mistake: %s', async (selection, message) => {
			const { error } = await written(selection);
			expect(error?.message).toContain(message);
			expect(shop.sent).toEqual([]);
		});
	});

	it('keep edges and cursors if lists are not simplified', async () => {
		const { json } = await chosen(['ref', 'lines.ref'], { simplify: false });
		expect(json).toEqual([
			{
				ref: 'A-1',
				lines: {
					edges: [
						{ cursor: 'after-0', node: { ref: 'L-1' } },
						{ cursor: 'after-1', node: { ref: 'L-2' } },
					],
					pageInfo: { hasNextPage: false },
				},
			},
		]);
	});

	it('contain only the chosen output fields', async () => {
		expect((await get({ options: { outputFields: 'lines.ref' } })).json).toEqual([
			{ lines: [{ ref: 'L-1' }, { ref: 'L-2' }] },
		]);
	});

	describe('without an entity', () => {
		it('are an error that names the key', async () => {
			const { error } = await shop.world.run('order.get', { orderId: '99' });
			expect(error?.message).toBe("Get order: There is no Order with 'Order ID' 99 [item 0]");
		});

		it('become error items if the node continues on error, beside the results of the others', async () => {
			const { json, items } = await shop.world.run(
				'order.get',
				{ orderId: '={{ $json.id }}', returnedFields: 'chosen', chosenFields: ['ref'] },
				{ items: [{ id: '99' }, { id: '1' }], onError: 'continueRegularOutput' },
			);
			expect(json[0]).toMatchObject({
				error: expect.stringContaining('There is no Order') as string,
				details: { code: 'NOT_FOUND' },
			});
			expect(json[1]).toEqual({ ref: 'A-1' });
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		});

		it('count as success for a mutation that returns nothing', async () => {
			shop.instead = () => ({ body: { data: { r0: null } } });
			const { json } = await shop.world.run('order.update', {
				orderId: '1',
				specifyBody: 'fields',
				body: mapper({ note: 'x' }),
			});
			expect(json).toEqual([{ success: true }]);
		});

		it.each([undefined, {}, { data: null }, { data: {} }])(
			'are neither success nor absence if they say nothing at all: %j',
			async (body) => {
				shop.instead = () => ({ body });
				const change = { orderId: '1', specifyBody: 'fields', body: mapper({ note: 'x' }) };
				const { json } = await shop.world.run('order.update', change as never, { onError: 'continueRegularOutput' });
				expect(json[0].error).toContain('The answer does not tell what became of the change');
				expect(json[0].details).toMatchObject({ mayHaveBeenExecuted: true });
				expect(shop.sent).toHaveLength(1);
				const { error } = await shop.world.run('order.get', { orderId: '1' });
				expect(error?.message).toContain('The answer does not have what was asked for');
			},
		);

		it('are an error if a list was expected', async () => {
			shop.instead = () => ({ body: { data: { r0: null } } });
			const { error } = await shop.world.run('order.getAll');
			expect(error?.message).toContain('The answer has no list');
		});
	});

	describe('with errors beside the data', () => {
		beforeEach(() =>
			shop.reset(rows(3, (index) => ({ id: String(index), ref: `R${index}`, note: index === 1 ? 'broken' : 'fine' }))),
		);
		const noted = { returnedFields: 'chosen', chosenFields: ['ref', 'note'] };
		const error = { message: 'The note is lost', code: 'NOTE' };

		it('are failures by default', async () => {
			const { error: failed } = await shop.world.run('order.get', { orderId: '1', ...noted });
			expect(failed?.message).toContain('The note is lost');
			expect((await shop.world.run('order.getAll', noted)).error?.message).toContain('The note is lost');
		});

		it('return the data with its errors if partial data is enabled', async () => {
			const { json } = await shop.world.run('order.get', { orderId: '1', ...noted, options: { partialData: true } });
			expect(json).toEqual([{ ref: 'R1', note: null, errors: [{ ...error, path: ['r0', 'note'] }] }]);
		});

		it('attach errors to the list entry that they concern', async () => {
			const { json } = await shop.world.run('order.getAll', { ...noted, options: { partialData: true } });
			const path = ['r0', 'edges', 1, 'node', 'note'];
			expect(json).toEqual([
				{ ref: 'R0', note: 'fine' },
				{ ref: 'R1', note: null, errors: [{ ...error, path }] },
				{ ref: 'R2', note: 'fine' },
			]);
		});

		it('attach errors that name no entry to every entry, and return a missing entry as its errors alone', async () => {
			shop.instead = () => ({
				body: {
					data: { r0: { edges: [{ node: { ref: 'A' } }, { node: null }], pageInfo: { hasNextPage: false } } },
					errors: [{ message: 'Slow today' }],
				},
			});
			const { json } = await shop.world.run('order.getAll', { options: { partialData: true } });
			expect(json).toEqual([
				{ ref: 'A', errors: [{ message: 'Slow today' }] },
				{ errors: [{ message: 'Slow today' }] },
			]);
		});

		it('are failures without any data, even if partial data is enabled', async () => {
			shop.instead = () => ({ body: { data: { r0: null }, errors: [{ message: 'Nothing' }] } });
			const { error: failed } = await shop.world.run('order.get', { orderId: '1', options: { partialData: true } });
			expect(failed?.message).toContain('Nothing');
		});

		it('of a mutation say that it was carried out, and never lead to another attempt', async () => {
			const { error: failed } = await shop.world.run('order.update', {
				orderId: '0',
				...noted,
				specifyBody: 'fields',
				body: mapper({ note: 'broken' }),
			});
			expect(failed?.message).toContain('The note is lost');
			expect(failed?.description).toContain('The change itself was carried out');
			expect(shop.sent).toHaveLength(1);
		});
	});
});
