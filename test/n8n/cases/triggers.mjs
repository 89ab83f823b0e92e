import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../lib/client.mjs';
import { ours, start } from '../lib/world.mjs';

const SECRET = 'secret-of-the-webhook';
/** n8n polls once a minute at most. */
const NEXT_POLL = 100_000;

/** n8n registers triggers after it has responded to the activation. */
async function until(what, patience = 30_000) {
	const end = Date.now() + patience;
	for (;;) {
		const found = await what();
		if (found) return found;
		if (Date.now() > end) throw new Error(`Not in time: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

/** A workflow of one trigger and a node behind it, which n8n requires. */
function workflow(trigger) {
	return {
		name: `Test ${trigger.name}`,
		nodes: [
			{ id: 'trigger', typeVersion: 1, position: [0, 0], ...trigger },
			{ id: 'end', name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
		],
		connections: { [trigger.name]: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	};
}

/** Trigger behaviour that only a running n8n shows: activation, its body parser, its schedule and its static data. */
export function triggers(world) {
	const ended = async (id) => (await world.client.executions(id)).filter(({ status }) => status === 'success');
	/** JSON of all items that a trigger emitted, in order, once there are that many. */
	const given = async (id, name, count, patience) =>
		await until(async () => {
			const executions = await Promise.all((await ended(id)).map(async (one) => await world.client.finished(one.id)));
			const items = executions.reverse().flatMap((one) => itemsOf(one, name).map(({ json }) => json));
			return items.length >= count && items;
		}, patience);
	const polls = () => world.sandbox.counters().requests.fedex?.['order.list'] ?? 0;
	let polling;

	test('the FedEx Supply Chain Trigger is activated', async () => {
		world.sandbox.forget();
		polling = await world.client.createWorkflow(
			workflow({
				name: 'FedEx Supply Chain Trigger',
				type: 'n8n-nodes-order-fulfillment.fedexSupplyChainTrigger',
				credentials: { fedexSupplyChainApi: world.credentials.fedexSupplyChainApi },
				parameters: { event: 'orderCreated', pollTimes: { item: [{ mode: 'everyMinute' }] } },
			}),
		);
		await world.client.activate(polling);
		await until(() => polls() === 1);
		for (const orderNumber of ['T-1', 'T-2']) {
			const parameters = { specifyBody: 'json', jsonBody: JSON.stringify({ order: { orderNumber } }) };
			const order = ours('fedexSupplyChain', 'order.create', parameters, world.credentials.fedexSupplyChainApi);
			assert.equal((await world.run([start, order])).status, 'success');
		}
	});

	test('the RUC Trigger registers itself, accepts only calls with its secret, and is removed again', async () => {
		const data = { ...world.sandbox.credentials.rucApi, webhookSecret: SECRET };
		const created = await world.client.createWorkflow(
			workflow({
				name: 'RUC Trigger',
				type: 'n8n-nodes-order-fulfillment.rucTrigger',
				webhookId: '6f2b9a4e-6d0a-4d59-9a7e-0f3c7f0a1b2c',
				credentials: { rucApi: await world.addCredential('rucApi', data, 'RUC with a webhook secret') },
				parameters: {
					registration: 'automatic',
					topicName: { __rl: true, mode: 'list', value: 'parcel:load' },
					facilityCode: 'EEUK01',
					customHeaders: '{"X-Webhook-Secret":"{secret.value}"}',
					removal: 'call',
					deleteMethod: 'DELETE',
					deletePath: '/v1/webhookService/webhook/delete',
					deleteBody: '{"id":"{response.id}"}',
					options: { duplicateKey: 'body.id' },
				},
			}),
		);
		const hooks = () => world.sandbox.act('ruc', 'webhooks');
		await world.client.activate(created);
		await until(() => hooks().length === 1);
		const [{ url }] = hooks();
		assert.ok(url.startsWith(`${world.server.url}/webhook/`), url);

		const statuses = [];
		for (const id of ['P1', 'P1', 'P2']) {
			const deliveries = await world.sandbox.act('ruc', 'deliver', { topicName: 'parcel:load', payload: { id } });
			statuses.push(...deliveries.map(({ status }) => status));
		}
		assert.deepEqual(statuses, [200, 200, 200]);
		const post = async (body, headers) => (await fetch(url, { method: 'POST', body, headers })).status;
		assert.equal(await post('{"id":"forged"}', { 'content-type': 'application/json' }), 401);
		const xml = '<?xml version="1.0"?>\n<INV><Item SKU="A">1</Item></INV>';
		assert.equal(await post(xml, { 'content-type': 'text/xml', 'x-webhook-secret': SECRET }), 200);

		const items = await given(created.id, 'RUC Trigger', 3);
		// Executions of calls in quick succession may end in any order.
		const bodies = items.map(({ body }) => (typeof body === 'string' ? body : body.id)).sort();
		assert.deepEqual(bodies, [xml, 'P1', 'P2'].sort());
		assert.ok(!JSON.stringify(items).includes(SECRET));

		await world.client.deactivate(created);
		await until(() => hooks().length === 0);
		await world.client.activate(created);
		await until(() => hooks().length === 1);
		await world.client.deactivate(created);
		await until(() => hooks().length === 0);
	});

	test('the FedEx Supply Chain Trigger emits the orders created since its activation', async () => {
		const items = await given(polling.id, 'FedEx Supply Chain Trigger', 2, NEXT_POLL);
		await world.client.deactivate(polling);
		assert.deepEqual(
			items.map(({ orderNumber }) => orderNumber),
			['T-1', 'T-2'],
		);
	});
}
