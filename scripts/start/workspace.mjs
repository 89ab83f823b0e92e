import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './prepare.mjs';

/**
 * Credentials in n8n for every sandboxed provider, created or updated from `wanted`, the data by type.
 * Returns `{ [type]: { id, name } }`.
 */
export async function ensureCredentials(client, wanted) {
	const existing = await client.credentials();
	const types = new Map((await client.types('credentials')).map(({ name, displayName }) => [name, displayName]));
	const result = {};
	for (const [type, data] of Object.entries(wanted)) {
		if (!types.has(type)) throw new Error(`n8n has not loaded the credential type ${type}; its log says why.`);
		const name = `${types.get(type).replace(/ API$/, '')} (Sandbox)`;
		const found = existing.find((credential) => credential.name === name && credential.type === type);
		// A sandbox starts afresh every time, so what n8n stored for the last one is replaced.
		const { id } = found
			? await client.updateCredential(found.id, { name, type, data })
			: await client.createCredential(name, type, data);
		result[type] = { id, name };
	}
	return result;
}

/** The importable workflows of `examples/`, in the order of their file names. */
export function readExamples() {
	const folder = join(REPOSITORY, 'examples');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => ({ file, workflow: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}

/** An example with the credentials of this n8n filled in, as one would do manually after importing it. */
export function withCredentials(workflow, credentials) {
	const nodes = workflow.nodes.map((node) => {
		if (!node.credentials) return node;
		const own = Object.keys(node.credentials).map((type) => [type, credentials[type] ?? node.credentials[type]]);
		return { ...node, credentials: Object.fromEntries(own) };
	});
	return { ...workflow, nodes };
}

/**
 * The examples as workflows in n8n. An existing one keeps the user's changes, unless the example itself has changed
 * since. Returns the workflows by file name.
 */
export async function ensureWorkflows(client, credentials, dataFolder) {
	const noteFile = join(dataFolder, 'examples.json');
	const notes = existsSync(noteFile) ? JSON.parse(readFileSync(noteFile, 'utf8')) : {};
	const existing = new Map((await client.workflows()).map((workflow) => [workflow.id, workflow]));
	const result = {};
	for (const { file, workflow } of readExamples()) {
		const complete = withCredentials(workflow, credentials);
		const hash = createHash('sha256').update(JSON.stringify(complete)).digest('hex');
		const note = notes[file];
		if (note?.hash === hash && existing.has(note.id)) {
			result[file] = await client.request('GET', `/rest/workflows/${note.id}`);
			continue;
		}
		if (existing.has(note?.id)) await client.request('POST', `/rest/workflows/${note.id}/archive`, {});
		result[file] = await client.createWorkflow(complete);
		notes[file] = { id: result[file].id, hash };
	}
	writeFileSync(noteFile, JSON.stringify(notes, null, '\t'));
	return result;
}
