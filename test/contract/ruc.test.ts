import type { Operation } from '../../connector/core/catalogue/types';
import { rucCatalogue } from '../../nodes/Ruc/catalogue';
import { rucProblem } from '../../nodes/Ruc/problem';
import { carrierEvent } from '../../nodes/Ruc/trigger/carrierEvents';

const byId = new Map(
	rucCatalogue.operations.map((operation) => [`${operation.resource}.${operation.name}`, operation]),
);
const operation = (id: string): Operation => {
	const found = byId.get(id);
	if (!found) throw new Error(`no operation ${id}`);
	return found;
};
const fields = (id: string) => operation(id).body?.fields.map(({ name }) => name);
const required = (id: string) =>
	operation(id)
		.body?.fields.filter((field) => field.required)
		.map(({ name }) => name);

describe('the catalogue of RUC', () => {
	it('contains what the public pages name and nothing else', () => {
		expect([...byId.keys()].sort()).toEqual([
			'inventory.findBySkuList',
			'serviceCall.callOperation',
			'webhook.create',
			'webhook.delete',
			'webhook.get',
			'webhook.patch',
			'xmlFeed.sendCatalogue',
			'xmlFeed.sendPurchaseOrder',
			'xmlFeed.sendReturn',
			'xmlFeed.sendSalesOrder',
		]);
	});

	it('requests inventory as the public page shows', () => {
		expect(operation('inventory.findBySkuList')).toMatchObject({
			method: 'POST',
			path: '/v1/inventoryService/findInventoryBySkuList',
		});
		expect(fields('inventory.findBySkuList')).toEqual(['clientId', 'distributionCentre', 'products']);
	});

	it('creates webhooks with the documented fields', () => {
		expect(operation('webhook.create')).toMatchObject({ method: 'POST', path: '/v1/webhookService/webhook/create' });
		expect(required('webhook.create')).toEqual(['topicName', 'clientId', 'facilityCode', 'url', 'contentType']);
		expect(fields('webhook.create')?.sort()).toEqual(
			['topicName', 'clientId', 'facilityCode', 'url', 'contentType', 'emailList', 'customHeaders', 'isPaused'].sort(),
		);
	});

	it.each(['webhook.get', 'webhook.patch', 'webhook.delete'])(
		'marks %s as unconfirmed and leaves it to the user',
		(id) => {
			expect(operation(id)).toMatchObject({
				stage: 'unconfirmed',
				editable: { method: true, path: true },
				confidence: 'low',
			});
			expect(fields(id)).toEqual([]);
		},
	);

	it.each([
		['xmlFeed.sendCatalogue', '/feeds/{clientId}/CAT', 'itemMaster'],
		['xmlFeed.sendPurchaseOrder', '/feeds/{clientId}/PO', 'vendorOrder'],
		['xmlFeed.sendReturn', '/feeds/{clientId}/RMA', 'returnMerchandiseAuthorization'],
		['xmlFeed.sendSalesOrder', '/feeds/{clientId}/NO', 'orderRequest'],
	])('sends %s as the public page shows', (id, path, root) => {
		expect(operation(id)).toMatchObject({
			method: 'POST',
			path,
			server: 'feeds',
			body: { kind: 'xml', root, fields: [] },
		});
		expect(operation(id).parameters).toMatchObject([{ name: 'clientId', maxLength: 10 }]);
	});

	it('suggests a path segment for each of the seven services and accepts any other', () => {
		const service = operation('serviceCall.callOperation').parameters?.find(({ name }) => name === 'service');
		expect(service).toMatchObject({ open: true });
		expect(service?.choices?.map(({ value }) => value).sort()).toEqual(
			[
				'orderService',
				'inventoryService',
				'workOrderService',
				'facilityService',
				'itemMasterService',
				'carrierDeterminationService',
				'webhookService',
			].sort(),
		);
	});

	it('takes the client ID from the credential wherever it is left empty', () => {
		for (const one of rucCatalogue.operations) {
			const given = [...(one.parameters ?? []), ...(one.body?.fields ?? [])].filter(({ name }) => name === 'clientId');
			for (const field of given) expect(field.fromCredential).toBe('rucClientId');
		}
	});

	it('repeats only the lookup automatically', () => {
		expect(rucCatalogue.operations.filter(({ repeatable }) => repeatable).map(({ name }) => name)).toEqual([
			'findBySkuList',
		]);
	});
});

describe('a RUC error response', () => {
	const message = (body: unknown, status = 400) => rucProblem({ status, headers: {}, body })?.message;

	it.each([
		['message', { message: 'Bad SKU' }, 'Bad SKU'],
		['error_description and error', { error: 'invalid', error_description: 'No facility' }, 'No facility; invalid'],
		['title and detail', { title: 'Bad Request', detail: 'products is empty' }, 'Bad Request; products is empty'],
		['errors as texts', { errors: ['a', 'b'] }, 'a; b'],
		['errors as objects', { errors: [{ message: 'a' }, { detail: 'b' }] }, 'a; b'],
		['an error as an object', { error: { message: 'a' } }, 'a'],
		['a list', [{ message: 'a' }], 'a'],
		['plain text', 'Service down', 'Service down'],
		['an HTML page', '<html><body><h1>502</h1> Bad Gateway</body></html>', '502 Bad Gateway'],
		['none of the usual keys', { reason: 'x' }, '{"reason":"x"}'],
		['no body', undefined, 'RUC answered with status 400 and no text'],
	])('is read from %s', (_name, body, expected) => expect(message(body)).toBe(expected));

	it('is short and free of control characters', () => {
		const text = message({ message: `a\u0000\nb${'x'.repeat(5000)}` });
		expect(text).toMatch(/^a b/);
		expect(text!.length).toBeLessThan(600);
	});

	it('is reported with its code and advice', () => {
		expect(rucProblem({ status: 401, headers: {}, body: { code: 17 } })).toMatchObject({
			code: '17',
			hint: expect.stringMatching(/secret/),
		});
	});

	it.each([200, 201, 204])('is not inferred from the body of a %d', (status) => {
		expect(rucProblem({ status, headers: {}, body: { success: false, error: 'x', errors: ['y'] } })).toBeUndefined();
	});
});

describe('the table of carrier events', () => {
	it('maps a code, given as number or text, to milestone and meaning', () => {
		const expected = { code: '202', event: 'Delivered to neighbour', milestone: 200, milestoneName: 'Delivered' };
		expect(carrierEvent(202)).toEqual(expected);
		expect(carrierEvent(' 202 ')).toEqual(expected);
	});

	it.each([999, '', null, undefined, {}, 'constructor', '0202'])('returns unknown for %p', (code) => {
		expect(carrierEvent(code)).toMatchObject({ event: 'unknown', milestone: 'unknown' });
	});
});
