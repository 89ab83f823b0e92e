import { json, mapper, World } from './callWorld';

/** The whole way of a call: form, request, answer, items. */
describe('a call', () => {
	let world: World;
	beforeAll(async () => {
		world = await World.start();
	});
	afterAll(async () => await world.stop());

	it('sends path and query encoded, false and 0 included, and gives the entity with its pairing', async () => {
		world.reset((request, response) => json(response, { thing: { url: request.url } }));
		const {
			json: items,
			items: whole,
			error,
		} = await world.run('thing.get', {
			thingId: 'a/b ü?',
			query: { flag: false, count: 0, since: { filter: { operator: 'ge', value: '2026-01-02T03:04:05Z' } } },
			queryParameters: { parameter: [{ name: 'x y', value: '1&2' }] },
		});
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{ url: '/things/a%2Fb%20%C3%BC%3F?flag=false&count=0&since=ge%7C2026-01-02T03%3A04%3A05Z&x%20y=1%262' },
		]);
		expect(whole[0].pairedItem).toEqual({ item: 0 });
		expect(world.exchanges).toBe(1);
	});

	it('builds the body from fields with wrap and constants, typed, and merges additional fields last', async () => {
		world.reset((request, response) => json(response, request.json));
		const { json: items, error } = await world.run('thing.create', {
			body: mapper({
				name: 'Box',
				count: '3',
				active: 'false',
				'consumer.email': 'a@b.example',
				note: null,
				tags: '["x"]',
			}),
			additionalBody: '{"consumer":{"vip":true},"name":"Crate"}',
		});
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				thing: {
					kind: 'SAMPLE',
					name: 'Crate',
					count: 3,
					active: false,
					consumer: { email: 'a@b.example', vip: true },
					tags: ['x'],
				},
			},
		]);
	});
});
