import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialType, IExecuteFunctions, INodeType } from 'n8n-workflow';

import { Engine } from './engine';

/** The engine that the tests rely on must itself do what n8n does: store renewed tokens and link items. */
describe('the test engine', () => {
	let server: Server;
	let url: string;
	let exchanges = 0;

	const credential: ICredentialType = {
		name: 'sampleApi',
		displayName: 'Sample API',
		properties: [
			{
				displayName: 'Token',
				name: 'accessToken',
				type: 'hidden',
				typeOptions: { expirable: true, password: true },
				default: '',
			},
		],
		preAuthentication: async () => ({ accessToken: `token-${++exchanges}` }),
		authenticate: async (credentials, request) => ({
			...request,
			headers: { ...request.headers, authorization: `Bearer ${String(credentials.accessToken)}` },
		}),
	};

	const node: INodeType = {
		description: {
			displayName: 'Sample',
			name: 'sample',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Sample' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'sampleApi', required: true }],
			properties: [{ displayName: 'Word', name: 'word', type: 'string', default: '' }],
		} as INodeType['description'],
		async execute(this: IExecuteFunctions) {
			return [
				await Promise.all(
					this.getInputData().map(async (_item, item) => ({
						json: {
							word: this.getNodeParameter('word', item),
							answer: await this.helpers.httpRequestWithAuthentication.call(this, 'sampleApi', { url, json: true }),
						},
						pairedItem: { item },
					})),
				),
			];
		},
	};

	beforeAll(async () => {
		server = createServer((request, response) => {
			const good = request.headers.authorization === `Bearer token-${exchanges}`;
			response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify({ good }));
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	});
	afterAll(() => server.close());

	it('resolves expressions per item, obtains and stores a token, and renews it after a 401', async () => {
		const engine = await Engine.create({ sample: node }, [credential]);
		const id = engine.credentials.add('sampleApi', {});
		const options = {
			node: 'sample',
			parameters: { word: '={{ $json.name }}' },
			credentials: { sampleApi: id },
			items: [{ name: 'one' }, { name: 'two' }],
		};

		const first = await engine.run({ ...options, items: [{ name: 'one' }] });
		expect(first.error).toBeUndefined();
		expect(first.json).toEqual([{ word: 'one', answer: { good: true } }]);
		expect(engine.credentials.read(id).accessToken).toBe('token-1');

		engine.credentials.edit(id, { accessToken: 'stale' });
		const second = await engine.run({ ...options, items: [{ name: 'two' }] });
		expect(second.json).toEqual([{ word: 'two', answer: { good: true } }]);
		expect(engine.credentials.read(id).accessToken).toBe('token-2');
	});
});
