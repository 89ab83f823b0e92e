import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itemsOf } from '../lib/client.mjs';

const SECRET = 'secret-of-the-webhook';
/** n8n refuses polls more often than once a minute, unless the seconds are listed one by one. */
const EVERY_TWO_SECONDS = Array.from({ length: 30 }, (_, index) => index * 2).join(',');

async function until(what, patience = 60_000) {
	const end = Date.now() + patience;
	for (;;) {
		const found = await what();
		if (found) return found;
		if (Date.now() > end) throw new Error(`Not in time: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

/** A workflow of one trigger and a node behind it, which n8n wants. */
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

/** Triggers as only a running n8n shows them: activation, its own body parser, its schedule and its static data. */
export function triggers(world) {
	const given = async (id, name, count) =>
		await until(async () => {
			const ended = (await world.client.executions(id)).filter(({ status }) => status === 'success');
			const executions = await Promise.all(ended.map(async (one) => await world.client.finished(one.id)));
			const items = executions.reverse().flatMap((one) => itemsOf(one, name).map(({ json }) => json));
			return items.length >= count && items;
		});

	it('the RUC Trigger registers itself, takes calls with its secret only, and is removed again', async () => {
		const credential = await world.addCredential(
			'rucApi',
			{ ...world.sandbox.credentials.rucApi, webhookSecret: SECRET },
			'RUC with a webhook secret',
		);
		const created = await world.client.createWorkflow(
			workflow({
				name: 'RUC Trigger',
				type: 'n8n-nodes-order-fulfillment.rucTrigger',
				webhookId: '6f2b9a4e-6d0a-4d59-9a7e-0f3c7f0a1b2c',
				credentials: { rucApi: credential },
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
		assert.equal(hooks().length, 1);
		assert.ok(hooks()[0].url.startsWith(world.server.url), hooks()[0].url);

		const deliver = async (payload) => await world.sandbox.act('ruc', 'deliver', { topicName: 'parcel:load', payload });
		for (const id of ['P1', 'P1', 'P2']) assert.deepEqual((await deliver({ id })).map(({ status }) => status), [200]);
		const url = hooks()[0].url;
		assert.equal((await fetch(url, { method: 'POST', body: '{"id":"forged"}', headers: { 'content-type': 'application/json' } })).status, 401);
		const xml = '<?xml version="1.0"?>\n<INV><Item SKU="A">1</Item></INV>';
		const headers = { 'content-type': 'text/xml', 'x-webhook-secret': SECRET };
		assert.equal((await fetch(url, { method: 'POST', body: xml, headers })).status, 200);

		const items = await given(created.id, 'RUC Trigger', 3);
		assert.deepEqual(items.map(({ body }) => body), [{ id: 'P1' }, { id: 'P2' }, xml]);
		assert.ok(!JSON.stringify(items).includes(SECRET));

		await world.client.deactivate(created);
		assert.deepEqual(hooks(), []);
		await world.client.activate(created);
		assert.equal(hooks().length, 1);
		await world.client.deactivate(created);
		assert.deepEqual(hooks(), []);
	});

	it('the FedEx Supply Chain Trigger gives each new order once', async () => {
		const created = await world.client.createWorkflow(
			workflow({
				name: 'FedEx Supply Chain Trigger',
				type: 'n8n-nodes-order-fulfillment.fedexSupplyChainTrigger',
				credentials: { fedexSupplyChainApi: world.credentials.fedexSupplyChainApi },
				parameters: {
					event: 'orderCreated',
					pollTimes: { item: [{ mode: 'custom', cronExpression: `${EVERY_TWO_SECONDS} * * * * *` }] },
				},
			}),
		);
		await world.client.activate(created);
		const polls = () => world.sandbox.counters().requests.fedex?.['order.list'] ?? 0;
		await until(() => polls() >= 2);
		for (const number of ['T-1', 'T-2']) {
			await world.client.runOnce(
				{
					name: 'Create order',
					nodes: [
						{ id: 's', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
						{
							id: 'o',
							name: 'Order',
							type: 'n8n-nodes-order-fulfillment.fedexSupplyChain',
							typeVersion: 1,
							position: [220, 0],
							credentials: { fedexSupplyChainApi: world.credentials.fedexSupplyChainApi },
							parameters: {
								resource: 'order',
								operation: 'order.create',
								specifyBody: 'json',
								jsonBody: JSON.stringify({ order: { orderNumber: number } }),
							},
						},
					],
					connections: { Start: { main: [[{ node: 'Order', type: 'main', index: 0 }]] } },
				},
				'Start',
			);
		}
		await given(created.id, 'FedEx Supply Chain Trigger', 2);
		const seen = polls();
		await until(() => polls() >= seen + 2);
		await world.client.deactivate(created);
		const items = await given(created.id, 'FedEx Supply Chain Trigger', 2);
		assert.deepEqual(items.map(({ orderNumber }) => orderNumber), ['T-1', 'T-2']);
	});
}
