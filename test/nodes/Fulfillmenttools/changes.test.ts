import { automatic, byId, fields } from '../../support/formValues';
import { ScriptedBench, type Answer, type Seen } from '../../support/scriptedBench';

const world = ScriptedBench.forTests('fulfillmenttools');

/** Reads return version 7; writes return their own body. */
const versioned = ({ method, body }: Seen): Answer => ({ body: method === 'GET' ? { id: 'x', version: 7 } : body });
const writes = () =>
	world.seen.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body]);

describe('fulfillmenttools actions', () => {
	it('are separate operations that send their tag, with the current version of the entity', async () => {
		await world.run('order.cancel', { orderId: byId('o1'), ...fields({ cancelationReasonId: 'r' }) }, versioned);
		expect(world.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api/orders/o1',
			'POST /api/orders/o1/actions',
		]);
		expect(world.seen[1].body).toEqual({ name: 'CANCEL', cancelationReasonId: 'r', version: 7 });
	});

	it.each([
		['itemReturnJob.start', { itemReturnJobId: byId('j') }, '/api/itemreturnjobs/j', 'StartItemReturnJob', 'version'],
		['pickJob.start', { pickJobId: byId('j') }, '/api/pickjobs/j', 'START', 'version'],
		[
			'itemReturn.finish',
			{ itemReturnJobId: byId('j'), itemReturnId: 'r' },
			'/api/itemreturnjobs/j/itemreturns/r',
			'FinishItemReturn',
			'itemReturnJobVersion',
		],
	])('send tag and version under the documented names: %s', async (operation, parameters, path, name, member) => {
		await world.run(operation, { ...parameters, ...fields({}) } as never, versioned);
		expect(writes()).toEqual([['POST', `${path}/actions`, { name, [member]: 7 }]]);
	});

	it('use a given version instead of reading it', async () => {
		await world.run('order.unlock', { orderId: byId('o1'), ...fields({ version: 3 }) }, versioned);
		expect(world.seen).toHaveLength(1);
		expect(world.seen[0].body).toEqual({ name: 'UNLOCK', version: 3 });
	});

	it('read the version of a job for an action on what belongs to it', async () => {
		const parameters = {
			serviceJobId: 'j',
			...fields({ serviceItemsToSelect: '[{"serviceItemRef":"i","quantity":1}]' }),
		};
		await world.run('serviceJob.selectItems', parameters, versioned);
		expect(world.seen.map(({ path }) => path)).toEqual([
			'/api/servicejobs/j',
			'/api/servicejobs/j/servicedata/actions',
		]);
		expect(world.seen[1].body).toMatchObject({ name: 'SELECT_ITEMS_FOR_SERVICE_JOB', serviceJobVersion: 7 });
	});
});

describe('fulfillmenttools change sets', () => {
	it('contain the one change of the operation, with the version beside the list', async () => {
		await world.run('shipment.update', { shipmentId: byId('s'), ...fields({ carrierRef: 'c' }) }, versioned);
		expect(writes()).toEqual([
			['PATCH', '/api/shipments/s', { version: 7, actions: [{ action: 'ModifyShipment', carrierRef: 'c' }] }],
		]);
	});

	it('exist beside the equivalent action', async () => {
		const parameters = { pickJobId: byId('p'), ...fields({}) };
		await world.run('pickJob.abortByPatch', parameters, versioned);
		expect(writes()).toEqual([['PATCH', '/api/pickjobs/p', { version: 7, actions: [{ action: 'AbortPickJob' }] }]]);
		await world.run('pickJob.abort', parameters, versioned);
		expect(writes()).toEqual([['POST', '/api/pickjobs/p/actions', { name: 'ABORT', version: 7 }]]);
	});
});

describe('fulfillmenttools bodies with several variants', () => {
	it('send the tag that identifies the chosen variant', async () => {
		const address = { 'address.companyName': 'Acme', 'address.country': 'DE' };
		await world.run('facility.create', { variant: 'Supplier', ...fields({ name: 'A', ...address }) }, versioned);
		expect(world.seen[0].body).toEqual({
			type: 'SUPPLIER',
			name: 'A',
			address: { companyName: 'Acme', country: 'DE' },
		});
	});

	it('send the tag inside the member that has the variants', async () => {
		const target = { 'target.callbackUrl': 'https://example.com/hook' };
		const parameters = { variant: 'Webhook', ...fields({ name: 'n', event: 'ORDER_CREATED', ...target }) };
		await world.run('subscription.create', parameters, versioned);
		expect(world.seen[0].body).toEqual({
			name: 'n',
			event: 'ORDER_CREATED',
			target: { type: 'WEBHOOK', callbackUrl: 'https://example.com/hook' },
		});
	});
});

