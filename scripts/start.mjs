/**
 * `npm start`: from a fresh clone to a running n8n with the nodes and a result on the screen. See `--help`.
 * Until the packages are installed, only built-in modules of Node.js can be used here.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { errorOf, itemsOf, N8nClient, OWNER } from '../test/n8n/lib/client.mjs';
import { ensureN8n } from '../test/n8n/lib/install.mjs';
import { installPackage, pack } from '../test/n8n/lib/package.mjs';
import { isFree } from '../test/n8n/lib/ports.mjs';
import { elapsed } from '../test/n8n/lib/progress.mjs';
import { startN8n } from '../test/n8n/lib/server.mjs';
import { readOptions, USAGE } from './start/options.mjs';
import { ensureBuilt, ensureModules, REPOSITORY } from './start/prepare.mjs';
import { table } from './start/table.mjs';
import { ensureCredentials, ensureWorkflows } from './start/workspace.mjs';

/** The example to run, the node whose items are shown, and the trigger with which it begins. */
const SHOWN = { file: '1-stock-for-returns.json', trigger: 'Every Hour', node: 'Stock Table' };

const began = Date.now();
const say = (line) => console.log(line);
const require = createRequire(import.meta.url);

/** Whether everything requested is done, so that Ctrl-C is the regular end. */
let up = false;

/** Stops what was started, in reverse order. */
const undo = [];
async function stopAll() {
	while (undo.length) await undo.pop()();
}

/** Ends on Ctrl-C: gracefully the first time, immediately the second time. */
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(name, () => {
		if (interrupted.signal.aborted) process.exit(130);
		say('\nStopping …');
		interrupted.abort();
	});
}
/** Registers `stop` to be called at the end, or calls it now if the end came while its subject was starting. */
async function stopLater(stop) {
	undo.push(stop);
	if (!interrupted.signal.aborted) return;
	await stopAll();
	interrupted.signal.throwIfAborted();
}
const interruption = new Promise((_, reject) => {
	interrupted.signal.addEventListener('abort', () => reject(new Error('interrupted')));
});
interruption.catch(() => {});

async function start(options) {
	const { signal } = interrupted;
	if (!(await isFree(options.port))) {
		throw new Error(
			`Port ${options.port} is taken by another program. Stop it, or choose another: PORT=5679 npm start`,
		);
	}
	await ensureModules({ say, signal });
	const install = await ensureN8n({ folder: options.n8n, say, signal });
	await ensureBuilt({ say, signal });

	require('./typescript.cjs');
	const { startSandbox } = require('../test/sandbox/index.ts');
	const sandbox = await startSandbox({ ports: 'fixed' }).catch(async (error) => {
		// Another `npm start` or `npm run sandbox` uses them; the credentials receive the addresses in any case.
		say(`${error.message.split(':')[0]}: the sandboxes take free ports`);
		return await startSandbox({ ports: 'random' });
	});
	await stopLater(() => sandbox.stop());
	say(`The providers' sandboxes answer on loopback; their control API is at ${sandbox.urls.control.api}`);

	const dataFolder = resolve(REPOSITORY, options.data);
	installPackage(pack(), dataFolder, install);
	const server = await startN8n({ install, dataFolder, port: options.port, say, signal });
	await stopLater(() => server.stop());

	const client = new N8nClient(server.url);
	await client.login();
	const credentials = await ensureCredentials(client, sandbox.credentials);
	const workflows = await ensureWorkflows(client, credentials, dataFolder);
	say(
		`Created the owner, ${Object.keys(credentials).length} credentials and ${Object.keys(workflows).length} workflows`,
	);

	const shown = workflows[SHOWN.file];
	await client.activate(shown);
	const execution = await client.finished(await client.run(shown, SHOWN.trigger));
	if (execution.status !== 'success') {
		const error = errorOf(execution);
		throw new Error(
			`The workflow "${shown.name}" ended as ${execution.status}: ${error?.message} ${error?.description ?? ''}`,
		);
	}
	const items = itemsOf(execution, SHOWN.node).map(({ json }) => json);
	if (!items.length) throw new Error(`The workflow "${shown.name}" gave no items.`);
	say(`\n${shown.name}: ${items.length} items (${elapsed(began)} since the start)\n\n${table(items)}\n`);
	return { server, shown };
}

async function main() {
	const options = readOptions(process.argv.slice(2), process.env);
	if (options.help) return say(USAGE);
	const { server, shown } = await Promise.race([start(options), interruption]);
	if (options.exit) return await stopAll();
	say(`Open     ${server.url}/workflow/${shown.id}`);
	say(`Log in   ${OWNER.email}  ${OWNER.password}`);
	say(`Log      ${server.logFile}`);
	say('Ctrl-C stops everything.');
	up = true;
	await Promise.race([interruption, server.ended.then(() => Promise.reject(new Error('n8n ended by itself.')))]);
}

try {
	await main();
} catch (error) {
	const { aborted } = interrupted.signal;
	if (!aborted) console.error(`\n${error.message}`);
	process.exitCode = aborted ? (up ? 0 : 130) : 1;
	await stopAll();
}
