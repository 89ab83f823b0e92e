import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elapsed, run } from '../../test/n8n/lib/progress.mjs';

export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WORK = join(REPOSITORY, '.work');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether `npm ci` completed with the versions that package.json pins. */
function installed() {
	const modules = join(REPOSITORY, 'node_modules');
	// npm writes this last, so it is missing after an interrupted installation.
	if (!existsSync(join(modules, '.package-lock.json'))) return false;
	return Object.entries(readJson(join(REPOSITORY, 'package.json')).devDependencies).every(([name, version]) => {
		const manifest = join(modules, name, 'package.json');
		return existsSync(manifest) && readJson(manifest).version === version;
	});
}

/** Installs the development packages if they are missing or of other versions. */
export async function ensureModules({ say, signal }) {
	if (installed()) return;
	const start = Date.now();
	say('Installing the development packages (npm ci; about a minute)');
	const logFile = join(WORK, 'npm-ci.log');
	rmSync(logFile, { force: true });
	await run('npm', ['ci'], { cwd: REPOSITORY, env: process.env, logFile, what: 'npm ci', say, signal });
	say(`Installed (${elapsed(start)})`);
}

/** A hash of everything that the build reads. */
function sourcesHash() {
	const hash = createHash('sha256');
	for (const folder of ['connector', 'credentials', 'icons', 'nodes']) {
		const files = readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
			.sort();
		for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
	}
	for (const file of ['gulpfile.js', 'index.js', 'package.json', 'tsconfig.json']) {
		hash.update(readFileSync(join(REPOSITORY, file)));
	}
	return hash.digest('hex');
}

/** Builds `dist/` unless it was built from these exact sources. */
export async function ensureBuilt({ say, signal }) {
	const stampFile = join(WORK, 'build.stamp');
	const stamp = sourcesHash();
	const built = existsSync(join(REPOSITORY, 'dist')) && existsSync(stampFile);
	if (built && readFileSync(stampFile, 'utf8') === stamp) return;
	const start = Date.now();
	say('Building the nodes');
	rmSync(stampFile, { force: true });
	const logFile = join(WORK, 'build.log');
	rmSync(logFile, { force: true });
	const gulp = join(REPOSITORY, 'node_modules', 'gulp', 'bin', 'gulp.js');
	await run(process.execPath, [gulp, 'build'], {
		cwd: REPOSITORY,
		env: process.env,
		logFile,
		what: 'building',
		say,
		signal,
	});
	mkdirSync(WORK, { recursive: true });
	writeFileSync(stampFile, stamp);
	say(`Built (${elapsed(start)})`);
}
