/**
 * `npm test`: everything, on a fresh clone too. Installs the development packages and a real n8n when they are missing.
 *
 *   npm test                  all of it
 *   npm test -- lint unit     only these parts: lint, types, unit, n8n
 *   npm test -- --n8n <dir>   with the n8n installed in that folder; also N8N_INSTALL
 *
 * All parts run even when one fails. At the end stand the time of each part, installations included, and the total, which
 * is marked when it exceeds the budget of 25 minutes. The last line counts the tests: `N passed, N failed`; the exit code
 * is 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../test/n8n/lib/install.mjs';
import { ensureModules, REPOSITORY } from './start/prepare.mjs';
import { summary } from './test/summary.mjs';

const WORK = join(REPOSITORY, '.work');
const say = (line) => console.log(line);
const bin = (...path) => join(REPOSITORY, 'node_modules', ...path);

/** Runs a Node.js program with its output shown; resolves with its exit code and what it printed. */
function node(args, { env = process.env, capture = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {
			cwd: REPOSITORY,
			env,
			stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
		});
		let output = '';
		child.stdout?.on('data', (chunk) => {
			output += chunk;
			process.stdout.write(chunk);
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, output }));
	});
}

const single = async (args) => ((await node(args)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function unit() {
	const outputFile = join(WORK, 'jest.json');
	rmSync(outputFile, { force: true });
	const { code } = await node([bin('jest', 'bin', 'jest.js'), '--json', `--outputFile=${outputFile}`], {
		// jest prints its report on the error stream, and the JSON too when asked to.
		capture: false,
	});
	const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(outputFile, 'utf8'));
	const failed = numFailedTests + numRuntimeErrorTestSuites;
	return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function realN8n(install) {
	const files = readdirSync(join(REPOSITORY, 'test', 'n8n'))
		.filter((file) => file.endsWith('.test.mjs'))
		.map((file) => join('test', 'n8n', file));
	const { code, output } = await node(['--test', '--test-concurrency=1', '--test-reporter=tap', ...files], {
		env: { ...process.env, N8N_INSTALL: install.folder },
		capture: true,
	});
	const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
	const failed = count('fail') + count('cancelled');
	return { passed: count('pass'), failed: code === 0 ? failed : Math.max(failed, 1) };
}

const { values, positionals } = parseArgs({ options: { n8n: { type: 'string' } }, allowPositionals: true });
const began = Date.now();
const results = [];

/** Runs a part, notes its time and its tests, and gives back what it returned; an error counts as a failed test. */
async function part(name, work) {
	say(`\n== ${name}`);
	const start = Date.now();
	let value;
	let counted = { passed: 0, failed: 0 };
	try {
		value = await work();
		if (value?.passed !== undefined) counted = value;
	} catch (error) {
		console.error(error.message);
		counted = { passed: 0, failed: 1 };
	}
	results.push({ name, ms: Date.now() - start, ...counted });
	return value;
}

const parts = {
	lint: () =>
		part('lint', async () => {
			const checks = [
				await single([bin('eslint', 'bin', 'eslint.js'), '.']),
				await single([bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']),
				await single([bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'connector', 'nodes', 'credentials']),
				await single([join('scripts', 'operations.mjs'), '--check']),
				await single([join('scripts', 'examples.mjs'), '--check']),
			];
			const failed = checks.filter((check) => check.failed > 0).length;
			return { passed: checks.length - failed, failed };
		}),
	types: () => part('types', () => single([bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.test.json'])),
	unit: () => part('unit', unit),
	n8n: async () => {
		const install = await part('n8n install', () => ensureN8n({ folder: values.n8n, say }));
		if (install) await part('n8n', () => realN8n(install));
	},
};
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length) {
	console.error(`Unknown part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}

mkdirSync(WORK, { recursive: true });
await part('npm ci', () => ensureModules({ say }));
// Without the packages no part can run.
const wanted = positionals.length ? positionals : Object.keys(parts);
if (results[0].failed === 0) for (const name of wanted) await parts[name]();
say(`\n${summary(results, Date.now() - began)}`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
