/**
 * `npm run bench`: what the nodes cost compared with the floor of n8n itself, fulfillmenttools' own node and
 * Fluent's own SDK. A single run on one
 * real n8n, local servers with 20 ms latency; ratios matter, since both sides of each are measured within the same
 * minute. Prints tables and writes .work/bench.json.
 *
 *   npm run bench -- --n8n <folder>      with the n8n installed in that folder; also N8N_INSTALL
 *   npm run bench -- gets stocks         only these parts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROVIDERS } from '../test/n8n/lib/providers.mjs';
import * as fedex from './bench/fedex.mjs';
import { geometricMean, median, ratio, round } from './bench/figures.mjs';
import * as fluent from './bench/fluent.mjs';
import * as fft from './bench/fulfillmenttools.mjs';
import { contestants, panels } from './bench/panel.mjs';
import { remoteSandbox } from './bench/remote.mjs';
import { ourSize, sizeOf } from './bench/size.mjs';
import { vendorPackage } from './bench/vendor.mjs';
import { openWorkbench } from './bench/workbench.mjs';
import { REPOSITORY } from './start/prepare.mjs';
import { table } from './start/table.mjs';

const LATENCY_MS = 20;
const BARE = 'bare httpRequest loop';
const OURS = 'our node';
const THEIRS = "vendor's node";
const SDK = "vendor's SDK";

const { values, positionals } = parseArgs({
	options: { n8n: { type: 'string', default: process.env.N8N_INSTALL } },
	allowPositionals: true,
});
const say = (line) => console.log(line);
const rows = [];
const row = (measure, value, target = '') => rows.push({ measure, value, target });

/** The mean of noisy ratios, with its 95 % confidence interval. */
function likely(ratios) {
	const { mean, low, high } = geometricMean(ratios);
	return `${round(mean, 2)} (${round(low, 2)} to ${round(high, 2)})`;
}

/** Each part measures, prints what is of interest besides the ratios, adds its rows and returns the raw figures. */
const PARTS = {
	async gets(bench, sandbox) {
		const gets = await fedex.thousandGets(bench, sandbox);
		for (const [how, result] of Object.entries(gets)) {
			const floor = result[BARE];
			say(`\n1,000 GETs, ${how}`);
			say(
				table(
					Object.entries(result).map(([way, { wallMs, cpuMs }]) => ({
						way,
						'wall ms': round(wallMs),
						'wall : bare loop': ratio(wallMs, floor.wallMs),
						'CPU us/request': round(cpuMs),
						'CPU : bare loop': ratio(cpuMs, floor.cpuMs),
					})),
				),
			);
			row(`1,000 GETs, ${how}: wall, ours : bare loop`, ratio(result[OURS].wallMs, floor.wallMs), '<= 1.1');
			row('... CPU', ratio(result[OURS].cpuMs, floor.cpuMs), '<= 1.15');
			row('... HTTP Request node : ours, wall', ratio(result['HTTP Request node'].wallMs, result[OURS].wallMs), '>= 2');
		}
		return gets;
	},
	async all(bench, sandbox) {
		const all = await fedex.returnAll(bench, sandbox);
		row('Return All of 20,000: wall, ours : bare loop', ratio(all[OURS].wallMs, all[BARE].wallMs), '<= 1.1');
		return all;
	},
	async skus(bench, sandbox) {
		const skus = await fedex.skus(bench, sandbox);
		row('RUC: requests for 5,000 SKUs', skus.requests);
		return skus;
	},
	async exchanges(bench, sandbox) {
		const count = await fedex.exchanges(bench, sandbox);
		row('exchanges, 20 executions on a dead token', count, '1');
		return count;
	},
	async vendor(bench, sandbox) {
		const gets = await fft.vendorGets(bench, sandbox);
		row('1,000 GETs: wall, vendor : ours', ratio(gets[THEIRS].wallMs, gets[OURS].wallMs), '>= 15');
		row('... CPU', ratio(gets[THEIRS].cpuMs, gets[OURS].cpuMs));
		return gets;
	},
	async stocks(bench, sandbox) {
		const stocks = await fft.upsertStocks(bench, sandbox);
		row('20,000 stocks written: requests', stocks.requests, '40');
		row('... ms', round(stocks.wallMs));
		return stocks;
	},
	async memory(bench, sandbox) {
		const list = await fft.hugeList(bench, sandbox);
		row('Return All of 100,000: peak memory, ours : bare loop', ratio(list[OURS].peakMb, list[BARE].peakMb), '<= 1.5');
		row('... kept by the items', ratio(list[OURS].keptMb, list[BARE].keptMb), '<= 1.5');
		row('... wall', ratio(list[OURS].wallMs, list[BARE].wallMs), '<= 1.1');
		return list;
	},
	async orders(bench, sandbox) {
		const orders = await fluent.orders(bench, sandbox);
		row('Fluent, 20,000 orders: wall, ours : bare loop', ratio(orders[OURS].wallMs, orders[BARE].wallMs), '<= 1.25');
		row('... peak memory, ours : bare loop', ratio(orders[OURS].peakMb, orders[BARE].peakMb), '<= 1.5');
		row('... SDK : ours, wall', ratio(orders[SDK].wallMs, orders[OURS].wallMs));
		return orders;
	},
	async load(bench, sandbox) {
		const load = await fluent.load(bench, sandbox);
		row('Fluent, 100,000 records loaded: requests but for polling', load.sent, '<= 25');
		row('... wall, ours : bare loop', ratio(load[OURS].wallMs, load[BARE].wallMs));
		row('... SDK : ours, wall', ratio(load[SDK].wallMs, load[OURS].wallMs));
		row('... peak memory, ours : bare loop', ratio(load[OURS].peakMb, load[BARE].peakMb), '<= 1.5');
		row('... kept by the items', ratio(load[OURS].keptMb, load[BARE].keptMb));
		return load;
	},
	async mutations(bench, sandbox) {
		const made = await fluent.mutations(bench, sandbox);
		row('Fluent, 1,000 updates: requests one by one', made.counts.single);
		row('... 50 in a document', made.counts.together);
		row('... wall, one by one : 50 in a document', ratio(made['one by one'].wallMs, made.together.wallMs));
		return made;
	},
	async panel(bench) {
		const measured = await panels(bench, contestants(bench.credentials));
		const lines = Object.entries(measured).flatMap(([task, { ours, theirs }]) => [
			[`ours, ${task}`, ours],
			[`theirs, ${task}`, theirs],
		]);
		const middle = (times, what) => round(median(times.map((one) => one[what])));
		say(
			table(
				lines.map(([panel, { times, calls }]) => ({
					panel,
					'shown ms': middle(times, 'shown'),
					'at rest ms': middle(times, 'rest'),
					'calls until shown': calls,
				})),
			),
		);
		const all = [];
		for (const [task, { ours, theirs }] of Object.entries(measured)) {
			const ratios = (what) => ours.times.map((one, round) => one[what] / theirs.times[round][what]);
			const shown = ratios('shown');
			all.push(...shown);
			row(`panel shows its inputs, ${task}: ours : vendor`, likely(shown), '<= 1');
			row('... function calls until then', ratio(ours.calls, theirs.calls), '<= 1');
			row('... is at rest', likely(ratios('rest')));
		}
		row('panel shows its inputs, all tasks (geometric mean)', likely(all), '<= 1');
		return measured;
	},
	async size(bench) {
		const [mine, theirs] = [ourSize(), sizeOf(bench.vendor)];
		const line = ({ node, bytes, properties, operations }, whose) => ({
			node: `${node} (${whose})`,
			bytes,
			properties,
			operations,
			'bytes/operation': round(bytes / operations),
		});
		say('\nDescriptions');
		say(table([...mine.nodes.map((node) => line(node, 'ours')), ...theirs.nodes.map((node) => line(node, 'vendor'))]));
		for (const { node, bytes, operations } of mine.nodes) {
			row(`description bytes/operation, ${node}`, round(bytes / operations), operations > 100 ? '<= 450' : '');
			row('... bytes', bytes, '<= 350000');
		}
		row('package load, ms', mine.loadMs);
		row("vendor's package load, ms", theirs.loadMs);
		return { mine, theirs };
	},
};

