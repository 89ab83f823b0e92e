/** Runs the sandboxes in a separate process, so that their CPU time is not counted as that of n8n. */
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
