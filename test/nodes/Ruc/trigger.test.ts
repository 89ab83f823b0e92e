import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeParameters, IWebhookResponseData } from 'n8n-workflow';

import { RucApi } from '../../../credentials/RucApi.credentials';
import { RucTrigger } from '../../../nodes/Ruc/RucTrigger.node';
import { startSandbox, type Sandbox } from '../../sandbox';
import { Engine } from '../../support/engine';

const SECRET = 'a long random text';
const AUTOMATIC: INodeParameters = {
	registration: 'automatic',
	topicName: { __rl: true, mode: 'list', value: 'parcel:load' },
	facilityCode: 'EEUK01',
};

describe('the RUC Trigger', () => {
	const node = new RucTrigger();
	const methods = node.webhookMethods.default;
	let sandbox: Sandbox;
	let engine: Engine;
	let receiver: Server;
	let baseUrl: string;
	/** What the node returned for each received call. */
	let received: IWebhookResponseData[];
	let parameters: INodeParameters;
	let staticData: IDataObject;

	beforeEach(async () => {
		sandbox = await startSandbox({ providers: ['ruc'] });
		engine = await Engine.create({ rucTrigger: node }, [new RucApi()]);
		engine.credentials.add('rucApi', { ...sandbox.credentials.rucApi, webhookSecret: SECRET } as never, 'main');
		received = [];
		parameters = {};
		staticData = {};
		receiver = createServer((request, response) => void receive(request, response)).listen(0, '127.0.0.1');
		await new Promise((resolve) => receiver.once('listening', resolve));
		baseUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
	});
	afterEach(async () => {
		await sandbox.stop();
		receiver.closeAllConnections();
		receiver.close();
	});

	const options = () => ({ node: 'rucTrigger', credentials: { rucApi: 'main' }, parameters });

	/** Acts as n8n's server around a webhook: reads and parses the body, runs the node, responds. */
	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const rawBody = Buffer.concat(chunks);
		const contentType = request.headers['content-type']?.split(';')[0];
		const body = contentType === 'application/json' ? JSON.parse(rawBody.toString()) : {};
		const query = Object.fromEntries(new URL(request.url ?? '/', baseUrl).searchParams);
		const call = {
			request: Object.assign(request, { rawBody, contentType, body, query, params: {} }),
			response: Object.assign(response, {
				status: (code: number) => ((response.statusCode = code), response),
				json: (value: unknown) => response.end(JSON.stringify(value)),
			}),
		};
		const ctx = engine.webhookContext(options(), call, { staticData });
		const result = await node.webhook.call(ctx);
		Object.assign(staticData, ctx.getWorkflowStaticData('node'));
		received.push(result);
		if (!result.noWebhookResponse)
			response.end(JSON.stringify(result.webhookResponse ?? { message: 'Workflow was started' }));
	}

	/** One step of activation or deactivation; the static data persists as it does in n8n. */
	async function hook(
		step: keyof typeof methods,
		mode: 'trigger' | 'manual' = 'trigger',
	): Promise<{ result: boolean; warnings: string[] }> {
		const ctx = engine.hookContext(options(), { mode, staticData, baseUrl });
		const warnings: string[] = [];
		ctx.logger.warn = (message: string) => void warnings.push(message);
		const result = await methods[step].call(ctx);
		staticData = { ...ctx.getWorkflowStaticData('node') };
		return { result, warnings };
	}
	const activate = async () => {
		const { result } = await hook('checkExists');
		if (!result) await hook('create');
	};
	const registered = () => sandbox.act('ruc', 'webhooks') as IDataObject[];
	const deliver = async (event: object) =>
		(await sandbox.act('ruc', 'deliver', { topicName: 'parcel:load', ...event })) as Array<{ status: number }>;
	const items = () => received.flatMap(({ workflowData }) => workflowData?.[0].map(({ json }) => json) ?? []);
	const calls = () => sandbox.log({ provider: 'ruc' });

	it('by default waits for calls without contacting RUC', async () => {
		await activate();
		await hook('delete');
		expect(calls()).toEqual([]);
	});

	it('registers itself, receives an event with its secret, and is removed by the call that the user specifies', async () => {
		parameters = {
			...AUTOMATIC,
			customHeaders: '{ "X-Webhook-Secret": "{secret.value}" }',
			emailList: '["a@example.com"]',
			removal: 'call',
			deleteMethod: 'DELETE',
			deletePath: '/v1/webhookService/webhook/delete',
			deleteBody: '{ "id": "{response.id}" }',
		};
		await activate();
		expect(registered()).toMatchObject([
			{
				topicName: 'parcel:load',
				clientId: 'DEMO',
				facilityCode: 'EEUK01',
				url: expect.stringMatching(`^${baseUrl}/.*/webhook$`),
				contentType: 'application/json',
				customHeaders: { 'X-Webhook-Secret': SECRET },
				emailList: ['a@example.com'],
			},
		]);
		const deliveries = await deliver({ payload: { parcel: 'P1' } });
		expect(deliveries).toMatchObject([{ status: 200 }]);
		expect(items()).toMatchObject([{ body: { parcel: 'P1' }, query: {} }]);
		expect(JSON.stringify(items())).not.toContain(SECRET);
		expect((await hook('delete')).result).toBe(true);
		expect(registered()).toEqual([]);
		expect(staticData.subscription).toBeUndefined();
	});

	it('is registered once, however often it is activated', async () => {
		parameters = AUTOMATIC;
		await activate();
		await activate();
		expect(registered()).toHaveLength(1);
	});

	it('stores the whole response, without a secret that it may repeat', async () => {
		parameters = { ...AUTOMATIC, customHeaders: '[{"name":"{secret.name}","value":"{secret.value}"}]' };
		const body = { any: { thing: 7 }, headers: [`X-Webhook-Secret: ${SECRET}`] };
		sandbox.fault({ provider: 'ruc', route: 'webhook.create', kind: 'status', status: 200, body });
		await activate();
		const answer = { any: { thing: 7 }, headers: ['X-Webhook-Secret: {secret.value}'] };
		expect(staticData).toMatchObject({ subscription: { answer } });
	});

	it('inserts name and value of the secret wherever the custom headers have placeholders for them', async () => {
		parameters = { ...AUTOMATIC, customHeaders: '[{"name":"{secret.name}","value":"{secret.value}"}]' };
		await activate();
		expect(registered()).toMatchObject([{ customHeaders: [{ name: 'X-Webhook-Secret', value: SECRET }] }]);
		expect(JSON.stringify(staticData)).not.toContain(SECRET);
	});

	it('stays registered, with a warning, where no delete call is specified, and is not registered twice', async () => {
		parameters = AUTOMATIC;
		await activate();
		const { warnings } = await hook('delete');
		expect(warnings.join()).toMatch(/stays registered/);
		await activate();
		expect(registered()).toHaveLength(1);
	});

	it.each([
		['is refused', {}, /could not be removed.*not known/],
		[
			'lacks what it points at',
			{ deleteBody: '{ "id": "{response.webhookId}" }' },
			/'\{response\.webhookId\}' in 'Delete Body' leads nowhere/,
		],
		['leads to another host', { deletePath: 'https://example.com/x' }, /could not be removed.*Path/],
	])('warns when the delete call %s', async (_name, changes, message) => {
		parameters = {
			...AUTOMATIC,
			removal: 'call',
			deleteMethod: 'POST',
			deletePath: '/v1/webhookService/webhook/delete',
			deleteBody: '{"id":"x"}',
			...changes,
		};
		await activate();
		const { result, warnings } = await hook('delete');
		expect(result).toBe(false);
		expect(warnings.join()).toMatch(message);
		expect(registered()).toHaveLength(1);
	});

	it('never registers a test URL', async () => {
		parameters = AUTOMATIC;
		expect((await hook('checkExists', 'manual')).result).toBe(true);
		await hook('create', 'manual');
		await hook('delete', 'manual');
		expect(calls()).toEqual([]);
	});

	it.each([
		['a facility is missing', { facilityCode: '' }, /'Facility' is empty/],
		['a topic is missing', { topicName: { __rl: true, mode: 'list', value: '' } }, /'Topic' is empty/],
		['headers are not JSON', { customHeaders: '{"a":' }, /'Custom Headers' is not valid JSON/],
		['RUC refuses', { facilityCode: 'NOWHERE' }, /facilityCode is not known/],
	])('fails activation when %s', async (_name, changes, message) => {
		parameters = { ...AUTOMATIC, ...changes } as INodeParameters;
		await expect(activate()).rejects.toThrow(message);
		expect(registered()).toEqual([]);
	});

	it('fails activation when there is no secret to compare with', async () => {
		engine.credentials.edit('main', { webhookSecret: '' });
		await expect(activate()).rejects.toThrow(/no 'Webhook Secret'/);
		parameters = { authentication: 'none' };
		await activate();
	});

	describe('receiving', () => {
		const post = async (body: string, headers: Record<string, string> = {}, path = '/x') =>
			await fetch(baseUrl + path, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/json', ...headers },
			});
		const secret = { 'x-webhook-secret': SECRET };

		it.each([{}, { 'x-webhook-secret': 'wrong' }, { 'x-webhook-secret': `${SECRET}, ${SECRET}` }])(
			'responds to %j with 401 and does not run the workflow',
			async (headers) => {
				expect((await post('{}', headers as Record<string, string>)).status).toBe(401);
				expect(items()).toEqual([]);
			},
		);

		it('refuses everything once the secret is gone from the credential', async () => {
			engine.credentials.edit('main', { webhookSecret: '' });
			expect((await post('{}', { 'x-webhook-secret': '' })).status).toBe(401);
		});

		it('uses the header name of the credential', async () => {
			engine.credentials.edit('main', { webhookHeader: 'X-Api-Key' });
			expect((await post('{}', secret)).status).toBe(401);
			expect((await post('{}', { 'x-api-key': SECRET })).status).toBe(200);
		});

		it('accepts unauthenticated calls on request', async () => {
			parameters = { authentication: 'none' };
			expect((await post('{"a":1}')).status).toBe(200);
			expect(items()).toMatchObject([{ body: { a: 1 } }]);
		});

		it('passes XML feeds on as text, with headers and query', async () => {
			const xml = '<?xml version="1.0"?>\n<INV><Item SKU="A"/></INV>';
			await post(xml, { ...secret, 'content-type': 'text/xml', 'x-feed': 'INV' }, '/x?a=1');
			expect(items()).toMatchObject([{ body: xml, query: { a: '1' }, headers: { 'x-feed': 'INV' } }]);
		});

		it('drops repeated events on request, by the fields that identify them', async () => {
			parameters = { options: { duplicateKey: 'body.id, body.kind' } };
			const events = [
				'{"id":1,"kind":"a"}',
				'{"id":1,"kind":"a"}',
				'{"id":1,"kind":"b"}',
				'{"kind":"a"}',
				'{"kind":"a"}',
			];
			const states: number[] = [];
			for (const event of events) states.push((await post(event, secret)).status);
			expect(states).toEqual([200, 200, 200, 200, 200]);
			expect(items().map(({ body }) => JSON.stringify(body))).toEqual([events[0], events[2], events[3], events[4]]);
		});

		it('adds the milestone of an event code and the label of the topic', async () => {
			parameters = { options: { eventCodeField: 'body.event.code', topicLabel: 'parcel:load' } };
			await post('{"event":{"code":"401"}}', secret);
			await post('{"event":{"code":7}}', secret);
			expect(items()).toMatchObject([
				{
					topic: 'parcel:load',
					carrierEvent: { milestone: 400, milestoneName: 'On Hold', event: 'Delivery attempted' },
				},
				{ carrierEvent: { code: '7', milestone: 'unknown' } },
			]);
		});
	});
});
