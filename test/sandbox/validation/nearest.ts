import type { Problem } from './types';

/**
 * Of several forms that a value may have, the problems of the one that it matches or is nearest to: a form whose tag
 * the value carries is nearer than any other. If it carries the tag of none, that is the only problem.
 */
export function nearest(attempts: ReadonlyArray<readonly Problem[]>): readonly Problem[] {
	let best: readonly Problem[] | undefined;
	let weight = Infinity;
	for (const problems of attempts) {
		if (!problems.length) return problems;
		const heavy = problems.reduce((sum, { tag }) => sum + (tag ? 1000 : 1), 0);
		if (heavy < weight) [best, weight] = [problems, heavy];
	}
	return best && weight >= 1000 ? untagged(attempts, best) : (best ?? []);
}

function untagged(attempts: ReadonlyArray<readonly Problem[]>, best: readonly Problem[]): readonly Problem[] {
	const wrong = best.find(({ tag }) => tag) as Problem;
	const tags = attempts.flatMap((problems) =>
		problems.flatMap(({ tag, field }) => (field === wrong.field ? (tag ?? []) : [])),
	);
	const message = `${wrong.field} must be ${tags.length > 1 ? 'one of ' : ''}${[...new Set(tags)].join(', ')}`;
	return [{ ...wrong, tag: tags, message }];
}
