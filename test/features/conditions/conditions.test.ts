import type { INodeParameters } from 'n8n-workflow';

import { json, World } from '../../support/callWorld';

/** Conditions on a list, as the form returns them. */
describe('conditions on a list', () => {
	const world = World.forTests();

	const locator = (value: unknown) => ({ __rl: true, mode: 'list', value });
	const row = (field: unknown, operator: string, value?: unknown) => ({ field: locator(field), operator, value });
	const find = async (parameters: object, more = {}) => {
		world.reset((_request, response) => json(response, { things: [{ id: 1 }] }));
		return await world.run('thing.find', parameters as INodeParameters, more);
	};
	const conditions = (...condition: object[]) => ({ conditions: { condition } });
	const bodies = () => world.seen.map(({ json: body }) => body);

	it("are typed like their fields and written in the provider's query language", async () => {
		const { error } = await find(
			conditions(
				row('status', 'eq', 'OPEN'),
				row('count', 'gt', '5'),
				row('due', 'gt', '2026-01-31T12:00:00Z'),
				row('active', 'eq', 'false'),
				row('tags', 'in', 'a, b'),
				row('status', 'none'),
			),
		);
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{
				query: {
					all: [
						['status', 'eq', 'OPEN'],
						['count', 'gt', 5],
						['due', 'gt', '2026-01-31T12:00:00Z'],
						['active', 'eq', false],
						['tags', 'in', ['a', 'b']],
						['status', 'none', null],
					],
				},
			},
		]);
	});

	it('may use values that could not be stored, such as a new choice or a longer text', async () => {
		await find(conditions(row('status', 'eq', 'OPENED AGAIN')));
		expect(bodies()).toEqual([{ query: { all: [['status', 'eq', 'OPENED AGAIN']] } }]);
	});

	it('keep numbers and booleans of expressions on unknown fields, and text as text', async () => {
		const { error } = await find(
			conditions(
				row('custom.a', 'eq', '={{ 5 }}'),
				row('custom.b', 'eq', '={{ true }}'),
				row('custom.c', 'eq', '5'),
				row('custom.d', 'in', '={{ [1, 2] }}'),
				row('custom.e', 'in', 'x, y'),
			),
		);
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{
				query: {
					all: [
						['custom.a', 'eq', 5],
						['custom.b', 'eq', true],
						['custom.c', 'eq', '5'],
						['custom.d', 'in', [1, 2]],
						['custom.e', 'in', ['x', 'y']],
					],
				},
			},
		]);
	});

	it('can be combined by all or any, and grouped', async () => {
		await find({
			combine: 'or',
			conditions: {
				condition: [row('count', 'eq', '1')],
				group: [
					{ combine: 'and', ...conditions(row('count', 'gt', '2'), row('active', 'eq', 'true')) },
					{ combine: 'or', conditions: {} },
				],
			},
		});
		expect(bodies()).toEqual([
			{
				query: {
					any: [
						['count', 'eq', 1],
						{
							all: [
								['count', 'gt', 2],
								['active', 'eq', true],
							],
						},
					],
				},
			},
		]);
	});

	it('can be absent beside a sort order', async () => {
		await find({ sort: { field: [{ name: locator('due'), direction: 'desc' }, { name: locator('id') }] } });
		expect(bodies()).toEqual([{ query: { all: [] }, sort: ['desc due', 'asc id'] }]);
	});

	it('can be JSON, with the sort order of the form', async () => {
		await find({
			specifyFilters: 'json',
			jsonFilters: '{"any":[1]}',
			sort: { field: [{ name: locator('due'), direction: 'desc' }] },
		});
		expect(bodies()).toEqual([{ query: { any: [1] }, sort: ['desc due'] }]);
	});

	it('are those of each item if items differ', async () => {
		const { items } = await find(conditions(row('count', 'eq', '={{ $json.n }}')), { items: [{ n: 1 }, { n: 2 }] });
		expect(bodies()).toEqual([1, 2].map((n) => ({ query: { all: [['count', 'eq', n]] } })));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('apply to every page of Return All', async () => {
		world.reset((request, response) => {
			const position = Number(request.query.find(([name]) => name === 'position')?.[1] ?? 0);
			json(response, { things: [{ id: position }], paging: position < 2 ? { next: String(position + 1) } : {} });
		});
		const { json: things } = await world.run('thing.find', {
			returnAll: true,
			...conditions(row('count', 'eq', '1')),
		} as unknown as INodeParameters);
		expect(things).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
		expect(bodies()).toEqual(Array.from({ length: 3 }, () => ({ query: { all: [['count', 'eq', 1]] } })));
	});

	it.each([
		['no value', row('count', 'eq', ''), "Condition 2 ('count') has no value"],
		['an expression without a value', row('count', 'eq', '={{ $json.missing }}'), "Condition 2 ('count') has no value"],
		['a value of another type', row('count', 'eq', 'many'), "'Condition 2 ('count')' has to be a whole number"],
		['an unknown operator', row('count', 'like', '1'), "Condition 2 ('count') has an unknown operator"],
		[
			'an operator for other types',
			row('status', 'gt', 'A'),
			"Condition 2 ('status') cannot be used with the operator 'Greater Than'",
		],
		[
			'an operator that the field itself does not have',
			row('phase', 'eq', 'A'),
			"Condition 2 ('phase') cannot be used with the operator 'Is'",
		],
		['a value without a field', row('', 'eq', '1'), 'Condition 2 has no field'],
	])('are rejected by number with %s', async (_what, bad, message) => {
		const { error } = await find(conditions(row('count', 'eq', '1'), bad));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(world.seen).toEqual([]);
	});

	it('are named with their group if they are in one', async () => {
		const { error } = await find({ conditions: { group: [conditions(row('count', 'eq', ''))] } });
		expect(error?.message).toBe("Condition 1 of group 1 ('count') has no value [item 0]");
	});

	it('are ignored if nothing was entered in them', async () => {
		await find(conditions(row('', 'eq', ''), row('count', 'eq', '1')));
		expect(bodies()).toEqual([{ query: { all: [['count', 'eq', 1]] } }]);
	});
});
