import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { RunOptions } from '../../support/engine';
import { fields } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

const FACILITY = 'EEUK01';

describe('the RUC node', () => {
	const bench = ProviderBench.forTests('ruc');
	const { sandbox } = bench;

	const calls = (part: string) => bench.requests().filter((entry) => entry.part === part);
	const requests = () => calls('api');

	describe('Find by SKU List', () => {
		const find = async (
			products: string,
			items: IDataObject[],
			more: Partial<RunOptions> = {},
			options: IDataObject = {},
		) =>
			await bench.run(
				'inventory.findBySkuList',
				{ ...fields({ distributionCentre: FACILITY }), products, options: options as never },
				{ items, ...more },
			);

		it('combines the items into one call and returns one item per SKU, paired with its input item', async () => {
			const { items, error } = await find('={{ $json.sku }}', [{ sku: 'A-1' }, { sku: 'A-2' }, { sku: 'A-3' }]);
			expect(error).toBeUndefined();
			expect(items.map(({ json, pairedItem }) => [json.sku, pairedItem])).toEqual([
				['A-1', { item: 0 }],
				['A-2', { item: 1 }],
				['A-3', { item: 2 }],
			]);
			expect(requests()).toHaveLength(1);
		});

		it('requests a SKU of several items once, and answers each of them', async () => {
			const { items } = await find('={{ $json.sku }}', [{ sku: 'A-1' }, { sku: 'A-2' }, { sku: 'A-1' }]);
			expect(items.map(({ json, pairedItem }) => [json.sku, pairedItem])).toEqual([
				['A-1', { item: 0 }],
				['A-2', { item: 1 }],
				['A-1', { item: 2 }],
			]);
			expect(JSON.stringify(items[0].json)).toBe(JSON.stringify(items[2].json));
		});

		it('marks each SKU that is missing from the response as not found', async () => {
			const { json } = await find('={{ $json.sku }}', [{ sku: 'A-1' }, { sku: 'NOT HELD' }]);
			expect(json[1]).toEqual({ sku: 'NOT HELD', found: false });
		});

		it('accepts several SKUs from one item, as a list or separated by commas', async () => {
			const list = await find('={{ $json.skus }}', [{ skus: ['A-1', 'A-2'] }, { skus: 'A-3, A-4' }]);
			expect(list.items.map(({ json, pairedItem }) => [json.sku, (pairedItem as { item: number }).item])).toEqual([
				['A-1', 0],
				['A-2', 0],
				['A-3', 1],
				['A-4', 1],
			]);
			expect(requests()).toHaveLength(1);
		});

		it('needs ten calls for 5,000 SKUs, or as many as the option implies', async () => {
			const many = Array.from({ length: 5000 }, (_, index) => ({ sku: `A-${index}` }));
			const { items } = await find('={{ $json.sku }}', many);
			expect(items).toHaveLength(5000);
			expect(
				items.every(
					({ json, pairedItem }, index) => json.sku === `A-${index}` && (pairedItem as { item: number }).item === index,
				),
			).toBe(true);
			expect(requests()).toHaveLength(10);
			await find('={{ $json.sku }}', many.slice(0, 10), {}, { bulkSize: 3 });
			expect(requests()).toHaveLength(14);
		});

		it('sends the SKUs of different facilities in separate calls', async () => {
			const { json, error } = await bench.run(
				'inventory.findBySkuList',
				{ ...fields({ distributionCentre: '={{ $json.dc }}' }), products: '={{ $json.sku }}' },
				{
					items: [
						{ sku: 'A-1', dc: FACILITY },
						{ sku: 'A-1', dc: 'EENL02' },
						{ sku: 'A-2', dc: FACILITY },
					],
				},
			);
			expect(error).toBeUndefined();
			expect(json.map(({ sku, distributionCentre }) => [sku, distributionCentre])).toEqual([
				['A-1', FACILITY],
				['A-1', 'EENL02'],
				['A-2', FACILITY],
			]);
			expect(requests()).toHaveLength(2);
		});

		it('names the item and the empty field before anything is sent', async () => {
			const { error } = await find('={{ $json.sku }}', [{ sku: 'A-1' }, { sku: '' }]);
			expect(error?.message).toMatch(/'SKUs' is empty.*item 1/);
			expect(requests()).toHaveLength(0);
		});

		it('continues without the bad items on request', async () => {
			const { json } = await find('={{ $json.sku }}', [{ sku: 'A-1' }, { sku: '' }, { sku: 'A-3' }], {
				onError: 'continueRegularOutput',
			});
			expect(json.map(({ sku, error }) => sku ?? error)).toEqual([
				'A-1',
				expect.stringMatching(/'SKUs' is empty/),
				'A-3',
			]);
		});

		it('returns an error per item of a refused call, and keeps the results of the other calls', async () => {
			const { json } = await bench.run(
				'inventory.findBySkuList',
				{ ...fields({ distributionCentre: '={{ $json.dc }}' }), products: '={{ $json.sku }}' },
				{
					items: [
						{ sku: 'A-1', dc: 'NOWHERE' },
						{ sku: 'A-2', dc: FACILITY },
						{ sku: 'A-3', dc: 'NOWHERE' },
					],
					onError: 'continueRegularOutput',
				},
			);
			expect(json.map(({ sku, error }) => sku ?? error)).toEqual([
				expect.stringMatching(/distributionCentre is not known/),
				'A-2',
				expect.stringMatching(/distributionCentre is not known/),
			]);
		});

		it('uses the client ID of the credential, or the one typed', async () => {
			const { error } = await bench.run('inventory.findBySkuList', {
				...fields({ distributionCentre: FACILITY, clientId: 'OTHER' }),
				products: 'A-1',
			});
			expect(error?.message).toMatch(/clientId does not belong/);
			expect((await find('A-1', [{}])).error).toBeUndefined();
		});

		it('requires the client ID when neither the node nor the credential has one', async () => {
			bench.engine.credentials.edit('clientCredentials', { rucClientId: '' });
			expect((await find('A-1', [{}])).error?.message).toMatch(/'Client ID' is empty/);
			expect(requests()).toHaveLength(0);
		});

		it('is repeated after a 503, as a lookup is idempotent', async () => {
			sandbox.fault({ provider: 'ruc', route: 'inventory.find', kind: 'status', status: 503, retryAfter: 0 } as never);
			expect((await find('A-1', [{}])).json).toMatchObject([{ sku: 'A-1' }]);
		});

		describe('with its undocumented response format', () => {
			const answer = (body: unknown) =>
				sandbox.fault({ provider: 'ruc', route: 'inventory.find', kind: 'status', status: 200, body } as never);
			const items = [{ sku: 'A-1' }, { sku: 'A-2' }];

			it('finds list and key where the user says', async () => {
				answer({
					data: {
						rows: [
							{ article: { code: 'A-2' }, n: 2 },
							{ article: { code: 'A-1' }, n: 1 },
						],
					},
				});
				const found = await find('={{ $json.sku }}', items, {}, { splitPath: 'data.rows', matchBy: 'article.code' });
				expect(found.items.map(({ json, pairedItem }) => [json.n, pairedItem])).toEqual([
					[1, { item: 0 }],
					[2, { item: 1 }],
				]);
			});

			it('returns the whole response once, for all items, when its entries cannot be told from each other', async () => {
				answer({ unheard: [{ of: 1 }] });
				const found = await find('={{ $json.sku }}', items);
				expect(found.items).toEqual([{ json: { unheard: [{ of: 1 }] }, pairedItem: [{ item: 0 }, { item: 1 }] }]);
			});

			it('keeps entries that match no requested SKU', async () => {
				answer([{ sku: 'A-2' }, { sku: 'A-2', lot: 2 }, { sku: 'OTHER' }]);
				const found = await find('={{ $json.sku }}', items);
				expect(found.json).toEqual([
					{ sku: 'A-1', found: false },
					{ sku: 'A-2' },
					{ sku: 'A-2', lot: 2 },
					{ sku: 'OTHER' },
				]);
			});
		});

		it('makes no call for no items', async () => {
			const { items, error } = await find('A-1', []);
			expect([items, error]).toEqual([[], undefined]);
			expect(requests()).toHaveLength(0);
		});
	});

	describe('webhooks', () => {
		const hook = {
			topicName: 'parcel:load',
			facilityCode: FACILITY,
			url: 'http://127.0.0.1:9/hook',
			contentType: 'application/json',
		};

		it('are created with the documented fields, and without the empty optional ones', async () => {
			const { json, error } = await bench.run('webhook.create', fields(hook));
			expect(error).toBeUndefined();
			expect(json).toHaveLength(1);
			expect(sandbox.act('ruc', 'webhooks')).toMatchObject([{ ...hook, clientId: 'DEMO' }]);
			expect(Object.keys((sandbox.act('ruc', 'webhooks') as object[])[0])).not.toContain('emailList');
		});

		it('carry the optional fields as typed', async () => {
			const optional = { customHeaders: '{"X-Secret":"s"}', emailList: '["a@example.com"]', isPaused: 1 };
			await bench.run('webhook.create', fields({ ...hook, ...optional }));
			expect(sandbox.act('ruc', 'webhooks')).toMatchObject([
				{ customHeaders: { 'X-Secret': 's' }, emailList: ['a@example.com'], isPaused: 1 },
			]);
		});

		it('name all empty required fields before anything is sent', async () => {
			const { error } = await bench.run('webhook.create', fields({ topicName: 'parcel:load' }));
			expect(error?.message).toMatch(/'Facility', 'URL'/);
			expect(requests()).toHaveLength(0);
		});

		it('are never created twice after a 503', async () => {
			sandbox.fault({ provider: 'ruc', route: 'webhook.create', kind: 'status', status: 503 } as never);
			const { error } = await bench.run('webhook.create', fields(hook));
			expect(error?.message).toMatch(/Create webhook/);
			expect(error?.description).toMatch(/may have been executed/);
			expect(requests()).toHaveLength(1);
		});

		it('are read, changed and deleted by the path and method that the user specifies', async () => {
			const { json } = await bench.run('webhook.create', fields(hook));
			const body = JSON.stringify({ id: json[0].id });
			const read = await bench.run('webhook.get', {
				method: 'POST',
				path: '/v1/webhookService/webhook/get',
				jsonBody: body,
			});
			expect(read.json).toMatchObject([{ topicName: 'parcel:load' }]);
			const byQuery = await bench.run('webhook.get', {
				method: 'GET',
				path: '/v1/webhookService/webhook/get',
				queryParameters: { parameter: [{ name: 'id', value: json[0].id as string }] },
			});
			expect(byQuery.json).toMatchObject([{ topicName: 'parcel:load' }]);
			await bench.run('webhook.patch', {
				method: 'PATCH',
				path: '/v1/webhookService/webhook/patch',
				jsonBody: JSON.stringify({ id: json[0].id, isPaused: 1 }),
			});
			expect(sandbox.act('ruc', 'webhooks')).toMatchObject([{ isPaused: 1 }]);
			const gone = await bench.run('webhook.delete', {
				method: 'DELETE',
				path: '/v1/webhookService/webhook/delete',
				jsonBody: body,
			});
			expect(gone.json).toEqual([{ deleted: true }]);
			expect(sandbox.act('ruc', 'webhooks')).toEqual([]);
		});
	});

	describe('Call Operation', () => {
		const call = async (parameters: INodeParameters, more: Partial<RunOptions> = {}) =>
			await bench.run(
				'serviceCall.callOperation',
				{ service: 'orderService', method: 'POST', serviceOperation: 'find', ...parameters },
				more,
			);

		it.each([
			'orderService',
			'inventoryService',
			'workOrderService',
			'facilityService',
			'itemMasterService',
			'carrierDeterminationService',
			'webhookService',
		])('reaches %s with method, path segments, query and body', async (service) => {
			const { json } = await call({
				service: { __rl: true, mode: 'list', value: service },
				serviceOperation: 'group/do it',
				queryParameters: { parameter: [{ name: 'a', value: '1&2' }] },
				jsonBody: '{"x":[false,0,null]}',
			});
			expect(json).toEqual([
				expect.objectContaining({ service, operation: 'group/do it', method: 'POST', body: { x: [false, 0, null] } }),
			]);
			expect(requests()[0].path).toContain('group/do%20it');
		});

		it('fills in client ID and facility under the names that the user specifies, and nothing by default', async () => {
			const filled = await call({
				options: { clientIdField: 'clientId', facilityField: 'facilityCode', facilityValue: FACILITY },
			});
			expect(filled.json[0].body).toEqual({ clientId: 'DEMO', facilityCode: FACILITY });
			expect((await call({})).json[0].body).toBeNull();
		});

		it("splits the list at the user's path, and returns the whole response with its status on request", async () => {
			const split = await call({ jsonBody: '{"rows":[{"n":1},{"n":2}]}', options: { splitPath: 'body.rows' } });
			expect(split.json).toEqual([{ n: 1 }, { n: 2 }]);
			const full = await call({ options: { fullResponse: true } });
			expect(full.json).toMatchObject([{ statusCode: 200, body: { echo: true } }]);
		});

		it.each(['..', 'a/../../x', '.', 'a//b'])(
			'rejects %p as an operation before anything is sent',
			async (serviceOperation) => {
				const { error } = await call({ serviceOperation });
				expect(error?.message).toMatch(/'Service Operation'/);
				expect(requests()).toHaveLength(0);
			},
		);

		it.each(['x?y=1', 'x#y', 'x%2Fy', 'ä', 'a\\b'])('sends %p as part of the path only', async (serviceOperation) => {
			const { json } = await call({ serviceOperation });
			expect(json).toMatchObject([{ operation: serviceOperation }]);
		});

		it.each(['{"a":', '{"__proto__":{"x":1}}', '{"a":{"constructor":1}}'])('rejects %s as a body', async (jsonBody) => {
			const { error } = await call({ jsonBody });
			expect(error?.message).toMatch(/'JSON'/);
			expect(requests()).toHaveLength(0);
		});

		it('executes the good items despite the bad ones', async () => {
			const { json } = await call(
				{ serviceOperation: '={{ $json.name }}' },
				{ items: [{ name: 'a' }, { name: '..' }, { name: '' }, { name: 'd' }], onError: 'continueRegularOutput' },
			);
			expect(json.map(({ operation, error }) => operation ?? error)).toEqual([
				'a',
				expect.stringMatching(/'Service Operation'/),
				expect.stringMatching(/'Service Operation' is empty/),
				'd',
			]);
		});

		it('reports an error response in the words of RUC', async () => {
			const { error } = await call({ service: 'noService' });
			expect(error?.message).toMatch(/There is no service noService/);
		});
	});
});
