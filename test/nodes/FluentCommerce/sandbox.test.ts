import { knownForTests } from '../../support/forTests';
import { byId, fields } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

const bench = ProviderBench.forTests('fluentCommerce');
const known = knownForTests(bench.sandbox, 'fluent');

const statusOf = async (orderId: string) => (await bench.items('order.get', { orderId: byId(orderId) }))[0].status;

describe('Fluent REST operations, against the sandbox', () => {
	it('list the actions available for a booked order, and perform one through its event', async () => {
		const orderId = known.bookedOrderId;
		const [answer] = await bench.items(
			'userAction.getAll',
			fields({ type: 'ORDER', subtype: 'HD', status: 'BOOKED', flexType: 'ORDER::HD' }),
		);
		const [{ eventName }] = answer.userActions as Array<{ eventName: string }>;
		expect(eventName).toBe('CancelOrder');
		const event = { name: eventName, entityType: 'ORDER', entityId: orderId, rootEntityType: 'ORDER' };
		const [sent] = await bench.items('event.sendSync', fields({ ...event, rootEntityId: orderId }));
		expect(sent).toMatchObject({ entityId: orderId, eventStatus: 'COMPLETE' });
		expect(await statusOf(orderId)).toBe('CANCELLED');
		const [found] = await bench.items('event.getAll', { limit: 5, query: { contextEntityId: orderId } as never });
		expect(found).toMatchObject({ id: sent.eventId, name: 'CancelOrder', retailerId: '5' });
		expect(await bench.items('event.get', { eventId: String(sent.eventId) })).toEqual([found]);
	});

	it('reveal through the event search what became of a queued event that nothing handled', async () => {
		const event = { name: 'NoSuchEvent', entityType: 'ORDER', entityId: known.orderId, rootEntityType: 'ORDER' };
		const [{ id }] = await bench.items('event.sendAsync', fields(event));
		const found = await bench.items('event.getAll', { limit: 5, query: { eventStatus: 'NO_MATCH' } as never });
		expect(found.map((one) => one.id)).toEqual([id]);
		const { error } = await bench.run('event.sendSync', fields(event));
		expect(error?.message).toContain('No ruleset');
	});

	it('read more events than a page holds', async () => {
		const event = {
			name: 'ConsignmentDelivered',
			entityType: 'CARRIER',
			entityRef: '={{ $json.ref }}',
			rootEntityType: 'ORDER',
		};
		const items = Array.from({ length: 130 }, (_, index) => ({ ref: `C-${index}` }));
		await bench.items('event.sendAsync', fields(event), { items });
		const found = await bench.items('event.getAll', {
			returnAll: true,
			query: { name: 'ConsignmentDelivered' } as never,
		});
		expect(new Set(found.map(({ id }) => id)).size).toBe(130);
	});

	it('submit a batch to a job, and return the result of each record', async () => {
		const [{ id: jobId }] = await bench.items('job.create', fields({ name: 'By hand' }));
		const records = Array.from({ length: 120 }, (_, index) => ({
			locationRef: index === 7 ? 'NOWHERE' : known.location,
			skuRef: known.variantProduct,
			qty: index,
			ref: `Q-${index}`,
		}));
		const batch = fields({ action: 'UPSERT', entityType: 'INVENTORY', entities: records });
		const [{ id: batchId }] = await bench.items('batch.create', { jobId: String(jobId), ...batch });
		const of = { jobId: String(jobId), batchId: String(batchId) };
		const states: unknown[] = [];
		for (let look = 0; look < 3; look++) states.push((await bench.items('batch.get', of))[0].status);
		expect(states.at(-1)).toBe('COMPLETE');
		const results = await bench.items('batch.getResults', { ...of, returnAll: true });
		expect(results).toHaveLength(120);
		expect(results.filter(({ responseCode }) => responseCode !== '200')).toEqual([
			expect.objectContaining({ entityRef: 'Q-7', responseCode: '404' }),
		]);
		expect(await bench.items('job.get', { jobId: String(jobId) })).toEqual([
			{ id: jobId, name: 'By hand', retailerId: '5', status: 'OPEN' },
		]);
	});

	it('load input items of every kind in a job, with the result of each', async () => {
		const stock = fields({ locationRef: known.location, skuRef: '={{ $json.sku }}', qty: '={{ $json.pieces }}' });
		const items = [known.variantProduct, 'NO-SUCH', known.variantProduct].map((sku, index) => ({ sku, pieces: index }));
		const options = { pollEvery: 1 } as never;
		bench.sandbox.settings('fluent', { batchPolls: 0 });
		const goOn = { items, onError: 'continueRegularOutput' } as const;
		const loaded = await bench.items('batch.loadInventory', { ...stock, name: 'Stock', options }, goOn);
		expect(loaded).toEqual([
			expect.objectContaining({ responseCode: '200' }),
			expect.objectContaining({ error: expect.stringContaining('NO-SUCH') as string }),
			expect.objectContaining({ responseCode: '200' }),
		]);
		const record = { specifyBody: 'json', jsonBody: JSON.stringify({ ref: known.location, name: 'Renamed' }), options };
		const kinds: Array<[string, object]> = [
			['batch.loadLocations', {}],
			['batch.loadCategories', { jsonBody: JSON.stringify({ ref: 'NEW' }) }],
			['batch.loadRetailers', { jsonBody: JSON.stringify({ ref: 'NEW' }) }],
			['batch.loadOther', { entityType: byId('PRODUCT'), action: byId('UPSERT') }],
		];
		for (const [operation, more] of kinds) {
			const results = await bench.items(operation, { ...record, name: 'Others', ...more });
			expect([operation, results]).toEqual([operation, [expect.objectContaining({ responseCode: '200' })]]);
		}
		const [location] = await bench.items('location.get', { locationId: byId(known.locationId) });
		expect(location).toMatchObject({ ref: known.location, name: 'Renamed' });
	});

	it('return the workflow of the retailer', async () => {
		const parameters = { retailerId: byId(''), entityType: byId('ORDER'), entitySubtype: 'HD' };
		const [workflow] = await bench.items('workflow.get', parameters);
		expect(workflow).toMatchObject({ name: 'ORDER::HD', retailerId: '5' });
	});

	it('name the permission that the user lacks', async () => {
		bench.sandbox.settings('fluent', { denied: ['ORDER_VIEW'] });
		const { error } = await bench.run('order.get', { orderId: byId(known.orderId) });
		expect(error?.description).toContain('lacks ORDER_VIEW');
	});
});
