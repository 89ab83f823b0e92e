/** What the engine costs compared with the floor of n8n itself, measured on the two small nodes. */
import { race } from './figures.mjs';
import { bareLoop, httpRequest, ours } from './workflow.mjs';

const REQUESTS = 1000;
const CONCURRENCY = 20;
const RECORDS = 20_000;
const SKUS = 5000;
const PAGE = 100;

/** 1,000 GETs of our node, of a bare loop, of the HTTP Request node and of raw axios, at the same concurrency. */
export async function thousandGets({ prepare, credentials }, sandbox) {
	const tracking = await knownTracking(sandbox);
	const headers = await headersOf(sandbox);
	const fixed = `${sandbox.urls.fedex.api}/v1/tracking?trackingNumber=${tracking}`;
	const perItem = `={{ "${fixed.slice(0, -tracking.length)}" + $json.tracking }}`;
	const contestants = async (url, trackingNumber) => {
		const loopWith = (client) => bareLoop({ client, mode: 'each', url, headers, concurrency: CONCURRENCY });
		const nodes = [
			[
				'our node',
				ours(
					'fedexSupplyChain',
					credentials.fedexSupplyChain,
					'tracking.get',
					{ trackingNumber },
					{ concurrency: CONCURRENCY },
				),
			],
			['bare httpRequest loop', loopWith('n8n')],
			['HTTP Request node', httpRequest(credentials.fedexSupplyChain, url)],
			['raw axios loop', loopWith('axios')],
		];
		const made = [];
		for (const [name, node] of nodes) {
			const run = await prepare(REQUESTS, node);
			made.push([name, () => run({ tracking }), REQUESTS]);
		}
		return made;
	};
	return {
		'same URL for every item': await race(await contestants(fixed, tracking)),
		'URL by an expression per item': await race(await contestants(perItem, '={{ $json.tracking }}')),
	};
}

/** Token exchanges of 20 parallel executions that all encounter an expired token. */
export async function exchanges({ prepare, credentials }, sandbox) {
	const trackingNumber = await knownTracking(sandbox);
	const run = await prepare(
		5,
		ours('fedexSupplyChain', credentials.fedexSupplyChain, 'tracking.get', { trackingNumber }),
	);
	await run();
	// Only the provider's clock moves: the token has expired although the credential still considers it valid.
	await sandbox.call('time', { advanceMs: 7_200_000 });
	const count = async () => {
		const { exchanges: all } = await sandbox.call('counters');
		return Object.values(all.fedex ?? {}).reduce((sum, n) => sum + n, 0);
	};
	const before = await count();
	await Promise.all(Array.from({ length: 20 }, () => run()));
	return (await count()) - before;
}

/** Return All of 20,000 records compared with a bare loop over the same pages. */
export async function returnAll({ prepare, credentials }, sandbox) {
	await sandbox.call('act', 'fedex', 'grow', { inventory: RECORDS });
	const all = await prepare(
		1,
		ours('fedexSupplyChain', credentials.fedexSupplyChain, 'inventory.getAll', { returnAll: true }),
	);
	const url = `${sandbox.urls.fedex.api}/v1/inventory?pageLimit=${PAGE}`;
	const headers = await headersOf(sandbox);
	const bare = await prepare(1, bareLoop({ client: 'n8n', mode: 'pages', url, headers }));
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

/** Requests for the stock of 5,000 SKUs at RUC. */
export async function skus({ prepare, credentials }, sandbox) {
	const run = await prepare(
		SKUS,
		ours('ruc', credentials.ruc, 'inventory.findBySkuList', {
			specifyBody: 'fields',
			products: '={{ $json.prefix + $json.index }}',
			body: { mappingMode: 'defineBelow', value: { distributionCentre: 'EEUK01' } },
		}),
	);
	const before = await requests(sandbox, 'ruc', /inventory/i);
	const { wallMs, items } = await run({ prefix: 'SKU-' });
	return { requests: (await requests(sandbox, 'ruc', /inventory/i)) - before, wallMs, items };
}

/** Number of requests that a provider of the sandbox received on the matching routes. */
export async function requests(sandbox, provider, routes) {
	return Object.entries((await sandbox.call('counters')).requests[provider] ?? {})
		.filter(([route]) => routes.test(route))
		.reduce((sum, [, n]) => sum + n, 0);
}

async function headersOf(sandbox) {
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
	const { access_token: token } = await answer.json();
	return JSON.stringify({ authorization: `Bearer ${token}`, origin: data.origin });
}

/** A tracking number that the sandbox knows. */
async function knownTracking(sandbox) {
	const { trackingNumbers } = await sandbox.call('act', 'fedex', 'known', {});
	return trackingNumbers[0];
}
