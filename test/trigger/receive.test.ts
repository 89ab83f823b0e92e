import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { receive, type Reception } from '../../connector/trigger';
import { isSecret } from '../../connector/trigger/secret';

interface Call {
	headers?: IDataObject;
	query?: IDataObject;
	raw?: string | Buffer;
	/** The body as n8n's own parser read it. */
	parsed?: unknown;
	contentType?: string;
	encoding?: string;
}

/** A node's context for one call; static data lasts as long as the trigger. */
function trigger(options: Partial<Reception> = {}, mode = 'webhook', id = `node-${Math.random()}`) {
	const stored: IDataObject = {};
	const refused: Array<{ status: number; body: unknown }> = [];
	const get = (call: Call) => {
		const ctx = {
			getHeaderData: () => ({ ...(call.contentType && { 'content-type': call.contentType }), ...call.headers }),
			getQueryData: () => call.query ?? {},
			getBodyData: () => call.parsed,
			getRequestObject: () => ({
				rawBody: call.raw === undefined ? undefined : Buffer.from(call.raw as string),
				contentType: call.contentType?.split(';')[0],
				encoding: call.encoding,
			}),
			getResponseObject: () => ({
				status: (status: number) => ({ json: (body: unknown) => refused.push({ status, body }) }),
			}),
			getMode: () => mode,
			getNode: () => ({ id }),
			getWorkflow: () => ({ id: 'workflow' }),
			getWorkflowStaticData: () => stored,
		} as unknown as IWebhookFunctions;
		return receive(ctx, { duplicateKey: [], ...options });
	};
	const json = (call: Call) => get(call).workflowData?.[0][0].json;
	return { get, json, refused, stored };
}

const order = { raw: '{"id":1}', parsed: { id: 1 }, contentType: 'application/json' };

describe('receive', () => {
	it('outputs headers, query and body unchanged', () => {
		const call = { ...order, headers: { 'x-a': '1' }, query: { q: ['1', '2'] } };
		expect(trigger().json(call)).toEqual({
			headers: { 'content-type': 'application/json', 'x-a': '1' },
			query: { q: ['1', '2'] },
			body: { id: 1 },
		});
	});

	it('keeps the digits of numbers, so that two identifiers are never taken for one', () => {
		const { get } = trigger({ duplicateKey: ['body.id'] });
		const call = (id: string) =>
			get({ raw: `{"id":${id},"price":19.99}`, parsed: { id: Number(id) }, contentType: 'application/json' });
		const bodies = ['7615917337495251231', '7615917337495251232', '7615917337495251231'].map(
			(id) => call(id).workflowData?.[0][0].json.body,
		);
		expect(bodies).toEqual([
			{ id: '7615917337495251231', price: 19.99 },
			{ id: '7615917337495251232', price: 19.99 },
			undefined,
		]);
	});

	it.each([
		['XML as text rather than as n8n parsed it', '<A b="1"/>', 'application/xml', { a: { $: { b: '1' } } }],
		['plain text', 'hello', 'text/plain; charset=utf-8', 'hello'],
		['a form as text', 'a=1&b=2', 'application/x-www-form-urlencoded', { a: '1', b: '2' }],
		['a body without content type', 'abc', undefined, undefined],
		['malformed JSON as text', '{"a":', 'application/vnd.x+json', undefined],
	])('keeps %s', (_name, raw, contentType, parsed) =>
		expect(trigger().json({ raw, contentType, parsed })?.body).toBe(raw),
	);

	it('parses JSON of a content type that n8n does not parse', () => {
		expect(trigger().json({ raw: '\ufeff{"a":[1]}', contentType: 'application/vnd.x+json' })?.body).toEqual({ a: [1] });
	});

	it('decodes text in its own encoding, or in UTF-8 if that is unknown', () => {
		const latin = { raw: Buffer.from('ä', 'latin1'), contentType: 'text/plain', encoding: 'latin1' };
		expect(trigger().json(latin)?.body).toBe('ä');
		expect(trigger().json({ raw: 'ä', contentType: 'text/plain', encoding: 'x-unknown' })?.body).toBe('ä');
	});

	it('outputs null if nothing was sent', () => {
		expect(trigger().json({})?.body).toBeNull();
		expect(trigger().json({ raw: '', contentType: 'application/json' })?.body).toBeNull();
	});

	it('adds the requested fields beside the call', () => {
		expect(trigger({ add: ({ body }) => ({ topic: 't', was: body }) }).json(order)).toMatchObject({
			topic: 't',
			was: { id: 1 },
		});
	});
});

