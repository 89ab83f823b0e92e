import type { INodeParameters } from 'n8n-workflow';

import { byId, fields } from '../../support/formValues';
import { ScriptedBench, type Handler, type Seen } from '../../support/scriptedBench';

const world = ScriptedBench.forTests('fluentCommerce');

const asked = ({ query }: Seen): Record<string, string> => Object.fromEntries(query);
const ok: Handler = () => ({ body: { id: '7' } });
const refused = (status: number, message: unknown) => ({
	status,
	body: { errors: [{ code: String(status), message }] },
});
const event = { name: 'CancelOrder', entityType: 'ORDER', entityId: '42', rootEntityType: 'ORDER', rootEntityId: '42' };
const sendEvent = async (value: object, handler: Handler = ok, more: object = {}) =>
	await world.run('event.sendAsync', fields(value as never), handler, more);

describe('Fluent events', () => {
	it('are sent with attributes as an object, and the retailer of the credential', async () => {
		const { json } = await sendEvent({ ...event, attributes: '{"reason":"lost","lines":[1]}' });
		expect(json).toEqual([{ id: '7' }]);
		expect(world.seen).toHaveLength(1);
		expect(world.seen[0]).toMatchObject({ method: 'POST', path: '/api/v4.1/event/async' });
		expect(world.seen[0].body).toEqual({
			...event,
			attributes: { reason: 'lost', lines: [1] },
			retailerId: '5',
		});
		expect(world.seen[0].headers).toMatchObject({
			'fluent.account': 'ACME',
			authorization: expect.stringMatching(/^Bearer recorded-/),
		});
	});

	it('go to the given retailer, and to none if neither event nor credential names one', async () => {
		await sendEvent({ ...event, retailerId: 9 });
		expect(world.seen[0].body).toMatchObject({ retailerId: '9' });
		const { error } = await sendEvent(event, ok, { as: 'plain' });
		expect(world.seen).toHaveLength(0);
		expect(error?.message).toContain("'Retailer ID'");
	});

	it('may have any name and any entity type', async () => {
		await sendEvent({ name: 'My Own Event', entityType: 'MY_THING', entityRef: 'a:1', rootEntityType: 'MY_ROOT' });
		expect(world.seen[0].body).toMatchObject({
			name: 'My Own Event',
			entityType: 'MY_THING',
			rootEntityType: 'MY_ROOT',
		});
	});

	it('accept members that are not listed, such as a workflow to run once', async () => {
		const meta = { workflow: { rulesets: [] } };
		await world.run(
			'event.sendAsync',
			{ ...fields(event), additionalBody: JSON.stringify({ meta, scheduledOn: '2026-01-01T00:00:00Z' }) },
			ok,
		);
		expect(world.seen[0].body).toMatchObject({ ...event, meta, scheduledOn: '2026-01-01T00:00:00Z' });
	});

	it.each([undefined, '', 'accepted'])('are accepted whatever the response to a queued one: %s', async (body) => {
		const { json, error } = await sendEvent(event, () => ({ body, headers: { 'content-type': 'text/plain' } }));
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
	});

	it('return the answer of the workflow when its end is waited for', async () => {
		const answer = { eventId: 'e1', entityId: '42', eventStatus: 'COMPLETE' };
		const { json } = await world.run('event.sendSync', fields(event), () => ({ body: answer }));
		expect(world.seen[0].path).toBe('/api/v4.1/event/sync');
		expect(json).toEqual([answer]);
	});

	it.each(['event.sendAsync', 'event.sendSync', 'job.create'])(
		'are never sent twice after a response that may hide their execution: %s',
		async (operation) => {
			const value = operation === 'job.create' ? { name: 'load' } : event;
			for (const answer of [refused(503, 'Busy'), refused(500, 'S0002E'), 'cut'] as const) {
				const { error } = await world.run(operation, fields(value), () => answer);
				expect(world.seen).toHaveLength(1);
				expect(error?.description).toContain('may have been executed');
			}
		},
	);

	it('are sent again after a rate limit refusal, which precedes any execution', async () => {
		const { json } = await sendEvent(event, (_request, turn) =>
			turn === 0 ? { ...refused(429, 'C0011E'), headers: { 'retry-after': '0' } } : { body: { id: '8' } },
		);
		expect(world.seen).toHaveLength(2);
		expect(json).toEqual([{ id: '8' }]);
	});

	it('that no ruleset handles fail with an explanation', async () => {
		const { error } = await world.run('event.sendSync', fields(event), () => refused(404, 'No ruleset found'));
		expect(error?.message).toContain('No ruleset found');
		expect(error?.description).toContain('no ruleset of the workflow takes it');
	});

	it('are each reported with their own error when some fail', async () => {
		const { json } = await sendEvent(
			{ ...event, entityId: '={{ $json.id }}' },
			({ body }) => ((body as { entityId: string }).entityId === 'b' ? refused(400, 'Bad id') : { body: { id: '7' } }),
			{ items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], onError: 'continueRegularOutput' },
		);
		expect(json).toEqual([
			{ id: '7' },
			expect.objectContaining({ error: expect.stringContaining('Bad id') }),
			{ id: '7' },
		]);
	});

	it('are read one by one', async () => {
		const { json } = await world.run('event.get', { eventId: 'a/b' }, () => ({
			body: { id: 'a/b', eventStatus: 'FAILED' },
		}));
		expect(world.seen[0].url).toBe('/api/v4.1/event/a%2Fb');
		expect(json).toEqual([{ id: 'a/b', eventStatus: 'FAILED' }]);
	});
});

