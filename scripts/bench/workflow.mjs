/** Workflows of the bench: webhook, stopwatch, the node that is measured, stopwatch; the answer is the measurement. */

const TYPE = 'n8n-nodes-order-fulfillment';
const CREDENTIAL = 'fedexSupplyChainApi';

function node(name, type, parameters, extra = {}) {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters, ...extra };
}

/** Measures `measured` with `items` input items, each holding the body sent to the webhook. */
export function measuring(path, items, measured) {
	const names = ['Webhook', 'Start', measured.name, 'Stop'];
	const connections = {};
	for (let i = 0; i + 1 < names.length; i++) {
		connections[names[i]] = { main: [[{ node: names[i + 1], type: 'main', index: 0 }]] };
	}
	return {
		name: `Bench ${path}`,
		nodes: [
			node(
				'Webhook',
				'n8n-nodes-base.webhook',
				{ httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
				{ typeVersion: 2, webhookId: path },
			),
			node('Start', 'n8n-nodes-bench.stopwatch', { stop: false, items }),
			measured,
			node('Stop', 'n8n-nodes-bench.stopwatch', { stop: true }),
		],
		connections,
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none', saveExecutionProgress: false },
	};
}

/** An operation of our FedEx node. */
export function ours(credential, operation, parameters, options = {}) {
	return node(
		'Ours',
		`${TYPE}.fedexSupplyChain`,
		{ resource: operation.split('.')[0], operation, ...parameters, options },
		credentials(CREDENTIAL, credential),
	);
}

/** RUC: the stock of many SKUs. */
export function rucStock(credential) {
	return node(
		'Ours',
		`${TYPE}.ruc`,
		{
			resource: 'inventory',
			operation: 'inventory.findBySkuList',
			specifyBody: 'fields',
			products: '={{ $json.prefix + $json.index }}',
			body: { mappingMode: 'defineBelow', value: { distributionCentre: 'EEUK01' } },
		},
		credentials('rucApi', credential),
	);
}

/** n8n's HTTP Request node with our credential, as a user without our node would do it. */
export function httpRequest(credential, url) {
	return node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		{ url, authentication: 'predefinedCredentialType', nodeCredentialType: CREDENTIAL, options: {} },
		{ typeVersion: 4.2, ...credentials(CREDENTIAL, credential) },
	);
}

/** The floors; see nodes/Loop.node.js. */
export function loop(parameters) {
	return node('Loop', 'n8n-nodes-bench.loop', parameters);
}

function credentials(type, { id, name }) {
	return { credentials: { [type]: { id, name } } };
}
