import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

import { json, mapper, World } from '../support/callWorld';

/** Files inside a body, variants of a body, and files in answers. */
describe('files and variants of a body', () => {
	const world = World.forTests();
	beforeEach(() => world.reset((_request, response) => json(response, { ok: true })));

	const content = Buffer.from('Grüße\u0000');
	const item = (fileName?: string): INodeExecutionData => ({
		json: {},
		binary: { doc: { data: content.toString('base64'), mimeType: 'text/plain', fileName } as IBinaryData },
	});
	const attach = async (items: INodeExecutionData[], parameters: object = {}) =>
		await world.run('thing.attach', { thingId: 'a', options: { inputBinaryField: 'doc' }, ...parameters }, { items });

	it('take the content from the item as Base64, and the file name if no name is given', async () => {
		expect((await attach([item('a.txt')])).error).toBeUndefined();
		await attach([item('a.txt')], { body: mapper({ name: 'own.txt' }) });
		await attach([item('a.txt')], { specifyBody: 'json', jsonBody: '{"more":1}' });
		const sent = content.toString('base64');
		expect(world.seen.map(({ json: body }) => body)).toEqual([
			{ name: 'a.txt', content: sent },
			{ name: 'own.txt', content: sent },
			{ name: 'a.txt', content: sent, more: 1 },
		]);
	});

	it("name the item's field if it has no file", async () => {
		const { error } = await attach([{ json: {} }]);
		expect(error?.message).toBe("The item has no file in the field 'doc' [item 0]");
		expect(error?.description).toContain("'Input Data Field Name'");
	});

	it('require a name if the file has none', async () => {
		const { error } = await attach([item()]);
		expect(error?.message).toBe("'Name' is empty [item 0]");
	});

	it('accept typed Base64 if no file is chosen', async () => {
		await world.run('thing.attach', {
			thingId: 'a',
			body: mapper({ name: 'x', content: 'QQ==' }),
			options: { inputBinaryField: '' },
		});
		expect(world.seen[0].json).toEqual({ name: 'x', content: 'QQ==' });
	});

	it('send the fields of the chosen variant, or of the first by default', async () => {
		const configure = async (parameters: object) => await world.run('thing.configure', { thingId: 'a', ...parameters });
		await configure({ body: mapper({ rule: 'r' }) });
		await configure({ variant: 'timed', body: mapper({ minutes: '5' }) });
		expect(world.seen.map(({ json: body }) => body)).toEqual([{ rule: 'r' }, { minutes: 5 }]);
		const { error } = await configure({ variant: 'other', body: mapper({}) });
		expect([error?.message, error?.description]).toEqual([
			"'Variant' has an unknown value",
			'Use one of: plain, timed',
		]);
	});

	it('map automatically into a set of changes, without read-only members', async () => {
		const read = { name: 'x', created: '2026-01-01T00:00:00Z', version: 4, other: 1 };
		await world.run(
			'thing.update',
			{ thingId: 'a', body: { mappingMode: 'autoMapInputData', value: null, schema: [] } },
			{ items: [read] },
		);
		expect(world.seen[0].json).toEqual({ version: 4, actions: [{ action: 'Modify', name: 'x' }] });
	});

	it('clear a field in an update with an expression that yields an empty string', async () => {
		await world.run(
			'thing.update',
			{ thingId: 'a', body: mapper({ name: '={{ $json.note }}', version: 1 }) },
			{ items: [{ note: '' }] },
		);
		expect(world.seen[0].json).toEqual({ version: 1, actions: [{ action: 'Modify', name: '' }] });
	});

	it('reject an update that changes nothing before anything is sent', async () => {
		const { error } = await world.run('thing.update', { thingId: 'a', body: mapper({ name: null }) });
		expect(error?.message).toBe("'Body' has nothing to change [item 0]");
		expect(world.seen).toEqual([]);
	});

	describe('in an answer', () => {
		const download = async (body: Buffer, headers: Record<string, string>) => {
			world.reset((_request, response) => response.writeHead(200, headers).end(body));
			return await world.run('thing.fetch', { thingId: '7' });
		};
		const bytes = 'application/octet-stream';

		it.each([
			['%PDF-1.7 x', bytes, 'attachment; filename="label 7"', 'label 7.pdf', 'application/pdf'],
			['^XA^FDx^XZ', bytes, '', 'file.zpl', 'application/zpl'],
			['^XA^XZ', 'x-application/zpl', '', 'file.zpl', 'x-application/zpl'],
			['unknown', bytes, "attachment; filename*=UTF-8''100%.bin", '100_.bin', bytes],
			['%PDF', 'application/pdf', 'attachment; filename="../../100%zz"', '_.._100_zz.pdf', 'application/pdf'],
		])(
			'given as %j of type %s are named by the provider, safely, with a matching extension',
			async (text, type, disposition, fileName, mimeType) => {
				const headers = { 'content-type': type, ...(disposition && { 'content-disposition': disposition }) };
				const { items, error } = await download(Buffer.from(text), headers);
				expect(error).toBeUndefined();
				expect(items[0].binary?.data).toMatchObject({ fileName, mimeType });
			},
		);

		it('given as JSON instead become an item', async () => {
			const { items } = await download(Buffer.from('{"state":"PENDING"}'), { 'content-type': 'application/json' });
			expect(items).toEqual([{ json: { state: 'PENDING' }, pairedItem: { item: 0 } }]);
		});
	});
});