describe('the search for Fluent events', () => {
	const found = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ id: `e${from + index}` }));
	/** A log of `total` events, served in pages of at most `most`. */
	const log =
		(total: number, most = 5000): Handler =>
		(request) => {
			const query = asked(request);
			const start = Number(query.start ?? 0);
			const count = Math.min(Number(query.count ?? 100), most, total - start);
			return { body: { start, count, hasMore: start + count < total, results: found(count, start) } };
		};
	const search = async (parameters: INodeParameters, handler: Handler) =>
		await world.run('event.getAll', parameters, handler);

	it('returns all events, not only the hundred of the default page', async () => {
		const { json } = await search({ returnAll: true }, log(11_000));
		expect(json).toHaveLength(11_000);
		expect(new Set(json.map(({ id }) => id)).size).toBe(11_000);
		expect(world.seen.map(asked)).toEqual([
			{ count: '5000' },
			{ count: '5000', start: '5000' },
			{ count: '5000', start: '10000' },
		]);
	});

	it('misses none where the server returns smaller pages than requested', async () => {
		const { json } = await search({ returnAll: true }, log(250, 100));
		expect(json.map(({ id }) => id)).toEqual(found(250).map(({ id }) => id));
	});

	it('requests no more than wanted', async () => {
		const { json } = await search({ limit: 7 }, log(500));
		expect(json).toHaveLength(7);
		expect(world.seen.map(asked)).toEqual([{ count: '7' }]);
	});

	it('fails rather than stops where the server announces more events and returns none', async () => {
		const { error } = await search({ returnAll: true }, () => ({
			body: { start: 0, count: 0, hasMore: true, results: [] },
		}));
		expect(error?.message).toContain('cannot be read on');
		expect(world.seen).toHaveLength(1);
	});

	it('fails rather than reads the same page forever', async () => {
		const same: Handler = () => ({ body: { start: 0, count: 2, hasMore: true, results: found(2) } });
		const { error } = await search({ returnAll: true }, same);
		expect(error?.message).toContain('cannot be read on');
		expect(world.seen).toHaveLength(2);
	});

	it("filters by the members of an event's context, under the names of the API", async () => {
		const query = {
			name: 'CancelOrder',
			eventStatus: 'FAILED',
			contextEntityType: 'ORDER',
			contextRootEntityRef: 'HD 1',
			from: '2026-01-01T01:00:00+01:00',
		};
		await search({ limit: 1, query: query as never }, log(1));
		expect(asked(world.seen[0])).toEqual({
			name: 'CancelOrder',
			eventStatus: 'FAILED',
			from: '2026-01-01T00:00:00.000Z',
			'context.entityType': 'ORDER',
			'context.rootEntityRef': 'HD 1',
			count: '1',
		});
	});

	it('is repeated after a failure, as it is idempotent', async () => {
		const { json } = await search({ limit: 1 }, (request, turn) =>
			turn === 0 ? refused(503, 'Busy') : log(1)(request, turn),
		);
		expect(json).toHaveLength(1);
		expect(world.seen).toHaveLength(2);
	});
});

describe('Fluent jobs and batches', () => {
	it('opens a job for the retailer of the credential', async () => {
		const { json } = await world.run('job.create', fields({ name: 'Nightly', 'meta.preprocessing': 'skip' }), ok);
		expect(json).toEqual([{ id: '7' }]);
		expect(world.seen[0]).toMatchObject({
			path: '/api/v4.1/job',
			body: { name: 'Nightly', retailerId: '5', meta: { preprocessing: 'skip' } },
		});
	});

	it('returns a job as it is, including the errors of its batches', async () => {
		const body = { id: '7', status: 'OPEN', errors: [{ message: 'of a batch' }] };
		const { json, error } = await world.run('job.get', { jobId: '7' }, () => ({ body }));
		expect(error).toBeUndefined();
		expect(json).toEqual([body]);
	});

	it('names the permissions that reading a job needs when it is refused', async () => {
		const { error } = await world.run('job.get', { jobId: '7' }, () => refused(403, 'Forbidden'));
		expect(error?.description).toContain('JOB_VIEW, BATCH_VIEW');
	});

	it('sends a batch once, with no more records than allowed', async () => {
		const batch = { action: 'UPSERT', entityType: 'INVENTORY' };
		const records = (count: number) => Array.from({ length: count }, (_, index) => ({ ref: `r${index}` }));
		const send = async (count: number) =>
			await world.run('batch.create', { jobId: '7', ...fields({ ...batch, entities: records(count) }) }, ok);
		await send(5000);
		expect(world.seen[0]).toMatchObject({ path: '/api/v4.1/job/7/batch', body: batch });
		expect((world.seen[0].body as { entities: unknown[] }).entities).toHaveLength(5000);
		const { error } = await send(5001);
		expect(error?.message).toContain('5001 entries');
		expect(world.seen).toHaveLength(0);
	});

	it('returns a batch as it is, with its first results', async () => {
		const body = { batchId: '9', status: 'RUNNING', start: 0, count: 1, total: 3, results: [{ entityRef: 'a' }] };
		const parameters = { jobId: '7', batchId: '9', query: { start: 1, count: 2 } as never };
		const { json } = await world.run('batch.get', parameters, () => ({ body }));
		expect(world.seen[0].url).toBe('/api/v4.1/job/7/batch/9?start=1&count=2');
		expect(json).toEqual([body]);
	});

	it('reads the results of a batch to the last one', async () => {
		const results = Array.from({ length: 230 }, (_, index) => ({ entityRef: `r${index}`, responseCode: '200' }));
		const { json } = await world.run('batch.getResults', { jobId: '7', batchId: '9', returnAll: true }, (request) => {
			const start = Number(asked(request).start ?? 0);
			const page = results.slice(start, start + 100);
			return { body: { batchId: '9', status: 'COMPLETE', start, count: page.length, total: 230, results: page } };
		});
		expect(json).toEqual(results);
		expect(world.seen).toHaveLength(3);
	});
});

