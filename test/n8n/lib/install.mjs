import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elapsed, run } from './progress.mjs';

const HERE = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const REPOSITORY = resolve(HERE, '..', '..');

/** Identifies what is installed: changes with the wanted versions, so that an older installation is replaced. */
function stampOf(folder) {
	const hash = createHash('sha256');
	for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(folder, file)));
	return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}

/** The n8n in `folder` (one in which `npm install n8n` was run), or undefined when there is none. */
function describe(folder) {
	const home = join(folder, 'node_modules', 'n8n');
	if (!existsSync(join(home, 'bin', 'n8n'))) return undefined;
	const own = join(folder, 'node_modules', 'node', 'bin', 'node');
	return {
		folder,
		bin: join(home, 'bin', 'n8n'),
		version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
		node: existsSync(own) ? own : process.execPath,
		modules: join(folder, 'node_modules'),
	};
}

/**
 * The n8n to run: the one in `folder` (option `--n8n`, or N8N_INSTALL) unchanged, else the one of
 * `test/n8n/package.json`, installed on first use (about 5 minutes, 2.6 GB) and reused until the versions change.
 *
 * Returns `{ folder, bin, version, node, modules }`; `node` is the Node.js that runs it, as n8n 2 needs version 24.
 */
export async function ensureN8n({ folder = process.env.N8N_INSTALL, say = console.log, signal } = {}) {
	if (folder) {
		const found = describe(resolve(folder));
		if (!found) throw new Error(`No n8n in ${resolve(folder)}: node_modules/n8n/bin/n8n is missing there.`);
		say(`Using the installed n8n ${found.version} in ${found.folder}`);
		return found;
	}
	const modules = join(HERE, 'node_modules');
	const stampFile = join(modules, '.installed');
	const stamp = stampOf(HERE);
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return describe(HERE);

	const start = Date.now();
	const logFile = join(REPOSITORY, '.work', 'install-n8n.log');
	rmSync(logFile, { force: true });
	say('Installing a real n8n into test/n8n (once; about 5 minutes and 2.6 GB)');
	const npm = (what, ...args) => run('npm', args, { cwd: HERE, env: process.env, logFile, what, say, signal });
	// Most packages' install scripts are of no use here, and some would download; two are needed.
	await npm('downloading n8n and its packages', 'ci', '--ignore-scripts');
	// Set explicitly, because an outer npm passes its own setting on to this one.
	await npm('building the SQLite driver', 'rebuild', 'sqlite3', '--ignore-scripts=false');
	await npm('fetching Node.js 24', 'rebuild', 'node', '--ignore-scripts=false');
	if (describe(HERE).node === process.execPath) throw new Error(`npm gave no Node.js 24; see ${logFile}`);
	writeFileSync(stampFile, stamp);
	const installed = describe(HERE);
	say(`n8n ${installed.version} is installed (${elapsed(start)})`);
	return installed;
}
