/** How long n8n's editor takes to open a node's panel. */
import { createRequire } from 'node:module';

import { Editor } from '../../test/browser/editor.mjs';
import { ours, vendors } from './workflow.mjs';

const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { mainName, PARAMETER, pathName } = require('../../connector/form/parameters.ts');

const ROUNDS = 24;

/** The tasks for which both nodes are opened. */
const TASKS = ['list of orders', 'one order', 'new order, empty', 'new order, filled in'];

const address = {
	firstName: 'Ada',
	lastName: 'Byron',
	street: 'Ring',
	houseNumber: '1',
	postalCode: '50667',
	city: 'Cologne',
	country: 'DE',
};
const article = { tenantArticleId: 'SKU-1', title: 'Shirt' };

/** The same order in our node and in fulfillmenttools' own; both ask for each line item, ours for the addresses too. */
export function contestants({ fulfillmenttools, vendor }) {
	const mine = (operation, parameters = {}) => ours('fulfillmenttools', fulfillmenttools, operation, parameters);
	const theirs = (operation, parameters = {}) => vendors(vendor, { resource: 'order', operation, ...parameters });
	return {
		'ours, list of orders': mine('order.getAll'),
		'theirs, list of orders': theirs('getAll'),
		'ours, one order': mine('order.get'),
		'theirs, one order': theirs('get'),
		'ours, new order, empty': mine('order.create'),
		'theirs, new order, empty': theirs('create'),
		'ours, new order, filled in': mine('order.create', {
			specifyBody: 'fields',
			[mainName('orderDate')]: '2026-01-01T00:00:00Z',
			[PARAMETER.furtherFields]: { tenantOrderId: 'A-1', [pathName('consumer.consumerId')]: 'C-1' },
			orderLineItems: { entry: [2, 1].map((quantity) => ({ ...members('article', article), quantity })) },
			consumerAddresses: { entry: [address] },
		}),
		'theirs, new order, filled in': theirs('create', {
			orderDate: '2026-01-01T00:00:00Z',
			orderLineItems: { item: [2, 1].map((quantity) => ({ ...article, quantity })) },
			consumer: { consumerId: 'C-1', addresses: JSON.stringify([address]) },
			additionalFields: { tenantOrderId: 'A-1' },
		}),
	};
}

/** Members of an object in a list entry, under their names in the form. */
function members(outer, object) {
	return Object.fromEntries(Object.entries(object).map(([name, value]) => [pathName(`${outer}.${name}`), value]));
}

/**
 * What opening the panels of both nodes costs, by task: `ours` and `theirs`, each a list of milliseconds from the
 * double click until the inputs are shown, and until the panel is idle (n8n loads collections a moment later, so a
 * panel that has one is idle later); and how many functions the editor calls until the inputs are shown, which hardly
 * varies between runs, whatever else the machine does.
 *
 * Every round begins with a new page and two unmeasured panels. Both nodes are opened in direct succession, so that a
 * change in the machine's load affects both.
 */
export async function panels({ server, client }, nodes) {
	const editor = new Editor();
	try {
		await editor.open(server.url);
		const { page } = editor;
		const names = Object.keys(nodes);
		const workflow = await client.createWorkflow({
			name: 'Panels',
			nodes: Object.entries(nodes).map(([name, node], index) => ({
				...node,
				id: `panel-${index}`,
				name,
				position: [300 * (index % 4), 200 * Math.floor(index / 4)],
			})),
			connections: {},
		});
		const devtools = await page.context().newCDPSession(page);
		const times = Object.fromEntries(names.map((name) => [name, []]));
		const freshPage = async () => {
			// The editor keeps much of what it has drawn, which would slow down each panel compared with the one before.
			await page.goto('about:blank');
			await editor.workflow(workflow.id);
			for (const name of shuffled(names).slice(0, 2)) await open(page, name);
		};
		for (let round = 0; round < ROUNDS; round++) {
			await freshPage();
			for (const name of shuffled(TASKS).flatMap((task) => shuffled(pair(task)))) {
				await devtools.send('HeapProfiler.collectGarbage');
				times[name].push(await open(page, name));
			}
		}
		await freshPage();
		const calls = await callsUntilShown(page, devtools, names);
		const of = (name) => ({ times: times[name], calls: calls[name] });
		return Object.fromEntries(
			TASKS.map((task) => {
				const [ours, theirs] = pair(task);
				return [task, { ours: of(ours), theirs: of(theirs) }];
			}),
		);
	} finally {
		await editor.close();
	}
}

function pair(task) {
	return [`ours, ${task}`, `theirs, ${task}`];
}

/** Each panel is opened twice; what is compiled or loaded the first time is not counted. */
async function callsUntilShown(page, devtools, names) {
	const takeCount = async () => {
		const { result } = await devtools.send('Profiler.takePreciseCoverage');
		return result.flatMap(({ functions }) => functions).reduce((sum, { ranges: [{ count }] }) => sum + count, 0);
	};
	const counts = {};
	let opened;
	devtools.on('Debugger.paused', async () => {
		counts[opened] = await takeCount();
		await devtools.send('Debugger.resume');
	});
	await devtools.send('Profiler.enable');
	await devtools.send('Debugger.enable');
	const { result: shown } = await devtools.send('Runtime.evaluate', { expression: 'window.panelShown = () => {}' });
	await devtools.send('Debugger.setBreakpointOnFunctionCall', { objectId: shown.objectId });
	await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	for (opened of [...names, ...names]) {
		await takeCount();
		await open(page, opened);
	}
	return counts;
}

function shuffled(names) {
	return names
		.map((name) => ({ name, at: Math.random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ name }) => name);
}

/** Opens the panel, waits until its inputs no longer change, and closes it again. */
async function open(page, name) {
	const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	await node.waitFor();
	await page.evaluate(() => {
		const state = { since: 0, shown: 0, last: 0 };
		window.panelWatch = state;
		document.addEventListener('dblclick', () => (state.since = performance.now()), { capture: true, once: true });
		window.panelObserver?.disconnect();
		window.panelObserver = new MutationObserver(() => {
			if (!document.querySelector('[data-test-id="node-parameters"]')) return;
			state.last = performance.now();
			if (state.shown || !document.querySelector('[data-test-id="parameter-input-operation"]')) return;
			state.shown = state.last;
			window.panelShown?.();
		});
		window.panelObserver.observe(document.body, { childList: true, subtree: true });
	});
	await node.dblclick();
	await page.waitForSelector('[data-test-id="node-parameters"]', { timeout: 60_000 });
	await page.waitForFunction(() => performance.now() - window.panelWatch.last > 700);
	const time = await page.evaluate(() => {
		const { since, shown, last } = window.panelWatch;
		return { shown: shown - since, rest: last - since };
	});
	await page.keyboard.press('Escape');
	await page.waitForSelector('[data-test-id="node-parameters"]', { state: 'detached' });
	return time;
}
