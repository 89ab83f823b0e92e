import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { errorOf, N8nClient } from '../lib/client.mjs';
import { startN8n } from '../lib/server.mjs';
import { chain, items, ours, start } from '../lib/world.mjs';

/**
 * Two processes of n8n on one database, like a main process and its workers: each has its own memory, and they share
 * only the stored credential. The account is FedEx's sign-in by code, whose refresh tokens work once.
 */
export function processes(world) {
	const type = 'fedexSupplyChainApi';
	let second;
	let first;
	let other;
	let nodes;

	before(async () => {
		second = await startN8n({ install: world.install, dataFolder: world.dataFolder });
		first = world.client;
		other = new N8nClient(second.url);
		await other.login();
		const credential = await world.addCredential(type, {
			...world.sandbox.variants[type].code,
			authorizationCode: world.sandbox.act('fedex', 'issueCode').code,
		});
		nodes = [start, ...items(20), ours('fedexSupplyChain', 'inventory.getAll', { limit: 1 }, credential)];
	});
	after(async () => await second?.stop());

	const run = async (client) => {
		const execution = await client.runOnce(chain(nodes), start.name);
		world.executions.push(execution);
		assert.equal(execution.status, 'success', errorOf(execution)?.message);
	};
	const exchanges = () => world.sandbox.counters().exchanges.fedex ?? {};
	const refusals = () => world.sandbox.log({ provider: 'fedex' }).filter(({ status }) => status === 401).length;

	test('a second process uses the session that the first one started', async () => {
		world.sandbox.forget();
		await run(first);
		await run(other);
		assert.deepEqual(exchanges(), { authorization_code: 1 });
	});

	test('a second process uses the token that the first one renewed', async () => {
		world.sandbox.revoke({ provider: 'fedex', kind: 'access' });
		world.sandbox.forget();
		await run(first);
		assert.deepEqual(exchanges(), { refresh_token: 1 });
		world.sandbox.forget();
		await run(other);
		assert.deepEqual(exchanges(), {});
		assert.equal(refusals(), 0);
	});

	test('two processes that renew at the same time both continue, and the session survives', async () => {
		for (let round = 0; round < 2; round += 1) {
			// A token refused repeatedly within ten seconds is kept, as the cause must then be another one.
			await wait(10_100);
			world.sandbox.revoke({ provider: 'fedex', kind: 'access' });
			await Promise.all([run(first), run(other)]);
		}
		world.sandbox.forget();
		await run(first);
		await run(other);
		assert.deepEqual(exchanges(), {});
	});
}
