import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { Lookup } from '../../../connector/core/provider';
import { lentTokens } from '../../../connector/features/impersonation/tokenCache';
import type { ActAs } from '../../../connector/features/impersonation/words';
import { callOperation } from '../../../connector/node';
import { searchList } from '../../../connector/node/searchList';
import { json, op, World, type Seen } from '../../support/callWorld';
import type { AnyProfile as Profile } from '../../support/words';

const actAs: ActAs = {
	fields: [
		{ name: 'shopId', type: 'string', required: true },
		{ name: 'userId', type: 'string', required: true },
		{ name: 'appId', type: 'string', fromCredential: 'client' },
	],
	operation: 'user.getToken',
	request: ({ shopId, userId, appId }) => ({ path: { shopId, userId }, body: { app: appId } }),
	read: (body) => {
		const { token, seconds } = body as { token: unknown; seconds: unknown };
		return { token, expiresIn: seconds };
	},
};

/** Calls made with the token of another user, never with the caller's own instead. */
describe('an impersonated call', () => {
	const world = World.forTests(undefined, {
		profile: { actAs },
		operations: [
			{
				...op('user', 'getToken', 'POST', '/shops/{shopId}/users/{userId}/token'),
				parameters: ['shopId', 'userId'].map((name) => ({ name, type: 'string' as const, required: true })),
				body: { fields: [{ name: 'app', type: 'string' }] },
				permissions: ['ActForOthers'],
			},
			{ ...op('thing', 'public', 'GET', '/public'), server: 'open' },
			{
				...op('thing', 'revise', 'PATCH', '/things/{thingId}'),
				parameters: [{ name: 'thingId', type: 'string', required: true }],
				body: { fields: [{ name: 'version', type: 'integer' }], open: true },
				version: { field: 'version', read: 'thing.get' },
				response: {},
			},
		],
	});
	beforeEach(() => lentTokens.clear());

	const asked = () => world.seen.filter(({ path }) => path.endsWith('/token'));
	const business = () => world.seen.filter(({ path }) => !path.endsWith('/token'));
	const bearer = ({ headers }: Seen) => headers.authorization?.replace('Bearer ', '');
	/** Issues tokens named by user and turn; answers anything else with the token that it was called with. */
	const serve = (seconds: unknown = 600, answer?: (seen: Seen) => object) =>
		world.reset((request, response, turn) => {
			const user = /users\/([^/]+)\/token$/.exec(request.path)?.[1];
			if (user === undefined) return json(response, answer?.(request) ?? { as: bearer(request) });
			const token = `${user}-${turn}`;
			world.otherTokens.add(token);
			json(response, { token, seconds });
		});
	const ann = { shopId: 's', userId: 'ann' };
	const get = async (options: object = ann, more = {}) =>
		await world.run('thing.get', { thingId: '1', options: { ...options } }, more);

	it('uses the token that an operation issues to the caller', async () => {
		serve();
		expect((await get()).json).toEqual([{ as: 'ann-0' }]);
		expect(asked().map(({ path, json: body, headers }) => [path, body, headers.authorization])).toEqual([
			['/shops/s/users/ann/token', { app: 'ACME' }, `Bearer ${world.goodToken}`],
		]);
	});

	it('is made as the caller if no required field is filled in', async () => {
		serve();
		await get({ shopId: '', userId: ' ', appId: 'x' });
		expect([business().map(bearer), asked()]).toEqual([[world.goodToken], []]);
	});

	it.each([
		[{ shopId: 's' }, "'User ID'"],
		[{ userId: 'ann' }, "'Shop ID'"],
	])('is not made at all with %j alone, and asks for the other field', async (options, missing) => {
		serve();
		const { error } = await get(options);
		expect([error?.message, world.seen.length]).toEqual([`${missing} is empty [item 0]`, 0]);
	});

	it('obtains one token for a hundred parallel items, and one for each further user', async () => {
		serve();
		const items = Array.from({ length: 100 }, (_, id) => ({ user: id % 2 === 0 ? 'ann' : 'bob' }));
		const options = { shopId: 's', userId: '={{ $json.user }}', concurrency: 20 };
		const { json: got } = await get(options, { items });
		expect(got.map(({ as }) => as)).toEqual(items.map(({ user }) => `${user}-0`));
		expect(asked()).toHaveLength(2);
		await get();
		expect(asked()).toHaveLength(2);
	});

	it('does not use a token issued to another credential', async () => {
		serve();
		await get();
		const first = world.credential;
		world.credential = world.engine.credentials.add('sampleApi', {
			baseUrl: world.baseUrl,
			user: 'somebody-else',
			client: 'ACME',
		});
		await get();
		expect(asked()).toHaveLength(2);
		world.credential = first;
	});

	it('uses a token until shortly before it expires, and for some minutes if its lifetime is unknown', async () => {
		const begun = Date.now();
		const clock = jest.spyOn(Date, 'now');
		const userAt = async (second: number) => {
			clock.mockReturnValue(begun + second * 1000);
			return (await get()).json[0].as;
		};
		serve(600);
		expect([await userAt(0), await userAt(530), await userAt(541)]).toEqual(['ann-0', 'ann-0', 'ann-1']);
		lentTokens.clear();
		serve('unknown');
		expect([await userAt(0), await userAt(500), await userAt(700)]).toEqual(['ann-0', 'ann-0', 'ann-1']);
		clock.mockRestore();
	});

	it('obtains one new token for all items when its token is rejected', async () => {
		serve();
		await get();
		world.otherTokens.clear();
		const items = Array.from({ length: 30 }, () => ({}));
		const { error, json: got } = await get({ ...ann, concurrency: 10 }, { items });
		expect([error, got.length, asked().length]).toEqual([undefined, 30, 2]);
		expect(got.every(({ as }) => as === 'ann-1')).toBe(true);
	});

	it('fails if the new token is rejected too, and is never made as the caller instead', async () => {
		world.reset((request, response) => {
			if (request.path.endsWith('/token')) return json(response, { token: 'worthless', seconds: 600 });
			json(response, {});
		});
		const items = Array.from({ length: 20 }, () => ({}));
		const { json: got } = await get(ann, { items, onError: 'continueRegularOutput' });
		expect(got).toHaveLength(20);
		expect(got.every(({ error }) => String(error).includes('token unknown'))).toBe(true);
		expect(String(got[0].message)).toContain('made on behalf of the one named in the options');
		expect(business().every((seen) => bearer(seen) === 'worthless')).toBe(true);
		expect(asked()).toHaveLength(2);
	});

	it.each([
		[403, /must be allowed to act on behalf of others, which takes the permission ActForOthers/],
		[404, /Check 'Shop ID', 'User ID', 'App ID'/],
	])('reports once for all items that no token was issued (%s), and makes no call', async (status, advice) => {
		world.reset((_request, response) => json(response, { errors: [{ code: 'X1', text: 'not today' }] }, status));
		const items = Array.from({ length: 50 }, () => ({}));
		const { json: got } = await get(ann, { items, onError: 'continueRegularOutput' });
		expect(got).toHaveLength(50);
		expect(got[49].error).toContain('No token was given to act on behalf of somebody else: not today');
		expect(got[49].message).toMatch(advice);
		expect(got[49].details).toMatchObject({ code: 'X1', statusCode: status });
		expect([asked().length, business().length]).toEqual([1, 0]);
	});

	it('is not made if the answer holds no token', async () => {
		for (const token of [undefined, '', 7, 'a\r\nx-evil: 1']) {
			lentTokens.clear();
			world.reset((_request, response) => json(response, { token, seconds: 600 }));
			expect((await get()).error?.message).toContain('No token to act on behalf');
			expect(business()).toHaveLength(0);
		}
	});

	it('retries a lost token request, and is itself retried like any other call', async () => {
		world.otherTokens.add('late');
		world.reset((request, response, turn) => {
			world.otherTokens.add('late');
			if (request.path.endsWith('/token')) {
				return turn === 0 ? void response.destroy() : json(response, { token: 'late', seconds: 600 });
			}
			json(response, { turn }, turn === 0 ? 503 : 200, { 'retry-after': '0' });
		});
		expect((await get()).json).toEqual([{ turn: 1 }]);
		expect(business().map(bearer)).toEqual(['late', 'late']);
	});

	it('covers every page, and the read of the version of what it changes', async () => {
		serve(600, ({ path, query }) =>
			path === '/things'
				? { things: [{}], paging: query.some(([name]) => name === 'position') ? {} : { next: '5' } }
				: { version: 3 },
		);
		await world.run('thing.getAll', { returnAll: true, options: ann });
		await world.run('thing.revise', { thingId: '1', jsonBody: '{"a":1}', specifyBody: 'json', options: ann });
		expect(business().map((seen) => [seen.method, bearer(seen)])).toEqual([
			['GET', 'ann-0'],
			['GET', 'ann-0'],
			['GET', 'ann-0'],
			['PATCH', 'ann-0'],
		]);
		expect(business()[3].json).toEqual({ a: 1, version: 3 });
	});

	it('never shares a bulk request with entries of another user', async () => {
		serve(600, ({ json: body }) => ({ stock: (body as { skus: string[] }).skus.map((sku) => ({ sku })) }));
		await world.run(
			'stock.find',
			{
				specifyBody: 'json',
				jsonBody: '={{ { facility: "F", skus: [$json.sku] } }}',
				options: { shopId: 's', userId: '={{ $json.user }}' },
			},
			{
				items: [
					{ sku: 'a', user: 'ann' },
					{ sku: 'b', user: 'bob' },
					{ sku: 'c', user: 'ann' },
				],
			},
		);
		const sent = business().map((seen) => `${bearer(seen)}: ${(seen.json as { skus: string[] }).skus.join()}`);
		expect(sent.sort()).toEqual(['ann-0: a,c', 'bob-0: b']);
	});

	it('never reaches another server', async () => {
		serve();
		const { error } = await world.run('thing.public', { options: ann });
		expect(error?.message).toContain('cannot be called on behalf of somebody else');
		expect(world.seen).toHaveLength(0);
		world.reset((request, response) => {
			if (!request.path.endsWith('/token')) return json(response, {}, 302, { location: 'http://localhost:1/x' });
			world.otherTokens.add('t');
			json(response, { token: 't', seconds: 600 });
		});
		expect((await get()).error?.message).toContain('redirected to http://localhost:1');
	});

	it('caches a bounded number of tokens, and evicts none that is being obtained', () => {
		const first = lentTokens.entry('first', Date.now());
		first.pending = new Promise(() => undefined);
		for (let person = 0; person < 1100; person++)
			lentTokens.entry(String(person), Date.now()).lent = { token: 't', until: Infinity };
		expect(lentTokens.size()).toBe(1000);
		expect(lentTokens.entry('first', Date.now())).toBe(first);
	});

	it('can be made from a look-up too', async () => {
		serve();
		const context = world.engine.loadOptionsContext({
			node: 'sample',
			parameters: { resource: 'thing', operation: 'thing.getAll' },
			credentials: { sampleApi: world.credential },
		}) as unknown as ILoadOptionsFunctions;
		await callOperation(context, world.provider(), 'thing.get', { path: { thingId: '1' }, actAs: ann });
		expect(business().map(bearer)).toEqual(['ann-0']);
	});

	describe('for a list to pick from', () => {
		const things: Lookup = { operation: 'thing.getAll', value: ['id'], label: ['name'] };

		/** Opens the list while the form holds these options. */
		async function open(options?: object, lookups?: Profile['lookups'], fields = actAs.fields) {
			const context = world.engine.loadOptionsContext({
				node: 'sample',
				parameters: { resource: 'thing', operation: 'thing.get', ...(options && { options: { ...options } }) },
				credentials: { sampleApi: world.credential },
			}) as unknown as ILoadOptionsFunctions;
			const sample = world.provider();
			const profile = { ...sample.profile, lookups, actAs: { ...actAs, fields } };
			return await searchList({ ...sample, profile }, things).call(context);
		}

		it('impersonates the user named in the options', async () => {
			serve(600, () => ({ things: [] }));
			await open({ shopId: { __rl: true, mode: 'id', value: 's' }, userId: 'ann' });
			expect(business().map(bearer)).toEqual(['ann-0']);
		});

		it('is made as the caller if no user is named, and not at all if a required field is missing', async () => {
			serve(600, () => ({ things: [] }));
			await open();
			await open({ timeout: 5 });
			expect(business().map(bearer)).toEqual([world.goodToken, world.goodToken]);
			await expect(open({ userId: 'ann' })).rejects.toThrow("'Shop ID'");
			expect(business()).toHaveLength(2);
		});

		it('is made as the caller if the list is the one to pick that user from', async () => {
			serve(600, () => ({ things: [] }));
			const fields = actAs.fields.map((field) => (field.name === 'userId' ? { ...field, lookup: 'people' } : field));
			await open(ann, { people: things }, fields);
			expect(business().map(bearer)).toEqual([world.goodToken]);
		});
	});
});
