import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples, withCredentials } from '../../../scripts/start/workspace.mjs';
import { errorOf, itemsOf } from '../lib/client.mjs';

const rowsOf = (execution, node) => itemsOf(execution, node).map(({ json }) => json);

/** What each example gives, by file name. One without an entry here fails, so that none is left untried. */
const EXPECTED = {
	'1-stock-for-returns.json': (execution) => {
		const rows = rowsOf(execution, 'Stock Table');
		assert.ok(rows.length >= 5, `${rows.length} rows`);
		assert.equal(new Set(rows.map((row) => row.SKU)).size, rows.length);
		for (const row of rows) {
			assert.ok(row.Returned > 0, row.SKU);
			assert.equal(row['Available in All'], row['FedEx Available'] + row['RUC Available']);
		}
		assert.ok(rows.some((row) => row['RUC Available'] > 0));
	},
	'2-orders-to-fedex.json': (execution) => {
		assert.deepEqual(
			rowsOf(execution, 'Taken').map((row) => row.Order),
			['WEB-3001', 'WEB-3002'],
		);
		for (const row of rowsOf(execution, 'Taken')) assert.match(row['FedEx Order'], /^FO-\d+$/);
		const [refused, ...others] = rowsOf(execution, 'Refused');
		assert.equal(refused.Order, 'WEB-2001');
		assert.match(refused.Reason, /duplicate|exists/i);
		assert.deepEqual(others, []);
	},
	'3-catalogue-to-ruc.json': (execution, world) => {
		assert.match(JSON.stringify(rowsOf(execution, 'Send Catalogue')), /ACCEPTED/);
		const { type, xml } = world.sandbox.act('ruc', 'feeds').at(-1);
		assert.equal(type, 'CAT');
		assert.match(xml, /<item sku="MUG-CREAM"><name>Mug “Dawn &amp; Dusk”, cream<\/name>/);
	},
	'4-return-labels.json': (execution) => {
		const approved = rowsOf(execution, 'Approved Returns');
		assert.ok(approved.length > 2);
		const labels = itemsOf(execution, 'Label');
		assert.deepEqual(
			labels.map(({ binary }) => binary.data.fileName),
			approved.map(({ label }) => `label-${label.id}.pdf`),
		);
		for (const { binary } of labels) assert.equal(binary.data.mimeType, 'application/pdf');
	},
	'5-announce-returns-to-ruc.json': (execution, world) => {
		assert.ok(itemsOf(execution, 'Return Changed').length > 0);
		assert.match(JSON.stringify(rowsOf(execution, 'Announce')), /ACCEPTED/);
		assert.equal(world.sandbox.act('ruc', 'feeds').at(-1).type, 'RMA');
	},
	'7-ordercloud-orders-to-fulfillmenttools.json': async (execution, world, again) => {
		const handed = rowsOf(execution, 'Handed Over');
		const orders = rowsOf(execution, 'New Orders').map(({ ID }) => ID);
		assert.ok(handed.length > 5, `${handed.length} orders handed over`);
		assert.deepEqual([...handed, ...rowsOf(execution, 'Refused')].map(({ Order }) => Order).sort(), [...orders].sort());
		const second = await again();
		assert.equal(second.status, 'success');
		assert.deepEqual(rowsOf(second, 'Handed Over'), []);
		const left = rowsOf(second, 'New Orders').map(({ ID }) => ID);
		assert.equal(left.length, orders.length - handed.length);
	},
	'8-fulfillmenttools-stock-to-ordercloud.json': async (execution, world, again) => {
		const written = rowsOf(execution, 'Written');
		assert.deepEqual(new Set(written.map((row) => row.Location)), new Set(['WH-EAST', 'WH-WEST']));
		assert.ok(written.length > 20, `${written.length} records written`);
		for (const row of rowsOf(execution, 'Not in OrderCloud')) assert.match(row.Reason, /Product/);
		// The record's other fields are unchanged.
		assert.ok(rowsOf(execution, 'Update Inventory').every((record) => record.AllowAllBuyers === true));
		assert.deepEqual(rowsOf(await again(), 'Written'), written);
	},
	'9-fedex-stock-to-fluent.json': async (execution, world, again) => {
		const stock = rowsOf(execution, 'FedEx Stock');
		const loaded = rowsOf(execution, 'Loaded');
		assert.ok(loaded.length >= 20, `${loaded.length} records loaded`);
		assert.equal(loaded.length + rowsOf(execution, 'Not Loaded').length, stock.length);
		assert.equal(new Set(loaded.map((row) => row.Batch)).size, 1);
		assert.deepEqual(
			loaded.map(({ SKU, Quantity }) => [SKU, Quantity]),
			stock.slice(0, loaded.length).map(({ sku, availableCount }) => [sku, Number(availableCount)]),
		);
		assert.deepEqual(
			rowsOf(await again(), 'Loaded').map((row) => row.SKU),
			loaded.map((row) => row.SKU),
		);
	},
	'10-fluent-fulfilments-to-fulfillmenttools.json': async (execution, world, again) => {
		const waiting = rowsOf(execution, 'Waiting Fulfilments').map(({ ref }) => ref);
		assert.ok(waiting.length > 3, `${waiting.length} fulfilments wait`);
		assert.deepEqual(
			rowsOf(execution, 'Handed Over').map((row) => row.Fulfilment),
			waiting,
		);
		for (const row of rowsOf(execution, 'Handed Over')) assert.match(row['fulfillmenttools Order'], /^[\w-]{8,}$/);
		// A second run creates none twice.
		const second = await again();
		assert.deepEqual(rowsOf(second, 'Handed Over'), []);
		assert.deepEqual(
			rowsOf(second, 'Refused').map((row) => row.Fulfilment),
			waiting,
		);
	},
	'11-ordercloud-products-to-fluent.json': (execution) => {
		const sent = rowsOf(execution, 'Sent');
		assert.ok(sent.length > 3, `${sent.length} events sent`);
		assert.deepEqual(
			sent.map((row) => row.Product),
			rowsOf(execution, 'Products').map(({ ID }) => ID),
		);
	},
	'6-events-of-ruc.json': (execution) => {
		assert.deepEqual(rowsOf(execution, 'Parcel'), [{ Topic: 'parcel:load', Parcel: 'P-1', Order: 'WEB-2001' }]);
	},
};

