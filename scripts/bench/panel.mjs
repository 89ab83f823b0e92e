/** How long n8n's editor takes to open a node's panel. */
import { createRequire } from 'node:module';

import { Editor } from '../../test/browser/editor.mjs';
import { median } from './figures.mjs';
import { ours, vendors } from './workflow.mjs';

const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { pathName } = require('../../connector/form/parameters.ts');

const ROUNDS = 30;

/** What both nodes are opened for. */
export const TASKS = ['list of orders', 'one order', 'new order, empty', 'new order, filled in'];

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

/** What the body of a new order holds beside its lists. */
const order = { tenantOrderId: 'A-1', orderDate: '2026-01-01T00:00:00Z', 'consumer.consumerId': 'C-1' };

/** The fields of a new order, as the editor stores them with the node once they have been filled in. */
async function orderFields() {
	const { fulfillmenttoolsProvider } = require('../../nodes/Fulfillmenttools/profile.ts');
	const { bodyFields } = require('../../connector/form/methods.ts');
	const { fields } = await bodyFields(fulfillmenttoolsProvider, 'order.create');
	return fields.map((field) => (Object.hasOwn(order, field.id) ? { ...field, removed: false } : field));
}

/** The same order in our node and in fulfillmenttools' own; both ask for the line items one by one, ours for the addresses too. */
export async function contestants({ fulfillmenttools, vendor }) {
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
			body: { mappingMode: 'defineBelow', schema: await orderFields(), value: order },
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

/** Members of an object in an entry of a list, by the names that they have in the form. */
function members(outer, object) {
	return Object.fromEntries(Object.entries(object).map(([name, value]) => [pathName(`${outer}.${name}`), value]));
}

/**
 * Milliseconds from the double click on a node until its inputs are shown, and until the panel is at rest, by name of the
 * contestant. n8n loads collections a moment after the rest, so a panel that has one comes to rest later. Every round goes
 * through the contestants in another order, since a panel pays for what the one before it left to be cleared away.
 *
 * @param nodes by name: the node as it stands in a workflow
 */
export async function panels({ server, client }, nodes) {
	const editor = new Editor();
	try {
		await editor.open(server.url);
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
		await editor.workflow(workflow.id);
		const times = Object.fromEntries(Object.keys(nodes).map((name) => [name, []]));
		for (let round = 0; round <= ROUNDS; round++) {
			for (const name of shuffled(Object.keys(nodes))) {
				const time = await open(editor.page, name);
				// The first round fetches the descriptions.
				if (round > 0) times[name].push(time);
			}
		}
		const medians = (list) => ({
			shown: median(list.map(({ shown }) => shown)),
			rest: median(list.map(({ rest }) => rest)),
		});
		return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, medians(list)]));
	} finally {
		await editor.close();
	}
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
			state.shown ||= document.querySelector('[data-test-id="parameter-input-operation"]') ? state.last : 0;
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
