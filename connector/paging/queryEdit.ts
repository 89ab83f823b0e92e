import type { Query } from '../core/exchange';

/** The first value of a parameter. */
export function queryValue(query: Query | undefined, name: string): string | undefined {
	return query?.find(([key]) => key === name)?.[1];
}

/** A copy in which the parameter has only this value, in its previous position or else at the end. */
export function withQuery(query: Query | undefined, name: string, value: string): Query {
	const copy: Query = [];
	let placed = false;
	for (const pair of query ?? []) {
		if (pair[0] !== name) copy.push(pair);
		else if (!placed) copy.push([name, value]);
		placed ||= pair[0] === name;
	}
	if (!placed) copy.push([name, value]);
	return copy;
}

/** A copy without these parameters. */
export function withoutQuery(query: Query | undefined, names: readonly string[]): Query {
	return (query ?? []).filter(([name]) => !names.includes(name));
}
