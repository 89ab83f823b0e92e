import { duration } from '../../test/n8n/lib/progress.mjs';

/** How long everything may take on a fresh clone with two cores, the installation of n8n included. */
export const BUDGET_MS = 25 * 60_000;

/**
 * The end of a run: a line for each part, the total against the budget, and the count of tests, which is the last line.
 *
 * @param parts `{ name, ms, passed, failed }` in the order in which they ran; installations count no tests unless they fail
 */
export function summary(parts, totalMs) {
	const lines = parts.map(({ name, ms, passed, failed }) => {
		const tests = passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : '';
		return `${name.padEnd(12)} ${duration(ms).padStart(12)}${tests}`;
	});
	const over = totalMs > BUDGET_MS ? `  OVER THE BUDGET of ${duration(BUDGET_MS)}` : '';
	const sum = (key) => parts.reduce((all, part) => all + part[key], 0);
	return [
		...lines,
		`${'total'.padEnd(12)} ${duration(totalMs).padStart(12)}${over}`,
		`${sum('passed')} passed, ${sum('failed')} failed`,
	].join('\n');
}
