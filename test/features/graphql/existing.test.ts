import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { json } from '../../support/callWorld';
import { GraphqlWorld } from './graphqlWorld';

describe('creating what already exists', () => {
	const world = GraphqlWorld.forTests();
	beforeEach(() =>
		world.reset([
			{ ref: 'a,b', name: 'First', shop: 's1' },
			{ ref: 'a,b', name: 'Other', shop: 's2' },
		]),
	);

	const create = async (body: IDataObject, options: INodeParameters = { onExisting: 'return' }, more: object = {}) =>
		await world.world.run('ware.create', {
			specifyBody: 'json',
			jsonBody: JSON.stringify(body),
			...(more as INodeParameters),
			options,
		});
	const again = { ref: 'a,b', name: 'New', shop: { id: 's2' } };

	it('fails unless the user asks for the existing entity', async () => {
		const { error } = await create(again, {});
		expect(error?.message).toBe('Create ware: There is a ware a,b [item 0]');
		expect(error?.description).toContain('EXISTS');
		expect(world.sent).toHaveLength(1);
	});

	it('returns the existing entity, marked as such and unchanged', async () => {
		const { json: output, items, error } = await create(again);
		expect(error).toBeUndefined();
		expect(output).toEqual([{ id: 'w2', ref: 'a,b', name: 'Other', stock: null, existed: true }]);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(world.sent[1].variables).toMatchObject({ ref: ['a,b'], shop: ['s2'] });
		expect(world.wares.map(({ name }) => name)).toEqual(['First', 'Other']);
	});

	it('returns a new entity without the mark', async () => {
		const { json: output } = await create({ ref: 'c', shop: { id: 's1' } });
		expect(output).toEqual([{ id: 'w3', ref: 'c', name: null, stock: null }]);
	});

	it('returns the chosen fields of the existing entity, with its lists complete', async () => {
		const { json: output } = await create(
			again,
			{ onExisting: 'return', innerPage: 1 },
			{ returnedFields: 'chosen', chosenFields: 'shop.name, parts.ref' },
		);
		expect(output).toEqual([{ shop: { name: 'Shop s2' }, parts: [{ ref: 'A' }, { ref: 'B' }], existed: true }]);
	});

	it.each([
		['is about something else', 'LOCKED'],
		['has no code', undefined],
	])('remains rejected if the rejection %s', async (_why, code) => {
		world.instead = (_sent, _seen, response) => {
			json(response, { data: { r0: null }, errors: [{ message: 'No', path: ['r0'], extensions: { code } }] });
			return true;
		};
		const { error } = await create(again);
		expect(error?.message).toContain('Create ware: No');
		expect(world.sent).toHaveLength(1);
	});

	const refuseThen = (nodes: object[], hasNextPage = false) => {
		world.instead = ({ query }, _seen, response) => {
			if (query.startsWith('mutation')) {
				json(response, {
					data: { r0: null },
					errors: [{ message: 'Again', path: ['r0'], extensions: { code: 'X, UNIQUE' } }],
				});
			} else {
				const edges = nodes.map((node, index) => ({ cursor: `c${index}`, node }));
				json(response, { data: { r0: { edges, pageInfo: { hasNextPage } } } });
			}
			return true;
		};
	};

	it.each([
		['none was found', []],
		['several fit', [{ id: 'w1' }, { id: 'w2' }]],
		['none was found', [{ id: 'w1', ref: 'A,B' }]],
	])('remains rejected, and says why, if %s', async (why, nodes) => {
		refuseThen(nodes);
		const { error } = await create(again);
		expect(error?.message).toContain('Create ware: Again');
		expect(error?.description).toContain(`The existing one is not returned: ${why}`);
		expect(world.sent).toHaveLength(2);
	});

	it('remains rejected if more candidates match than were read', async () => {
		refuseThen([{ id: 'w2', ref: 'a,b' }], true);
		const { error } = await create(again);
		expect(error?.description).toContain('The existing one is not returned: several fit');
	});

	it('remains rejected if the existing entity cannot be read', async () => {
		world.instead = ({ query }, _seen, response) => {
			const [message, code] = query.startsWith('mutation') ? ['Again', 'EXISTS'] : ['No permission', 'RIGHTS'];
			json(response, { data: { r0: null }, errors: [{ message, path: ['r0'], extensions: { code } }] });
			return true;
		};
		const { error } = await create(again);
		expect(error?.message).toContain('Create ware: Again');
		expect(error?.description).toContain('looking for it failed: No permission');
		expect(error?.description).toContain('Code: EXISTS');
	});

	it('remains rejected without a value for the key of the existing entity', async () => {
		world.instead = (_sent, _seen, response) => {
			json(response, {
				data: { r0: null },
				errors: [{ message: 'Again', path: ['r0'], extensions: { code: 'EXISTS' } }],
			});
			return true;
		};
		const { error } = await create({ ref: 'a,b', name: 'New', shop: {} });
		expect(error?.description).toContain("it cannot be looked for without 'shop.id'");
		expect(world.sent).toHaveLength(1);
	});

	it('picks the candidate that matches exactly', async () => {
		refuseThen([
			{ id: 'w1', ref: 'A,B' },
			{ id: 'w2', ref: 'a,b' },
		]);
		const { json: output } = await create(again);
		expect(output).toEqual([{ id: 'w2', ref: 'a,b', existed: true }]);
	});

	it('works for each item of a document that holds several', async () => {
		const items = ['a,b', 'n1', 'a,b', 'n2'].map((ref, index) => ({ ref, shop: index === 0 ? 's1' : 's2' }));
		const body = '={{ JSON.stringify({ ref: $json.ref, shop: { id: $json.shop } }) }}';
		const { json: output, error } = await world.world.run(
			'ware.create',
			{ specifyBody: 'json', jsonBody: body, options: { onExisting: 'return', itemsPerDocument: 10 } },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(output.map(({ id, existed }) => [id, existed])).toEqual([
			['w1', true],
			['w3', undefined],
			['w2', true],
			['w4', undefined],
		]);
		expect(world.sent.filter(({ query }) => query.startsWith('mutation'))).toHaveLength(1);
	});
});
