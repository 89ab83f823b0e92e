import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(join(resolve(__dirname, '../..'), 'scripts/test/summary.mjs')).href;
const MINUTE = 60_000;

/** What `npm test` prints at its end. */
function summary(parts: object[], totalMs: number): string[] {
	const script = `import { summary } from '${MODULE}'; console.log(summary(${JSON.stringify(parts)}, ${totalMs}));`;
	return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim().split('\n');
}

const PARTS = [
	{ name: 'npm ci', ms: 61_000, passed: 0, failed: 0 },
	{ name: 'unit', ms: 9 * MINUTE, passed: 1200, failed: 2 },
	{ name: 'n8n install', ms: 5 * MINUTE, passed: 0, failed: 0 },
	{ name: 'n8n', ms: 4_000, passed: 40, failed: 0 },
];

test('the end of a run has the time of each part, the total, and the count of tests in its last line', () => {
	expect(summary(PARTS, 16 * MINUTE).map((line) => line.replace(/ +/g, ' '))).toEqual([
		'npm ci 1 min 1 s',
		'unit 9 min 0 s 1200 passed, 2 failed',
		'n8n install 5 min 0 s',
		'n8n 4 s 40 passed, 0 failed',
		'total 16 min 0 s',
		'1240 passed, 2 failed',
	]);
});

test('a total above 25 minutes is marked', () => {
	expect(summary(PARTS, 25 * MINUTE).at(-2)).toMatch(/25 min 0 s$/);
	expect(summary(PARTS, 25 * MINUTE + 1_000).at(-2)).toMatch(/25 min 1 s +OVER THE BUDGET of 25 min 0 s$/);
});
