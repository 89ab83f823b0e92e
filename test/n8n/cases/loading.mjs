import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REPOSITORY } from '../lib/package.mjs';
import { PROVIDERS } from '../lib/providers.mjs';

/** `Ruc.node.js` is the node `ruc`, `RucApi.credentials.js` the credential `rucApi`. */
const typeOf = (file) => {
	const name = file.split('/').at(-1).split('.')[0];
	return name[0].toLowerCase() + name.slice(1);
};

export function loading(world) {
	const { name, n8n } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));

	test('loads every node, with its icons', async () => {
		const types = (await world.client.types('nodes')).filter((type) => type.name.startsWith(`${name}.`));
		const expected = n8n.nodes.map((file) => `${name}.${typeOf(file)}`);
		// n8n lists a node that can be an AI agent's tool a second time as such.
		const own = types.filter((type) => !type.name.endsWith('Tool'));
		assert.deepEqual(own.map((type) => type.name).sort(), expected.sort());
		for (const { iconUrl } of own) {
			for (const icon of [iconUrl.light, iconUrl.dark]) {
				const response = await fetch(`${world.server.url}/${icon}`);
				assert.equal(response.headers.get('content-type'), 'image/svg+xml', icon);
			}
		}
	});

	test('offers its regular nodes as tools of AI agents', async () => {
		const types = (await world.client.types('nodes')).map((type) => type.name);
		for (const node of Object.keys(PROVIDERS)) assert.ok(types.includes(`${name}.${node}Tool`), node);
	});

	test('loads every credential, with its icons', async () => {
		const types = new Map((await world.client.types('credentials')).map((type) => [type.name, type]));
		for (const file of n8n.credentials) {
			const type = types.get(typeOf(file));
			assert.ok(type, file);
			for (const icon of [type.iconUrl.light, type.iconUrl.dark]) {
				assert.equal((await fetch(`${world.server.url}/${icon}`)).headers.get('content-type'), 'image/svg+xml', icon);
			}
		}
	});

	test('causes no error in the log of n8n', () => {
		assert.doesNotMatch(world.server.log(), /order-fulfillment|Failed to load/);
	});
}
