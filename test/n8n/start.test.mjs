/** `npm start` as a newcomer runs it, with the n8n that is installed for these tests. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { REPOSITORY } from './lib/package.mjs';
import { freePort, isFree } from './lib/ports.mjs';

const dataFolder = mkdtempSync(join(tmpdir(), 'start-n8n-'));
after(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Starts the script; `output()` is what it printed so far, `code` resolves with its exit code. */
function startScript(port, ...args) {
	const child = spawn(process.execPath, ['scripts/start.mjs', '--data', dataFolder, ...args], {
		cwd: REPOSITORY,
		env: { ...process.env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
	const code = new Promise((resolve) => child.once('close', resolve));
	return { child, code, output: () => printed };
}

test('npm start --exit runs the example, shows a table of items and exits with 0', { timeout: 300_000 }, async () => {
	const script = startScript(await freePort(), '--exit');
	assert.equal(await script.code, 0, script.output());
	assert.match(script.output(), /^SKU +Returned +FedEx Available/m);
	assert.match(script.output(), /^TEE-BLK-M +\d+ +\d+/m);
});

test('npm start runs until Ctrl-C and then stops everything', { timeout: 300_000 }, async () => {
	const port = await freePort();
	const script = startScript(port);
	while (!script.output().includes('Ctrl-C stops everything')) {
		assert.equal(script.child.exitCode, null, script.output());
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
	assert.match(script.output(), new RegExp(`http://127.0.0.1:${port}/workflow/\\w+`));
	const sandbox = Number(/control API is at http:\/\/127\.0\.0\.1:(\d+)/.exec(script.output())[1]);
	assert.equal(await isFree(port), false);
	script.child.kill('SIGINT');
	assert.equal(await script.code, 0, script.output());
	assert.equal(await isFree(port), true);
	assert.equal(await isFree(sandbox), true);
});

test('npm start reports a busy port at once, with the remedy', { timeout: 60_000 }, async () => {
	const port = await freePort();
	const other = createServer();
	await new Promise((resolve) => other.listen(port, '127.0.0.1', resolve));
	const script = startScript(port, '--exit');
	assert.equal(await script.code, 1);
	assert.match(script.output(), new RegExp(`Port ${port} is taken .* PORT=`));
	other.close();
});

test('npm start rejects a folder without n8n and exits with 1', { timeout: 300_000 }, async () => {
	const script = startScript(await freePort(), '--exit', '--n8n', dataFolder);
	assert.equal(await script.code, 1);
	assert.match(script.output(), /No n8n in/);
});
