import { operationId } from '../../connector/core/catalogue/lookup';
import type { Field } from '../../connector/core/catalogue/types';
import { fedexCatalogue } from '../../nodes/FedexSupplyChain/catalogue';
import { fedexProblem } from '../../nodes/FedexSupplyChain/problem';
import { fedexProvider } from '../../nodes/FedexSupplyChain/profile';

const { operations } = fedexCatalogue;

function find(id: string) {
	const found = operations.find((operation) => operationId(operation) === id);
	if (!found) throw new Error(`${id} is not in the catalogue`);
	return found;
}

/** Dot paths of all fields, with lists expanded as `[]`. */
function paths(fields: readonly Field[], prefix = ''): string[] {
	return fields.flatMap((field) => {
		const path = prefix + field.name;
		if (field.fields) return paths(field.fields, `${path}.`);
		if (field.items?.fields) return paths(field.items.fields, `${path}[].`);
		return [path];
	});
}

describe('the catalogue of FedEx Supply Chain', () => {
	it('has exactly the calls of which a public trace exists', () => {
		const calls = operations.map(({ method, path }) => `${method} ${path}`);
		expect([...new Set(calls)].sort()).toEqual(
			[
				'GET /v1/orders',
				'POST /v1/orders',
				'PUT /v1/orders/{fedexOrderId}',
				'DELETE /v1/orders/{fedexOrderId}',
				'GET /v1/items',
				'POST /v1/items',
				'PUT /v1/items/{itemIds}',
				'PUT /v1/items',
				'GET /v1/inventory',
				'POST /v1/rmas',
				'POST /v2/rmas',
				'GET /v1/rmas',
				'GET /v2/rmas',
				'POST /v1/rmas/{rmaId}/cancel',
				'POST /v1/rmas/{rmaId}/credit',
				'GET /v1/receipts',
				'GET /v1/labels/{labelId}',
				'GET /v1/documents/{documentId}',
				'GET /v1/tracking',
				'GET /v1/locations',
				'GET /v1/inboundShipments',
				'POST /v1/inboundShipments',
				'PUT /v1/inboundShipments/{shipmentId}',
				'POST /v1/inboundShipments/{shipmentId}/shipping',
				'POST /v1/inboundShipments/{shipmentId}/cancel',
			].sort(),
		);
	});

	it('spells every member of the bodies as the samples do', () => {
		const address = ['addressLine1', 'addressLine2', 'city', 'stateCode', 'zipCode', 'countryCode'];
		expect(paths(find('order.create').body!.fields)).toEqual([
			...[
				'orderNumber',
				'externalOrderNumber',
				'orderDate',
				'orderType',
				'shipMethod',
				'estimatedDeliveryDate',
				'shipType',
			],
			...[
				'salesChannel',
				'holdUntilDate',
				'facility',
				'freightCost',
				'insuranceCost',
				'dutiesAndTaxes',
				'alternatePackaging',
			],
			...['excludeCollateral', 'accessorial'],
			...['name', ...address, 'deliveryType', 'phoneNumber', 'email'].map((name) => `destinationAddress.${name}`),
			...['noteCode', 'noteText'].map((name) => `orderNote[].${name}`),
			...['sku', 'skuDescription', 'orderedQty', 'unitPrice'].map((name) => `line[].${name}`),
		]);
		expect(paths(find('item.create').body!.fields).sort()).toEqual(
			[
				...['dscription', 'longDescription', 'hsCode', 'brand', 'model', 'subCategory', 'productClass', 'retailerType'],
				...['hazardMaterial', 'battery', 'batteryType', 'barCodeMarked', 'shelfLife', 'serializationRequired'],
				...['batchLotRequired', 'polyBagRequired', 'shipAlone', 'internationalShipping', 'countryCode', 'fragile'],
				...['perishable', 'liquid', 'sku', 'upc'],
			].sort(),
		);
		const customer = ['firstName', 'lastName', ...address, 'phoneNumber', 'emailAddress', 'id'].map(
			(name) => `customer.${name}`,
		);
		const info = ['returnReason', 'returnEligibilityOverride', 'finalSale', 'specialtyFlag'];
		const returned = [
			...['orderNumber', 'orderDate', 'items[].sku', 'items[].quantity'].map((name) => `orders[].${name}`),
			...info.map((name) => `orders[].items[].returnItemInfo.${name}`),
		];
		expect(paths(find('rma.create').body!.fields)).toEqual([
			'rmaNumber',
			...customer,
			'shipToAddressId',
			'emailNotification',
			...returned,
		]);
		expect(paths(find('rma.createV1').body!.fields).sort()).toEqual(
			[
				...['requestIdentifier', 'rmaNumber', 'affiliatedMerchant', ...customer, 'trackingNumber', 'shippingService'],
				...[
					'shippingCost',
					'labelRequired',
					'emailNotification',
					'returnEmployeeId',
					'returnEmployeeName',
					'shipToAddressId',
				],
				...['shippingCostResponsibility', 'externalASNId', 'casAccountNumber', 'billToFirstName', 'billToLastName'],
				...[
					'billToAddress1',
					'billToAddress2',
					'billToCity',
					'billToStateCode',
					'billToZipCode',
					'specialtyFlag',
					...returned,
				],
			].sort(),
		);
		expect(paths(find('inboundShipment.update').body!.fields)).toEqual([
			...['externalRefNumber', 'shipmentName'],
			...[
				'facilityName',
				...address,
				'contactName',
				'contactPhoneCountryCode',
				'contactPhone',
				'contactEmailAddress',
			].map((name) => `originFacility.${name}`),
			'destinationFacility.facilityCode',
			...['lpnType', 'lpnName', 'numberOfLpns', 'customLpnIds', 'dimension.length', 'dimension.width'].map(
				(name) => `lpns[].${name}`,
			),
		]);
		expect(paths(find('inboundShipment.setShippingDetails').body!.fields)).toEqual([
			...['fedexManaged', 'freightShipping', 'expectedArrivalDate', 'carrierName', 'contactName', 'phoneCountryCode'],
			...['contactPhone', 'trackingBOLNumbers', 'pickupDate', 'pickupStartTime', 'pickupEndTime', 'insidePickup'],
			...['liftGateAtPickup', 'limitedAccess'],
		]);
	});

	it('wraps orders and items, and nothing else', () => {
		const wraps = operations
			.filter(({ body }) => body)
			.map((operation) => [operationId(operation), operation.body?.wrap]);
		for (const [id, wrap] of wraps) {
			const resource = String(id).split('.')[0];
			expect([id, wrap]).toEqual([id, ['order', 'item'].includes(resource) ? resource : undefined]);
		}
	});

	it('leaves every body and query open, as the documentation is known only in part', () => {
		for (const operation of operations) {
			if (operation.body) expect([operationId(operation), operation.body.open]).toEqual([operationId(operation), true]);
			if (operation.query)
				expect([operationId(operation), operation.openQuery]).toEqual([operationId(operation), true]);
		}
	});

	it('closes no list of codes, since none is published in full', () => {
		const fields = operations.flatMap(({ query = [], body }) => [...query, ...(body?.fields ?? [])]);
		for (const field of fields) if (field.choices) expect([field.name, field.open]).toEqual([field.name, true]);
	});

	it('never repeats a write automatically, as no idempotency key is documented', () => {
		for (const operation of operations) {
			const repeated = operation.repeatable ?? ['GET', 'HEAD', 'PUT', 'DELETE'].includes(operation.method);
			expect([operationId(operation), repeated]).toEqual([operationId(operation), operation.method === 'GET']);
		}
	});

	it('states the source and confidence of every operation, and marks guesses', () => {
		for (const operation of operations) {
			expect(operation.source).toMatch(
				/^(https:\/\/(developer-sandbox\.supplychain\.fedex\.com|github\.com)\/|Java client )/,
			);
			if (operation.confidence === 'low') expect(operation.stage).toBe('unconfirmed');
		}
	});

	it('has a pager for every list and a list for every lookup', () => {
		for (const { paging } of operations) if (paging) expect(fedexProvider.profile.pagers).toHaveProperty(paging);
		for (const { operation } of Object.values(fedexProvider.profile.lookups ?? {}))
			expect(find(operation).paging).toBeDefined();
	});
});

