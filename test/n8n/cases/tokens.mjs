import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { errorOf, itemsOf } from '../lib/client.mjs';
import { httpRequest, items, ours, start } from '../lib/world.mjs';

/**
 * The main cases of the token lifecycle; the others run against n8n-core in test/token.
 * The n8n process caches accounts, so each first-use case takes the account of another provider.
 */
export function tokens(world) {
	const fedex = (extra) =>
		ours('fedexSupplyChain', 'inventory.getAll', { limit: 1 }, world.credentials.fedexSupplyChainApi, extra);
	const me = () =>
		httpRequest(`${world.sandbox.urls.ordercloud.api}/v1/me`, 'orderCloudApi', world.credentials.orderCloudApi);
	const exchanges = (provider) => world.sandbox.counters().exchanges[provider] ?? {};
	/** Number of responses by status, without token requests. */
	const statuses = (provider) => {
		const counts = {};
		for (const { route, status } of world.sandbox.log({ provider })) {
			if (!route.startsWith('token')) counts[status] = (counts[status] ?? 0) + 1;
		}
		return counts;
	};
	const succeeded = (execution) => assert.equal(execution.status, 'success', errorOf(execution)?.message);

	test('200 parallel first calls of 20 executions make one exchange', async () => {
		world.sandbox.forget();
		const nodes = [start, ...items(10), fedex()];
		const executions = await Promise.all(Array.from({ length: 20 }, async () => await world.run(nodes)));
		for (const execution of executions) {
			succeeded(execution);
			assert.equal(itemsOf(execution, 'Ours').length, 10);
		}
		assert.deepEqual(exchanges('fedex'), { password: 1 });
		assert.deepEqual(statuses('fedex'), { 200: 200 });
	});

	test('200 parallel first calls of the HTTP Request node make one exchange', async () => {
		world.sandbox.forget();
		const execution = await world.run([start, ...items(200), me()]);
		succeeded(execution);
		assert.equal(itemsOf(execution, 'HTTP').length, 200);
		assert.deepEqual(exchanges('ordercloud'), { client_credentials: 1 });
		assert.deepEqual(statuses('ordercloud'), { 200: 200 });
	});

	test('a planned expiry costs one exchange and no failed call', async () => {
		world.sandbox.settings('ruc', { accessLifetime: 8 });
		const body = { mappingMode: 'defineBelow', value: { distributionCentre: 'EEUK01' } };
		const parameters = { specifyBody: 'fields', products: '=SKU-{{ $json.n }}', body, options: { bulkSize: 1 } };
		const nodes = [start, ...items(20), ours('ruc', 'inventory.findBySkuList', parameters, world.credentials.rucApi)];
		world.sandbox.forget();
		succeeded(await world.run(nodes));
		assert.deepEqual(exchanges('ruc'), { client_credentials: 1 });
		await wait(8_200);
		world.sandbox.forget();
		succeeded(await world.run(nodes));
		assert.deepEqual(exchanges('ruc'), { client_credentials: 1 });
		assert.deepEqual(statuses('ruc'), { 200: 20 });
		world.sandbox.settings('ruc', { accessLifetime: undefined });
	});

	for (const { name, provider, node, grant } of [
		{ name: 'our node', provider: 'fedex', node: () => fedex({}), grant: 'password' },
		{ name: 'the HTTP Request node', provider: 'ordercloud', node: me, grant: 'refresh_token' },
	]) {
		test(`a revoked token costs ${name} one exchange for 200 calls`, async () => {
			const nodes = [start, ...items(200), node()];
			succeeded(await world.run(nodes));
			assert.ok(world.sandbox.revoke({ provider, kind: 'access' }).revoked > 0);
			world.sandbox.forget();
			succeeded(await world.run(nodes));
			assert.deepEqual(exchanges(provider), { [grant]: 1 });
			assert.equal(statuses(provider)[200], 200);
			assert.ok(statuses(provider)[401] >= 1);
		});
	}

	const type = 'fedexSupplyChainApi';
	const withSecret = async (clientSecret) =>
		await world.addCredential(type, { ...world.sandbox.credentials[type], clientSecret }, 'a wrong secret');

	test('a wrong secret with 1,000 items makes one attempt and says what to correct', async () => {
		world.sandbox.forget();
		const credentials = { [type]: await withSecret('a-wrong-secret') };
		const node = { ...fedex({ onError: 'continueRegularOutput' }), credentials };
		const execution = await world.run([start, ...items(1000), node]);
		const results = itemsOf(execution, 'Ours');
		assert.equal(results.length, 1000);
		const messages = [...new Set(results.map(({ json }) => json.error.replace(/ \[item \d+\]$/i, '')))];
		assert.equal(messages.length, 1, messages.slice(0, 5).join('\n'));
		assert.match(messages[0], /Client Secret/);
		assert.deepEqual(exchanges('fedex'), { 'password refused': 1 });
		assert.deepEqual(statuses('fedex'), {});
	});

	test('once the secret is corrected, the next run succeeds at once', async () => {
		const credential = await withSecret('another-wrong-secret');
		const nodes = [start, { ...fedex({}), credentials: { [type]: credential } }];
		assert.equal((await world.run(nodes)).status, 'error');
		const data = world.sandbox.credentials[type];
		await world.client.updateCredential(credential.id, { name: credential.name, type, data });
		succeeded(await world.run(nodes));
	});

	test('the token is not sent to another host', async () => {
		world.sandbox.forget();
		const elsewhere = `${world.sandbox.urls.fluent.api}/graphql`;
		const execution = await world.run([start, httpRequest(elsewhere, type, world.credentials[type])]);
		assert.equal(execution.status, 'error');
		assert.equal(world.sandbox.counters().requests.fluent, undefined);
		assert.match(errorOf(execution).message, /is not sent there/);
	});
}
