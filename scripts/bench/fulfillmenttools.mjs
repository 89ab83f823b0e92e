/** fulfillmenttools: our node compared with the vendor's, and the cost of large amounts. */
import { median, race } from './figures.mjs';
import { requests } from './fedex.mjs';
import { bareLoop, ours, vendors } from './workflow.mjs';

const GETS = 1000;
const STOCKS = 20_000;
const RECORDS = 100_000;

/** Page size of the list that is read completely, the largest that it allows. */
const PAGE = 100;

const ROUNDS = 3;

/** 1,000 orders read one by one, by our node with its default settings and by the vendor's. */
export async function vendorGets({ prepare, credentials }, sandbox) {
	const { openOrder } = await sandbox.call('act', 'fulfillmenttools', 'known', {});
	const body = { order: openOrder };
	const orderId = '={{ $json.order }}';
	const mine = await prepare(GETS, ours('fulfillmenttools', credentials.fulfillmenttools, 'order.get', { orderId }));
	const theirs = await prepare(
		GETS,
		vendors(credentials.vendor, {
			resource: 'order',
			operation: 'get',
			orderId: { __rl: true, mode: 'id', value: orderId },
			simplify: false,
		}),
	);
	return await race(
		[
			['our node', () => mine(body), GETS],
			["vendor's node", () => theirs(body), GETS],
		],
		ROUNDS,
	);
}

/** 20,000 stocks written: requests, time, and one item for each. */
export async function upsertStocks({ prepare, credentials }, sandbox) {
	const { facility } = await sandbox.call('act', 'fulfillmenttools', 'known', {});
	const value = {
		'facility.facilityRef': facility,
		// Plain references, as in an item that comes from a list: n8n takes about a millisecond per item for any expression.
		tenantArticleId: '={{ $json.index }}',
		value: '={{ $json.index }}',
	};
	const run = await prepare(
		STOCKS,
		ours('fulfillmenttools', credentials.fulfillmenttools, 'stock.createOrUpdateMany', {
			specifyBody: 'fields',
			body: { mappingMode: 'defineBelow', value },
		}),
	);
	const times = [];
	let sent;
	for (let round = 0; round < ROUNDS; round++) {
		const before = await requests(sandbox, 'fulfillmenttools', /stock/i);
		const { wallMs, items, failed } = await run();
		if (items !== STOCKS || failed) throw new Error(`${items} items for ${STOCKS} stocks, ${failed} failed`);
		sent = (await requests(sandbox, 'fulfillmenttools', /stock/i)) - before;
		times.push(wallMs);
	}
	return { requests: sent, wallMs: median(times) };
}

/** Time and memory of a list of 100,000 stocks read completely, compared with a bare loop over the same pages. */
export async function hugeList({ prepare, credentials }, sandbox) {
	await sandbox.call('act', 'fulfillmenttools', 'grow', { stocks: RECORDS });
	const all = await prepare(
		1,
		ours('fulfillmenttools', credentials.fulfillmenttools, 'stock.getAll', { returnAll: true }),
	);
	const bare = await prepare(
		1,
		bareLoop({
			client: 'n8n',
			mode: 'cursor',
			url: `${sandbox.urls.fulfillmenttools.api}/api/stocks?size=${PAGE}`,
			headers: JSON.stringify({ authorization: `Bearer ${await tokenOf(sandbox)}` }),
		}),
	);
	const records = (await bare()).items;
	if (records < RECORDS) throw new Error(`The sandbox has only ${records} stocks`);
	return await race(
		[
			['our node', all, records],
			['bare httpRequest loop', bare, records],
		],
		ROUNDS,
	);
}

/** A token as the provider issues it. */
export async function tokenOf(sandbox) {
	const { signInUrl, apiKey, username, password } = sandbox.credentials.fulfillmenttoolsTenantApi;
	const answer = await fetch(`${signInUrl}?key=${apiKey}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ email: username, password, returnSecureToken: true }),
	});
	if (!answer.ok) throw new Error(`No token from the sandbox: ${answer.status} ${await answer.text()}`);
	return (await answer.json()).idToken;
}
