import { rules } from './orderCloudRules.mjs';

/** The vendor's verbs in n8n's terms; the rest of a name stays. */
const VERBS = {
	List: 'getAll',
	Create: 'create',
	Get: 'get',
	Save: 'createOrUpdate',
	Delete: 'delete',
	Patch: 'update',
};

/** Set by the pager, by the filters or by a flag, and therefore not listed among the parameters. */
const ELSEWHERE = new Set(['page', 'pageSize', 'filters', 'sortBy', 'search', 'searchOn', 'searchType']);

/** Resources in alphabetical order, each with its operations in the vendor's order. */
export function storedOperations(vendor) {
	const names = [...new Set(vendor.operations.map(({ group }) => group))].sort();
	return {
		resources: names.map((plural) => ({ name: resourceName(plural), plural })),
		operations: names.flatMap((name) =>
			vendor.operations
				.filter(({ group }) => group === name)
				.flatMap((operation) => {
					const stored = storedOperation(vendor, operation);
					return operation.listModel === 'ListPageWithFacets' ? [stored, facetsOf(stored)] : [stored];
				}),
		),
	};
}

function storedOperation(vendor, operation) {
	const from = `${operation.resource}.${operation.operation}`;
	const has = (name) => operation.queryParams.some((parameter) => parameter.name === name);
	return {
		id: `${resourceName(operation.group)}.${rules.operationName[from] ?? operationName(operation.operation)}`,
		source: `${rules.sourceName(operation.source)} ${from}`,
		method: operation.method,
		path: operation.path,
		...some('parameters', typedParameters(operation)),
		...some('query', query(vendor, operation, from)),
		...(has('search') && { search: has('searchType') ? 'typed' : 'plain' }),
		...(has('filters') && { filter: true }),
		...(operation.isList && { list: pager(operation, from) }),
		...(operation.bodyModel && { body: body(operation, from) }),
		...(operation.method === 'POST' && rules.repeatable.test(from) && { repeatable: true }),
		...(operation.buyerOnly && { buyerOnly: true }),
		...(operation.roles2019?.length > 0 && { roles: operation.roles2019.join(' ') }),
	};
}

/** The same request; its response contains the facets next to the page. */
function facetsOf(list) {
	const [resource, name] = list.id.split('.');
	const rest = { ...list };
	delete rest.list;
	const what = name.replace(/^getAll/, '');
	return {
		...rest,
		id: `${resource}.get${what.replace(/ies$/, 'y').replace(/s$/, '')}${rules.facets.suffix}`,
		source: `own ${list.source.split(' ').at(-1)}`,
		items: rules.facets.items,
	};
}

function pager(operation, from) {
	if (rules.pageKey.includes(from)) return 'pageKey';
	return operation.lastIdPaging ? 'lastId' : 'page';
}

function body(operation, from) {
	const required = rules.required[from] ?? operation.bodyRequiredFields ?? [];
	return {
		type: operation.bodyModel,
		...(operation.bodyPartial && { partial: true }),
		...(required.length > 0 && { required: required.join(' ') }),
	};
}

/** Path parameters that are more than a text. */
function typedParameters(operation) {
	return operation.pathParams.flatMap((name) => {
		const ref = operation.pathParamTypes?.[name] ?? rules.pathType[name];
		return ref === undefined ? [] : [{ name, ref }];
	});
}

function query(vendor, operation, from) {
	const required = rules.requiredQuery[from] ?? [];
	return operation.queryParams
		.filter(({ name }) => !ELSEWHERE.has(name))
		.map(({ name, type }) => ({
			name,
			...(rules.queryType[`${from}:${name}`] ?? rules.queryType[name] ?? queryType(vendor, type)),
			...(required.includes(name) && { required: true }),
		}));
}

function queryType(vendor, type) {
	if (rules.queryTypes[type]) return rules.queryTypes[type];
	if (vendor.enums[type]) return { ref: type };
	throw new Error(`No rule for query parameters of the type ${type}`);
}

function operationName(name) {
	const verb = Object.keys(VERBS).find((one) => new RegExp(`^${one}(?![a-z])`).test(name));
	return verb ? VERBS[verb] + name.slice(verb.length) : lower(name);
}

function resourceName(plural) {
	return lower(rules.singular[plural] ?? plural.replace(/s$/, ''));
}

function lower(name) {
	return name[0].toLowerCase() + name.slice(1);
}

function some(key, list) {
	return list.length > 0 ? { [key]: list } : {};
}
