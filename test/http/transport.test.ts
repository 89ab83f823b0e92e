import { createServer } from 'node:http';

import { addressOf } from '../sandbox/control/server';
import { listen } from '../sandbox/http/listen';
import { json, op, World } from '../support/callWorld';

/** Every kind of bad answer, and how the token is kept valid meanwhile. */
describe('the transport', () => {
	const world = World.forTests(undefined, {
		operations: [
			{
				...op('note', 'create', 'POST', '/notes'),
				body: { fields: [], open: true },
				response: { seeOther: true },
				permissions: ['NoteWriter', 'NoteAdmin'],
				anyPermission: true,
			},
		],
	});
	const get = { thingId: '1', options: { maxRetries: 0 } };

	describe('the token', () => {
		const many = (count: number) => ({ items: Array.from({ length: count }, (_, id) => ({ id })) });
		const each = { thingId: '={{ $json.id }}', options: { concurrency: 20 } };
		const ok = (world_: World) => world_.reset((_request, response) => json(response, { ok: true }));
		const refusals = () =>
			world.seen.filter(({ headers }) => headers.authorization !== `Bearer ${world.goodToken}`).length;

		it('is obtained once for 200 parallel calls, without reading the credential for each of them', async () => {
			ok(world);
			const before = world.engine.credentials.reads;
			const { error, json: items } = await world.run('thing.get', each, many(200));
			expect([error, items.length, world.exchanges, refusals()]).toEqual([undefined, 200, 1, 0]);
			const later = world.engine.credentials.reads;
			await world.run('thing.get', each, many(200));
			expect(world.engine.credentials.reads - later).toBeLessThanOrEqual(2);
			expect(later - before).toBeLessThan(60);
		});

		it('is renewed before expiry, by one exchange and without a failed call', async () => {
			ok(world);
			await world.run('thing.get', each, many(1));
			// The process keeps its memory, so a credential of another user stands in for a restart.
			const stored = world.engine.credentials.read(world.credential);
			world.engine.credentials.edit(world.credential, {
				...stored,
				user: 'restarted',
				accessToken: 'old',
				expiresAt: Date.now() + 1000,
			});
			world.seen.length = 0;
			const { error } = await world.run('thing.get', each, many(50));
			expect([error, world.exchanges, refusals()]).toEqual([undefined, 2, 0]);
			expect(world.engine.credentials.read(world.credential).accessToken).toBe(world.goodToken);
		});

		it('is renewed once when 200 parallel calls are rejected, and every call succeeds', async () => {
			ok(world);
			await world.run('thing.get', each, many(1));
			world.goodToken = 'revoked-by-the-provider';
			const { error, json: items } = await world.run('thing.get', each, many(200));
			expect([error, items.length, world.exchanges]).toEqual([undefined, 200, 2]);
		});

		it('of another process is used if it was stored in the meantime, after a rejected exchange', async () => {
			ok(world);
			await world.run('thing.get', get);
			const good = world.engine.credentials.read(world.credential);
			// This process's token is revoked and its exchange rejected, just as another process stores a valid one.
			world.goodToken = 'of-the-other-process';
			world.token = (response) => {
				world.engine.credentials.edit(world.credential, {
					...good,
					accessToken: 'of-the-other-process',
					obtainedAt: Date.now() + 1,
				});
				json(response, { error: 'invalid_grant' }, 400);
			};
			const { error, json: items } = await world.run('thing.get', get);
			expect([error, items]).toEqual([undefined, [{ ok: true }]]);
		});

		it('that cannot be obtained costs one attempt for a thousand items, with one clear message', async () => {
			ok(world);
			world.token = (response) => json(response, { error: 'invalid_client', secret: 'hush' }, 401);
			const before = world.engine.credentials.reads;
			const { error } = await world.run('thing.get', each, many(1000));
			expect(error?.message).toContain('The sign-in was refused with 401');
			expect(error?.message).toContain("Check 'Password'");
			expect([world.exchanges, world.seen.length]).toEqual([1, 0]);
			const all = await world.run('thing.get', each, { ...many(1000), onError: 'continueRegularOutput' });
			expect(all.json).toHaveLength(1000);
			expect(all.json.every(({ error: message }) => String(message).includes("Check 'Password'"))).toBe(true);
			expect([world.exchanges, world.seen.length]).toEqual([1, 0]);
			expect(world.engine.credentials.reads - before).toBeLessThan(20);
		});

		it("that is rejected although it is new fails with the provider's message instead of a loop", async () => {
			ok(world);
			await world.run('thing.get', get);
			world.token = (response) => json(response, { access_token: `wrong-${world.exchanges}`, expires_in: 3600 });
			world.goodToken = 'nobody-has-it';
			world.seen.length = 0;
			const { error } = await world.run('thing.get', get);
			expect(error?.message).toBe('Get thing: token unknown [item 0]');
			expect(error).toMatchObject({ httpCode: '401' });
			expect(error?.description).toContain('Code: AUTH');
			expect(world.seen.length).toBeLessThanOrEqual(3);
		});

		it('is rejected without leaving a connection open', async () => {
			ok(world);
			await world.run('thing.get', each, many(1));
			world.goodToken = 'revoked';
			await world.run('thing.get', each, many(40));
			for (let wait = 0; wait < 40 && world.sockets.size > 0; wait++)
				await new Promise((resolve) => setTimeout(resolve, 50));
			expect(world.sockets.size).toBe(0);
		});
	});

	describe('a redirect', () => {
		it('is followed for reads on the same host', async () => {
			world.reset((request, response, turn) => {
				if (turn === 0 && request.path === '/things/1') return json(response, {}, 307, { location: '/things/2?x=1' });
				json(response, { url: request.url });
			});
			expect((await world.run('thing.get', get)).json).toEqual([{ url: '/things/2?x=1' }]);
		});

		it('to another host is rejected, and the token is not sent there', async () => {
			const asked: unknown[] = [];
			const other = createServer((request, response) => {
				asked.push(request.headers);
				response.end('{}');
			});
			const stop = await listen(other, 0);
			const location = `${addressOf(other).replace('127.0.0.1', 'localhost')}/x`;
			world.reset((_request, response) => json(response, {}, 302, { location }));
			const { error } = await world.run('thing.get', get);
			expect(error?.message).toContain('redirected to http://localhost');
			expect(asked).toEqual([]);
			await stop();
		});

		it('of a write is rejected, and a circular one ends', async () => {
			world.reset((request, response) => json(response, {}, 308, { location: request.path }));
			const write = await world.run('thing.replace', { thingId: '1', jsonBody: '{}' });
			expect(write.error?.message).toContain('redirected a PUT request');
			expect(world.seen).toHaveLength(1);
			const read = await world.run('thing.get', get);
			expect(read.error?.message).toContain('redirects in circles');
			expect(world.seen).toHaveLength(5);
		});
	});

	describe('a 303 after a write', () => {
		const make = { specifyBody: 'json', jsonBody: '{"name":"a"}' };

		it('leads to what already exists, if the API is known for that: it is read, and the write not repeated', async () => {
			world.reset((request, response) => {
				if (request.method === 'POST') return json(response, {}, 303, { location: '/notes/7?full=true' });
				json(response, { id: 7, body: request.body, type: request.headers['content-type'] ?? null });
			});
			const { error, json: items } = await world.run('note.create', make);
			expect([error, items]).toEqual([undefined, [{ id: 7, body: '', type: null }]]);
			expect(world.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
				'POST /notes',
				'GET /notes/7?full=true',
			]);
		});

		it('never leads to another host, and other redirects of the same write are rejected', async () => {
			for (const [status, location] of [
				[303, 'http://localhost:1/notes/7'],
				[303, '//localhost:1/notes/7'],
				[307, '/notes/7'],
				[302, '/notes/7'],
			] as const) {
				world.reset((_request, response) => json(response, {}, status, { location }));
				expect((await world.run('note.create', make)).error?.message).toContain('redirected');
				expect(world.seen).toHaveLength(1);
			}
		});

		it('is rejected if the API is not known for it', async () => {
			world.reset((_request, response) => json(response, {}, 303, { location: '/things/7' }));
			const { error } = await world.run('thing.create', { specifyBody: 'json', jsonBody: '{"a":1}' });
			expect(error?.message).toContain('redirected a POST request');
			expect(world.seen).toHaveLength(1);
		});
	});

	describe('an error response', () => {
		it('with 403 names the permissions that the operation needs, unless the provider does', async () => {
			const refuse = (text: string, status = 403) =>
				world.reset((_request, response) => json(response, { errors: [{ code: 'NO', text }] }, status));
			refuse('not yours');
			expect((await world.run('note.create', { specifyBody: 'json', jsonBody: '{}' })).error?.description).toBe(
				'The operation needs one of: NoteWriter, NoteAdmin. Code: NO',
			);
			for (const [text, status] of [
				['NoteAdmin is missing', 403],
				['not so', 400],
			] as const) {
				refuse(text, status);
				expect((await world.run('note.create', { specifyBody: 'json', jsonBody: '{}' })).error?.description).toBe(
					'Code: NO',
				);
			}
		});

		it('that names the current version passes it on to the workflow', async () => {
			world.reset((_request, response) => json(response, { errors: [{ code: 'V', text: 'old' }], version: 9 }, 409));
			const { json: items } = await world.run(
				'note.create',
				{ specifyBody: 'json', jsonBody: '{}' },
				{ onError: 'continueRegularOutput' },
			);
			expect(items[0].details).toMatchObject({ statusCode: 409, version: 9 });
		});

		it.each([
			['JSON after a byte order mark', '\ufeff{"errors":[{"code":"B","text":"marked"}]}', 'application/json', 'marked'],
			[
				'a web page of a gateway',
				'<html><head><style>p{}</style></head><body><h1>502 Bad Gateway</h1></body></html>',
				'text/html',
				'status 502: 502 Bad Gateway',
			],
			['plain text', 'upstream connect error', 'text/plain', 'status 502: upstream connect error'],
			['no body', '', 'text/plain', 'status 502'],
		])('with %s becomes a readable message', async (_name, text, type, words) => {
			world.reset((_request, response) => void response.writeHead(502, { 'content-type': type }).end(text));
			expect((await world.run('thing.get', get)).error?.message).toBe(
				`Get thing: ${words.startsWith('status') ? `The service answered with ${words}` : words} [item 0]`,
			);
		});
	});

	describe('an answer', () => {
		it('with a byte order mark is read like any other', async () => {
			world.reset((_request, response) => response.end('\ufeff{"a":1}'));
			expect((await world.run('thing.get', get)).json).toEqual([{ a: 1 }]);
		});

		const cases: Array<[string, (response: import('node:http').ServerResponse) => void, RegExp]> = [
			[
				'that is a web page',
				(response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Log in</body></html>'),
				/A web page came instead of data/,
			],
			[
				'that is a web page called JSON',
				(response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<!DOCTYPE html><p>'),
				/A web page/,
			],
			[
				'that is cut off',
				(response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1,2'),
				/ends in the middle/,
			],
			[
				'that is not JSON',
				(response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('hello'),
				/not valid JSON/,
			],
			[
				'that is nested too deeply',
				(response) =>
					response.writeHead(200, { 'content-type': 'application/json' }).end('['.repeat(50_000) + ']'.repeat(50_000)),
				/nested deeper than 200 levels/,
			],
			[
				'that is larger than allowed',
				(response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(3_000_000)}"`),
				/larger than 2 MB/,
			],
			[
				'that grows larger than allowed without saying so',
				(response) => {
					response.writeHead(200, { 'content-type': 'application/json' });
					const write = () => response.write('x'.repeat(500_000), (failure) => failure || write());
					write();
				},
				/larger than 2 MB/,
			],
			[
				'whose connection breaks in the middle',
				(response) => {
					response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"a"');
					setTimeout(() => response.destroy(), 20);
				},
				/broke off in the middle/,
			],
		];
		it.each(cases)('%s produces a clear message', async (_name, answer, message) => {
			world.reset((_request, response) => answer(response));
			const { error } = await world.run('thing.get', get);
			expect(error?.message).toMatch(message);
			expect(error?.message).toMatch(/^Get thing: .* \[item 0\]$/);
		});

		it('that is too large or truncated is detected even after small ones', async () => {
			const items = Array.from({ length: 4 }, (_, id) => ({ id }));
			const run = async () =>
				await world.run(
					'thing.get',
					{ thingId: '={{ $json.id }}', options: { maxRetries: 0, concurrency: 1 } },
					{ items, onError: 'continueRegularOutput' },
				);
			world.reset((request, response) => {
				if (request.path.endsWith('2')) return json(response, { text: 'x'.repeat(3_000_000) });
				json(response, { ok: true });
			});
			expect((await run()).json.map(({ ok, error }) => ok ?? error)).toEqual([
				true,
				true,
				'Get thing: The answer is larger than 2 MB [item 2]',
				true,
			]);
			world.reset((request, response) => {
				if (!request.path.endsWith('2')) return json(response, { ok: true });
				response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"a"');
				setTimeout(() => response.destroy(), 20);
			});
			expect((await run()).json.map(({ ok, error }) => ok ?? error)).toEqual([
				true,
				true,
				'Get thing: The connection broke off in the middle of the answer [item 2]',
				true,
			]);
		});

		it('that stalls midway is abandoned at the timeout', async () => {
			world.reset(
				(_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"a"'),
			);
			const begun = Date.now();
			const { error } = await world.run('thing.get', { thingId: '1', options: { maxRetries: 0, timeout: 1 } });
			expect(error?.message).toContain('did not arrive within 1 seconds');
			expect(Date.now() - begun).toBeLessThan(3000);
		});

		it('that never starts is abandoned as well', async () => {
			world.reset(() => undefined);
			const { error } = await world.run('thing.get', { thingId: '1', options: { maxRetries: 0, timeout: 1 } });
			expect(error?.message).toContain('No answer came within 1 seconds');
			expect(error?.description).toContain("'Timeout (Seconds)' in the options allows it more");
		});

		it('that is empty counts as success for a write, and as an empty list', async () => {
			world.reset((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end());
			expect((await world.run('thing.replace', { thingId: '1', jsonBody: '{}' })).json).toEqual([{ success: true }]);
			expect((await world.run('thing.getAll')).json).toEqual([]);
		});

		it('in another character set, compressed or with members called __proto__ is readable', async () => {
			world.reset((_request, response) => {
				response
					.writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' })
					.end(Buffer.from('{"a":"ü","__proto__":{"x":1}}', 'latin1'));
			});
			const { json: items } = await world.run('thing.get', get);
			expect(items).toEqual([{ a: 'ü' }]);
			expect(Object.hasOwn(items[0], '__proto__')).toBe(false);
		});
	});

	it('names the cause if the server cannot be reached', async () => {
		world.reset();
		world.engine.credentials.edit(world.credential, { baseUrl: 'http://127.0.0.1:1' });
		world.account.token.grant = async () => ({ accessToken: 't', expiresIn: 3600 });
		const { error } = await world.run('thing.get', get);
		expect(error?.message).toContain('cannot be reached (ECONNREFUSED)');
		expect(error?.description).toContain('Check the address in the credential');
	});
});
