import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples, withCredentials } from '../../../scripts/start/workspace.mjs';
import { errorOf, itemsOf } from '../lib/client.mjs';

/** What each example gives, by file name. One without an entry here fails, so that none is left untried. */
const EXPECTED = {
	'1-stock-for-returns.json': (execution) => {
		const rows = itemsOf(execution, 'Stock Table').map(({ json }) => json);
		assert.ok(rows.length >= 5, `${rows.length} rows`);
		assert.deepEqual(
			rows.map((row) => row.SKU),
			[...new Set(rows.map((row) => row.SKU))],
		);
		for (const row of rows) {
			assert.ok(row.Returned > 0, row.SKU);
			assert.equal(row['Available in All'], row['FedEx Available'] + row['RUC Available']);
		}
		assert.ok(rows.some((row) => row['RUC Available'] > 0));
	},
};

export function examples(world) {
	for (const { file, workflow } of readExamples()) {
		test(`${file} gives the expected items`, async () => {
			const trigger = workflow.nodes.find(({ type }) => /trigger$/i.test(type)).name;
			const execution = await world.client.runOnce(withCredentials(workflow, world.credentials), trigger);
			world.executions.push(execution);
			assert.equal(execution.status, 'success', errorOf(execution)?.message);
			assert.ok(EXPECTED[file], `Nothing is expected of ${file}: say so in this test`);
			EXPECTED[file](execution);
		});

		test(`${file} holds no credential and no data of a real account`, () => {
			assert.doesNotMatch(JSON.stringify(workflow), /127\.0\.0\.1|localhost|sandbox/i);
			for (const node of workflow.nodes) {
				for (const { id } of Object.values(node.credentials ?? {})) assert.equal(id, '');
			}
		});
	}

	test('a schedule starts the first example by itself', async () => {
		const { workflow } = readExamples()[0];
		const nodes = workflow.nodes.map((node) =>
			node.type === 'n8n-nodes-base.scheduleTrigger'
				? { ...node, parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } } }
				: node,
		);
		const created = await world.client.createWorkflow(withCredentials({ ...workflow, nodes }, world.credentials));
		await world.client.activate(created);
		const until = Date.now() + 30_000;
		let done;
		while (!done && Date.now() < until) {
			done = (await world.client.executions(created.id)).find(
				({ status }) => status === 'success' || status === 'error',
			);
			await new Promise((resolve) => setTimeout(resolve, 300));
		}
		await world.client.deactivate(created);
		assert.equal(done?.status, 'success');
		assert.equal(done.mode, 'trigger');
	});
}
