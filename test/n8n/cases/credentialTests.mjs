import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROVIDERS } from '../lib/providers.mjs';

/** Member by which each credential can be made wrong. */
const SECRETS = {
	rucApi: 'clientSecret',
	fedexSupplyChainApi: 'clientSecret',
	orderCloudApi: 'clientSecret',
	fulfillmenttoolsTenantApi: 'password',
	fluentCommerceApi: 'password',
};

export function credentialTests(world) {
	for (const { provider } of Object.values(PROVIDERS)) {
		const type = provider.profile.account.credential;
		const secret = SECRETS[type];
		test(`${type}: correct values pass, and a wrong ${secret} is named`, async () => {
			assert.ok(secret, `No member is named by which ${type} can be made wrong`);
			const data = world.sandbox.credentials[type];
			const check = async (values) => {
				const { id, name } = await world.addCredential(type, values, `${type} to be tested`);
				return await world.client.testCredential({ id, name, type, data: values });
			};
			assert.deepEqual((await check(data)).status, 'OK');

			const refused = await check({ ...data, [secret]: 'a-wrong-value' });
			assert.equal(refused.status, 'Error');
			assert.match(refused.message, /secret|password/i);
			assert.doesNotMatch(refused.message, /a-wrong-value/);
		});
	}

	test('the token of a test is kept: the first call after it needs no exchange', async () => {
		const type = 'orderCloudApi';
		const data = world.sandbox.credentials[type];
		const { id, name } = await world.addCredential(type, data, 'tested, then used');
		await world.client.testCredential({ id, name, type, data });
		world.sandbox.forget();
		await world.client.testCredential({ id, name, type, data: (await world.client.credential(id)).data });
		// n8n's test always requests a new token; ours answers from memory while the old one is valid.
		assert.deepEqual(world.sandbox.counters().exchanges, {});
	});
}
