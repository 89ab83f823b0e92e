/** The sandboxes in a process of their own, so that their CPU is not counted as n8n's. Talks to the parent by messages. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { startSandbox } = require('../../test/sandbox/index.ts');

const sandbox = await startSandbox({ latencyMs: Number(process.argv[2]) });

process.on('message', async ({ id, method, args }) => {
	try {
		process.send({ id, result: (await sandbox[method](...args)) ?? null });
	} catch (error) {
		process.send({ id, error: error.message });
	}
});
process.on('disconnect', () => process.exit(0));
process.send({ urls: sandbox.urls, credentials: sandbox.credentials });