async function main(undo) {
	const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
	const unknown = wanted.filter((name) => !(name in PARTS));
	if (unknown.length > 0)
		throw new Error(`Unknown part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`);
	const sandbox = await remoteSandbox(LATENCY_MS);
	undo.push(() => sandbox.stop());
	const vendor = await vendorPackage({ say });
	const bench = await openWorkbench({ n8n: values.n8n, further: [vendor], say });
	undo.push(() => bench.close());
	bench.vendor = vendor;
	bench.credentials = {};
	for (const [name, { provider }] of Object.entries(PROVIDERS)) {
		const type = provider.profile.account.credential;
		bench.credentials[name] = await bench.credential(type, sandbox.credentials[type]);
	}
	// Its sign-in goes to Google and nowhere else, so it is handed a token that it finds stored.
	bench.credentials.vendor = await bench.credential('fulfillmenttoolsApi', {
		apiUrl: sandbox.urls.fulfillmenttools.api,
		authKey: 'none',
		username: 'none',
		password: 'none',
		sessionToken: await fft.tokenOf(sandbox),
	});
	const raw = {};
	for (const name of wanted) {
		say(`\n== ${name}`);
		raw[name] = await PARTS[name](bench, sandbox);
	}
	say(`\n${table(rows, { width: 70 })}`);
	const file = join(REPOSITORY, '.work', 'bench.json');
	mkdirSync(join(REPOSITORY, '.work'), { recursive: true });
	const facts = { n8n: bench.install.version, node: process.version, latencyMs: LATENCY_MS };
	writeFileSync(file, `${JSON.stringify({ ...facts, ...raw, rows }, null, 2)}\n`);
	say(`\nWritten to ${file}`);
}

const undo = [];
try {
	await main(undo);
} catch (error) {
	console.error(`\n${error.stack}`);
	process.exitCode = 1;
} finally {
	while (undo.length) await undo.pop()();
}
