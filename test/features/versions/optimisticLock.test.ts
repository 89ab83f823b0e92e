import { json, mapper, World } from '../../support/callWorld';

/** Optimistic locking: a body carries the version that the entity had when it was read. */
describe('the version of an entity', () => {
	/** The current versions in the API, by path. */
	let versions: Map<string, number>;
	/** Whether a rejection names the current version. */
	let names = true;

	const world = World.forTests();

	/** @param disturb called before each change is evaluated, to simulate concurrent changes */
	const serve = (disturb: (turn: number) => void = () => {}, naming = true) => {
		names = naming;
		versions = new Map([['/things/a', 5]]);
		world.reset((request, response, turn) => {
			const current = versions.get(request.path) ?? 1;
			if (request.method === 'GET') return json(response, { version: current });
			disturb(turn);
			const now = versions.get(request.path) ?? 1;
			const { version } = request.json as { version: number };
			if (version !== now) {
				const errors = [{ code: 'V', text: 'Changed meanwhile' }];
				return json(response, { errors, ...(names && { version: now }) }, 409);
			}
			versions.set(request.path, now + 1);
			json(response, { version: now + 1 });
		});
	};
	const bump = () => void versions.set('/things/a', (versions.get('/things/a') ?? 0) + 1);
	const calls = () =>
		world.seen.map(({ method, json: body }) => `${method} ${(body as { version?: number })?.version ?? ''}`);
	const update = async (value: object, options = {}, more = {}) =>
		await world.run('thing.update', { thingId: 'a', body: mapper({ name: 'x', ...value }), options }, more);

	it('is fetched if it is left empty, and not if it is given', async () => {
		serve();
		expect((await update({})).json).toEqual([{ version: 6 }]);
		expect(calls()).toEqual(['GET ', 'PATCH 5']);
		expect(world.seen[1].json).toEqual({ version: 5, actions: [{ action: 'Modify', name: 'x' }] });
		serve();
		await update({ version: '5' });
		expect(calls()).toEqual(['PATCH 5']);
	});

	it('is fetched for a body of JSON as well', async () => {
		serve();
		await world.run('thing.update', {
			thingId: 'a',
			specifyBody: 'json',
			jsonBody: '{"actions":[{"action":"Other"}]}',
		});
		expect(world.seen[1].json).toEqual({ version: 5, actions: [{ action: 'Other' }] });
	});

	it('fails the call if it is outdated, with both versions and the remedy', async () => {
		serve();
		const { error } = await update({ version: 3 });
		expect(error?.message).toBe('Update thing: Changed meanwhile [item 0]');
		expect(error?.description).toContain('Version 3 was sent, but the current one is 5');
		expect(error?.description).toContain("'On Version Conflict'");
		expect(calls()).toEqual(['PATCH 3']);
	});

	it('is replaced by the one that the rejection names, without fetching it, if retrying is enabled', async () => {
		serve();
		expect((await update({ version: 3 }, { onConflict: 'retry' })).json).toEqual([{ version: 6 }]);
		expect(calls()).toEqual(['PATCH 3', 'PATCH 5']);
	});

	it('is fetched again if the rejection names none', async () => {
		serve(undefined, false);
		expect((await update({ version: 3 }, { onConflict: 'retry' })).json).toEqual([{ version: 6 }]);
		expect(calls()).toEqual(['PATCH 3', 'GET ', 'PATCH 5']);
	});

	it('is tried at most three times', async () => {
		serve(bump);
		const { error } = await update({}, { onConflict: 'retry' });
		expect(calls()).toEqual(['GET ', 'PATCH 5', 'PATCH 6', 'PATCH 7']);
		expect(error?.description).toContain('Version 7 was sent, but the current one is 8. Others keep changing it');
	});

	it('is not involved in a conflict about something else', async () => {
		world.reset((request, response) =>
			request.method === 'GET'
				? json(response, { version: 5 })
				: json(response, { errors: [{ code: 'S', text: 'Already closed' }] }, 409),
		);
		const { error } = await update({}, { onConflict: 'retry' });
		expect(calls()).toEqual(['GET ', 'PATCH 5', 'GET ']);
		expect(error?.description).toBe('Code: S');
	});

	it('is correct for each of several items that change the same entity', async () => {
		serve();
		const { json: output, error } = await update({}, { concurrency: 4 }, { items: [{}, {}, {}] });
		expect(error).toBeUndefined();
		expect(output).toEqual([{ version: 6 }, { version: 7 }, { version: 8 }]);
		expect(calls()).toEqual(['GET ', 'PATCH 5', 'GET ', 'PATCH 6', 'GET ', 'PATCH 7']);
	});

	it('does not serialise changes of other entities', async () => {
		world.reset((request, response) => {
			setTimeout(() => json(response, request.method === 'GET' ? { version: 1 } : {}), 50);
		});
		const ids = ['a', 'b', 'c'].map((id) => ({ id }));
		await world.run(
			'thing.update',
			{ thingId: '={{ $json.id }}', body: mapper({ name: 'x' }), options: { concurrency: 3 } },
			{ items: ids },
		);
		expect(world.mostUnderWay).toBeGreaterThan(1);
	});

	it('is asked for if it cannot be fetched', async () => {
		world.reset((_request, response) => json(response, {}));
		const { error } = await update({});
		expect(error?.message).toContain("The current version is not in the answer of 'Get thing'");
		expect(error?.description).toBe("Fill in 'Version'");
	});

	it('of an item that failed does not block the change of the next item', async () => {
		serve();
		const { json: output } = await world.run(
			'thing.update',
			{ thingId: 'a', body: mapper({ name: 'x', version: '={{ $json.version }}' }) },
			{ items: [{ version: 1 }, { version: 5 }], onError: 'continueRegularOutput' },
		);
		expect(output[0].error).toContain('Changed meanwhile');
		expect(output[1]).toEqual({ version: 6 });
	});
});
