/** Figures of the bench. The ratios matter: both sides of each are measured alternately, within the same minute. */

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const ratio = (a, b) => Math.round((a / b) * 100) / 100;
export const round = (value, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * The geometric mean of ratios, which is 1 if they cancel each other out, and its 95 % confidence interval: from a few
 * noisy pairs, the mean is less precise than its digits suggest.
 */
export function geometricMean(ratios) {
	const logs = ratios.map(Math.log);
	const middle = mean(logs);
	const deviation = Math.sqrt(logs.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (logs.length - 1));
	const margin = (1.96 * deviation) / Math.sqrt(logs.length);
	return { mean: Math.exp(middle), low: Math.exp(middle - margin), high: Math.exp(middle + margin) };
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const FIGURES = ['wallMs', 'cpuMs', 'peakMb', 'keptMb'];

/** Runs the contestants alternately, so that a change in load affects all of them; medians of the rounds. */
export async function race(contestants, rounds = 5) {
	const results = new Map(contestants.map(([name]) => [name, []]));
	for (let r = 0; r <= rounds; r++) {
		for (const [name, run, items] of contestants) {
			const result = await run();
			if (result.failed || (items && result.items !== items)) throw new Error(`${name}: ${JSON.stringify(result)}`);
			// The first round warms up.
			if (r > 0) results.get(name).push(result);
		}
	}
	return Object.fromEntries(
		[...results].map(([name, list]) => [
			name,
			Object.fromEntries(FIGURES.map((figure) => [figure, median(list.map((one) => one[figure]))])),
		]),
	);
}
