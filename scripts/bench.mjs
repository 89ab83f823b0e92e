/**
 * `npm run bench`: what the nodes cost beside the floor of n8n itself. One run, one real n8n, one local server with 20 ms
 * latency; ratios count, since both sides of each were measured within the same minute. Prints a table and writes
 * .work/bench.json. `--n8n <folder>` uses an installed n8n.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { N8nClient } from '../test/n8n/lib/client.mjs';
import { ensureN8n } from '../test/n8n/lib/install.mjs';
import { installPackage, pack } from '../test/n8n/lib/package.mjs';
import { startN8n } from '../test/n8n/lib/server.mjs';
import { remoteSandbox } from './bench/remote.mjs';
import { httpRequest, loop, measuring, ours, rucStock } from './bench/workflow.mjs';
import { ensureBuilt, ensureModules, REPOSITORY } from './start/prepare.mjs';
import { table } from './start/table.mjs';

const LATENCY_MS = 20;
const REQUESTS = 1000;
const CONCURRENCY = 20;
const RECORDS = 20_000;
const SKUS = 5000;
const PAGE = 100;
const ROUNDS = 5;

const { values } = parseArgs({ options: { n8n: { type: 'string', default: process.env.N8N_INSTALL } } });
const say = (line) => console.log(line);
const require = createRequire(import.meta.url);
const undo = [];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ratio = (a, b) => Math.round((a / b) * 100) / 100;
const round = (value, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

/** A running n8n with the package and the measuring nodes; `measure` runs a workflow and gives what it measured. */
async function workbench(sandbox) {
	await ensureModules({ say });
	const install = await ensureN8n({ folder: values.n8n, say });
	await ensureBuilt({ say });
	const dataFolder = join(REPOSITORY, '.work', 'bench');
	rmSync(dataFolder, { recursive: true, force: true });
	installPackage(pack(), dataFolder, install);
	const modules = join(dataFolder, '.n8n', 'nodes', 'node_modules');
	symlinkSync(fileURLToPath(new URL('./bench/nodes', import.meta.url)), join(modules, 'n8n-nodes-bench'));
	const server = await startN8n({ install, dataFolder, env: { EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none' }, say });
	undo.push(() => server.stop());

	const client = new N8nClient(server.url);
	await client.login();
	const fedex = await client.createCredential('FedEx', 'fedexSupplyChainApi', sandbox.credentials.fedexSupplyChainApi);
	const ruc = await client.createCredential('RUC', 'rucApi', sandbox.credentials.rucApi);
	let count = 0;
	const prepare = async (items, measured) => {
		const path = `bench-${++count}`;
		const workflow = await client.createWorkflow(measuring(path, items, measured));
		await client.activate(workflow);
		return async (body = {}) => {
			for (let tries = 0; ; tries++) {
				const answer = await fetch(`${server.url}/webhook/${path}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				});
				const text = await answer.text();
				// A webhook answers about a second after its workflow was activated.
				if (answer.status === 404 && tries < 20) await new Promise((resolve) => setTimeout(resolve, 250));
				else if (!answer.ok) throw new Error(`${path} (${measured.name}): ${answer.status} ${text.slice(0, 500)}`);
				else return JSON.parse(text);
			}
		};
	};
	return { prepare, fedex, ruc, install };
}

/** Runs the contestants in turn, so that a change of the machine's mood meets all of them; medians of the rounds. */
async function race(contestants, rounds = ROUNDS) {
	const results = new Map(contestants.map(([name]) => [name, []]));
	for (let r = 0; r <= rounds; r++) {
		for (const [name, run, items] of contestants) {
			const result = await run();
			if (result.failed || (items && result.items !== items)) throw new Error(`${name}: ${JSON.stringify(result)}`);
			// The first round warms up.
			if (r > 0) results.get(name).push(result);
		}
	}
	return Object.fromEntries(
		[...results].map(([name, list]) => [
			name,
			{ wallMs: median(list.map(({ wallMs }) => wallMs)), cpuMs: median(list.map(({ cpuMs }) => cpuMs)) },
		]),
	);
}

async function thousandGets({ prepare, fedex }, sandbox, headers) {
	const fixed = `${sandbox.urls.fedex.api}/v1/tracking?trackingNumber=${TRACKING}`;
	const perItem = `={{ "${fixed.slice(0, -TRACKING.length)}" + $json.tracking }}`;
	const loopWith = (client, url) => loop({ client, mode: 'each', url, headers, concurrency: CONCURRENCY });
	const oursWith = (trackingNumber) => ours(fedex, 'tracking.get', { trackingNumber }, { concurrency: CONCURRENCY });
	const body = { tracking: TRACKING };
	const runs = async (list) =>
		await Promise.all(list.map(async ([name, measured]) => [name, await prepare(REQUESTS, measured)])).then((made) =>
			made.map(([name, run]) => [name, () => run(body), REQUESTS]),
		);
	return {
		'same URL for every item': await race(
			await runs([
				['our node', oursWith(TRACKING)],
				['bare httpRequest loop', loopWith('n8n', fixed)],
				['HTTP Request node', httpRequest(fedex, fixed)],
				['raw axios loop', loopWith('axios', fixed)],
			]),
		),
		'URL by an expression per item': await race(
			await runs([
				['our node', oursWith('={{ $json.tracking }}')],
				['bare httpRequest loop', loopWith('n8n', perItem)],
				['HTTP Request node', httpRequest(fedex, perItem)],
				['raw axios loop', loopWith('axios', perItem)],
			]),
		),
	};
}

async function exchanges({ prepare, fedex }, sandbox) {
	const run = await prepare(5, ours(fedex, 'tracking.get', { trackingNumber: TRACKING }));
	await run();
	// The provider's clock, not ours: the token has expired although the credential still takes it for good.
	await sandbox.call('time', { advanceMs: 7_200_000 });
	const count = async () => {
		const { exchanges: all } = await sandbox.call('counters');
		return Object.values(all.fedex ?? {}).reduce((sum, n) => sum + n, 0);
	};
	const before = await count();
	await Promise.all(Array.from({ length: 20 }, () => run()));
	return (await count()) - before;
}

async function returnAll({ prepare, fedex }, sandbox, headers) {
	await sandbox.call('act', 'fedex', 'grow', { inventory: RECORDS });
	const all = await prepare(1, ours(fedex, 'inventory.getAll', { returnAll: true }));
	const url = `${sandbox.urls.fedex.api}/v1/inventory?pageLimit=${PAGE}`;
	const bare = await prepare(1, loop({ client: 'n8n', mode: 'pages', url, headers }));
	const records = (await bare()).items;
	if (records < RECORDS) throw new Error(`The sandbox has only ${records} inventory records`);
	return await race(
		[
			['our node', all, records],
			['bare httpRequest loop', bare, records],
		],
		3,
	);
}

async function skus({ prepare, ruc }, sandbox) {
	const run = await prepare(SKUS, rucStock(ruc));
	const count = async () =>
		Object.entries((await sandbox.call('counters')).requests.ruc ?? {})
			.filter(([route]) => /inventory/i.test(route))
			.reduce((sum, [, n]) => sum + n, 0);
	const before = await count();
	const { wallMs, items } = await run({ prefix: 'SKU-' });
	return { requests: (await count()) - before, wallMs, items };
}

/** Description bytes per operation and how long Node.js takes to load everything, in a fresh process each. */
function packageSize() {
	const { spawnSync } = require('node:child_process');
	const script = `
		const t = process.hrtime.bigint();
		const all = require(${JSON.stringify(REPOSITORY)});
		const made = Object.values(all).map((Type) => new Type());
		const ms = Number(process.hrtime.bigint() - t) / 1e6;
		const nodes = made.filter((one) => one.description?.properties && one.execute).map(({ description }) => ({
			node: description.name,
			bytes: JSON.stringify(description).length,
			operations: description.properties.filter((p) => p.name === 'operation').flatMap((p) => p.options).length,
		}));
		console.log(JSON.stringify({ ms, nodes }));`;
	const runs = Array.from({ length: 5 }, () => {
		// n8n-workflow is there already when n8n loads a package.
		const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', `require('n8n-workflow');${script}`], {
			cwd: REPOSITORY,
		});
		if (status !== 0) throw new Error(String(stderr));
		return JSON.parse(String(stdout));
	});
	return { loadMs: round(median(runs.map(({ ms }) => ms)), 1), nodes: runs[0].nodes };
}

/** The tracking number asked for; any that the sandbox knows. */
let TRACKING;

async function main() {
	const sandbox = await remoteSandbox(LATENCY_MS);
	undo.push(() => sandbox.stop());
	const bench = await workbench(sandbox);
	TRACKING = await knownTracking(sandbox);
	const token = await tokenOf(sandbox);
	const headers = JSON.stringify({
		authorization: `Bearer ${token}`,
		origin: sandbox.credentials.fedexSupplyChainApi.origin,
	});

	say(`\n${REQUESTS} GETs at concurrency ${CONCURRENCY}, ${LATENCY_MS} ms latency`);
	const gets = await thousandGets(bench, sandbox, headers);
	for (const [how, result] of Object.entries(gets)) {
		const floor = result['bare httpRequest loop'];
		say(`\n${how}`);
		say(
			table(
				Object.entries(result).map(([way, { wallMs, cpuMs }]) => ({
					way,
					'wall ms': round(wallMs),
					'wall : bare loop': ratio(wallMs, floor.wallMs),
					'CPU us/request': round((cpuMs * 1000) / REQUESTS),
					'CPU : bare loop': ratio(cpuMs, floor.cpuMs),
				})),
			),
		);
	}
	const all = await returnAll(bench, sandbox, headers);
	const sku = await skus(bench, sandbox);
	const count = await exchanges(bench, sandbox);
	const size = packageSize();
	const fixed = gets['same URL for every item'];
	const perItem = gets['URL by an expression per item'];
	const bare = 'bare httpRequest loop';
	const rows = [
		{
			measure: '1,000 GETs: wall, our node : bare loop',
			value: ratio(fixed['our node'].wallMs, fixed[bare].wallMs),
			target: '<= 1.1',
		},
		{
			measure: '1,000 GETs: CPU, our node : bare loop',
			value: ratio(fixed['our node'].cpuMs, fixed[bare].cpuMs),
			target: '<= 1.15',
		},
		{
			measure: '... by expression: wall',
			value: ratio(perItem['our node'].wallMs, perItem[bare].wallMs),
			target: '<= 1.1',
		},
		{
			measure: '... by expression: CPU',
			value: ratio(perItem['our node'].cpuMs, perItem[bare].cpuMs),
			target: '<= 1.15',
		},
		{
			measure: 'HTTP Request node : our node, wall',
			value: ratio(fixed['HTTP Request node'].wallMs, fixed['our node'].wallMs),
			target: '>= 2',
		},
		{
			measure: '... by expression',
			value: ratio(perItem['HTTP Request node'].wallMs, perItem['our node'].wallMs),
			target: '>= 2',
		},
		{ measure: 'exchanges, 20 executions on a dead token', value: count, target: '1' },
		{
			measure: `Return All of ${RECORDS}: wall, our node : bare loop`,
			value: ratio(all['our node'].wallMs, all[bare].wallMs),
			target: '<= 1.1',
		},
		{ measure: `requests for ${SKUS} SKUs`, value: sku.requests, target: '' },
		...size.nodes.map(({ node, bytes, operations }) => ({
			measure: `description bytes/operation, ${node}`,
			value: round(bytes / operations),
			target: '<= 450',
		})),
		{ measure: 'package load, ms', value: size.loadMs, target: '' },
	];
	say(`\n${table(rows, { width: 60 })}`);
	const file = join(REPOSITORY, '.work', 'bench.json');
	mkdirSync(join(REPOSITORY, '.work'), { recursive: true });
	writeFileSync(
		file,
		`${JSON.stringify({ n8n: bench.install.version, node: process.version, gets, returnAll: all, skus: sku, exchanges: count, size, rows }, null, 2)}\n`,
	);
	say(`\nWritten to ${file}`);
}

async function tokenOf(sandbox) {
	const data = sandbox.credentials.fedexSupplyChainApi;
	const form = {
		grant_type: 'password',
		client_id: data.clientId,
		client_secret: data.clientSecret,
		username: data.username,
		password: data.password,
		scope: data.scope ?? 'Fulfillment_Returns',
	};
	const answer = await fetch(data.tokenUrl, {
		method: 'POST',
		headers: { org_name: data.orgName, 'x-org-name': data.orgName, origin: data.origin },
		body: new URLSearchParams(form),
	});
	if (!answer.ok) throw new Error(`No token from the sandbox: ${answer.status} ${await answer.text()}`);
	return (await answer.json()).access_token;
}

async function knownTracking(sandbox) {
	const { trackingNumbers } = await sandbox.call('act', 'fedex', 'known', {});
	return trackingNumbers[0];
}

try {
	await main();
} catch (error) {
	console.error(`\n${error.stack}`);
	process.exitCode = 1;
} finally {
	while (undo.length) await undo.pop()();
}
