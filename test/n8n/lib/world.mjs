import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { N8nClient } from './client.mjs';
import { ensureN8n } from './install.mjs';
import { build, installPackage, pack } from './package.mjs';
import { PROVIDERS } from './providers.mjs';
import { startN8n } from './server.mjs';

const require = createRequire(import.meta.url);

/** A real n8n with the packed package installed, and the sandboxes that it calls. */
export class World {
	/** Credentials in n8n by type: `{ id, name }`. */
	credentials = {};
	/** Every finished execution, to be searched for secrets. */
	executions = [];

	async open() {
		// n8n leads its own process group and would continue without us.
		for (const signal of ['SIGINT', 'SIGTERM']) {
			process.once(signal, async () => {
				await this.close();
				process.exit(1);
			});
		}
		const { startSandbox } = require('../../sandbox/index.ts');
		this.sandbox = await startSandbox();
		this.install = await ensureN8n({ say: () => {} });
		this.dataFolder = mkdtempSync(join(tmpdir(), 'real-n8n-'));
		build();
		this.tarball = pack(this.dataFolder);
		installPackage(this.tarball, this.dataFolder, this.install);
		this.server = await startN8n({ install: this.install, dataFolder: this.dataFolder });
		this.client = new N8nClient(this.server.url);
		await this.client.login();
		for (const [type, data] of Object.entries(this.sandbox.credentials)) {
			this.credentials[type] = await this.addCredential(type, data);
		}
	}

	async addCredential(type, data, name = `${type} of the sandbox`) {
		const { id } = await this.client.createCredential(name, type, data);
		return { id, name };
	}

	/** Runs a workflow of `nodes`, each linked to the one before, and returns the finished execution. */
	async run(nodes, options = {}) {
		const execution = await this.client.runOnce(chain(nodes), nodes[0].name, options.patience);
		this.executions.push(execution);
		return execution;
	}

	async close() {
		await this.server?.stop();
		await this.sandbox?.stop();
		if (this.dataFolder) rmSync(this.dataFolder, { recursive: true, force: true });
	}
}

/** A workflow in which each node follows the one before. */
export function chain(nodes) {
	const connections = {};
	nodes.slice(1).forEach((node, index) => {
		connections[nodes[index].name] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
	});
	return {
		name: `Test ${nodes.at(-1).name}`,
		nodes: nodes.map((node, index) => ({
			id: `node-${index}`,
			typeVersion: 1,
			position: [220 * index, 0],
			parameters: {},
			...node,
		})),
		connections,
	};
}

export const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** Nodes that return `count` items `{ n: 1 }`, `{ n: 2 }`, ... */
export function items(count) {
	const numbers = Array.from({ length: count }, (_, index) => index + 1);
	return [
		{
			name: 'Numbers',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ n: numbers }), options: {} },
		},
		{ name: 'Items', type: 'n8n-nodes-base.splitOut', parameters: { fieldToSplitOut: 'n', options: {} } },
	];
}

/** One of this package's nodes, by its name, with an operation such as `inventory.getAll`. */
export function ours(type, operation, parameters, credential, extra = {}) {
	return {
		name: 'Ours',
		type: `n8n-nodes-order-fulfillment.${type}`,
		parameters: { resource: operation.split('.')[0], operation, ...parameters },
		credentials: { [PROVIDERS[type].provider.profile.account.credential]: credential },
		...extra,
	};
}

/** n8n's HTTP Request node with one of our credentials. It sends the requests of all items at once. */
export function httpRequest(url, credentialType, credential, parameters = {}, extra = {}) {
	return {
		name: 'HTTP',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credentialType,
			options: {},
			...parameters,
		},
		credentials: { [credentialType]: credential },
		...extra,
	};
}