describe('a FedEx error response', () => {
	const problem = (body: unknown, status = 200) => fedexProblem({ status, headers: {}, body });
	const errors = [{ code: 'ERR-SYS-0001', description: 'Cannot be done' }];

	it.each([
		['success as boolean', { success: false }],
		['success as text', { success: 'false' }],
		['success as text in capitals', { success: 'FALSE ' }],
		['status as boolean', { status: false }],
		['a list of errors', { errors }],
		['one error', { errors: errors[0] }],
		['an error as text', { errors: 'Cannot be done' }],
		['a list of errors beside success', { success: true, errors }],
	])('is detected from %s in a response with status 200', (_case, body) => {
		expect(problem(body)).toBeDefined();
	});

	it.each([
		['no indication', { inventory: [] }],
		['success', { success: true, errors: [] }],
		['success as text', { success: 'true' }],
		['status', { status: true }],
		['a status that is text', { status: 'Canceled' }],
		['errors that are null', { success: true, errors: null }],
		['errors that are empty', { success: true, errors: {} }],
		['a file', Buffer.from('%PDF-')],
		['an empty response', undefined],
	])('is not detected in %s', (_case, body) => {
		expect(problem(body)).toBeUndefined();
	});

	it("is reported in FedEx's words, with all codes and the request identifier", () => {
		const body = {
			requestIdentifier: 'REQ-1',
			success: false,
			errors: [...errors, { code: 'ERR-2', description: 'Nor this' }],
		};
		expect(problem(body)).toMatchObject({
			message: 'ERR-SYS-0001: Cannot be done; ERR-2: Nor this',
			code: 'ERR-SYS-0001, ERR-2',
			requestId: 'REQ-1',
		});
	});

	it.each([
		[{ error: 'invalid_grant', error_description: 'Used already' }, 'invalid_grant: Used already'],
		[{ httpCode: '403', httpMessage: 'Forbidden', moreInformation: 'Not subscribed' }, 'Forbidden: Not subscribed'],
		['<html><h1>Bad gateway</h1></html>', 'Bad gateway'],
		[undefined, 'FedEx answered with status 500 and no text'],
		[{}, 'FedEx answered with status 500 and no text'],
	])('is understood in the form %j', (body, message) => {
		expect(problem(body, 500)?.message).toBe(message);
	});

	it.each([
		[401, /client secret/],
		[403, /subscribe/],
		[404, /identifier/],
		[429, /Concurrent Requests/],
		[503, /later/],
		[400, /Correct/],
	])('with status %s comes with advice', (status, hint) => {
		expect(problem({}, status)?.hint).toMatch(hint);
	});

	it('without a reason is reported as such', () => {
		expect(problem({ success: false })?.message).toBe('FedEx refused without a reason');
	});

	it('is truncated and free of control characters', () => {
		const { message } = problem({ errors: [{ code: 'A\u0000\r\nB', description: 'x'.repeat(10_000) }] })!;
		expect(message).toMatch(/^A B: x+\.\.\.$/);
		expect(message.length).toBeLessThan(600);
	});
});
