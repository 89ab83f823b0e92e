import { json, mapper, World } from '../support/callWorld';

/** A call from form to output: form, request, answer, items. */
describe('a call', () => {
	const world = World.forTests();

	it('sends path and query encoded, including false and 0, and returns the entity paired with its item', async () => {
		world.reset((request, response) => json(response, { url: request.url }));
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

	it('builds a typed body from fields with wrapper and constants, and merges additional fields last', async () => {
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

	it('omits fields without a value, and sends null if an expression yields null', async () => {
		world.reset((request, response) => json(response, request.json));
		const { json: items } = await world.run(
			'thing.create',
			{ body: mapper({ name: 'Box', count: 0, note: '={{ $json.note }}', active: null, due: '={{ $json.due }}' }) },
			{ items: [{ note: null }] },
		);
		expect(items).toEqual([{ thing: { kind: 'SAMPLE', name: 'Box', count: 0, note: null } }]);
	});

	it('maps items automatically by flat and nested names', async () => {
		world.reset((request, response) => json(response, request.json));
		const { json: items } = await world.run(
			'thing.create',
			{ body: { mappingMode: 'autoMapInputData', value: null } },
			{
				items: [
					{ name: 'Box', count: '2', consumer: { email: 'x' }, other: 1 },
					{ name: 'Bag', count: 3, 'consumer.email': 'y' },
				],
			},
		);
		expect(items).toEqual([
			{ thing: { kind: 'SAMPLE', name: 'Box', count: 2, consumer: { email: 'x' } } },
			{ thing: { kind: 'SAMPLE', name: 'Bag', count: 3, consumer: { email: 'y' } } },
		]);
	});

	it('sends a JSON body, given as text or as an object of an expression', async () => {
		world.reset((request, response) => json(response, request.json));
		const run = async (jsonBody: string) =>
			await world.run('thing.create', { specifyBody: 'json', jsonBody }, { items: [{ a: { b: [1] } }] });
		expect((await run('{"thing":{"x":null}}')).json).toEqual([{ thing: { kind: 'SAMPLE', x: null } }]);
		expect((await run('={{ $json.a }}')).json).toEqual([{ b: [1] }]);
		expect((await run('={{ JSON.stringify($json.a) }}')).json).toEqual([{ b: [1] }]);
	});

	it('sends {} and a body with DELETE, and confirms the deletion', async () => {
		world.reset((_request, response) => response.writeHead(204).end());
		const { json: items } = await world.run('thing.delete', { thingId: '7', body: mapper({ reason: 'old' }) });
		expect(items).toEqual([{ deleted: true }]);
		expect(world.seen[0]).toMatchObject({ method: 'DELETE', path: '/things/7', json: { reason: 'old' } });
		const put = await world.run('thing.replace', { thingId: '7', jsonBody: '{}' });
		expect(put.json).toEqual([{ success: true }]);
		expect(world.seen[1]).toMatchObject({ method: 'PUT', body: '{}' });
		await world.run('thing.delete', { thingId: '8' });
		expect(world.seen[2]).toMatchObject({ method: 'DELETE', body: '' });
	});

	it('keeps the input order with parallel requests, within the concurrency limit', async () => {
		world.reset((request, response) => {
			setTimeout(() => json(response, { path: request.path }), request.path.endsWith('0') ? 60 : 5);
		});
		const items = Array.from({ length: 20 }, (_, id) => ({ id }));
		const result = await world.run('thing.get', { thingId: '={{ $json.id }}', options: { concurrency: 3 } }, { items });
		expect(result.json.map(({ path }) => path)).toEqual(items.map(({ id }) => `/things/${id}`));
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(items.map(({ id }) => ({ item: id })));
		expect(world.mostUnderWay).toBe(3);
	});

	it('does nothing without items', async () => {
		world.reset();
		const result = await world.run('thing.get', { thingId: 'x' }, { items: [] });
		expect([result.json, world.seen.length]).toEqual([[], 0]);
	});

	it('returns list entries, the whole answer, chosen fields, or status and headers, depending on the options', async () => {
		world.reset((_request, response) =>
			json(response, { things: [{ id: 1, a: { b: 2 } }, 'text'] }, 200, { 'x-trace': 't', 'set-cookie': 'session=s' }),
		);
		const run = async (options: Record<string, string | boolean>) =>
			(await world.run('thing.search', { jsonBody: '{}', options })).json;
		expect(await run({})).toEqual([{ id: 1, a: { b: 2 } }, { data: 'text' }]);
		expect(await run({ split: false })).toEqual([{ things: [{ id: 1, a: { b: 2 } }, 'text'] }]);
		expect(await run({ outputFields: 'a.b' })).toEqual([{ a: { b: 2 } }, {}]);
		const [full] = await run({ fullResponse: true });
		expect(full).toMatchObject({ statusCode: 200, headers: { 'x-trace': 't' }, body: { things: [{ id: 1 }, 'text'] } });
		expect(JSON.stringify(full)).not.toContain('session=s');
	});

	it('returns a file as binary data under a safe name', async () => {
		world.reset((request, response) => {
			response.writeHead(200, { 'content-type': 'application/pdf' }).end(`%PDF ${request.headers.accept}`);
		});
		const { items, error } = await world.run('thing.download', {
			thingId: 'a/../b',
			options: { outputBinaryField: 'label' },
		});
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ json: { thingId: 'a/../b' }, pairedItem: { item: 0 } });
		const file = items[0].binary!.label;
		expect(file).toMatchObject({ fileName: 'label-a_.._b.pdf', mimeType: 'application/pdf' });
		expect((await world.engine.binary(file)).toString()).toBe('%PDF application/pdf');
	});

	it('moves Base64 in list entries to binary data on request, and rejects what is not Base64', async () => {
		const content = Buffer.from('%PDF').toString('base64');
		world.reset((_request, response) => json(response, { labels: [{ id: 5, content, more: 1 }, { id: 6 }] }));
		const asked = await world.run('thing.labels', { options: { outputBinaryField: 'file' } });
		expect(asked.json).toEqual([{ id: 5, more: 1 }, { id: 6 }]);
		expect(asked.items[0].binary!.file).toMatchObject({ fileName: '5.pdf', mimeType: 'application/pdf' });
		expect((await world.engine.binary(asked.items[0].binary!.file)).toString()).toBe('%PDF');
		expect((await world.run('thing.labels')).json).toEqual([{ id: 5, content, more: 1 }, { id: 6 }]);

		world.reset((_request, response) => json(response, { labels: [{ id: 5, content: '<pdf>' }] }));
		const broken = await world.run('thing.labels', { options: { outputBinaryField: 'file' } });
		expect(broken.error?.message).toContain("'content' of the answer is not Base64");
	});

	it('sends valid XML from text, a file or members, and parses the acknowledgement', async () => {
		world.reset((_request, response) =>
			response.writeHead(200, { 'content-type': 'text/xml' }).end('<ack id="1"><ok>yes</ok></ack>'),
		);
		const text = await world.run('feed.send', { specifyBody: 'xml', xmlBody: ' <order><a>1 &lt; 2</a></order>' });
		expect(text.error).toBeUndefined();
		expect(text.json).toEqual([{ ack: { '@id': '1', ok: 'yes' } }]);
		expect(world.seen[0]).toMatchObject({ path: '/feeds/ACME', body: '<order><a>1 &lt; 2</a></order>' });
		expect(world.seen[0].headers['content-type']).toMatch(/^text\/xml/);

		await world.run('feed.send', { clientId: 'OWN', specifyBody: 'json', jsonBody: '{"a":"1 < 2"}' });
		expect(world.seen[1].path).toBe('/feeds/OWN');
		expect(world.seen[1].body).toContain('<order><a>1 &lt; 2</a></order>');

		const binary = { doc: { data: Buffer.from('<order/>').toString('base64'), mimeType: 'text/xml' } };
		await world.run(
			'feed.send',
			{ specifyBody: 'xml', options: { inputBinaryField: 'doc' } },
			{ items: [{ json: {}, binary }] },
		);
		expect(world.seen[2].body).toBe('<order/>');

		for (const xmlBody of ['<other/>', '<order>', '<!DOCTYPE order><order/>', '<order>&x;</order>', '']) {
			expect((await world.run('feed.send', { specifyBody: 'xml', xmlBody })).error?.message).toMatch(/XML/);
		}
		const nofile = await world.run('feed.send', { specifyBody: 'xml', options: { inputBinaryField: 'doc' } });
		expect(nofile.error?.message).toContain("no file in the field 'doc'");
		expect(world.seen).toHaveLength(3);
	});

	it('reaches anything below the API by path, and nothing else', async () => {
		world.reset((request, response) =>
			json(response, { method: request.method, url: request.url, body: request.json ?? null }),
		);
		const run = async (path: string, more = {}) =>
			await world.run('apiRequest.send', { method: 'POST', path, jsonBody: '{"a":1}', ...more });
		expect((await run('/v9/any?x=1', { queryParameters: { parameter: [{ name: 'y', value: '2' }] } })).json).toEqual([
			{ method: 'POST', url: '/v9/any?x=1&y=2', body: { a: 1 } },
		]);
		for (const path of ['https://evil.example/x', '//evil.example/x', '/a/../b', '/a\\b', '={{ "" }}']) {
			expect((await run(path)).error?.message).toContain("'Path'");
		}
		expect((await run('/x', { method: 'GET' })).error?.message).toContain('method GET cannot have a body');
		expect(world.seen).toHaveLength(1);
	});

	it('accepts a text answer if its format is not known', async () => {
		world.reset((_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('OK'));
		expect((await world.run('apiRequest.send', { method: 'GET', path: '/x' })).json).toEqual([{ data: 'OK' }]);
	});

	it('accepts values as an AI tool passes them: as text', async () => {
		world.reset((request, response) => json(response, { url: request.url }));
		const { json: items } = await world.run(
			'thing.get',
			{ thingId: '={{ $json.id }}', query: { flag: '={{ $json.flag }}', count: '={{ $json.count }}' } },
			{ items: [{ id: 'a', flag: 'false', count: '7' }] },
		);
		expect(items).toEqual([{ url: '/things/a?flag=false&count=7' }]);
	});

	it('names all missing fields in one message, with the item, before anything is sent', async () => {
		world.reset();
		const { error } = await world.run('thing.create', { body: mapper({ note: 'x' }) });
		expect(error?.message).toBe("'Name', 'Count' are empty [item 0]");
		expect(error?.description).toMatch(/Fill them in/);
		expect(world.seen).toHaveLength(0);
	});

	it('accepts a path value picked from a list or typed', async () => {
		world.reset((request, response) => json(response, { url: request.url }));
		const thingId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const { json: items } = await world.run('thing.get', { thingId }, { items: [{ id: 4 }, { id: 5 }] });
		expect(items).toEqual([{ url: '/things/4' }, { url: '/things/5' }]);
	});
});
