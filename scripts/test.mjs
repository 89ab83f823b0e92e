/**
 * `npm test`: everything, on a fresh clone too. Installs the development packages and a real n8n when they are missing.
 *
 *   npm test                  all of it
 *   npm test -- lint unit     only these parts: lint, types, unit, n8n
 *   npm test -- --n8n <dir>   with the n8n installed in that folder; also N8N_INSTALL
 *
 * All parts run even when one fails. The last line counts the tests: `N passed, N failed`; the exit code is 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../test/n8n/lib/install.mjs';
import { elapsed } from '../test/n8n/lib/progress.mjs';
import { ensureModules, REPOSITORY } from './start/prepare.mjs';

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

async function realN8n(folder) {
	const install = await ensureN8n({ folder, say });
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
const parts = {
	lint: async () => {
		const rules = await single([bin('eslint', 'bin', 'eslint.js'), '.']);
		const format = await single([bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']);
		const tables = await single([join('scripts', 'readme.mjs'), '--check']);
		const failed = rules.failed + format.failed + tables.failed;
		return { passed: 3 - failed, failed };
	},
	types: () => single([bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.test.json']),
	unit,
	n8n: () => realN8n(values.n8n),
};
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length) {
	console.error(`Unknown part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}

mkdirSync(WORK, { recursive: true });
await ensureModules({ say });
const total = { passed: 0, failed: 0 };
const lines = [];
for (const name of positionals.length ? positionals : Object.keys(parts)) {
	say(`\n== ${name}`);
	const start = Date.now();
	const result = await parts[name]().catch((error) => {
		console.error(error.message);
		return { passed: 0, failed: 1 };
	});
	total.passed += result.passed;
	total.failed += result.failed;
	lines.push(`${name.padEnd(6)} ${result.passed} passed, ${result.failed} failed (${elapsed(start)})`);
}
say(`\n${lines.join('\n')}`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
