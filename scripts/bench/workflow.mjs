/** Workflows of the bench: webhook, stopwatch, measured node, stopwatch; the response is the measurement. */

import { VENDOR } from './vendor.mjs';

const TYPE = 'n8n-nodes-order-fulfillment';

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

/** An operation of one of our nodes. */
export function ours(type, credentials, operation, parameters, options = {}) {
	return node(
		'Ours',
		`${TYPE}.${type}`,
		{ resource: operation.split('.')[0], operation, ...parameters, options },
		{ credentials },
	);
}

/** n8n's HTTP Request node with our credential, as users without our node would do it. */
export function httpRequest(credentials, url) {
	const [nodeCredentialType] = Object.keys(credentials);
	return node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		{ url, authentication: 'predefinedCredentialType', nodeCredentialType, options: {} },
		{ typeVersion: 4.2, credentials },
	);
}

/** fulfillmenttools' own node. */
export function vendors(credentials, parameters) {
	return node('Theirs', `${VENDOR}.fulfillmenttools`, parameters, { credentials });
}

/** The floors; see nodes/Loop.node.js. */
export function bareLoop(parameters) {
	return node('Loop', 'n8n-nodes-bench.loop', parameters);
}

/** Fluent's SDK and bare loops over its API; see nodes/Fluent.node.js. */
export function fluentWay(parameters) {
	return node('Fluent', 'n8n-nodes-bench.fluent', parameters);
}
