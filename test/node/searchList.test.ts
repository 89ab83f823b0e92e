import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';

import type { Lookup } from '../../connector/core/provider';
import { searchList } from '../../connector/node/searchList';
import { field, operation } from '../form/sample';
import { json, World } from '../support/callWorld';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../support/words';

const below = (...names: string[]) => names.map((name) => field(name, { required: true }));
const users: Operation = operation({
	resource: 'user',
	name: 'getAll',
	path: '/buyers/{buyerId}/users',
	parameters: below('buyerId'),
	response: { items: ['things'] },
	paging: 'link',
});
const find: Operation = operation({
	resource: 'order',
	name: 'search',
	method: 'POST',
	path: '/{direction}/orders/search',
	parameters: below('direction'),
	body: { fields: [], open: true },
	response: { items: ['things'] },
});
const lookup = { value: ['id'], label: ['name'] };

describe('a list that is loaded from the provider', () => {
	let world: World;
	beforeAll(async () => {
		world = await World.start();
	});
	beforeEach(() =>
		world.reset((_request, response) => json(response, { things: [{ id: 1, name: 'Crate' }], paging: { next: '2' } })),
	);
	afterAll(async () => await world.stop());

	function provider(): Provider {
		const sample = world.provider();
		return { ...sample, catalogue: { ...sample.catalogue, operations: [users, find] } };
	}

	/** What the editor receives when it opens the list of this input while the form holds these values. */
	async function open(
		one: Lookup,
		values: INodeParameters,
		typed?: string,
		token?: string,
		path = 'parameters.userId',
	) {
		const context = world.engine.loadOptionsContext(
			{ node: 'sample', parameters: {}, credentials: { sampleApi: world.credential } },
			path,
		);
		Object.assign(context.getCurrentNodeParameters() as INodeParameters, values);
		return await searchList(provider(), one).call(context as unknown as ILoadOptionsFunctions, typed, token);
	}
	const user: Lookup = { ...lookup, operation: 'user.getAll' };
	const locator = (value: string) => ({ __rl: true, mode: 'list', value }) as unknown as INodeParameters;

	it('is read below the parent chosen elsewhere in the form, typed or picked', async () => {
		await open(user, { buyerId: 'B 1' });
		await open(user, { buyerId: locator('B2') });
		expect(world.seen.map(({ path }) => path)).toEqual(['/buyers/B%201/users', '/buyers/B2/users']);
	});

	it('prefers a parent from the same collection', async () => {
		await open(user, { buyerId: 'B1', options: { buyerId: 'B2' } }, '', undefined, 'parameters.options.userId');
		expect(world.seen[0].path).toBe('/buyers/B2/users');
	});

	it.each([[{}], [{ buyerId: '' }], [{ buyerId: locator('') }]])(
		'says what has to be chosen first, and sends no request (%j)',
		async (values) => {
			await expect(open(user, values)).rejects.toThrow("Choose 'Buyer ID' first");
			expect(world.seen).toEqual([]);
		},
	);

	it('uses path values that the look-up fixes', async () => {
		await open({ ...lookup, operation: 'order.search', path: { direction: 'incoming' } }, { direction: 'outgoing' });
		expect(world.seen[0].path).toBe('/incoming/orders/search');
	});

	it('is searched by the server, with the body that the look-up makes of the typed text', async () => {
		const order: Lookup = {
			...lookup,
			operation: 'order.search',
			path: { direction: 'all' },
			body: (typed) => ({ query: typed === '' ? {} : { number: { like: typed } } }),
		};
		const { results } = await open(order, {}, ' zzz ');
		await open(order, {});
		expect(world.seen.map((seen) => [seen.method, seen.json])).toEqual([
			['POST', { query: { number: { like: 'zzz' } } }],
			['POST', { query: {} }],
		]);
		// The server found it, so it is listed although its name does not match.
		expect(results).toEqual([{ name: 'Crate', value: '1' }]);
	});

	it('reads one page, and the next one only when the editor asks for it', async () => {
		const first = await open(user, { buyerId: 'B' });
		expect(world.seen).toHaveLength(1);
		await open(user, { buyerId: 'B' }, '', first.paginationToken);
		expect(world.seen.map(({ query }) => Object.fromEntries(query).position)).toEqual([undefined, '2']);
	});
});
