import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { N8nClient } from '../../test/n8n/lib/client.mjs';
import { ensureN8n } from '../../test/n8n/lib/install.mjs';
import { installPackage, pack } from '../../test/n8n/lib/package.mjs';
import { startN8n } from '../../test/n8n/lib/server.mjs';
import { ensureBuilt, ensureModules, REPOSITORY } from '../start/prepare.mjs';
import { measuring } from './workflow.mjs';

/**
 * A running n8n with the package and the measuring nodes; `further` are additional packages as `[name, folder]`.
 * Returns `{ install, server, client, credential(type, data), prepare(items, node), close() }`; the function that
 * `prepare` returns runs the node with that many items and resolves with the measurement.
 */
export async function openWorkbench({ n8n, further = [], say }) {
	await ensureModules({ say });
	const install = await ensureN8n({ folder: n8n, say });
	await ensureBuilt({ say });
	const dataFolder = join(REPOSITORY, '.work', 'bench');
	rmSync(dataFolder, { recursive: true, force: true });
	installPackage(pack(), dataFolder, install);
	const modules = join(dataFolder, '.n8n', 'nodes', 'node_modules');
	for (const [name, folder] of [['n8n-nodes-bench', fileURLToPath(new URL('./nodes', import.meta.url))], ...further]) {
		mkdirSync(dirname(join(modules, name)), { recursive: true });
		symlinkSync(folder, join(modules, name));
	}
	const server = await startN8n({ install, dataFolder, env: { EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none' }, say });
	const client = new N8nClient(server.url);
	await client.login();
	let count = 0;
	return {
		install,
		server,
		client,
		credential: async (type, data) => ({ [type]: await client.createCredential(type, type, data) }),
		prepare: async (items, measured) => {
			const path = `bench-${++count}`;
			await client.activate(await client.createWorkflow(measuring(path, items, measured)));
			return async (body = {}) => await send(`${server.url}/webhook/${path}`, body, measured.name);
		},
		close: () => server.stop(),
	};
}

async function send(url, body, name) {
	for (let tries = 0; ; tries++) {
		const answer = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const text = await answer.text();
		// A webhook answers about a second after its workflow was activated.
		if (answer.status === 404 && tries < 20) await new Promise((resolve) => setTimeout(resolve, 250));
		else if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text.slice(0, 500)}`);
		else return JSON.parse(text);
	}
}
