/**
 * Internal names of the node parameters that the form shows and the call reads. The same name serves the same thing in
 * every operation, so that a value survives switching. Under the provider's own names stand, at the top level of the
 * form: path parameters, required query parameters, the list of a bulk operation (`BulkSchema.from`; shown unless the
 * body is written as JSON, where the list stands in the body), and the lists of `Operation.entryLists` (see `pathName`).
 * Any of these but the last may be a resource locator, as may be the inputs of `Operation.mainFields` (see `mainName`).
 * Everything else stands under one of the names below.
 */
export const PARAMETER = {
	resource: 'resource',
	/** Value is the operation's identifier, `resource.name`. */
	operation: 'operation',
	/** Shown only where the operation's method is the user's to choose. */
	method: 'method',
	/** Shown only where the operation's path is the user's to choose; relative, `/v1/...`. */
	path: 'path',
	/** Which API host, for API Request of providers with several. */
	server: 'server',
	/**
	 * Collection of the typed query parameters that are not required, by the provider's names. The value of a `filter`
	 * is a fixed collection `{ filter: { operator, value } }`.
	 */
	query: 'query',
	/** Fixed collection `{ parameter: [{ name, value }] }`. */
	queryParameters: 'queryParameters',
	/**
	 * `fields`, `json`, `xml` (XML bodies) or `allFields` (where `fields` stands for the main ones, without the mapper).
	 * Absent where the body has no known fields and is JSON: it is then `json`.
	 */
	specifyBody: 'specifyBody',
	/** Collection of the further ones among the main fields, see `pathName`. */
	furtherFields: 'furtherFields',
	/** Resource mapper; ids are dot paths such as `consumer.email`. */
	body: 'body',
	jsonBody: 'jsonBody',
	xmlBody: 'xmlBody',
	/** JSON merged over the body's fields, for members that are not listed. Shown with `fields` only. */
	additionalBody: 'additionalBody',
	/** Value of one of the operation's variants, for bodies that come in several forms. */
	variant: 'variant',
	/** `fields` or `json`: how the conditions of a search are written. Absent where they cannot be written as JSON. */
	specifyFilters: 'specifyFilters',
	/** `and` or `or`: whether all conditions or one of them have to hold. */
	combine: 'combine',
	/**
	 * Fixed collection `{ condition: [{ field, operator, value }], group: [{ combine, conditions: { condition: [...] } }] }`;
	 * `field` is a resource locator.
	 */
	conditions: 'conditions',
	/** Conditions in the provider's own JSON. */
	jsonFilters: 'jsonFilters',
	/** Fixed collection `{ field: [{ name, direction }] }`; `name` is a resource locator, `direction` `asc` or `desc`. */
	sort: 'sort',
	returnAll: 'returnAll',
	limit: 'limit',
	/** `usual`, `chosen` or `graphql`: which fields of a GraphQL entity are returned. */
	returnedFields: 'returnedFields',
	/** List of dot paths, connections without `edges` and `node`. */
	chosenFields: 'chosenFields',
	/** A GraphQL selection, with or without the outer braces. */
	selection: 'selection',
	/** Fixed collection `{ row: [{ name, type, value }] }`, for the body's field with `rows`. */
	rows: 'attributes',
	/** The user's own GraphQL document, the JSON of its variables, and the name of the operation in it. */
	document: 'document',
	variables: 'variables',
	operationName: 'operationName',
	/** Collection, see OPTION. */
	options: 'options',
} as const;

/** Names inside the Options collection. Each is shown only where it means something for the operation. */
export const OPTION = {
	/** Requests at once. */
	concurrency: 'concurrency',
	/** Tries after the first. 0 switches retries off. */
	maxRetries: 'maxRetries',
	/** Seconds that all waits of one request may take together. */
	maxWait: 'maxWait',
	/** Seconds before a request is given up. */
	timeout: 'timeout',
	/** Comma separated dot paths kept in each output item. */
	outputFields: 'outputFields',
	/** False gives the whole answer as one item instead of one item per list entry. */
	split: 'split',
	/** Dot path of the list in the answer, where it is not known. */
	splitPath: 'splitPath',
	/** True adds status and headers: `{ statusCode, headers, body }`. */
	fullResponse: 'fullResponse',
	/** Input binary property read (uploads, XML from a file). */
	inputBinary: 'inputBinaryField',
	/** Output binary property written (downloads). */
	outputBinary: 'outputBinaryField',
	/** Entries per call of a bulk operation. */
	bulkSize: 'bulkSize',
	/** Dot path of the key by which entries of a bulk answer are matched, where it is not known. */
	matchBy: 'matchBy',
	/** Most pages read by Return All. */
	maxPages: 'maxPages',
	/** `fail` or `return`: what to do when the entity exists already. */
	onExisting: 'onExisting',
	/** Input items sent as root fields of one GraphQL document. */
	itemsPerDocument: 'itemsPerDocument',
	/** Entries in a page of a list. */
	pageSize: 'pageSize',
	/** Entries in a page of a list inside an entity. */
	innerPage: 'innerPage',
	/** False: an answer with errors beside data is a failure (default). True: the data is returned with the errors. */
	partialData: 'partialData',
	/** False gives connections as they come, with `edges` and `node`. */
	simplify: 'simplify',
	/** False: batches are sent and not waited for. */
	waitForBatches: 'waitForBatches',
	/** Minutes to wait for a batch. */
	maxBatchWait: 'maxBatchWait',
	/** Seconds between two looks at a batch. */
	pollEvery: 'pollEvery',
	/** Identifier of a job that is open already. */
	jobId: 'jobId',
	/** `fail` or `retry`: what to do when the version sent is not the current one. */
	onConflict: 'onConflict',
} as const;

