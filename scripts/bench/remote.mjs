import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts the sandboxes in a separate process. Returns `{ urls, credentials, call(method, ...args), stop() }`, where
 * `call` invokes the methods of the sandbox's control API.
 */
export async function remoteSandbox(latencyMs) {
	const child = fork(fileURLToPath(new URL('./sandbox.mjs', import.meta.url)), [String(latencyMs)]);
	const waiting = new Map();
	const facts = await new Promise((resolve, reject) => {
		child.once('message', resolve);
		child.once('exit', (code) => reject(new Error(`The sandboxes ended with code ${code}`)));
	});
	child.on('message', ({ id, result, error }) => {
		const { resolve, reject } = waiting.get(id);
		waiting.delete(id);
		if (error) reject(new Error(error));
		else resolve(result);
	});
	let next = 0;
	return {
		...facts,
		call: (method, ...args) =>
			new Promise((resolve, reject) => {
				const id = ++next;
				waiting.set(id, { resolve, reject });
				child.send({ id, method, args });
			}),
		stop: () => child.kill(),
	};
}
