import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { json, mapper } from '../../support/callWorld';
import type { Sent } from './graphqlServer';
import { GraphqlWorld, limits } from './graphqlWorld';

const locator = (mode: string, value: string) => ({ __rl: true, mode, value }) as never;

describe('several items in one GraphQL document', () => {
	const world = GraphqlWorld.forTests();
	beforeEach(() => world.fill(30));

	const wares = (count: number): IDataObject[] =>
		Array.from({ length: count }, (_unused, index) => ({ id: `w${index + 1}`, stock: index * 10, name: `n${index}` }));
	const update = async (items: IDataObject[], options: INodeParameters = { itemsPerDocument: 10 }, more: object = {}) =>
		await world.world.run(
			'ware.update',
			{
				wareId: locator('id', '={{ $json.id }}'),
				specifyBody: 'fields',
				body: mapper({ stock: '={{ $json.stock }}', name: '={{ $json.name }}' }),
				options,
			},
			{ items, ...more },
		);
	const get = async (items: IDataObject[], options: INodeParameters = { itemsPerDocument: 10 }, more: object = {}) =>
		await world.world.run(
			'ware.get',
			{ wareId: locator('id', '={{ $json.id }}'), options, ...more },
			{ items, ...more },
		);
	const onError = { onError: 'continueRegularOutput' };
	const sizes = () => world.sent.map(({ query }) => query.match(/\br\d+: /g)?.length);
	const told = (output: IDataObject[]) => output.map(({ id, error }) => error ?? id);
	/** Answers a document instead of executing it. */
	const instead = (answer: (sent: Sent, turn: number) => object | undefined) => {
		world.instead = (sent, _seen, response, turn) => {
			const body = answer(sent, turn);
			if (body) json(response, body);
			return body !== undefined;
		};
	};

	it('is off by default: each item has a request to itself', async () => {
		await update(wares(3), {});
		expect(sizes()).toEqual([1, 1, 1]);
	});

	it('returns each item its own result, in item order', async () => {
		const { json: output, items, error } = await update(wares(25));
		expect(error).toBeUndefined();
		expect(sizes().sort()).toEqual([10, 10, 5]);
		expect(output.map(({ id, stock }) => [id, stock])).toEqual(wares(25).map(({ id, stock }) => [id, stock]));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(wares(25).map((_ware, item) => ({ item })));
		expect(world.wares[24].stock).toBe(240);
	});

	it('keeps every value out of the document text', async () => {
		await update([
			{ id: 'w1', stock: 1, name: '"} evil {"' },
			{ id: 'w2', stock: 2, name: 'b' },
		]);
		expect(world.sent[0].query).not.toContain('evil');
		expect(world.sent[0].variables).toEqual({
			r0_input: { id: 'w1', stock: 1, name: '"} evil {"' },
			r1_input: { id: 'w2', stock: 2, name: 'b' },
		});
	});

	it('writes the selection that all items share only once', async () => {
		const { json: output } = await get(wares(3));
		expect(told(output)).toEqual(['w1', 'w2', 'w3']);
		expect(world.sent[0].query).toBe(
			'query ware($r0_id: ID, $r1_id: ID, $r2_id: ID) { r0: ware(id: $r0_id) { ...F0 } r1: ware(id: $r1_id) { ...F0 } ' +
				'r2: ware(id: $r2_id) { ...F0 } } fragment F0 on Ware { id ref name stock }',
		);
	});

	it("applies each item's own selection", async () => {
		const { json: output } = await world.world.run(
			'ware.get',
			{
				wareId: locator('id', '={{ $json.id }}'),
				returnedFields: 'chosen',
				chosenFields: '={{ $json.fields }}',
				options: { itemsPerDocument: 10 },
			},
			{ items: ['id', 'ref', 'id', 'ref', 'stock'].map((fields, index) => ({ id: `w${index + 1}`, fields })) },
		);
		expect(output).toEqual([{ id: 'w1' }, { ref: 'ware-1' }, { id: 'w3' }, { ref: 'ware-3' }, { stock: 4 }]);
		expect(sizes()).toEqual([5]);
	});

	it('reads several items in one document, and reports those that do not exist', async () => {
		const { json: output } = await get([{ id: 'w1' }, { id: 'x' }, { id: 'w3' }], { itemsPerDocument: 10 }, onError);
		expect(told(output)).toEqual(['w1', "Get ware: There is no Ware with 'Ware' x [item 1]", 'w3']);
		expect(world.sent).toHaveLength(1);
	});

	it('stays within the complexity limit of a document', async () => {
		// Each item costs 25 of the 1,000 queries that a document may cost.
		const chosen = { returnedFields: 'graphql', selection: 'id data' };
		const { json: output } = await world.world.run(
			'ware.get',
			{ wareId: locator('id', '={{ $json.id }}'), ...chosen, options: { itemsPerDocument: 1_000 } },
			{ items: Array.from({ length: 100 }, (_unused, index) => ({ id: `w${(index % 30) + 1}` })) },
		);
		expect(output).toHaveLength(100);
		expect(sizes().sort()).toEqual([20, 40, 40]);
	});

	it('stays within the size limit of a document', async () => {
		const items = wares(20).map((ware) => ({ ...ware, name: 'ä'.repeat(1_500) }));
		const { json: output } = await update(items, { itemsPerDocument: 100 });
		expect(output).toHaveLength(20);
		expect(sizes().sort()).toEqual([2, 6, 6, 6]);
		for (const sent of world.sent) expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThanOrEqual(limits.maxBytes);
	});

	it('reports the rejection of one item beside the results of the others', async () => {
		world.refused.set('ware-1', 'LOCKED');
		const { json: output } = await update(wares(4), undefined, onError);
		expect(told(output)).toEqual(['w1', 'Update ware: Ware ware-1 is refused [item 1]', 'w3', 'w4']);
		expect(output[1].details).toMatchObject({ code: 'LOCKED' });
		expect(sizes()).toEqual([4]);
	});

	it('fails after all documents were sent, naming the first rejected item', async () => {
		world.refused.set('ware-1', 'LOCKED').set('ware-7', 'LOCKED');
		const { error } = await update(wares(20), { itemsPerDocument: 5 });
		expect(error?.message).toBe('Update ware: Ware ware-1 is refused [item 1]');
		expect(error?.description).toContain('2 entries failed, all others were carried out');
		expect(sizes()).toEqual([5, 5, 5, 5]);
		expect(world.wares[19].stock).toBe(190);
	});

	it('validates all items before sending the first document, and leaves out invalid ones', async () => {
		const items = [...wares(3), { id: 'w4', stock: 'many' }];
		const { json: output } = await update(items, undefined, onError);
		expect(output[3].error).toContain("'Stock' has to be a whole number");
		expect(sizes()).toEqual([3]);
		world.sent.length = 0;
		const { error } = await update(items);
		expect(error?.message).toContain("'Stock' has to be a whole number");
		expect(world.sent).toEqual([]);
	});

	it('does not count an item as done if the answer does not mention it', async () => {
		instead(() => ({ data: { r0: { id: 'w1' } } }));
		const { json: output } = await update(wares(2), { itemsPerDocument: 10 }, onError);
		expect(told(output)).toEqual(['w1', 'Update ware: The answer does not tell what became of the change [item 1]']);
		expect(output[1].details).toMatchObject({ mayHaveBeenExecuted: true });
		expect(sizes()).toEqual([2]);
	});

	it('fails all items of a document for an error that names none of them', async () => {
		instead(({ variables }) =>
			variables.r0_id === 'w1'
				? { data: { r0: { id: 'w1' }, r1: { id: 'w2' } }, errors: [{ message: 'Out of order' }] }
				: undefined,
		);
		const { json: output } = await get(wares(4), { itemsPerDocument: 2 }, onError);
		expect(told(output)).toEqual(['Get ware: Out of order [item 0]', 'Get ware: Out of order [item 1]', 'w3', 'w4']);
	});

	it('marks every item of a mutation whose answer was lost as possibly executed, and never sends it again', async () => {
		world.instead = ({ variables }) => {
			const lost = (variables.r0_input as IDataObject).id === 'w1';
			if (lost) for (const socket of world.world.sockets) socket.destroy();
			return lost;
		};
		const options = { itemsPerDocument: 2, concurrency: 1 };
		const { json: output } = await update(wares(4), options, onError);
		expect(output.map(({ details }) => (details as IDataObject | undefined)?.mayHaveBeenExecuted)).toEqual([
			true,
			true,
			undefined,
			undefined,
		]);
		expect(output[0].message).toContain('may have been executed');
		expect(output[0].message).toContain('2 items were in this request: 0, 1');
		expect(sizes()).toEqual([2, 2]);
	});

	it('splits a document that was rejected before execution, so that one item does not fail the others', async () => {
		instead(({ variables }) =>
			JSON.stringify(variables).includes('n5')
				? { errors: [{ message: 'Not coerced', locations: [{ line: 1, column: 1 }] }] }
				: undefined,
		);
		const { json: output } = await update(wares(10), undefined, onError);
		expect(told(output)).toEqual(
			wares(10).map(({ id }, index) => (index === 5 ? 'Update ware: Not coerced [item 5]' : id)),
		);
		expect(sizes()).toEqual([10, 5, 5, 3, 2, 1, 1, 1, 2]);
	});

	it('splits a document that turned out to be too complex', async () => {
		instead(({ query }) =>
			(query.match(/\br\d+: /g)?.length ?? 0) > 3
				? { errors: [{ message: 'Too complex', extensions: { code: 'COMPLEX' } }] }
				: undefined,
		);
		const { json: output, error } = await update(wares(10));
		expect(error).toBeUndefined();
		expect(told(output)).toEqual(wares(10).map(({ id }) => id));
		expect(sizes()).toEqual([10, 5, 3, 2, 5, 3, 2]);
	});

	it.each([
		['the error has no location in the document', { errors: [{ message: 'Broken' }] }],
		['the answer has data', { data: null, errors: [{ message: 'Broken', locations: [{ line: 1, column: 1 }] }] }],
		[
			'the error has a path in the answer',
			{ errors: [{ message: 'Broken', path: ['x'], locations: [{ line: 1, column: 1 }] }] },
		],
	])('does not split and resend a rejected mutation if %s', async (_why, answer) => {
		instead(() => answer);
		const { json: output } = await update(wares(4), undefined, onError);
		expect(told(output)).toEqual([0, 1, 2, 3].map((item) => `Update ware: Broken [item ${item}]`));
		expect(sizes()).toEqual([4]);
	});

	it('resends a single item on its own after a temporary failure that executed nothing', async () => {
		world.refused.set('ware-2', 'SLOW').set('ware-3', 'BROKEN');
		world.instead = (_sent, _seen, _response, turn) => {
			if (turn === 1) world.refused.clear();
			return false;
		};
		// The rate limit proves that nothing was executed; a fault does not.
		const { json: output } = await update(wares(5), undefined, onError);
		expect(told(output)).toEqual(['w1', 'w2', 'w3', 'Update ware: Ware ware-3 is refused [item 3]', 'w5']);
		expect(output[3].message).toContain('may have been executed');
		expect(sizes()).toEqual([5, 1]);
	});

	it('repeats the part of a query that a server fault left unanswered', async () => {
		const byRef = { wareId: locator('ref', '={{ $json.ref }}'), options: { itemsPerDocument: 10 } };
		world.refused.set('ware-1', 'BROKEN');
		world.instead = (_sent, _seen, _response, turn) => {
			if (turn === 1) world.refused.clear();
			return false;
		};
		const { json: output, error } = await world.world.run('ware.get', byRef, {
			items: [{ ref: 'ware-0' }, { ref: 'ware-1' }],
		});
		expect(error).toBeUndefined();
		expect(told(output)).toEqual(['w1', 'w2']);
		expect(sizes()).toEqual([2, 1]);
	});

	it('returns partial data with the errors of its item, if the option is on', async () => {
		world.refused.set('ware-1', 'NAMELESS');
		const options = { itemsPerDocument: 10, partialData: true };
		const { json: output } = await get(wares(3), options);
		expect(output.map(({ id, errors }) => [id, (errors as unknown[] | undefined)?.length])).toEqual([
			['w1', undefined],
			['w2', 1],
			['w3', undefined],
		]);
		const { json: strict } = await get(wares(3), undefined, onError);
		expect(told(strict)).toEqual(['w1', 'Get ware: The name is lost [item 1]', 'w3']);
	});

	it('looks up entities by another key first, and leaves out those it cannot find', async () => {
		const { json: output } = await world.world.run(
			'ware.update',
			{
				wareId: locator('ref', '={{ $json.ref }}'),
				specifyBody: 'fields',
				body: mapper({ stock: 5 }),
				options: { itemsPerDocument: 10 },
			},
			{ items: [{ ref: 'ware-4' }, { ref: 'none' }, { ref: 'ware-6' }], ...onError } as never,
		);
		expect(told(output)).toEqual(['w5', "Update ware: There is no Ware with the ref 'none' [item 1]", 'w7']);
		expect(world.sent).toHaveLength(2);
	});

	it('takes 20 requests for 1,000 small mutations', async () => {
		world.fill(1_000);
		const { json: output, error } = await update(wares(1_000), { itemsPerDocument: 50 });
		expect([error, output.length, world.sent.length]).toEqual([undefined, 1_000, 20]);
	});
});
