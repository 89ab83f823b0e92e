import { json, mapper, World } from '../support/callWorld';

/** Errors of single items, lists, bulk, and large amounts. */
describe('many items', () => {
	const world = World.forTests(64 * 1_048_576);

	describe('of which some fail', () => {
		const items = ['a', '..', 'c', 'bad'].map((id) => ({ id }));
		const answer = () =>
			world.reset((request, response) =>
				request.path.endsWith('bad')
					? json(response, {
							success: false,
							requestId: 'r-1',
							errors: [{ code: 'E7', text: 'No such\u0000 thing <b>here</b>' }],
						})
					: json(response, { path: request.path }),
			);
		const run = async (onError?: 'continueRegularOutput' | 'continueErrorOutput') =>
			await world.run('thing.get', { thingId: '={{ $json.id }}' }, { items, onError });

		it('end the run with the first failure, which names operation and item', async () => {
			answer();
			const { error } = await run();
			expect(error?.message).toContain('[item 1]');
			expect(error?.context?.itemIndex).toBe(1);
		});

		it('become paired error items if the node continues on error, and the others are kept', async () => {
			answer();
			const { json: output, items: whole } = await run('continueRegularOutput');
			expect(output).toEqual([
				{ path: '/things/a' },
				{ error: expect.stringContaining("'Thing ID' is '..'") as string, message: expect.any(String) as string },
				{ path: '/things/c' },
				{
					error: 'Get thing: No such thing here [item 3]',
					message: 'Code: E7. Request ID: r-1',
					details: { code: 'E7', statusCode: 200, requestId: 'r-1' },
				},
			]);
			expect(whole.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		});

		it('are sent to the error output', async () => {
			answer();
			const { outputs } = await run('continueErrorOutput');
			expect(outputs[0].map(({ json: { path } }) => path)).toEqual(['/things/a', '/things/c']);
			expect(outputs[1].map(({ json: { error } }) => String(error))).toEqual([
				expect.stringContaining('[item 1]') as string,
				expect.stringContaining('[item 3]') as string,
			]);
		});

		it('carry only error and message in the error output, since older versions of n8n would take them for successes', async () => {
			answer();
			const { outputs } = await run('continueErrorOutput');
			expect(outputs[1].map(({ json: failed }) => Object.keys(failed))).toEqual([
				['error', 'message'],
				['error', 'message'],
			]);
		});

		it('are paired by the node itself rather than by counting', async () => {
			world.reset((request, response) => {
				if (request.query.some(([, value]) => value === 'bad')) return json(response, {}, 400);
				json(response, { things: [{ id: 1 }, { id: 2 }] });
			});
			const queryParameters = { parameter: [{ name: 'id', value: '={{ $json.id }}' }] };
			const { items: output } = await world.run(
				'thing.list',
				{ queryParameters },
				{ items: [{ id: 'bad' }, { id: 'x' }, { id: 'bad' }], onError: 'continueRegularOutput' },
			);
			expect(output.map(({ json: { id }, pairedItem }) => [id, pairedItem])).toEqual([
				[undefined, { item: 0 }],
				[1, { item: 1 }],
				[2, { item: 1 }],
				[undefined, { item: 2 }],
			]);
		});

		it("keep the provider's message, whatever it contains", async () => {
			world.reset((_request, response) =>
				json(response, { errors: [{ code: '404', text: 'A preexisting ECONNRESET order' }] }, 409),
			);
			const { error } = await world.run('thing.get', { thingId: 'x' });
			expect(error?.message).toBe('Get thing: A preexisting ECONNRESET order [item 0]');
			expect(error).toMatchObject({ httpCode: '409' });
		});

		it('reveal no secret: the error and the run contain neither token nor headers nor the raw answer', async () => {
			world.reset((request, response) =>
				json(response, { errors: [{ code: 'X', text: 'no' }], echoed: request.headers.authorization }, 401),
			);
			for (const onError of [undefined, 'continueRegularOutput', 'continueErrorOutput'] as const) {
				const result = await world.run('thing.get', { thingId: 'x', options: { maxRetries: 0 } }, { onError });
				const everything = inspect(result.run);
				expect(everything).toContain('Get thing: no');
				expect(everything).not.toContain(world.goodToken);
				expect(everything).not.toMatch(/authorization|bearer/i);
			}
			world.reset((_request, response) => void response.destroy());
			const lost = await world.run('thing.create', { specifyBody: 'json', jsonBody: '{"a":1}' });
			expect(inspect(lost.run)).not.toContain(world.goodToken);
		});

		it('fail for a broken expression without affecting the others', async () => {
			answer();
			const { json: output } = await world.run(
				'thing.get',
				{ thingId: '={{ $json.id.toUpperCase() }}' },
				{ items: [{ id: 'a' }, { id: 5 }, { id: 'c' }], onError: 'continueRegularOutput' },
			);
			expect(output.map(({ path, error }) => path ?? typeof error)).toEqual(['/things/A', 'string', '/things/C']);
		});
	});

	describe('in lists', () => {
		const serve = (total: number) =>
			world.reset((request, response) => {
				const query = Object.fromEntries(request.query);
				const from = Number(query.position ?? 0);
				const end = Math.min(total, from + Number(query.pageSize));
				const things = Array.from({ length: Math.max(0, end - from) }, (_, index) => ({ id: from + index }));
				json(response, { things, paging: end < total ? { next: String(end) } : {} });
			});

		it('are complete with Return All, and otherwise end at the limit, each paired with its input', async () => {
			serve(250);
			const all = await world.run('thing.getAll', { returnAll: true }, { items: [{}, {}] });
			expect(all.items).toHaveLength(500);
			expect(all.items[499]).toMatchObject({ json: { id: 249 }, pairedItem: { item: 1 } });
			expect(world.seen).toHaveLength(6);
			serve(250);
			expect((await world.run('thing.getAll', { limit: 120 })).json).toHaveLength(120);
			expect(world.seen).toHaveLength(2);
			serve(250);
			expect((await world.run('thing.getAll')).json).toHaveLength(50);
			expect(world.seen.map(({ url }) => url)).toEqual(['/things?pageSize=50']);
		});

		it('arrive in reasonable time if there are 20,000 entries', async () => {
			serve(20_000);
			const { json: entries } = await world.run('thing.getAll', { returnAll: true });
			expect([entries.length, world.seen.length]).toEqual([20_000, 200]);
		});

		it('are the page itself with its links if it is not split', async () => {
			serve(250);
			const [page] = (await world.run('thing.getAll', { options: { split: false } })).json;
			expect(page).toHaveProperty('paging');
			expect(world.seen).toHaveLength(1);
		});
	});

	describe('in bulk', () => {
		const known = new Set(['A', 'B', 'C']);
		const stock = () =>
			world.reset((request, response) => {
				const { skus, facility } = request.json as { skus: string[]; facility: string };
				json(response, {
					stock: skus
						.filter((sku) => known.has(sku))
						.reverse()
						.map((sku) => ({ sku, facility, count: 1 })),
				});
			});
		const find = async (skus: string[], options = {}, more = {}) =>
			await world.run(
				'stock.find',
				{ skus: '={{ $json.sku }}', body: mapper({ facility: '={{ $json.at ?? "F1" }}' }), options },
				{ items: skus.map((sku) => ({ sku })), ...more },
			);

		it('are sent in few calls and returned one by one, in order and paired, with duplicates requested once', async () => {
			stock();
			const { items, error } = await find(['C', 'A', 'X', 'A', 'B'], { bulkSize: 3 });
			expect(error).toBeUndefined();
			expect(items.map(({ json: { sku, found }, pairedItem }) => [sku, found, pairedItem])).toEqual([
				['C', undefined, { item: 0 }],
				['A', undefined, { item: 1 }],
				['X', false, { item: 2 }],
				['A', undefined, { item: 3 }],
				['B', undefined, { item: 4 }],
			]);
			expect(world.seen.map(({ json: body }) => (body as { skus: string[] }).skus)).toEqual([['C', 'A', 'X'], ['B']]);
		});

		it('may hold several entries each, and return an item for every entry', async () => {
			stock();
			const { items } = await find(['A,B', '["B","C"]']);
			expect(items.map(({ json: { sku }, pairedItem }) => [sku, pairedItem])).toEqual([
				['A', { item: 0 }],
				['B', { item: 0 }],
				['B', { item: 1 }],
				['C', { item: 1 }],
			]);
		});

		it('share a call only if the rest of the call is the same', async () => {
			stock();
			await world.run(
				'stock.find',
				{ skus: '={{ $json.sku }}', body: mapper({ facility: '={{ $json.at }}' }) },
				{
					items: [
						{ sku: 'A', at: 'F1' },
						{ sku: 'A', at: 'F2' },
						{ sku: 'B', at: 'F1' },
					],
				},
			);
			expect(world.seen.map(({ json: body }) => body)).toEqual([
				{ facility: 'F1', skus: ['A', 'B'] },
				{ facility: 'F2', skus: ['A'] },
			]);
		});

		it('fail with their call, without affecting other calls or items that are invalid themselves', async () => {
			world.reset((request, response) => {
				const { skus } = request.json as { skus: string[] };
				if (skus.includes('A')) return json(response, { errors: [{ code: 'E', text: 'refused' }] }, 400);
				json(response, { stock: skus.map((sku) => ({ sku })) });
			});
			const { items } = await find(['A', 'B', 'C', '', 'D'], { bulkSize: 2 }, { onError: 'continueRegularOutput' });
			expect(items.map(({ json: { sku, error }, pairedItem }) => [sku ?? error, pairedItem])).toEqual([
				['Find stock: refused [item 0]', { item: 0 }],
				['Find stock: refused [item 1]', { item: 1 }],
				['C', { item: 2 }],
				[expect.stringContaining("'SKUs' is empty"), { item: 3 }],
				['D', { item: 4 }],
			]);
		});

		it('return an answer of unknown form once, paired with all items of the call', async () => {
			world.reset((_request, response) => json(response, { result: { A: 1 } }));
			const { items } = await find(['A', 'B']);
			expect(items).toHaveLength(1);
			expect(items[0]).toMatchObject({ json: { result: { A: 1 } }, pairedItem: [{ item: 0 }, { item: 1 }] });
			world.reset((_request, response) => json(response, { data: { rows: [{ sku: 'B' }, { sku: 'A' }] } }));
			const parameters = { skus: '={{ $json.sku }}', options: { splitPath: 'data.rows' } };
			const split = await world.run('stock.ask', parameters, { items: [{ sku: 'A' }, { sku: 'B' }] });
			expect(split.json).toEqual([{ sku: 'A' }, { sku: 'B' }]);
			world.reset((_request, response) => json(response, [{ code: 'B' }, { code: 'A' }]));
			parameters.options = { matchBy: 'code' } as never;
			const matched = await world.run('stock.ask', parameters, { items: [{ sku: 'A' }, { sku: 'B' }] });
			expect(matched.items.map(({ json: { code }, pairedItem }) => [code, pairedItem])).toEqual([
				['A', { item: 0 }],
				['B', { item: 1 }],
			]);
		});

		it('accept a body written as JSON as well', async () => {
			stock();
			const { json: found } = await world.run(
				'stock.find',
				{ specifyBody: 'json', jsonBody: '={{ { facility: "F", skus: [$json.sku] } }}' },
				{ items: [{ sku: 'A' }, { sku: 'B' }] },
			);
			expect([found.map(({ sku }) => sku), world.seen.length]).toEqual([['A', 'B'], 1]);
		});

		it('need two calls for 10,000 items', async () => {
			world.reset((request, response) => {
				json(response, { stock: (request.json as { skus: string[] }).skus.map((sku) => ({ sku })) });
			});
			const { items } = await find(Array.from({ length: 10_000 }, (_, index) => `S${index}`));
			expect([world.seen.length, items.length]).toEqual([2, 10_000]);
			expect(items[9_999]).toMatchObject({ json: { sku: 'S9999' }, pairedItem: { item: 9_999 } });
		}, 60_000);

		it('need one call for 100,000 items that request the same, and return an item for each', async () => {
			stock();
			const items = Array.from({ length: 100_000 }, () => ({}));
			const result = await world.run('stock.find', { skus: 'A', body: mapper({ facility: 'F' }) }, { items });
			expect([result.error, world.seen.length, result.items.length]).toEqual([undefined, 1, 100_000]);
			expect(result.items[99_999]).toMatchObject({ json: { sku: 'A' }, pairedItem: { item: 99_999 } });
		}, 60_000);
	});

	it('are read in reasonable time from an answer of 50 MB', async () => {
		const entry = { id: 1, text: 'x'.repeat(1000) };
		const body = JSON.stringify({ things: Array.from({ length: 50_000 }, () => entry) });
		expect(body.length).toBeGreaterThan(50_000_000);
		world.reset((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
		const { json: items, error } = await world.run('thing.search', { jsonBody: '{}', options: { timeout: 30 } });
		expect([error, items.length]).toEqual([undefined, 50_000]);
	}, 60_000);
});

/** Everything reachable, including hidden properties, as n8n or a log might write it out. */
function inspect(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Reflect.ownKeys(value)
		.map((key) => `${String(key)}=${inspect((value as Record<string | symbol, unknown>)[key as string], seen)}`)
		.join('\n');
}
