import type { ApiRequest } from '../../connector/core/exchange';
import { InputError } from '../../connector/core/inputError';
import { isObject } from '../../connector/core/object';
import type { Condition, ConditionGroup, FilterLanguage } from '../../connector/features/conditions/filterLanguage';
import { CONDITION_LABEL } from '../../connector/features/conditions/parameters';
import { operators } from './operators';

type Members = Record<string, unknown>;

/** Conditions on entities other than the one searched for; the provider accepts them at the top level only. */
const ELSEWHERE = 'referenced.';

/**
 * Conditions of `POST /api/<entities>/search`: a query of nested members, such as
 * `{ "consumer": { "consumerId": { "eq": "7" } } }`, with lists of queries in `and` and `or`. Conditions on the same
 * list, such as name and value of a tag, are merged where possible, so that they apply to the same entry.
 */
export const searchLanguage: FilterLanguage = {
	operators,
	offers: { combine: true, groups: true, sort: 'one', json: true },
	jsonHint: 'The query of the search, or its whole body, e.g. {"status": {"eq": "OPEN"}}',
	apply: (request, { combine, conditions, groups, sort }) => ({
		...request,
		body: {
			...(request.body as Members | undefined),
			query: joined(combine, [...queries({ combine, conditions }), ...groups.map(groupQuery)]),
			...(sort.length > 0 && { sort: sort.map(({ field, direction }) => nested(field, direction.toUpperCase())) }),
		},
	}),
	applyJson: (request, value) => {
		const label = CONDITION_LABEL.jsonFilters;
		if (!isObject(value)) {
			throw new InputError(label, `'${label}' has to be an object`, 'Give the query as an object, or a whole body');
		}
		const body = request.body as Members | undefined;
		// A whole body is accepted too, as the documentation shows it.
		return { ...request, body: 'query' in value ? { ...body, ...value } : { ...body, query: value } };
	},
};

/** Earlier than anything that a search could find. */
export const EVER = '1970-01-01T00:00:00.000Z';

/**
 * The same for searches that require a start of the creation time: unless a mandatory condition states one, it covers
 * all entities.
 */
export const searchSinceLanguage: FilterLanguage = {
	...searchLanguage,
	apply: (request, filters) => since(searchLanguage.apply(request, filters)),
	applyJson: (request, value) => since(searchLanguage.applyJson?.(request, value) ?? request),
};

function since(request: ApiRequest): ApiRequest {
	const body = request.body as Members & { query: Members };
	return 'created' in body.query
		? request
		: { ...request, body: { ...body, query: { ...body.query, created: { gte: EVER } } } };
}

function groupQuery({ combine, conditions }: ConditionGroup): Members {
	const elsewhere = conditions.find(({ field }) => field.name.startsWith(ELSEWHERE));
	if (elsewhere) throw notInside(elsewhere);
	return joined(combine, queries({ combine, conditions }));
}

/** Merges conditions that must all hold into one query unless they collide; otherwise one query per condition. */
function queries({ combine, conditions }: ConditionGroup): Members[] {
	const found: Members[] = [];
	for (const condition of conditions) {
		const { field, operator, value } = condition;
		if (combine === 'or' && conditions.length > 1 && field.name.startsWith(ELSEWHERE)) throw notInside(condition);
		const query = nested(`${field.name}.${operator}`, value);
		const fits = combine === 'and' && found.some((other) => merge(other, query));
		if (!fits) found.push(query);
	}
	return found;
}

function joined(combine: 'and' | 'or', list: readonly Members[]): Members {
	if (list.length < 2) return list[0] ?? {};
	if (combine === 'or') return { or: list };
	const [first, ...others] = list;
	return 'and' in first || 'or' in first ? { and: list } : { ...first, and: others };
}

/** Merges the second query into the first, unless both use the same operator on the same field. */
function merge(into: Members, query: Members): boolean {
	if (!mergeable(into, query)) return false;
	for (const [key, value] of Object.entries(query)) {
		if (Object.hasOwn(into, key)) merge(into[key] as Members, value as Members);
		else into[key] = value;
	}
	return true;
}

function mergeable(into: unknown, query: unknown): boolean {
	if (!isObject(into) || !isObject(query)) return false;
	return Object.entries(query).every(([key, value]) => !Object.hasOwn(into, key) || mergeable(into[key], value));
}

function nested(path: string, value: unknown): Members {
	return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Members;
}

function notInside({ field }: Condition): InputError {
	return new InputError(
		CONDITION_LABEL.conditions,
		`The condition on '${field.name}' looks into other records, which is not possible inside a group or with 'Any'`,
		`Put it beside the groups, with '${CONDITION_LABEL.combine}' set to 'All'`,
	);
}
