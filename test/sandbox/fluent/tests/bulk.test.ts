import { perTest, sandboxForTests } from '../../../support/forTests';
import { fluentSession } from './client';

const sandbox = sandboxForTests('fluent');
const session = perTest(() => fluentSession(sandbox));

test('20,000 orders arrive in pages of 5,000, each of them once', async () => {
	expect(sandbox.act('fluent', 'grow', { orders: 19_975 })).toEqual({ orders: 20_000 });
	const query = `query ($after: String) { orders(first: 5000, after: $after) {
		pageInfo { hasNextPage } edges { cursor node { id ref status updatedOn attributes { name value } } } } }`;
	const ids = new Set<string>();
	let after: string | undefined;
	let pages = 0;
	for (let more = true; more; pages += 1) {
		const { edges, pageInfo } = (await session.data(query, { after })).orders;
		for (const { node } of edges) ids.add(node.id);
		after = edges.at(-1).cursor;
		more = pageInfo.hasNextPage;
	}
	expect([ids.size, pages]).toEqual([20_000, 4]);
}, 120_000);

test('100,000 stock records are accepted in 20 batches and found again', async () => {
	sandbox.act('fluent', 'grow', { products: 10_000, locations: 4 });
	const { id: job } = (await session.post('/api/v4.1/job', { name: 'all', retailerId: '5' })).json;
	const { edges } = (await session.data('{ variantProducts(first: 5000) { edges { cursor node { ref } } } }'))
		.variantProducts;
	const next = `{ variantProducts(first: 5000, after: "${edges.at(-1).cursor}") { edges { node { ref } } } }`;
	const products = [...edges, ...(await session.data(next)).variantProducts.edges].map(({ node }) => node.ref);
	for (let batch = 0; batch < 20; batch += 1) {
		const entities = Array.from({ length: 5000 }, (_none, index) => {
			const number = batch * 5000 + index;
			const locationRef = `LOC-${String((number % 10) + 1).padStart(3, '0')}`;
			return { locationRef, skuRef: products[Math.floor(number / 10)], qty: number };
		});
		const sent = await session.post(`/api/v4.1/job/${job}/batch`, {
			action: 'UPSERT',
			entityType: 'INVENTORY',
			entities,
		});
		expect(sent.status).toBe(200);
	}
	const last = `{ inventoryPositions(productRef: ["${products[9999]}"]) { edges { node { locationRef onHand } } } }`;
	const found = (await session.data(last)).inventoryPositions.edges;
	expect(found).toHaveLength(10);
	expect(found[9].node).toEqual({ locationRef: 'LOC-010', onHand: 99_999 });
}, 120_000);
