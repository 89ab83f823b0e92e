import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { RunOptions } from '../../support/engine';
import { json } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

describe('XML feeds of the RUC node', () => {
	const bench = ProviderBench.forTests('ruc');
	const { sandbox } = bench;

	const send = async (operation: string, parameters: INodeParameters, more: Partial<RunOptions> = {}) =>
		await bench.run(`xmlFeed.${operation}`, { clientId: '', ...parameters }, more);
	const text = (xmlBody: string): INodeParameters => ({ specifyBody: 'xml', xmlBody });
	const taken = () => sandbox.act('ruc', 'feeds') as Array<{ type: string; xml: string; token: string }>;
	const sent = () => sandbox.log({ provider: 'ruc' });

	it.each([
		['sendCatalogue', 'CAT', 'itemMaster'],
		['sendPurchaseOrder', 'PO', 'vendorOrder'],
		['sendReturn', 'RMA', 'returnMerchandiseAuthorization'],
		['sendSalesOrder', 'NO', 'orderRequest'],
	])('%s: are posted to %s with the API key, as text/xml, without a token', async (operation, type, root) => {
		const { error } = await send(operation, text(`<${root}><a>1</a></${root}>`));
		expect(error).toBeUndefined();
		expect(taken()).toMatchObject([{ type, xml: `<${root}><a>1</a></${root}>` }]);
		expect(sent()).toHaveLength(1);
		expect(sent()[0]).toMatchObject({ part: 'feeds', path: `/feeds/DEMO/${type}` });
		expect(sent()[0].headers['content-type']).toMatch(/^text\/xml/);
		expect(sent()[0].headers.authorization).toBeUndefined();
	});

	it('return the acknowledgement as JSON', async () => {
		const { json: items } = await send('sendCatalogue', text('<itemMaster/>'));
		expect(items).toEqual([{ apiResponse: { status: 'ACCEPTED', token: taken()[0].token, message: 'CAT taken' } }]);
	});

	it('are built from JSON: elements, lists, attributes, text and empty elements', async () => {
		const item = {
			'@sku': 'A&B',
			name: 'Größe "L" <new>',
			tag: ['a', 'b'],
			weight: { '@unit': 'kg', '#text': 0 },
			note: null,
			active: false,
		};
		await send('sendCatalogue', json({ item: [item, { '@sku': 'C' }] }));
		expect(taken()[0].xml).toBe(
			'<?xml version="1.0" encoding="UTF-8"?>\n<itemMaster><item sku="A&amp;B"><name>Größe "L" &lt;new&gt;</name>' +
				'<tag>a</tag><tag>b</tag><weight unit="kg">0</weight><note/><active>false</active></item><item sku="C"/></itemMaster>',
		);
	});

	it('are built from JSON that includes the root element', async () => {
		await send('sendCatalogue', json({ itemMaster: { a: 1 } }));
		expect(taken()[0].xml).toContain('<itemMaster><a>1</a></itemMaster>');
	});

	it('are read from a binary field of the item', async () => {
		const { error } = await send(
			'sendReturn',
			{ specifyBody: 'xml', xmlBody: '', options: { inputBinaryField: 'file' } },
			{
				items: [
					{
						json: {},
						binary: {
							file: {
								mimeType: 'text/xml',
								data: Buffer.from(
									'\ufeff<?xml version="1.0"?>\n<returnMerchandiseAuthorization>ä</returnMerchandiseAuthorization>\n',
								).toString('base64'),
							},
						},
					},
				],
			},
		);
		expect(error).toBeUndefined();
		expect(taken()[0].xml).toBe(
			'<?xml version="1.0"?>\n<returnMerchandiseAuthorization>ä</returnMerchandiseAuthorization>',
		);
	});

	it.each([
		['another root element', text('<vendorOrder/>'), /root element 'vendorOrder'.*'itemMaster'/],
		['a document type', text('<!DOCTYPE itemMaster><itemMaster/>'), /DOCTYPE/],
		[
			'an external entity',
			text('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><itemMaster>&e;</itemMaster>'),
			/DOCTYPE/,
		],
		['an entity that XML does not define', text('<itemMaster>&e;</itemMaster>'), /'&e;'.*line 1, column 13/],
		['a document that is not well-formed', text('<itemMaster>\n<a></itemMaster>'), /line 2, column 4/],
		['two documents', text('<itemMaster/><itemMaster/>'), /more than one root/],
		['an empty text', text('  '), /'XML' is empty/],
		['an empty JSON body', { specifyBody: 'json', jsonBody: '' }, /empty/],
		['a list as JSON', json([1]), /'JSON'/],
		['an invalid name', json({ 'a b': 1 }), /'itemMaster\.a b'.*XML name/],
		['a key that would pollute a prototype', { specifyBody: 'json', jsonBody: '{"a":{"__proto__":1}}' }, /__proto__/],
		[
			'a client ID longer than ten characters',
			{ ...text('<itemMaster/>'), clientId: 'ABCDEFGHIJK' },
			/'Client ID' has 11 characters.*10/,
		],
		['a client ID that would leave the feed', { ...text('<itemMaster/>'), clientId: '..' }, /'Client ID'/],
	] as Array<[string, INodeParameters, RegExp]>)(
		'reject %s before anything is sent',
		async (_name, parameters, message) => {
			const { error } = await send('sendCatalogue', parameters);
			expect(error?.message).toMatch(message);
			expect(error?.message).toMatch(/\[item 0\]/);
			expect(sent()).toHaveLength(0);
		},
	);

	it('are sent for the good items despite the bad ones', async () => {
		const items: IDataObject[] = [
			{ xml: '<itemMaster>1</itemMaster>' },
			{ xml: '<itemMaster>' },
			{ xml: '<itemMaster>3</itemMaster>' },
		];
		const { json: result } = await send('sendCatalogue', text('={{ $json.xml }}'), {
			items,
			onError: 'continueRegularOutput',
		});
		expect(result.map(({ apiResponse, error }) => (apiResponse ? 'taken' : error))).toEqual([
			'taken',
			expect.stringMatching(/'itemMaster' is not closed/),
			'taken',
		]);
		expect(
			taken()
				.map(({ xml }) => xml)
				.sort(),
		).toEqual(['<itemMaster>1</itemMaster>', '<itemMaster>3</itemMaster>']);
	});

	it('require no OAuth client, only the API key', async () => {
		bench.engine.credentials.edit('clientCredentials', { clientId: '', clientSecret: '' });
		expect((await send('sendCatalogue', text('<itemMaster/>'))).error).toBeUndefined();
		bench.engine.credentials.edit('clientCredentials', { clientId: 'x', clientSecret: 'y', apiKey: '' });
		const { error } = await send('sendCatalogue', text('<itemMaster/>'));
		expect(error?.message).toMatch(/'XML Feed API Key'/);
		expect(sent()).toHaveLength(1);
	});

	it('report what RUC refuses, without the key', async () => {
		bench.engine.credentials.edit('clientCredentials', { apiKey: 'wrong-key-value' });
		const { error } = await send('sendCatalogue', text('<itemMaster/>'));
		expect(error?.message).toMatch(/X-API-KEY is missing or wrong/);
		expect(JSON.stringify(error)).not.toContain('wrong-key-value');
	});

	it('are not sent twice when the response is lost', async () => {
		sandbox.fault({ provider: 'ruc', route: 'feed.NO', kind: 'cut', executed: true });
		const { error } = await send('sendSalesOrder', text('<orderRequest/>'));
		expect(error?.description).toMatch(/may have been executed/);
		expect(taken()).toHaveLength(1);
	});

	it.each([
		['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><apiResponse>&e;</apiResponse>'],
		['an unknown entity', '<apiResponse>&e;</apiResponse>'],
		['an element that would pollute a prototype', '<apiResponse><__proto__><x>1</x></__proto__></apiResponse>'],
		['text', 'OK'],
	])('return an acknowledgement with %s as unparsed text', async (_name, body) => {
		sandbox.fault({
			provider: 'ruc',
			route: 'feed.CAT',
			kind: 'status',
			status: 200,
			headers: { 'Content-Type': 'text/xml' },
			body,
		});
		const { json: items, error } = await send('sendCatalogue', text('<itemMaster/>'));
		expect(error).toBeUndefined();
		expect(items).toEqual([{ data: body }]);
		expect(({} as IDataObject).x).toBeUndefined();
	});

	it('treat an empty acknowledgement as success', async () => {
		sandbox.fault({ provider: 'ruc', route: 'feed.CAT', kind: 'empty' });
		expect((await send('sendCatalogue', text('<itemMaster/>'))).json).toEqual([{ success: true }]);
	});
});
