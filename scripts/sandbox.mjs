/**
 * `npm run sandbox`: the providers' simulators on fixed loopback ports, and what to enter into each credential.
 * `npm run sandbox -- --latency 20` delays every response by that many milliseconds. Ctrl-C stops it.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sheets } from './sandbox/sheets.mjs';

const require = createRequire(import.meta.url);

async function main() {
	const { values } = parseArgs({ options: { latency: { type: 'string', default: '0' }, help: { type: 'boolean' } } });
	if (values.help) return console.log('npm run sandbox -- [--latency <milliseconds>]');
	const latencyMs = Number(values.latency);
	if (!Number.isFinite(latencyMs) || latencyMs < 0) throw new Error('--latency takes a number of milliseconds');

	require('./typescript.cjs');
	const { startSandbox } = require('../test/sandbox/index.ts');
	const sandbox = await startSandbox({ ports: 'fixed', latencyMs });
	console.log(sheets(sandbox.variants, credentialTypes()));
	console.log(`Control  ${sandbox.urls.control.api}  (GET /counters, /log; POST /fault, /time, /revoke, /reset ...)`);
	console.log('Ctrl-C stops the sandboxes.');
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.stop());
}

/** The credential types of this package by name, whose forms contain the field labels. */
function credentialTypes() {
	const { readdirSync } = require('node:fs');
	const folder = new URL('../credentials/', import.meta.url);
	const types = new Map();
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.credentials.ts'))) {
		const [Type] = Object.values(require(fileURLToPath(new URL(file, folder))));
		const type = new Type();
		types.set(type.name, type);
	}
	return types;
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
