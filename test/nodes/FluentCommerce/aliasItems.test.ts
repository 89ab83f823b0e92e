import type { IDataObject } from 'n8n-workflow';

import { byRef, json } from '../../support/formValues';
import { ProviderBench } from '../../support/providerBench';

/** Lookups by other keys, items combined into one request, and user-written documents, against the sandbox. */
describe('the Fluent node', () => {
	const bench = ProviderBench.forTests('fluentCommerce');

	const roots = () =>
		bench
			.requests()
			.map(({ body }) => (JSON.parse(String(body)) as { query: string }).query.match(/\br\d+: \w+/g) ?? []);
	const items = (count: number, first = 1) =>
		Array.from({ length: count }, (_unused, index) => ({ ref: `ORD-${String(index + first).padStart(5, '0')}` }));

	it('updates orders by ref, several in one request', async () => {
		const { json: output, error } = await bench.run(
			'order.update',
			{ orderId: byRef('={{ $json.ref }}'), ...json({ status: 'HOLD' }), options: { itemsPerDocument: 5 } },
			{ items: [...items(7), { ref: 'NO-SUCH-ORDER' }], onError: 'continueRegularOutput' },
		);
		expect(error).toBeUndefined();
		expect(output.slice(0, 7).map(({ ref, status }) => [ref, status])).toEqual(
			items(7).map(({ ref }) => [ref, 'HOLD']),
		);
		expect(output[7].error).toContain("There is no Order with the ref 'NO-SUCH-ORDER'");
		expect(roots().map((fields) => fields.length)).toEqual([1, 5, 2]);
	});

	it('gets a fulfilment by its ref, though the API accepts only its identifier', async () => {
		const [{ ref, id }] = await bench.items('fulfilment.getAll', { limit: 1 });
		const [found] = await bench.items('fulfilment.get', { fulfilmentId: byRef(String(ref)) });
		expect(found).toMatchObject({ id, ref });
	});

	it('returns an order that already exists, marked as existing', async () => {
		const [order] = await bench.items('order.get', { orderId: byRef('ORD-00001') });
		const again = {
			ref: 'ORD-00001',
			type: 'HD',
			retailer: order.retailer && { id: (order.retailer as IDataObject).id },
			customer: { id: (order.customer as IDataObject).id },
			items: [{ ref: 'X', productRef: 'HOOD-GRY-L', quantity: 1 }],
		};
		const refused = await bench.run('order.create', json(again));
		expect(refused.error?.description).toContain('C0121E');
		const [found] = await bench.items('order.create', { ...json(again), options: { onExisting: 'return' } });
		expect(found).toEqual({ ...order, existed: true });
	});

	it('fetches all pages of a document written by the user', async () => {
		const document = `query All($first: Int, $after: String) {
			orders(first: $first, after: $after) { edges { cursor node { ref } } pageInfo { hasNextPage } }
		}`;
		const all = await bench.items('order.getAll', { returnAll: true });
		const own = await bench.items('graphql.run', { document, returnAll: true, variables: '{"first": 4}' });
		expect(own).toEqual(all.map(({ ref }) => ({ ref })));
		expect(own.length).toBeGreaterThan(4);
	});
});
