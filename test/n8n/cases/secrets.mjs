import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { PROVIDERS } from '../lib/providers.mjs';

/** Members of credentials that nobody may see. A one-time code is worthless once used. */
const SECRET = /secret|password|apiKey|accessToken|refreshToken/i;

/** Credentials as n8n stores them, decrypted by n8n's own command. */
async function stored(world) {
	const file = join(world.dataFolder, 'credentials.json');
	await promisify(execFile)(
		world.install.node,
		[world.install.bin, 'export:credentials', '--all', '--decrypted', `--output=${file}`],
		{
			env: {
				PATH: process.env.PATH,
				HOME: process.env.HOME,
				N8N_USER_FOLDER: world.dataFolder,
				N8N_DIAGNOSTICS_ENABLED: 'false',
			},
		},
	);
	return JSON.parse(readFileSync(file, 'utf8'));
}

export function secrets(world) {
	let values;

	test('n8n stores the tokens with the credentials', async () => {
		const all = await stored(world);
		values = new Set(
			all.flatMap(({ data }) =>
				Object.entries(data)
					.filter(([name, value]) => SECRET.test(name) && typeof value === 'string' && value.length > 7)
					.map(([, value]) => value),
			),
		);
		assert.ok(all.filter(({ data }) => data.accessToken).length >= Object.keys(PROVIDERS).length);
		// Searching for no secrets would find none: there must be some to look for.
		assert.ok(values.size > 10);
	});

	const search = (text) =>
		[...values].filter((value) => text.includes(value) || text.includes(encodeURIComponent(value)));

	test('no secret and no token is in the log of n8n', () => {
		assert.deepEqual(search(world.server.log()), []);
	});

	test('no secret and no token is in the data of an execution', () => {
		assert.ok(world.executions.length > 10);
		for (const execution of world.executions) assert.deepEqual(search(JSON.stringify(execution)), [], execution.id);
	});

	test('no secret and no token is in what the editor receives of a credential', async () => {
		for (const { id } of await world.client.credentials()) {
			assert.deepEqual(search(JSON.stringify(await world.client.credential(id))), [], id);
		}
	});
}
