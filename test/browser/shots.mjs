/**
 * Screenshots of everything that users see, in `.work/screenshots/`: `node test/browser/shots.mjs [part of a name]`.
 * Every credential's form, the panel of every node with its operations (a selection for large nodes), the examples, and
 * the first one after a run.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples, withCredentials } from '../../scripts/start/workspace.mjs';
import { REPOSITORY } from '../n8n/lib/package.mjs';
import { World } from '../n8n/lib/world.mjs';
import { Editor } from './editor.mjs';

const folder = join(REPOSITORY, '.work', 'screenshots');
const wanted = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true });

const world = new World();
const editor = new Editor();

async function shot(name, open, element) {
	if (!name.includes(wanted)) return;
	await open();
	const path = join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
	await (element ? editor.page.locator(element).first() : editor.page).screenshot({ path });
	console.log(path);
}

/** The most used operations of nodes with hundreds of them, each with a different kind of form. */
const LOOKED_AT = {
	orderCloud: [
		'order.getAll',
		'order.get',
		'order.create',
		'order.submit',
		'lineItem.create',
		'product.getAll',
		'product.get',
		'product.create',
		'product.createOrUpdate',
		'product.getFacets',
		'shipment.create',
		'inventoryRecord.createOrUpdate',
		'priceSchedule.create',
		'user.create',
		'promotion.create',
		'me.getAllOrders',
		'cart.get',
	],
	fulfillmenttools: [
		'order.create',
		'order.get',
		'order.getAll',
		'order.search',
		'order.cancel',
		'order.update',
		'stock.createOrUpdateMany',
		'stock.getAll',
		'stock.getSummaries',
		'facility.create',
		'facility.update',
		'pickJob.create',
		'pickJob.search',
		'pickJob.start',
		'promise.getEarliestDelivery',
		'routingPlan.reroute',
		'parcel.getLabel',
		'parcel.updateTrackingData',
		'listing.createOrUpdateMany',
	],
	fluentCommerce: [
		'order.create',
		'order.get',
		'order.getAll',
		'order.update',
		'fulfilment.getAll',
		'fulfilment.update',
		'inventoryPosition.get',
		'inventoryPosition.create',
		'virtualInventory.search',
		'standardProduct.create',
		'location.create',
		'setting.create',
		'batch.loadInventory',
		'event.sendAsync',
		'event.getAll',
		'userAction.getAll',
		'graphql.run',
	],
};

const named = (value) => ({ __rl: true, mode: 'list', value, cachedResultName: value });

/** Rows that users add, so that they are shown too. */
const FILLED = {
	'order.getAll': {
		conditions: { condition: [{ field: named('Status'), operator: 'oneOf', value: 'Open, Completed' }] },
		sort: { field: [{ name: named('DateSubmitted'), direction: 'desc' }] },
	},
	'order.search': {
		conditions: {
			condition: [{ field: named('status'), operator: 'eq', value: 'OPEN' }],
			group: [
				{ combine: 'or', conditions: { condition: [{ field: named('tenantOrderId'), operator: 'eq', value: 'A-1' }] } },
			],
		},
	},
	'pickJob.create': { specifyBody: 'allFields' },
	'fulfilment.getAll': { returnedFields: 'chosen' },
	'fulfilment.update': { fulfilmentId: { __rl: true, mode: 'ref', value: '' } },
};

const input = (name) => `[data-test-id="parameter-input-${name}"] input`;
/** Matches either element that n8n may render: a button with this text, or a list with it as its placeholder. */
const add = (text) => `button:has-text("${text}"), [placeholder="${text}"]`;
const PICK = '[data-test-id="rlc-input"]';