describe('fulfillmenttools version conflicts', () => {
	const conflict = (version: number): Answer => ({
		status: 409,
		body: [{ summary: 'Version conflict', description: 'Sent 7', requestVersion: 7, version }],
	});

	it('fail by default, with the message of the API and advice', async () => {
		const { error } = await world.run('order.unlock', { orderId: byId('o'), ...fields({}) }, (request) =>
			request.method === 'GET' ? versioned(request) : conflict(9),
		);
		expect(`${error?.message} ${error?.description}`).toMatch(/Version conflict: Sent 7/);
		expect(error?.description).toMatch(/On Version Conflict|again/);
		expect(writes()).toHaveLength(1);
	});

	it('are resolved on request with the version from the refusal, without another read', async () => {
		const parameters = { orderId: byId('o'), ...fields({}), options: { onConflict: 'retry' } };
		const { error } = await world.run('order.unlock', parameters as never, (request, turn) =>
			turn === 1 ? conflict(9) : versioned(request),
		);
		expect(error).toBeUndefined();
		expect(world.seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
		expect(world.seen[2].body).toEqual({ name: 'UNLOCK', version: 9 });
	});
});

describe('fulfillmenttools bulk operations', () => {
	it('send 500 stocks per request, and match each result to its item, by ID or by position', async () => {
		const items = Array.from({ length: 1201 }, (_none, index) =>
			index % 2 ? { id: `s${index}`, value: index } : { tenantArticleId: `a${index}`, value: index },
		);
		const { items: output } = await world.run(
			'stock.createOrUpdateMany',
			automatic,
			({ body }) => ({
				body: (body as { stocks: Array<{ id?: string; value: number }> }).stocks.map(({ id, value }) => ({
					status: id ? 'UPDATED' : 'CREATED',
					stock: { id: id ?? `new${value}`, value },
				})),
			}),
			{ items },
		);
		expect(world.seen.map(({ body }) => (body as { stocks: unknown[] }).stocks.length)).toEqual([500, 500, 201]);
		expect(world.seen[0]).toMatchObject({ method: 'PUT', path: '/api/stocks' });
		expect(output).toHaveLength(1201);
		expect(output.map(({ json }) => (json.stock as { value: number }).value)).toEqual(items.map(({ value }) => value));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_item, item) => ({ item })));
	});

	it('send a listing that occurs twice in two calls, so that the last one wins, but not the same article elsewhere', async () => {
		const items = [
			{ facility: { facilityRef: 'f1' }, tenantArticleId: 'a', title: 'first' },
			{ facility: { facilityRef: 'f2' }, tenantArticleId: 'a', title: 'elsewhere' },
			{ facility: { facilityRef: 'f1' }, tenantArticleId: 'a', title: 'last' },
			{ facility: { tenantFacilityId: 't1' }, tenantArticleId: 'a', title: 'own identifier' },
		];
		const { items: output } = await world.run(
			'listing.createOrUpdateMany',
			{ specifyBody: 'json', jsonBody: '={{ $json }}' },
			({ body }) => ({
				body: {
					listings: (body as { listings: typeof items }).listings.map(({ facility, ...rest }) => ({
						status: 'UPDATED',
						result: { ...rest, facilityId: facility.facilityRef ?? 'f3' },
					})),
				},
			}),
			{ items },
		);
		const titles = world.seen.map(({ body }) =>
			(body as { listings: typeof items }).listings.map(({ title }) => title),
		);
		expect(titles).toEqual([['first', 'elsewhere', 'own identifier'], ['last']]);
		expect(output.map(({ json }) => (json.result as { title: string }).title)).toEqual(items.map(({ title }) => title));
	});

	it('fail only the safety stocks that are refused', async () => {
		const items = [1, 2, 3].map((value) => ({ facilityRef: 'f', tenantArticleId: `a${value}`, value }));
		const { items: output } = await world.run(
			'safetyStock.createOrUpdateMany',
			automatic,
			({ body }) => ({
				status: 207,
				body: (body as { operations: Array<{ value: number }> }).operations.map((one) =>
					one.value === 2
						? { ...one, status: 'FAILED', error: { type: 'NOT_FOUND', message: 'No such article' } }
						: { ...one, status: 'UPDATED' },
				),
			}),
			{ items, onError: 'continueRegularOutput' },
		);
		expect(output.map(({ json }) => json.status ?? json.error)).toEqual([
			'UPDATED',
			expect.stringContaining('No such article'),
			'UPDATED',
		]);
	});

	it('send 15 forced cancellations per request, each with the version of its order', async () => {
		const items = Array.from({ length: 16 }, (_none, index) => ({ orderId: `o${index}` }));
		await world.run(
			'order.forceCancelMany',
			automatic,
			({ method, path, body }) =>
				method === 'GET'
					? { body: { id: path, version: Number(path.slice('/api/orders/o'.length)) + 100 } }
					: {
							body: (body as { orders: Array<{ orderId: string }> }).orders.map(({ orderId }) => ({
								orderId,
								status: 'UPDATED',
							})),
						},
			{ items },
		);
		const sent = writes().map(([, path, body]) => [path, body] as [string, { name: string; orders: unknown[] }]);
		expect(sent.map(([path, { name, orders }]) => [path, name, orders.length])).toEqual([
			['/api/orders/actions', 'BULK_FORCE_CANCEL', 15],
			['/api/orders/actions', 'BULK_FORCE_CANCEL', 1],
		]);
		expect(sent[0][1].orders[3]).toEqual({ orderId: 'o3', version: 103 });
	});

	it('nest stocks without versions in the action', async () => {
		const items = [{ operationType: 'UPDATE', id: 's1', value: 5 }];
		await world.run('stock.createOrUpdateManyVersionless', automatic, () => ({ body: {} }), { items });
		expect(world.seen[0].body).toEqual({ action: { name: 'UPDATE_VERSIONLESS', stocks: items } });
	});

	it('merge the documents of all items into one file', async () => {
		const items = [1, 2, 3].map((id) => ({ documentId: `d${id}`, documentsSetRef: 'set' }));
		const { items: output } = await world.run(
			'document.merge',
			automatic,
			() => ({ body: Buffer.from('%PDF-'), headers: { 'content-type': 'application/pdf' } }),
			{ items },
		);
		expect(world.seen.map(({ body }) => body)).toEqual([{ documents: items }]);
		expect(output).toHaveLength(1);
		expect(output[0].binary?.data).toMatchObject({ mimeType: 'application/pdf', fileExtension: 'pdf' });
	});
});
