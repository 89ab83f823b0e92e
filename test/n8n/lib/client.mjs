import { unflatten } from './unflatten.mjs';

/** The owner that `npm start` and the tests create in their local n8n. */
export const OWNER = { email: 'owner@example.com', firstName: 'Local', lastName: 'Owner', password: 'Local-Demo-2026' };

/** n8n's own REST API, as its editor uses it. Every method throws n8n's message when n8n refuses. */
export class N8nClient {
	/** Session of the logged-in user. */
	#cookie = '';

	constructor(url) {
		this.url = url;
	}

	/** Sends one request and returns the `data` of the response. */
	async request(method, path, body) {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: {
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				cookie: this.#cookie,
				// n8n binds a session to the browser that opened it.
				'browser-id': 'local',
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const cookie = response.headers.getSetCookie().find((entry) => entry.startsWith('n8n-auth='));
		if (cookie) this.#cookie = cookie.split(';')[0];
		const text = await response.text();
		const parsed = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { message: text };
		if (!response.ok) throw new Error(`${method} ${path}: n8n answered ${response.status}: ${parsed.message ?? text}`);
		return parsed.data ?? parsed;
	}

	/** Creates the owner of a fresh n8n, or logs in if there is one already. */
	async login(owner = OWNER) {
		const settings = await this.request('GET', '/rest/settings');
		if (settings.userManagement.showSetupOnFirstLoad) return await this.request('POST', '/rest/owner/setup', owner);
		return await this.request('POST', '/rest/login', { emailOrLdapLoginId: owner.email, password: owner.password });
	}

	/** Descriptions of all node types (`/types/nodes.json`) or credential types (`/types/credentials.json`). */
	async types(kind) {
		return await this.request('GET', `/types/${kind}.json`);
	}

	async createCredential(name, type, data) {
		return await this.request('POST', '/rest/credentials', { name, type, data });
	}

	async updateCredential(id, changes) {
		return await this.request('PATCH', `/rest/credentials/${id}`, changes);
	}

	async credentials() {
		return await this.request('GET', '/rest/credentials');
	}

	/** The stored values as the editor receives them: secrets masked. */
	async credential(id) {
		return await this.request('GET', `/rest/credentials/${id}?includeData=true`);
	}

	/** Runs the credential's test as the editor's Retry button does: `{ status: 'OK' | 'Error', message }`. */
	async testCredential({ id, name, type, data }) {
		return await this.request('POST', '/rest/credentials/test', { credentials: { id, name, type, data } });
	}

	async workflows() {
		return await this.request('GET', '/rest/workflows');
	}

	async createWorkflow(workflow) {
		return await this.request('POST', '/rest/workflows', { settings: {}, connections: {}, ...workflow });
	}

	async activate(workflow) {
		return await this.request('POST', `/rest/workflows/${workflow.id}/activate`, { versionId: workflow.versionId });
	}

	async deactivate(workflow) {
		return await this.request('POST', `/rest/workflows/${workflow.id}/deactivate`, {});
	}

	/** Starts a workflow from the trigger of that name and returns the execution's ID. */
	async run(workflow, trigger) {
		const { executionId } = await this.request('POST', `/rest/workflows/${workflow.id}/run`, {
			triggerToStartFrom: { name: trigger },
		});
		return executionId;
	}

	/** Executions of a workflow, newest first, without their data. */
	async executions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return (await this.request('GET', `/rest/executions?filter=${filter}&limit=50`)).results;
	}

	/** Waits until an execution has ended and returns it, with its data as the editor would show it. */
	async finished(executionId, patience = 120_000) {
		const until = Date.now() + patience;
		while (Date.now() < until) {
			const execution = await this.request('GET', `/rest/executions/${executionId}`);
			if (!['new', 'running', 'waiting'].includes(execution.status)) {
				return { ...execution, data: unflatten(execution.data) };
			}
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
		throw new Error(`Execution ${executionId} did not end within ${patience} ms`);
	}

	/** Creates a workflow, runs it once from `trigger` and returns the finished execution. */
	async runOnce(workflow, trigger, patience) {
		const created = await this.createWorkflow(workflow);
		return await this.finished(await this.run(created, trigger), patience);
	}
}

/** The items that a node returned in a finished execution: `output` 0 is the first of its outputs. */
export function itemsOf(execution, node, output = 0) {
	const runs = execution.data.resultData.runData[node] ?? [];
	return runs.flatMap((run) => run.data?.main?.[output] ?? []);
}

/** The error that ended an execution, or that occurred in a node. */
export function errorOf(execution, node) {
	const { runData, error } = execution.data.resultData;
	return node ? runData[node]?.find((run) => run.error)?.error : error;
}
