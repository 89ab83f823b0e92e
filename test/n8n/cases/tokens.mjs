import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { errorOf, itemsOf } from '../lib/client.mjs';
import { httpRequest, items, ours, start } from '../lib/world.mjs';

/** The headline cases of the token lifecycle; the others run against n8n-core in test/unit and test/engine. */
export function tokens(world) {
	const type = 'fedexSupplyChainApi';
	const stock = (credential, extra) => ours('fedexSupplyChain', 'inventory.getAll', { limit: 1 }, credential, extra);
	const fresh = async (changes = {}, name = 'fresh') =>
		await world.addCredential(type, { ...world.sandbox.credentials[type], ...changes }, name);
	const exchanges = () => world.sandbox.counters().exchanges.fedex ?? {};
	const statuses = () => {
		const counts = {};
		for (const { route, status } of world.sandbox.log({ provider: 'fedex' })) {
			if (route !== 'token') counts[status] = (counts[status] ?? 0) + 1;
		}
		return counts;
	};
	const reset = () => {
		world.sandbox.reset();
		world.sandbox.forget();
	};
	const url = () => `${world.sandbox.urls.fedex.api}/v1/inventory`;

	test('200 parallel first calls of 20 executions make one exchange', async () => {
		reset();
		const credential = await fresh();
		const nodes = [start, ...items(10), stock(credential)];
		const executions = await Promise.all(Array.from({ length: 20 }, async () => await world.run(nodes)));
		for (const execution of executions) {
			assert.equal(execution.status, 'success', errorOf(execution)?.message);
			assert.equal(itemsOf(execution, 'Ours').length, 10);
		}
		assert.deepEqual(exchanges(), { password: 1 });
		assert.deepEqual(statuses(), { 200: 200 });
	});

	test('200 parallel first calls of the HTTP Request node make one exchange', async () => {
		reset();
		const execution = await world.run([start, ...items(200), httpRequest(url(), type, await fresh())]);
		assert.equal(itemsOf(execution, 'HTTP').length, 200);
		assert.deepEqual(exchanges(), { password: 1 });
		assert.deepEqual(statuses(), { 200: 200 });
	});

	test('a planned expiry costs one exchange and no failed call', async () => {
		reset();
		world.sandbox.settings('fedex', { accessLifetime: 8 });
		const nodes = [start, ...items(20), stock(await fresh())];
		assert.equal((await world.run(nodes)).status, 'success');
		assert.deepEqual(exchanges(), { password: 1 });
		await wait(8_200);
		world.sandbox.forget();
		assert.equal((await world.run(nodes)).status, 'success');
		assert.deepEqual(exchanges(), { password: 1 });
		assert.deepEqual(statuses(), { 200: 20 });
	});

	for (const [name, node] of [
		['our node', (credential) => stock(credential, {})],
		['the HTTP Request node', (credential) => httpRequest(url(), type, credential)],
	]) {
		test(`a revoked token costs ${name} one exchange for 200 calls`, async () => {
			reset();
			const credential = await fresh();
			const nodes = [start, ...items(200), node(credential)];
			assert.equal((await world.run(nodes)).status, 'success');
			world.sandbox.revoke({ provider: 'fedex', kind: 'access' });
			world.sandbox.forget();
			const execution = await world.run(nodes);
			assert.equal(execution.status, 'success', errorOf(execution)?.message);
			assert.deepEqual(exchanges(), { password: 1 });
			assert.equal(statuses()[200], 200);
		});
	}

	test('a wrong secret with 1,000 items makes one attempt and says what to mend', async () => {
		reset();
		const credential = await fresh({ clientSecret: 'a-wrong-secret' }, 'wrong');
		const execution = await world.run([start, ...items(1000), stock(credential, { onError: 'continueRegularOutput' })]);
		const results = itemsOf(execution, 'Ours');
		assert.equal(results.length, 1000);
		const messages = new Set(results.map(({ json }) => json.error));
		assert.equal(messages.size, 1, [...messages].join('\n'));
		assert.match([...messages][0], /Client Secret/);
		assert.deepEqual(exchanges(), { 'password refused': 1 });
		assert.deepEqual(statuses(), {});
	});

	test('after the secret was mended the next run succeeds at once', async () => {
		reset();
		const credential = await fresh({ clientSecret: 'another-wrong-secret' }, 'to be mended');
		const nodes = [start, stock(credential)];
		assert.equal((await world.run(nodes)).status, 'error');
		await world.client.updateCredential(credential.id, {
			name: credential.name,
			type,
			data: world.sandbox.credentials[type],
		});
		assert.equal((await world.run(nodes)).status, 'success');
	});

	test('the token is not sent to another host', async () => {
		reset();
		const elsewhere = `${world.sandbox.urls.ordercloud.api}/v1/me`;
		const execution = await world.run([start, httpRequest(elsewhere, type, await fresh())]);
		assert.equal(execution.status, 'error');
		assert.deepEqual(world.sandbox.counters().requests.ordercloud, undefined);
		assert.match(errorOf(execution).message, /host/i);
	});
}
