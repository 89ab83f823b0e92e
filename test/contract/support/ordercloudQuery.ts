export interface DescribedQuery {
	queryParams: Array<{ name: string; type: string }>;
	searchableFields?: string[];
	sortableFields?: string[];
}

type Pairs = ReadonlyArray<readonly [name: string, value: string]>;

/** The page key of a list over all orders; no description declares it, but responses contain it. */
const PAGE_KEY = 'pageKey';

/**
 * Problems of a query under the operation. A key that is not a parameter is a filter if the operation accepts filters,
 * and a mistake otherwise.
 */
export function checkOrdercloudQuery(
	operation: DescribedQuery,
	query: Pairs,
	enums: Readonly<Record<string, string[]>>,
): string[] {
	const parameters = new Map(operation.queryParams.map(({ name, type }) => [name, type]));
	const filters = parameters.has('filters');
	return query.flatMap(([name, value], index): string[] => {
		const type = name === 'filters' ? undefined : parameters.get(name);
		if (type === undefined) {
			if (name === 'filters') return ['query filters: filters go by their own names'];
			return filters || name === PAGE_KEY ? checkFilter(name, value) : [`query ${name}: is not known`];
		}
		const twice = query.findIndex(([other]) => other === name) < index ? [`query ${name}: comes twice`] : [];
		return [...twice, ...checkParameter(operation, name, type, value, enums)];
	});
}

function checkFilter(name: string, value: string): string[] {
	if (!/^[\w.|]+$/.test(name)) return [`filter ${name}: is no path of a field`];
	return value === '' ? [`filter ${name}: is empty`] : [];
}

function checkParameter(
	operation: DescribedQuery,
	name: string,
	type: string,
	value: string,
	enums: Readonly<Record<string, string[]>>,
): string[] {
	const wrong = (what: string) => [`query ${name}: ${what}: ${value}`];
	if (value === '') return wrong('is empty');
	if (type === 'number') return /^-?\d+(\.\d+)?$/.test(value) ? [] : wrong('is no number');
	if (type === 'boolean') return value === 'true' || value === 'false' ? [] : wrong('is no boolean');
	const known =
		enums[type] ?? (type.startsWith("'") ? [...type.matchAll(/'(\w+)'/g)].map(([, one]) => one) : undefined);
	if (known) return known.includes(value) ? [] : wrong(`is not one of ${known.join(', ')}`);
	if (name === 'sortBy') return fieldList(value, operation.sortableFields, /^!/).flatMap((one) => wrong(one));
	if (name === 'searchOn') return fieldList(value, operation.searchableFields).flatMap((one) => wrong(one));
	return [];
}

/** Names separated by commas; custom fields begin with `xp.`. If no names are known, all are accepted. */
function fieldList(value: string, known: readonly string[] = [], prefix = /^/): string[] {
	if (known.length === 0) return [];
	return value
		.split(',')
		.map((name) => name.replace(prefix, ''))
		.filter((name) => !known.includes(name) && !name.startsWith('xp.'))
		.map((name) => `does not take ${name}`);
}
