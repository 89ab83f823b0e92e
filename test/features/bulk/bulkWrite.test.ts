import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { json, mapper, World } from '../../support/callWorld';

interface Row {
	id?: string;
	article?: string;
	value: number;
}

/** Bulk operations whose form asks for the fields of one entry. */
describe('a bulk write', () => {
	const world = World.forTests(64 * 1_048_576);

	const rowsOf = (body: unknown) => (body as { stocks: Row[] }).stocks;
	const serve = (
		result: (row: Row) => object = (row) => ({ status: 'UPDATED', stock: { id: row.id ?? 'new', value: row.value } }),
	) => world.reset((request, response) => json(response, { stock: rowsOf(request.json).map(result) }));
	const body = mapper({ id: '={{ $json.id }}', article: '={{ $json.article }}', value: '={{ $json.value }}' });
	const set = async (items: IDataObject[], more: object = {}, options: INodeParameters = {}) =>
		await world.run('stock.set', { body, options }, { items, ...more });

	it('makes an entry of each item, with the constants beside the list, and returns each its own result', async () => {
		serve();
		const { items, error } = await set([
			{ id: 'a', value: 1 },
			{ article: 'x', value: '2' },
			{ id: 'b', value: 0 },
		]);
		expect(error).toBeUndefined();
		expect(world.seen.map(({ method, json: sent }) => [method, sent])).toEqual([
			[
				'PUT',
				{
					mode: 'SET',
					stocks: [
						{ id: 'a', value: 1 },
						{ article: 'x', value: 2 },
						{ id: 'b', value: 0 },
					],
				},
			],
		]);
		expect(items.map(({ json: { stock }, pairedItem }) => [(stock as Row).id, pairedItem])).toEqual([
			['a', { item: 0 }],
			['new', { item: 1 }],
			['b', { item: 2 }],
		]);
	});

	it('accepts one entry or a list of entries as JSON', async () => {
		serve();
		const { items } = await world.run(
			'stock.set',
			{ specifyBody: 'json', jsonBody: '={{ $json.body }}' },
			{
				items: [
					{ body: { id: 'a', value: 1 } },
					{
						body: [
							{ id: 'b', value: 2 },
							{ id: 'c', value: 3 },
						],
					},
				],
			},
		);
		expect(world.seen.map(({ json: sent }) => rowsOf(sent).map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 1 }]);
	});

	it('never sends a key twice in a call: equal entries are sent once, differing ones in successive calls', async () => {
		serve();
		const { items } = await set([
			{ id: 'a', value: 1 },
			{ id: 'a', value: 1 },
			{ id: 'a', value: 2 },
			{ id: 'b', value: 9 },
		]);
		expect(world.seen.map(({ json: sent }) => rowsOf(sent))).toEqual([
			[
				{ id: 'a', value: 1 },
				{ id: 'b', value: 9 },
			],
			[{ id: 'a', value: 2 }],
		]);
		expect(world.mostUnderWay).toBe(1);
		expect(items.map(({ json: { stock } }) => (stock as Row).value)).toEqual([1, 1, 2, 9]);
	});

	it('sends two equal entries without a key, as they may be meant as two', async () => {
		serve();
		const { items } = await set([
			{ article: 'x', value: 1 },
			{ article: 'x', value: 1 },
		]);
		expect([rowsOf(world.seen[0].json).length, items.length]).toEqual([2, 2]);
	});

	const someFail = () =>
		serve((row) =>
			row.value < 0
				? { status: 'FAILED', error: { message: 'Too little', type: 'VALIDATION' } }
				: { status: 'UPDATED', stock: { id: row.id } },
		);
	const rows = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, value: index % 2 ? -1 : 1 }));

	it('returns an error item for an entry that failed inside a successful answer, and the results of the others', async () => {
		someFail();
		const { json: output, items } = await set(rows, { onError: 'continueRegularOutput' });
		expect(output.map(({ error, status }) => error ?? status)).toEqual([
			'UPDATED',
			"Set stock: The entry 'b' failed: Too little [item 1]",
			'UPDATED',
			"Set stock: The entry 'd' failed: Too little [item 3]",
		]);
		expect(output[1]).toMatchObject({ message: 'Code: VALIDATION', details: { code: 'VALIDATION' } });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});

	it('fails after all calls were made, with the number of failed entries and the first of them', async () => {
		someFail();
		const { error } = await set(rows, {}, { bulkSize: 1 });
		expect(world.seen).toHaveLength(4);
		expect(error?.message).toBe("Set stock: The entry 'b' failed: Too little [item 1]");
		expect(error?.description).toContain('2 entries failed, all others were carried out');
		expect(error?.context?.itemIndex).toBe(1);
	});

	it('returns a success marker for each item if the answer is empty', async () => {
		world.reset((_request, response) => void response.writeHead(204).end());
		const { items } = await set([
			{ id: 'a', value: 1 },
			{ id: 'b', value: 2 },
		]);
		expect(items.map(({ json: { success }, pairedItem }) => [success, pairedItem])).toEqual([
			[true, { item: 0 }],
			[true, { item: 1 }],
		]);
	});

	it('names the item that has nothing to send, and sends the others', async () => {
		serve();
		const { json: output } = await world.run(
			'stock.set',
			{ specifyBody: 'json', jsonBody: '={{ $json.body }}' },
			{ items: [{ body: [] }, { body: { id: 'a', value: 1 } }], onError: 'continueRegularOutput' },
		);
		expect(output[0].error).toContain("'Body' is empty");
		expect(output[1]).toMatchObject({ status: 'UPDATED' });
	});

	it('fetches the version of each entry that has none', async () => {
		world.reset((request, response) => {
			if (request.method === 'GET') return json(response, { version: Number(request.path.slice(-1)) * 10 });
			json(response, { stock: rowsOf(request.json) });
		});
		const closing = mapper({ thingId: '={{ $json.id }}', version: '={{ $json.version }}' });
		const items = [{ id: 't1' }, { id: 't2', version: 7 }, { id: 't3' }];
		const { json: output } = await world.run('stock.close', { body: closing }, { items });
		expect(output.map(({ version }) => version)).toEqual([10, 7, 30]);
		expect(world.seen.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
			'GET /things/t1',
			'GET /things/t3',
			'POST /stock/actions',
		]);
	});

	it('of 20,000 items takes 40 calls and a few seconds', async () => {
		serve();
		const items = Array.from({ length: 20_000 }, (_, index) => ({ id: `s${index}`, value: index }));
		const from = performance.now();
		const { items: output, error } = await set(items);
		const seconds = (performance.now() - from) / 1000;
		expect([error, world.seen.length, output.length]).toEqual([undefined, 40, 20_000]);
		expect(output[19_999]).toMatchObject({ json: { stock: { id: 's19999' } }, pairedItem: { item: 19_999 } });
		expect(seconds).toBeLessThan(20);
	}, 60_000);
});
