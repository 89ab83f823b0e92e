import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A time for people, e.g. `12 s`, or `3 min 5 s` from a minute on. */
export function duration(ms) {
	const seconds = Math.round(ms / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The time since `start` (milliseconds), see `duration`. */
export function elapsed(start) {
	return duration(Date.now() - start);
}

/** Prints a line with the time that `what` has taken so far every `every` ms; call the result to stop. */
export function ticker(what, say = console.log, every = 10_000) {
	const start = Date.now();
	const timer = setInterval(() => say(`  ${what}: ${elapsed(start)} so far`), every);
	timer.unref();
	return () => clearInterval(timer);
}

/**
 * Runs a command with its output in a file, and shows that it is alive.
 * Throws with the file's last lines when the command fails; `signal` ends it.
 */
export async function run(command, args, { cwd, env, logFile, what, say = console.log, signal }) {
	mkdirSync(dirname(logFile), { recursive: true });
	const log = createWriteStream(logFile, { flags: 'a' });
	const stop = ticker(what, say);
	try {
		const code = await new Promise((resolve, reject) => {
			const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], signal });
			child.stdout.pipe(log, { end: false });
			child.stderr.pipe(log, { end: false });
			child.on('error', reject);
			child.on('close', resolve);
		});
		if (code !== 0) {
			const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
			throw new Error(`${what} ended with code ${code}. The end of ${logFile}:\n${tail}`);
		}
	} finally {
		stop();
		log.end();
	}
}