describe('receive with a secret', () => {
	const secret = { name: 'X-Secret', value: 'sesame' };

	it('runs the workflow if it is correct, and keeps it out of the item', () => {
		const json = trigger({ secret }).json({ ...order, headers: { 'x-secret': 'sesame', 'x-b': '1' } });
		expect(json?.headers).toEqual({ 'content-type': 'application/json', 'x-b': '1' });
		expect(JSON.stringify(json)).not.toContain('sesame');
	});

	it.each([
		['another one', { 'x-secret': 'Sesame' }],
		['a longer one', { 'x-secret': 'sesame1' }],
		['an empty one', { 'x-secret': '' }],
		['none', {}],
		['several', { 'x-secret': ['sesame'] as unknown as string }],
		['one under another name', { secret: 'sesame' }],
	])('answers 401 to %s and does not run the workflow', (_name, headers) => {
		const { get, refused } = trigger({ secret });
		expect(get({ ...order, headers })).toEqual({ noWebhookResponse: true });
		expect(refused).toHaveLength(1);
		expect(refused[0].status).toBe(401);
	});

	it('never accepts an empty secret', () => {
		expect(isSecret('', '')).toBe(false);
		expect(isSecret(undefined, '')).toBe(false);
	});
});

describe('receive without duplicates', () => {
	const duplicateKey = ['body.id', 'headers.x-kind'];
	const call = (id: unknown, kind = 'a'): Call => ({
		raw: JSON.stringify({ id }),
		parsed: { id },
		contentType: 'application/json',
		headers: { 'x-kind': kind },
	});

	it('answers a duplicate without running the workflow', () => {
		const { get } = trigger({ duplicateKey });
		expect(get(call(1)).workflowData).toBeDefined();
		expect(get(call(1))).toEqual({ webhookResponse: { message: 'Received before' } });
	});

	it('runs the workflow if any part of the key differs', () => {
		const { get } = trigger({ duplicateKey });
		expect([call(1), call(2), call(1, 'b'), call('1')].map((given) => get(given).workflowData === undefined)).toEqual([
			false,
			false,
			false,
			false,
		]);
	});

	it('never drops a call without the key', () => {
		const { get } = trigger({ duplicateKey });
		expect(get(call(undefined)).workflowData).toBeDefined();
		expect(get(call(undefined)).workflowData).toBeDefined();
	});

	it('drops nothing in test mode, or unless it is enabled', () => {
		for (const { get } of [trigger({ duplicateKey }, 'manual'), trigger()]) {
			get(call(1));
			expect(get(call(1)).workflowData).toBeDefined();
		}
	});

	it('remembers keys across a restart, stored as hashes', () => {
		const first = trigger({ duplicateKey });
		first.get(call('order-4711'));
		expect(JSON.stringify(first.stored)).not.toContain('4711');
		const second = trigger({ duplicateKey });
		Object.assign(second.stored, first.stored);
		expect(second.get(call('order-4711')).workflowData).toBeUndefined();
	});

	it('loses no key if calls arrive simultaneously with the same stored data', () => {
		const one = trigger({ duplicateKey }, 'webhook', 'same');
		const other = trigger({ duplicateKey }, 'webhook', 'same');
		one.get(call(1));
		other.get(call(2));
		const third = trigger({ duplicateKey }, 'webhook', 'elsewhere');
		Object.assign(third.stored, other.stored);
		expect(third.get(call(1)).workflowData).toBeUndefined();
		expect(third.get(call(2)).workflowData).toBeUndefined();
	});

	it('keeps a bounded number of keys, the latest ones', () => {
		const { get, stored } = trigger({ duplicateKey });
		for (let id = 0; id < 1100; id++) get(call(id));
		expect(stored.recentKeys).toHaveLength(1000);
		expect(get(call(1099)).workflowData).toBeUndefined();
		expect(get(call(0)).workflowData).toBeDefined();
	});
});
