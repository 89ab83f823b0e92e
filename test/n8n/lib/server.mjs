import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isFree } from './ports.mjs';
import { elapsed, ticker } from './progress.mjs';

/** Settings of the surrounding shell must not reach the n8n under test. */
const FOREIGN = /^(N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_|GENERIC_|CREDENTIALS_|NODES_|NODE_OPTIONS$|NODE_PATH$|npm_)/;

function environment({ dataFolder, port, brokerPort, env }) {
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
	return {
		...inherited,
		N8N_USER_FOLDER: dataFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		...env,
	};
}

/** Ends a process group by its leader's ID: gracefully first, by force after `patience` ms. */
async function end(child, patience) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	const signal = (name) => {
		try {
			process.kill(-child.pid, name);
		} catch (error) {
			if (error.code !== 'ESRCH') throw error;
		}
	};
	signal('SIGTERM');
	const timer = setTimeout(() => signal('SIGKILL'), patience);
	await gone;
	clearTimeout(timer);
}

/**
 * Starts a process of n8n (`command`: start, worker or webhook) with its own data folder and waits until it is ready.
 * `port` 0 takes a free one. Throws when the port is taken, when n8n ends early (with the end of its log), or after
 * `patience` ms; `signal` ends the wait and n8n with it.
 *
 * Returns `{ url, port, pid, logFile, log(), ended, stop() }`; `ended` resolves when the process is gone.
 * n8n's children die with it: it leads a process group.
 */
export async function startN8n({
	install,
	dataFolder,
	port = 0,
	command = 'start',
	env = {},
	patience = 240_000,
	say = () => {},
	signal,
}) {
	if (port && !(await isFree(port))) {
		throw new Error(
			`Port ${port} is taken by another program. Stop that program or choose another port: PORT=<number>.`,
		);
	}
	const chosen = port || (await freePort());
	mkdirSync(dataFolder, { recursive: true });
	const logFile = join(dataFolder, `n8n-${command}-${chosen}.log`);
	const log = openSync(logFile, 'w');
	const child = spawn(install.node, [install.bin, command], {
		cwd: dataFolder,
		env: environment({
			dataFolder,
			port: chosen,
			brokerPort: await freePort(),
			// A worker answers health checks only when told to.
			env:
				command === 'worker'
					? { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(chosen), ...env }
					: env,
		}),
		stdio: ['ignore', log, log],
		detached: true,
	});
	closeSync(log);
	const url = `http://127.0.0.1:${chosen}`;
	const server = {
		url,
		port: chosen,
		pid: child.pid,
		logFile,
		log: () => readFileSync(logFile, 'utf8'),
		ended: new Promise((resolve) => child.once('exit', resolve)),
		stop: () => end(child, 20_000),
	};
	const start = Date.now();
	const quiet = ticker('n8n is starting', say);
	try {
		await ready(`${url}/healthz/readiness`, child, server, start + patience, signal);
	} catch (error) {
		await server.stop();
		throw error;
	} finally {
		quiet();
	}
	say(`n8n ${install.version} answers at ${url} (${elapsed(start)})`);
	return server;
}

async function ready(address, child, server, until, signal) {
	while (Date.now() < until) {
		signal?.throwIfAborted();
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`n8n ended while starting. The end of ${server.logFile}:\n${server.log().slice(-3000)}`);
		}
		const answer = await fetch(address).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error(`n8n was not ready in time. The end of ${server.logFile}:\n${server.log().slice(-3000)}`);
}
