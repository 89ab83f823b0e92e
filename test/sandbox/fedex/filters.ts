/**
 * Parses `operator|time`. Returns a test of milliseconds since 1970, or a sentence saying what is wrong.
 * `gt` and `ge` are documented, the others inferred.
 */
export function timeFilter(text: string): ((time: number) => boolean) | string {
	const [, operator, value] = /^(gt|ge|lt|le|eq)\|(.+)$/s.exec(text) ?? [];
	if (!operator) return 'must have the form operator|time with gt, ge, lt, le or eq';
	if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(value)) return 'needs a time in ISO 8601 with an offset';
	const bound = Date.parse(value);
	if (!Number.isFinite(bound)) return 'needs a time in ISO 8601 with an offset';
	const tests: Record<string, (time: number) => boolean> = {
		gt: (time) => time > bound,
		ge: (time) => time >= bound,
		lt: (time) => time < bound,
		le: (time) => time <= bound,
		eq: (time) => time === bound,
	};
	return tests[operator];
}