describe('Fluent user actions', () => {
	const state = { type: 'ORDER', subtype: 'HD', status: 'BOOKED', flexType: 'ORDER::HD', module: 'adminconsole' };
	const answer = { trigger: state, userActions: [{ eventName: 'CancelOrder' }], transitions: [] };

	it('are requested for a state, and returned with it', async () => {
		const { json } = await world.run('userAction.getAll', fields({ ...state, flexVersion: '3' }), () => ({
			body: { response: [answer] },
		}));
		expect(world.seen[0]).toMatchObject({ method: 'POST', path: '/api/v4.1/transition' });
		expect(world.seen[0].body).toEqual({ triggers: [{ ...state, flexVersion: 3, retailerId: '5' }] });
		expect(json).toEqual([answer]);
	});

	it('require the workflow, without which the API answers as if there were none', async () => {
		const { flexType: _left, ...rest } = state;
		const { error } = await world.run('userAction.getAll', fields(rest), () => ({ body: { response: [] } }));
		expect(error?.message).toContain("'Workflow'");
		expect(world.seen).toHaveLength(0);
	});

	it('of several states can be requested at once as JSON', async () => {
		const body = { triggers: [state, { ...state, status: 'SHIPPED' }] };
		const { json } = await world.run(
			'userAction.getAll',
			{ specifyBody: 'json', jsonBody: JSON.stringify(body) },
			() => ({ body: { response: [answer, { ...answer, userActions: [] }] } }),
		);
		expect(world.seen[0].body).toEqual({ triggers: body.triggers.map((one) => ({ ...one, retailerId: '5' })) });
		expect(json).toHaveLength(2);
	});

	it('are requested again after a failure, as reading them is idempotent', async () => {
		const { json } = await world.run('userAction.getAll', fields(state), (_request, turn) =>
			turn === 0 ? refused(503, 'Busy') : { body: { response: [answer] } },
		);
		expect(json).toEqual([answer]);
		expect(world.seen).toHaveLength(2);
	});
});

describe('the Fluent workflow', () => {
	it('is read by kind and type, for the retailer of the credential', async () => {
		const parameters = { retailerId: byId(''), entityType: byId('ORDER'), entitySubtype: 'HD' };
		await world.run('workflow.get', parameters, () => ({ body: { name: 'ORDER::HD' } }));
		expect(world.seen[0].url).toBe('/api/v4.1/workflow/5/ORDER::HD/');
	});
});

describe('Fluent error responses', () => {
	it.each([
		['the REST model', refused(400, 'Name is missing'), 'Name is missing'],
		['a message that is an object', refused(400, { error: 'invalid', error_description: 'Bad' }), 'invalid: Bad'],
		[
			'the pair of OAuth',
			{ status: 400, body: { error: 'invalid_request', error_description: 'Bad' } },
			'invalid_request: Bad',
		],
		['the page of a gateway', { status: 502, body: '<h1>Bad gateway</h1>' }, 'status 502: Bad gateway'],
		['GraphQL in a success', { body: { errors: [{ message: 'No', extensions: { code: 'C0160E' } }] } }, 'No'],
	])('are reported in their own words: %s', async (_kind, answer, words) => {
		const { error } = await sendEvent(event, () => answer);
		expect(error?.message).toContain(words);
		expect(error?.description).not.toBe('');
	});

	it('pass code and status on to the workflow', async () => {
		const { json } = await sendEvent(event, () => refused(400, 'C0120E: no such order'), {
			onError: 'continueRegularOutput',
		});
		expect(json[0].details).toEqual({ code: 'C0120E', statusCode: 400 });
	});
});
