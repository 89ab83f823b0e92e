import { mapper } from '../../support/callWorld';
import { refused, rows, Shop } from './graphqlShop';

/** Requests for an operation that is a root field of a GraphQL document. */
describe('GraphQL requests', () => {
	const shop = Shop.forTests();
	beforeEach(() => shop.reset([{ id: '1', ref: 'A-1' }]));

	const chosen = (...paths: string[]) => ({ returnedFields: 'chosen', chosenFields: paths });

	describe('their arguments', () => {
		it('are variables, declared and sent only if they have a value', async () => {
			const { error } = await shop.world.run('order.getAll', {
				...chosen('id'),
				query: {
					ref: 'A-1, "quoted"',
					status: '={{ [] }}',
					total: '={{ [1, "2.5"] }}',
					updatedOnFrom: '2026-01-31T14:00:00Z',
					shopId: '',
				},
			});
			expect(error).toBeUndefined();
			const [{ query, variables, operationName }] = shop.sent;
			expect(operationName).toBe('orders');
			expect(variables).toEqual({
				ref: ['A-1', '"quoted"'],
				total: [1, 2.5],
				updatedOn: { from: '2026-01-31T14:00:00Z' },
				first: 50,
			});
			expect(query).toBe(
				'query orders($ref: [String!], $total: [Float!], $updatedOn: DateRange, $first: Int, $after: String) ' +
					'{ r0: orders(ref: $ref, total: $total, updatedOn: $updatedOn, first: $first, after: $after) ' +
					'{ edges { cursor node { id } } pageInfo { hasNextPage } } }',
			);
		});

		it('of a change are its identifier and the new values', async () => {
			const body = mapper({ note: 'new', placedOn: '2026-01-31 14:00' });
			const { json: output } = await shop.world.run('order.update', {
				...chosen('id', 'note'),
				orderId: ' 1 ',
				specifyBody: 'fields',
				body,
			});
			expect(output).toEqual([{ id: '1', note: 'new' }]);
			const [{ query, variables }] = shop.sent;
			expect(query).toContain('mutation updateOrder($input: UpdateOrderInput)');
			expect(variables.input).toMatchObject({ id: '1', note: 'new' });
		});

		it('override the same values of a body written as JSON', async () => {
			await shop.world.run('order.update', {
				...chosen('id'),
				orderId: '1',
				specifyBody: 'json',
				jsonBody: '{"id": "2", "note": "x"}',
			});
			expect(shop.sent[0].variables).toEqual({ input: { id: '1', note: 'x' } });
		});

		it('are the members of the body if the mutation has no input object', async () => {
			const { json: output } = await shop.world.run('order.close', {
				specifyBody: 'fields',
				body: mapper({ 'filter.shop': 's', 'input.status': 'CLOSED' }),
			});
			expect(output).toEqual([{ count: 1 }]);
			expect(shop.sent[0].variables).toEqual({ filter: { shop: 's' }, input: { status: 'CLOSED' } });
		});

		it('default to values of the credential', async () => {
			await shop.world.run('order.create', { specifyBody: 'fields', body: mapper({ ref: 'B' }) });
			await shop.world.run('order.getOfClient', chosen('id'));
			expect(shop.sent.map(({ variables }) => variables)).toEqual([
				{ input: { ref: 'B', shop: { id: 'ACME' } } },
				{ ref: 'ACME' },
			]);
		});

		it('have their dates converted inside JSON too, at any depth', async () => {
			const lines = [{ ref: 'x' }, { ref: 'y', due: '2026-12-01T10:00:00+01:00' }];
			const written = { ref: 'B', placedOn: '2026-12-01T10:00', lines };
			await shop.world.run('order.create', { specifyBody: 'json', jsonBody: JSON.stringify(written) });
			expect(shop.sent[0].variables).toMatchObject({
				input: {
					placedOn: expect.stringMatching(/^2026-12-01T10:00:00.*-05:00$/) as string,
					lines: [{ ref: 'x' }, { ref: 'y', due: '2026-12-01T09:00:00.000Z' }],
				},
			});
		});

		it.each([
			['order.get', { orderId: '={{ "" }}' }, "'Order ID' is empty"],
			['order.create', { specifyBody: 'fields', body: mapper({ note: 'x' }) }, "'Ref' is empty"],
			['order.create', { specifyBody: 'fields', body: mapper({ ref: 'longer than ten' }) }, "'Ref' has 15 characters"],
			[
				'order.create',
				{ specifyBody: 'json', jsonBody: '{"ref": "A", "lines": [{"ref": "x"}, {"ref": "longer than ten"}]}' },
				"'Lines › 2 › Ref' has 15 characters, but at most 10",
			],
			[
				'order.create',
				{ specifyBody: 'json', jsonBody: '{"ref": "A", "lines": [{"ref": "x", "due": "soon"}]}' },
				"'Lines › 1 › Due' has to be a date and time",
			],
			['order.create', { specifyBody: 'json', jsonBody: '["A"]' }, "'JSON' has to be an object"],
			['order.update', { orderId: '1', specifyBody: 'fields', body: mapper({}) }, "'Body' has nothing to change"],
			['order.getAll', { query: { updatedOnTo: 'tomorrow' } }, "'Updated on to' has to be a date and time"],
		])(
			'are validated before anything is sent, and the error names the item: %s %j',
			async (id, parameters, message) => {
				const { error } = await shop.world.run(id, parameters as never);
				expect(error?.message.toLowerCase()).toContain(message.toLowerCase());
				expect(error?.message).toContain('[item 0]');
				expect(shop.sent).toEqual([]);
			},
		);
	});

	describe('that exceed the size limit of the API', () => {
		it('are rejected before they are sent, naming the large field', async () => {
			const { error } = await shop.world.run('order.create', {
				specifyBody: 'fields',
				body: mapper({ ref: 'B', note: 'n'.repeat(60_000) }),
			});
			expect(error?.message).toContain('at most 0.0 MB are allowed');
			expect(error?.message).toContain("'Input › Note'");
			expect(shop.sent).toEqual([]);
		});
	});

	describe('that fail for a temporary reason', () => {
		it('are retried for queries, after the delay that the API asks for', async () => {
			const started: number[] = [];
			shop.instead = (_sent, turn) => {
				started.push(Date.now());
				return turn < 2 ? refused('FAULT') : undefined;
			};
			const { json: output } = await shop.world.run('order.get', { ...chosen('ref'), orderId: '1' });
			expect(output).toEqual([{ ref: 'A-1' }]);
			expect(started[1] - started[0]).toBeGreaterThanOrEqual(19);
			// The default delay would start at a quarter of a second.
			expect(started[1] - started[0]).toBeLessThan(240);
		});

		it('are not retried for mutations, which may have been executed', async () => {
			shop.instead = () => refused('FAULT');
			const { error } = await shop.world.run('order.update', {
				orderId: '1',
				specifyBody: 'fields',
				body: mapper({ note: 'x' }),
			});
			expect(shop.sent).toHaveLength(1);
			expect(error?.description).toContain('The request may have been executed');
		});

		it('are retried for mutations that cannot have been executed', async () => {
			shop.instead = (_sent, turn) => (turn === 0 ? refused('RATE') : undefined);
			const { json: output } = await shop.world.run('order.update', {
				...chosen('note'),
				orderId: '1',
				specifyBody: 'fields',
				body: mapper({ note: 'x' }),
			});
			expect([output, shop.sent.length]).toEqual([[{ note: 'x' }], 2]);
		});

		it('pause all requests when the API reports its rate limit', async () => {
			shop.reset(rows(4, (index) => ({ id: String(index), ref: `R${index}` })));
			const run = async () =>
				await shop.world.run(
					'order.get',
					{ ...chosen('ref'), orderId: '={{ $json.id }}', options: { concurrency: 2 } },
					{ items: rows(4, (index) => ({ id: String(index) })) },
				);
			await run();
			const started: number[] = [];
			shop.instead = () => {
				started.push(Date.now());
				return started.length === 1 ? refused('RATE') : undefined;
			};
			await run();
			expect(started).toHaveLength(5);
			// Two were in flight; the next one, of another item, starts once the delay is over.
			expect(started[2] - started[0]).toBeGreaterThanOrEqual(55);
		});

		it('are abandoned if the API asks for a longer delay than the options allow', async () => {
			shop.instead = () => refused('LATER');
			const { error } = await shop.world.run('order.get', { orderId: '1', options: { maxWait: 1 } });
			expect(error?.description).toContain('wait longer than the options of the node allow');
			expect(shop.sent).toHaveLength(1);
		});

		it('are retried after a server fault for queries, but not for mutations', async () => {
			shop.instead = (_sent, turn) => (turn === 0 ? { status: 503, body: {} } : undefined);
			await shop.world.run('order.get', { ...chosen('ref'), orderId: '1' });
			expect(shop.sent).toHaveLength(2);
			shop.sent.length = 0;
			shop.instead = () => ({ status: 503, body: {} });
			await shop.world.run('order.update', { orderId: '1', specifyBody: 'fields', body: mapper({ note: 'x' }) });
			expect(shop.sent).toHaveLength(1);
		});
	});

	it('stop when the execution is cancelled', async () => {
		shop.reset(rows(250, (index) => ({ id: String(index), ref: `R${index}` })));
		shop.delay = 100;
		let cancel = () => {};
		const running = shop.world.run(
			'order.getAll',
			{ ...chosen('ref'), returnAll: true, options: { pageSize: 1 } },
			{ started: (execution) => (cancel = () => execution.cancel()) },
		);
		setTimeout(() => cancel(), 350);
		await running;
		const sent = shop.sent.length;
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(shop.sent).toHaveLength(sent);
		expect(sent).toBeLessThan(8);
	});

	it('run in parallel up to the concurrency limit, and return results in item order', async () => {
		shop.reset(rows(12, (index) => ({ id: String(index), ref: `R${index}` })));
		shop.delay = 20;
		const { items } = await shop.world.run(
			'order.get',
			{ ...chosen('ref'), orderId: '={{ $json.id }}', options: { concurrency: 3 } },
			{ items: rows(12, (index) => ({ id: String(11 - index) })) },
		);
		expect(items.map(({ json: { ref }, pairedItem }) => [ref, pairedItem])).toEqual(
			rows(12, (index) => [`R${11 - index}`, { item: index }]),
		);
		expect(shop.world.mostUnderWay).toBeLessThanOrEqual(3);
		expect(shop.world.mostUnderWay).toBeGreaterThan(1);
	});
});
