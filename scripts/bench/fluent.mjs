/** Fluent: our node compared with the vendor's own SDK and with bare loops. */
import { requests } from './fedex.mjs';
import { race } from './figures.mjs';
import { fluentWay, ours } from './workflow.mjs';

const ORDERS = 20_000;
const RECORDS = 100_000;
const MUTATIONS = 1000;

/** Items per document. */
const TOGETHER = 50;

const ROUNDS = 3;

/** 20,000 orders read completely, with the same four fields, in the largest pages that the API allows. */
export async function orders({ prepare, credentials }, sandbox) {
	await sandbox.call('act', 'fluent', 'grow', { orders: ORDERS });
	const mine = await prepare(
		1,
		ours('fluentCommerce', credentials.fluentCommerce, 'order.getAll', {
			returnAll: true,
			returnedFields: 'chosen',
			chosenFields: ['id', 'ref', 'status', 'updatedOn'],
		}),
	);
	const [bare, sdk] = [await way(prepare, sandbox, 1, 'barePages'), await way(prepare, sandbox, 1, 'sdkPages')];
	const { items } = await bare();
	if (items < ORDERS) throw new Error(`The sandbox has only ${items} orders`);
	const contestants = [
		['our node', mine, items],
		['bare httpRequest loop', bare, items],
		["vendor's SDK", sdk],
	];
	return await race(contestants, ROUNDS);
}

/** 100,000 inventory records loaded: requests, time and memory, and one item for each record. */
export async function load({ prepare, credentials }, sandbox) {
	const { location } = await sandbox.call('act', 'fluent', 'known', {});
	const { products } = await sandbox.call('act', 'fluent', 'grow', { products: RECORDS });
	const body = { location, sku: 'BULK-#', from: products - RECORDS + 1 };
	const mine = await prepare(
		RECORDS,
		ours(
			'fluentCommerce',
			credentials.fluentCommerce,
			'batch.loadInventory',
			{
				specifyBody: 'fields',
				body: {
					mappingMode: 'defineBelow',
					value: { locationRef: '={{ $json.location }}', skuRef: '={{ $json.sku }}', qty: '={{ $json.index }}' },
				},
			},
			{ pollEvery: 1 },
		),
	);
	const [bare, sdk] = [
		await way(prepare, sandbox, RECORDS, 'bareLoad'),
		await way(prepare, sandbox, RECORDS, 'sdkLoad'),
	];
	const before = await sent(sandbox);
	await mine(body);
	const after = await sent(sandbox);
	const result = await race(
		[
			['our node', () => mine(body), RECORDS],
			['bare httpRequest loop', () => bare(body), RECORDS],
			["vendor's SDK", () => sdk(body)],
		],
		1,
	);
	return { ...result, sent: after - before };
}

/** 1,000 small updates, one by one and several per document. */
export async function mutations({ prepare, credentials }, sandbox) {
	const { bookedOrderId } = await sandbox.call('act', 'fluent', 'known', {});
	const update = (options) =>
		ours(
			'fluentCommerce',
			credentials.fluentCommerce,
			'order.update',
			{
				orderId: { __rl: true, mode: 'id', value: '={{ $json.order }}' },
				specifyBody: 'fields',
				body: { mappingMode: 'defineBelow', value: { totalPrice: '={{ $json.index }}' } },
			},
			options,
		);
	const single = await prepare(MUTATIONS, update({}));
	const together = await prepare(MUTATIONS, update({ itemsPerDocument: TOGETHER }));
	const body = { order: bookedOrderId };
	const count = async (run) => {
		const before = await requests(sandbox, 'fluent', /graphql/);
		await run(body);
		return (await requests(sandbox, 'fluent', /graphql/)) - before;
	};
	const counts = { single: await count(single), together: await count(together) };
	const times = await race(
		[
			['one by one', () => single(body), MUTATIONS],
			['together', () => together(body), MUTATIONS],
		],
		ROUNDS,
	);
	return { ...times, counts };
}

async function way(prepare, sandbox, items, name) {
	return await prepare(
		items,
		fluentWay({
			way: name,
			url: sandbox.urls.fluent.api,
			login: JSON.stringify(loginOf(sandbox)),
			token: await tokenOf(sandbox),
		}),
	);
}

/** Requests of a load, without those that poll its batches. */
async function sent(sandbox) {
	return await requests(sandbox, 'fluent', /^(?!.*(?:get|token))/i);
}

function loginOf(sandbox) {
	const { clientId, clientSecret, username, password, retailerId } = sandbox.credentials.fluentCommerceApi;
	return { clientId, clientSecret, username, password, retailerId };
}

async function tokenOf(sandbox) {
	const { clientId, clientSecret, username, password, tokenUrl } = sandbox.credentials.fluentCommerceApi;
	const form = {
		grant_type: 'password',
		client_id: clientId,
		client_secret: clientSecret,
		username,
		password,
		scope: 'api',
	};
	const answer = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
	if (!answer.ok) throw new Error(`No token from the sandbox: ${answer.status} ${await answer.text()}`);
	return (await answer.json()).access_token;
}
