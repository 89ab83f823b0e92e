/**
 * What the Fluent node is compared with: the vendor's own SDK, and bare loops of n8n's `httpRequest` with hard-coded
 * requests and no checks.
 */
const PAGE = 5000;
const BATCH = 5000;
const ORDERS = `query orders($first: Int, $after: String) {
	orders(first: $first, after: $after) {
		edges { cursor node { id ref status updatedOn } }
		pageInfo { hasNextPage }
	}
}`;

const WAYS = {
	/** 20,000 orders by the SDK's automatic paging. */
	async sdkPages({ client }) {
		const answer = await client.graphql({
			query: ORDERS,
			variables: { first: PAGE },
			pagination: { maxPages: 1000, maxRecords: 1_000_000 },
		});
		return answer.data.orders.edges.map(({ node }) => node);
	},

	async barePages({ post }) {
		const nodes = [];
		let after;
		for (;;) {
			const { data } = await post('/graphql', { query: ORDERS, variables: { first: PAGE, after } });
			for (const { node } of data.orders.edges) nodes.push(node);
			if (!data.orders.pageInfo.hasNextPage) return nodes;
			after = data.orders.edges.at(-1).cursor;
		}
	},

	/**
	 * 100,000 records by the SDK's batch calls. Splitting into batches and waiting is up to the caller; of the results, it
	 * returns only those of the first response.
	 */
	async sdkLoad({ client, items, retailerId, record }) {
		const job = await client.createJob({ name: 'bench', retailerId });
		return await load(items.map(record), {
			send: async (entities) =>
				(await client.sendBatch(job.id, { action: 'UPSERT', entityType: 'INVENTORY', entities })).id,
			look: async (batch) => await client.getBatchStatus(job.id, batch),
		});
	},

	async bareLoad({ post, get, items, retailerId, record }) {
		const job = await post('/api/v4.1/job', { name: 'bench', retailerId });
		return await load(items.map(record), {
			send: async (entities) =>
				(await post(`/api/v4.1/job/${job.id}/batch`, { action: 'UPSERT', entityType: 'INVENTORY', entities })).id,
			look: async (batch) => await get(`/api/v4.1/job/${job.id}/batch/${batch}?start=0&count=${BATCH}`),
		});
	},
};

/** Sends one batch after the other, then waits for all. */
async function load(records, { send, look }) {
	const batches = [];
	for (let from = 0; from < records.length; from += BATCH) batches.push(await send(records.slice(from, from + BATCH)));
	const results = [];
	for (const batch of batches) {
		let status;
		while ((status = await look(batch)).status !== 'COMPLETE')
			await new Promise((resolve) => setTimeout(resolve, 1000));
		for (const result of status.results) results.push(result);
	}
	return results;
}

class Fluent {
	constructor() {
		this.description = {
			displayName: 'Fluent',
			name: 'fluent',
			group: ['transform'],
			version: 1,
			description: 'The SDK and bare loops',
			defaults: { name: 'Fluent' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				{
					displayName: 'Way',
					name: 'way',
					type: 'options',
					options: Object.keys(WAYS).map((value) => ({ name: value, value })),
					default: 'sdkPages',
				},
				{ displayName: 'URL', name: 'url', type: 'string', default: '' },
				{ displayName: 'Login', name: 'login', type: 'json', default: '{}' },
				{ displayName: 'Token', name: 'token', type: 'string', default: '' },
			],
		};
	}

	async execute() {
		const way = this.getNodeParameter('way', 0);
		const url = this.getNodeParameter('url', 0);
		const login = JSON.parse(this.getNodeParameter('login', 0));
		const headers = { authorization: `Bearer ${this.getNodeParameter('token', 0)}` };
		const { retailerId } = login;
		const tools = {
			items: this.getInputData(),
			retailerId,
			record: ({ json }) => ({ retailerId, locationRef: json.location, skuRef: json.sku, qty: json.index }),
			post: async (path, body) =>
				await this.helpers.httpRequest({ method: 'POST', url: url + path, headers, body, json: true }),
			get: async (path) => await this.helpers.httpRequest({ url: url + path, headers, json: true }),
		};
		if (way.startsWith('sdk')) {
			const { FluentClient } = require('@fluentcommerce/fc-connect-sdk');
			tools.client = new FluentClient({ baseUrl: url, ...login });
		}
		const found = await WAYS[way](tools);
		return [found.map((json, item) => ({ json, pairedItem: { item: way.endsWith('Load') ? item : 0 } }))];
	}
}
exports.Fluent = Fluent;
