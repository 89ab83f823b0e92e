import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { parseForOutput } from '../../../connector/core/exactJson';
import { cleanText } from '../../../connector/input';
import type { RunOptions } from '../../support/engine';
import { fields } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

/** Any input, from the user or from RUC, ends in an item or in a message that names field and item. */
describe('the RUC node, given bad input,', () => {
	const bench = ProviderBench.forTests('ruc');
	const { sandbox } = bench;

	const call = async (parameters: INodeParameters, more: Partial<RunOptions> = {}) =>
		await bench.run(
			'serviceCall.callOperation',
			{ service: 'orderService', serviceOperation: 'find', method: 'POST', ...parameters },
			more,
		);
	const find = async (items: IDataObject[], more: Partial<RunOptions> = {}) =>
		await bench.run(
			'inventory.findBySkuList',
			{
				...fields({ distributionCentre: 'EEUK01' }),
				products: '={{ $json.sku }}',
			},
			{ items, ...more },
		);
	const requests = () => bench.requests();

	const nasty = fc.oneof(
		fc.string({ unit: fc.constantFrom(...'/.%?#\\: \t\r\n\u0000\u2028äé€😀\ud800a1'), maxLength: 8 }),
		fc.constantFrom(
			'',
			'.',
			'..',
			'../x',
			'a/../b',
			'%2e%2e',
			'%2e%2e/x',
			'//evil.example',
			'http://evil.example/x',
			'__proto__',
			'constructor',
			'a?b=c',
			'a#b',
		),
		fc.string({ unit: 'binary', maxLength: 12 }),
	);

	it('never lets a service operation leave its service', async () => {
		await fc.assert(
			fc.asyncProperty(nasty, async (serviceOperation) => {
				sandbox.forget();
				const { error, json } = await call(
					{ serviceOperation: `=${'{{ $json.value }}'}` },
					{ items: [{ value: serviceOperation }] },
				);
				const sent = requests();
				if (error) {
					expect(sent).toHaveLength(0);
					expect(error.message).toMatch(/'Service Operation'.*\[item 0\]/s);
				} else {
					expect(sent).toHaveLength(1);
					expect(sent[0].path).toMatch(/^\/v1\/orderService\/./);
					expect(sent[0].query).toEqual([]);
					expect(json[0].operation).toBe(cleanText(serviceOperation).replace(/^\/+|\/+$/g, ''));
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('never lets a client ID reach another feed', async () => {
		await fc.assert(
			fc.asyncProperty(nasty, async (clientId) => {
				sandbox.forget();
				await bench.run(
					'xmlFeed.sendCatalogue',
					{ clientId: '={{ $json.value }}', specifyBody: 'xml', xmlBody: '<itemMaster/>' },
					{ items: [{ value: clientId }] },
				);
				for (const { path } of requests()) expect(path).toMatch(/^\/feeds\/[^/]+\/CAT$/);
			}),
			{ numRuns: 200 },
		);
	});

	it('sends a JSON body unchanged, or rejects it naming field and item', async () => {
		const body = fc.oneof(
			fc.json(),
			// Blank text is treated as no body, so it is excluded.
			fc
				.json()
				.map((text) => text.slice(1))
				.filter((text) => text.trim() !== ''),
			fc.constantFrom(
				'{',
				'[1,]',
				'{"__proto__":1}',
				'{"a":[{"prototype":0}]}',
				'{"constructor":{}}',
				'undefined',
				"{'a':1}",
				'\ufeff{}',
				'{}{}',
			),
		);
		await fc.assert(
			fc.asyncProperty(body, async (text) => {
				sandbox.forget();
				const { error, json } = await call({ jsonBody: '={{ $json.value }}' }, { items: [{ value: text }] });
				if (error) {
					expect(requests()).toHaveLength(0);
					expect(error.message).toMatch(/'JSON'.*\[item 0\]/s);
				} else {
					const sent = parseForOutput(text.replace(/^\ufeff/, ''));
					expect(json[0].body).toEqual(sent === '' ? null : sent);
				}
			}),
			{ numRuns: 200 },
		);
		expect(({} as IDataObject).polluted).toBeUndefined();
	});

	it('sends any SKU as typed, except for separators between SKUs', async () => {
		const sku = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
			.filter((text) => !/[,\r\n]/.test(text) && text.trim() !== '' && !text.trim().startsWith('['));
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(sku, { minLength: 1, maxLength: 5, selector: (text) => text.trim() }),
				async (skus) => {
					sandbox.forget();
					const { error, items } = await find(skus.map((value) => ({ sku: value })));
					expect(error).toBeUndefined();
					expect(items).toHaveLength(skus.length);
					expect(JSON.parse(requests()[0].body)).toMatchObject({
						products: skus.map((text) => text.trim()),
					});
				},
			),
			{ numRuns: 100 },
		);
	});

	it.each([
		['an unknown method', { method: 'TRACE' }, /'Method'/],
		[
			'a query parameter without a name',
			{ queryParameters: { parameter: [{ name: '', value: 'x' }] } },
			/'Query Parameters'/,
		],
		[
			'a query parameter that reaches into objects',
			{ queryParameters: { parameter: [{ name: '__proto__', value: 'x' }] } },
			/'Query Parameters'/,
		],
		['a field name that would pollute a prototype', { options: { clientIdField: '__proto__' } }, /'Client ID Field'/],
		['a facility field without a facility', { options: { facilityField: 'facilityCode' } }, /'Facility'/],
		['an empty service', { service: '={{ "" }}' }, /'Service'/],
		['a service that looks like a path', { service: '../x' }, undefined],
	] as Array<[string, INodeParameters, RegExp | undefined]>)('handles %s', async (_name, parameters, message) => {
		const { error } = await call(parameters);
		if (message) {
			expect(error?.message).toMatch(message);
			expect(requests()).toHaveLength(0);
		} else {
			expect(requests().map(({ path }) => path)).toEqual(['/v1/..%2Fx/find']);
		}
	});

	describe('from RUC', () => {
		const answers: Array<[string, object, RegExp | undefined]> = [
			['an empty response', { kind: 'empty' }, undefined],
			['a truncated response', { kind: 'truncated' }, /broke off|ends in the middle|cannot be read/],
			['a web page', { kind: 'html' }, /web page/],
			['a response above the size limit', { kind: 'huge', bytes: 70_000_000 }, /larger than 64 MB/],
			['a response nested 100,000 levels deep', { kind: 'deep' }, /nested deeper/],
			['a redirect to another host', { kind: 'redirect', location: 'http://127.0.0.2:9/x' }, /redirect/],
			['a dropped connection', { kind: 'cut' }, /broke off/],
		];
		it.each(answers)('%s', async (_name, fault, message) => {
			sandbox.fault({ provider: 'ruc', route: 'service.call', ...fault } as never);
			const { error, json } = await call({ options: { maxRetries: 0 } });
			if (message) expect(error?.message).toMatch(message);
			else expect([error, json]).toEqual([undefined, [{ success: true }]]);
			expect(requests()).toHaveLength(1);
		});

		it('accepts a response of 50 MB', async () => {
			sandbox.fault({ provider: 'ruc', route: 'service.call', kind: 'huge' });
			expect((await call({})).json).toMatchObject([{ filler: expect.stringMatching(/^x{1000}/) }]);
		});

		it('reads JSON under another content type, and returns text as it is', async () => {
			sandbox.fault({ provider: 'ruc', route: 'service.call', kind: 'contentType' });
			expect((await call({})).json).toMatchObject([{ echo: true }]);
			sandbox.fault({
				provider: 'ruc',
				route: 'service.call',
				kind: 'status',
				status: 200,
				headers: { 'Content-Type': 'text/plain' },
				body: 'done',
			});
			expect((await call({})).json).toEqual([{ data: 'done' }]);
		});

		it('is not harmed by members that would pollute a prototype', async () => {
			const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":1}';
			sandbox.fault({
				provider: 'ruc',
				route: 'service.call',
				kind: 'status',
				status: 200,
				headers: { 'Content-Type': 'application/json' },
				body,
			});
			const { json } = await call({});
			expect(json[0].a).toBe(1);
			expect(({} as IDataObject).polluted).toBeUndefined();
			expect(Object.getPrototypeOf(json[0])).toBe(Object.prototype);
		});
	});

	it('combines 100,000 items, most of them duplicates, into few calls', async () => {
		const items = Array.from({ length: 100_000 }, (_, index) => ({ sku: `A-${index % 1000}` }));
		const { items: given, error } = await find(items);
		expect(error).toBeUndefined();
		expect(given).toHaveLength(100_000);
		expect(
			given.every(
				({ json, pairedItem }, index) =>
					json.sku === `A-${index % 1000}` && (pairedItem as { item: number }).item === index,
			),
		).toBe(true);
		expect(requests()).toHaveLength(2);
	}, 120_000);
});