/** Runs a workflow as a user would: manually, or, if it waits for calls, by activating it and sending one. */
async function run(world, workflow) {
	const trigger = workflow.nodes.find(({ type }) => /trigger$/i.test(type));
	const created = await world.client.createWorkflow(withCredentials(workflow, world.credentials));
	if (!trigger.webhookId) return await world.client.finished(await world.client.run(created, trigger.name));
	await world.client.activate(created);
	const event = { topicName: 'parcel:load', payload: { parcelId: 'P-1', orderNumber: 'WEB-2001' } };
	const execution = await firstExecution(world, created, async () => await world.sandbox.act('ruc', 'deliver', event));
	await world.client.deactivate(created);
	return execution;
}

/** The first finished execution of an active workflow; `nudge` is called until there is one. */
async function firstExecution(world, workflow, nudge = async () => {}) {
	const until = Date.now() + 30_000;
	while (Date.now() < until) {
		await nudge();
		await new Promise((resolve) => setTimeout(resolve, 500));
		const [execution] = (await world.client.executions(workflow.id)).slice(-1);
		if (execution) return await world.client.finished(execution.id);
	}
	throw new Error(`${workflow.name} was not started`);
}

export function examples(world) {
	for (const { file, workflow } of readExamples()) {
		test(`${file} returns the expected items`, async () => {
			const execution = await run(world, workflow);
			world.executions.push(execution);
			assert.equal(execution.status, 'success', errorOf(execution)?.message);
			assert.ok(EXPECTED[file], `Nothing is expected of ${file}: say so in this test`);
			await EXPECTED[file](execution, world, async () => await run(world, workflow));
		});

		test(`${file} contains no credential and no data of a real account`, () => {
			assert.doesNotMatch(JSON.stringify(workflow), /127\.0\.0\.1|localhost|sandbox/i);
			for (const node of workflow.nodes) {
				for (const { id } of Object.values(node.credentials ?? {})) assert.equal(id, '');
			}
		});
	}

	test('a schedule starts the first example automatically', async () => {
		const { workflow } = readExamples()[0];
		const nodes = workflow.nodes.map((node) =>
			node.type === 'n8n-nodes-base.scheduleTrigger'
				? { ...node, parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } } }
				: node,
		);
		const created = await world.client.createWorkflow(withCredentials({ ...workflow, nodes }, world.credentials));
		await world.client.activate(created);
		const done = await firstExecution(world, created);
		await world.client.deactivate(created);
		assert.equal(done.status, 'success');
		assert.equal(done.mode, 'trigger');
	});
}
