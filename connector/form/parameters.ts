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
	returnAll: 'returnAll',
	limit: 'limit',
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
	/** Entries in a request, where a request takes several. */
	bulkSize: 'bulkSize',
	/** Most pages read by Return All. */
	maxPages: 'maxPages',
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
	[PARAMETER.returnAll]: 'Return All',
	[PARAMETER.limit]: 'Limit',
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
	[OPTION.maxPages]: 'Max Pages',
} as const;

/** The ways to specify a body that has main fields: these alone, and beside all others. */
export const MAIN_FIELDS = { name: 'Using Main Fields', value: 'fields' };
export const ALL_FIELDS = { name: 'Using All Fields', value: 'allFields' };

/** Names under which the node's `methods` are registered. List searches go by the look-up's name. */
export const METHOD = {
	bodyFields: 'getBodyFields',
} as const;

/** Name inside the fixed collection of rows, `{ row: [{ name, type, value }] }` (`RowsSchema.input`). */
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

/** Name inside the fixed collection of a filter; its members are `operator` and `value`. */
export const FILTER = 'filter';

/** Name inside the fixed collection of additional query parameters; its members are `name` and `value`. */
export const QUERY_PARAMETER = 'parameter';