/** Lists to capture opened, by node and operation: what to click, and what to type then. */
const OPENED = [
	['orderCloud', 'order.getAll', 'operation', input('operation')],
	['orderCloud', 'order.getAll', 'field', PICK],
	['orderCloud', 'order.getAll', 'operator', input('operator')],
	['orderCloud', 'order.create', 'direction', input('direction')],
	['orderCloud', 'product.get', 'product', PICK],
	['orderCloud', 'product.get', 'product-search', PICK, 'hood'],
	['orderCloud', 'product.create', 'add', add('Add field to send')],
	['fulfillmenttools', 'order.create', 'operation', input('operation')],
	['fulfillmenttools', 'order.create', 'resource', input('resource')],
	['fulfillmenttools', 'order.create', 'body', input('specifyBody')],
	['fulfillmenttools', 'order.create', 'further', add('Add Field')],
	['fulfillmenttools', 'pickJob.create', 'facility', PICK],
	['fulfillmenttools', 'pickJob.create', 'add', add('Add field to send')],
	['fulfillmenttools', 'order.get', 'order', PICK],
	['fulfillmenttools', 'order.get', 'order-search', PICK, 'ORDER-0003'],
	['fulfillmenttools', 'order.search', 'field', PICK],
	['fulfillmenttools', 'order.search', 'operator', input('operator')],
	['fulfillmenttools', 'stock.getSummaries', 'query', add('Add Filter')],
	['fluentCommerce', 'order.get', 'resource', input('resource')],
	['fluentCommerce', 'order.get', 'operation', input('operation')],
	['fluentCommerce', 'order.get', 'mode', '[data-test-id="rlc-mode-selector"]'],
	['fluentCommerce', 'order.get', 'order', PICK],
	['fluentCommerce', 'order.get', 'order-search', PICK, 'ORD-00003'],
	['fluentCommerce', 'order.getAll', 'query', add('Add Filter')],
	['fluentCommerce', 'order.getAll', 'returned', input('returnedFields')],
	['fluentCommerce', 'order.getAll', 'options', add('Add Option')],
	['fluentCommerce', 'inventoryPosition.create', 'add', add('Add field to send')],
	['fluentCommerce', 'fulfilment.getAll', 'chosen', input('chosenFields')],
	['fluentCommerce', 'fulfilment.update', 'add', add('Add field to send')],
	['fluentCommerce', 'event.getAll', 'query', add('Add Filter')],
	['fluentCommerce', 'batch.loadInventory', 'options', add('Add Option')],
];

/** One of our nodes for each of its operations, in one workflow that is never run. */
function gallery({ name, displayName, credentials, properties }) {
	const operations = properties
		.filter((property) => property.name === 'operation')
		.flatMap((property) =>
			property.options
				// n8n adds an entry that leads to the HTTP Request node.
				.filter(({ value }) => value !== '__CUSTOM_API_CALL__')
				.map((option) => ({ option, shown: property.displayOptions.show })),
		);
	const variants = operations.length
		? operations.map(({ option, shown }) => ({ resource: shown.resource[0], operation: option.value }))
		: [{}];
	const chosen = LOOKED_AT[name.split('.').at(-1)];
	const shown = chosen ? variants.filter(({ operation }) => chosen.includes(operation)) : variants;
	const used = Object.fromEntries((credentials ?? []).map((entry) => [entry.name, world.credentials[entry.name]]));
	const nodes = shown.map((parameters, index) => ({
		id: `${name.split('.').at(-1)}-${index}`,
		name: parameters.operation ?? displayName,
		type: name,
		typeVersion: 1,
		position: [220 * (index % 6), 180 * Math.floor(index / 6)],
		parameters: { ...parameters, ...FILLED[parameters.operation] },
		credentials: used,
	}));
	return { name: `Gallery ${displayName}`, nodes, connections: {} };
}

try {
	await world.open();
	await editor.open(world.server.url);
	for (const [type, { id }] of Object.entries(world.credentials)) {
		await shot(`credential-${type}`, () => editor.credential(id), '[data-test-id="editCredential-modal"]');
		const empty = await world.client.createCredential(`Empty ${type}`, type, {});
		await shot(`empty-credential-${type}`, () => editor.credential(empty.id), '[data-test-id="editCredential-modal"]');
	}
	const prefix = 'n8n-nodes-order-fulfillment.';
	const types = (await world.client.types('nodes')).filter(
		({ name }) => name.startsWith(prefix) && !name.endsWith('Tool'),
	);
	for (const type of types) {
		const workflow = await world.client.createWorkflow(gallery(type));
		for (const node of workflow.nodes) {
			const name = type.name.slice(prefix.length);
			await shot(`node-${name}-${node.name}`, () => editor.panel(workflow.id, node.id));
			for (const [, , list, selector, typed] of OPENED.filter(([of, what]) => of === name && what === node.name)) {
				await shot(`list-${name}-${node.name}-${list}`, async () => {
					await editor.panel(workflow.id, node.id);
					await editor.openList(selector, typed);
				});
			}
		}
	}
	for (const [index, { file, workflow }] of readExamples().entries()) {
		const created = await world.client.createWorkflow(withCredentials(workflow, world.credentials));
		await shot(`example-${file.replace('.json', '')}`, async () => {
			await editor.workflow(created.id);
			if (index === 0) await editor.execute();
		});
		if (index === 0) {
			await shot('example-1-items', async () => await editor.openPanel('Stock Table'));
		}
	}
	if (editor.complaints.length) console.log(`The page complained:\n${editor.complaints.join('\n')}`);
} finally {
	await editor.close();
	await world.close();
}