/** Labels of the inputs that are the same for every provider, for the form and for messages that name an input. */
export const LABEL = {
	[PARAMETER.resource]: 'Resource',
	[PARAMETER.operation]: 'Operation',
	[PARAMETER.method]: 'Method',
	[PARAMETER.path]: 'Path',
	[PARAMETER.server]: 'API',
	[PARAMETER.query]: 'Filters',
	[PARAMETER.queryParameters]: 'Query Parameters',
	[PARAMETER.specifyBody]: 'Specify Body',
	[PARAMETER.furtherFields]: 'Additional Fields',
	[PARAMETER.body]: 'Body',
	[PARAMETER.jsonBody]: 'JSON',
	[PARAMETER.xmlBody]: 'XML',
	[PARAMETER.additionalBody]: 'Additional Fields',
	[PARAMETER.variant]: 'Variant',
	[PARAMETER.specifyFilters]: 'Specify Filters',
	[PARAMETER.combine]: 'Conditions to Meet',
	[PARAMETER.conditions]: 'Conditions',
	[PARAMETER.jsonFilters]: 'Filters as JSON',
	[PARAMETER.sort]: 'Sort By',
	[PARAMETER.returnAll]: 'Return All',
	[PARAMETER.limit]: 'Limit',
	[PARAMETER.returnedFields]: 'Fields to Return',
	[PARAMETER.chosenFields]: 'Chosen Fields',
	[PARAMETER.selection]: 'Selection',
	[PARAMETER.rows]: 'Attributes',
	[PARAMETER.document]: 'GraphQL Document',
	[PARAMETER.variables]: 'Variables',
	[PARAMETER.operationName]: 'Operation Name',
	[PARAMETER.options]: 'Options',
	[OPTION.concurrency]: 'Concurrent Requests',
	[OPTION.maxRetries]: 'Max Retries',
	[OPTION.maxWait]: 'Max Wait (Seconds)',
	[OPTION.timeout]: 'Timeout (Seconds)',
	[OPTION.outputFields]: 'Output Fields',
	[OPTION.split]: 'Split Into Items',
	[OPTION.splitPath]: 'List Path',
	[OPTION.fullResponse]: 'Include Response Headers and Status',
	[OPTION.inputBinary]: 'Input Data Field Name',
	[OPTION.outputBinary]: 'Output Data Field Name',
	[OPTION.bulkSize]: 'Entries per Request',
	[OPTION.matchBy]: 'Match Field',
	[OPTION.maxPages]: 'Max Pages',
	[OPTION.onConflict]: 'On Version Conflict',
	[OPTION.onExisting]: 'If It Exists Already',
	[OPTION.itemsPerDocument]: 'Items per Request',
	[OPTION.pageSize]: 'Page Size',
	[OPTION.innerPage]: 'Inner Page Size',
	[OPTION.partialData]: 'Return Partial Data',
	[OPTION.simplify]: 'Simplify Lists',
	[OPTION.waitForBatches]: 'Wait for Batches',
	[OPTION.maxBatchWait]: 'Max Batch Wait (Minutes)',
	[OPTION.pollEvery]: 'Poll Every (Seconds)',
	[OPTION.jobId]: 'Job ID',
} as const;

/** The ways to specify a body that has main fields: these alone, and beside all others. */
export const MAIN_FIELDS = { name: 'Using Main Fields', value: 'fields' };
export const ALL_FIELDS = { name: 'Using All Fields', value: 'allFields' };

/** Names under which the node's `methods` are registered. List searches go by the look-up's name. */
export const METHOD = {
	bodyFields: 'getBodyFields',
	/** List searches: fields to filter by, and to sort by. */
	filterFields: 'searchFilterFields',
	sortFields: 'searchSortFields',
	/** Load options: operators for the type of the field beside it. */
	filterOperators: 'getFilterOperators',
	/** Load options: fields of the entity that a GraphQL operation gives. */
	returnableFields: 'getReturnableFields',
} as const;

/** Names inside the fixed collection of conditions. */
export const CONDITIONS = {
	condition: 'condition',
	group: 'group',
	combine: 'combine',
	conditions: 'conditions',
	field: 'field',
	operator: 'operator',
	value: 'value',
} as const;

/** Name inside the fixed collection of rows. */
export const ROW = 'row';

/** Names inside the fixed collection of a list that is asked for entry by entry. */
export const ENTRY = { entry: 'entry', further: 'additionalFields' } as const;

/** The name under which a member at a dot path stands in the form, where dots would make objects: `consumerAddresses`. */
export function pathName(path: string): string {
	return path.replace(/\.(.)/g, (_, first: string) => first.toUpperCase());
}

/** The name under which a main field of a body stands in the form, apart from parameters of the path called alike. */
export function mainName(path: string): string {
	return pathName(`body.${path}`);
}

/** Names inside the fixed collection of sorting. */
export const SORT = { field: 'field', name: 'name', direction: 'direction' } as const;

/** Name inside the fixed collection of a filter; its members are `operator` and `value`. */
export const FILTER = 'filter';

/** Name inside the fixed collection of additional query parameters; its members are `name` and `value`. */
export const QUERY_PARAMETER = 'parameter';
