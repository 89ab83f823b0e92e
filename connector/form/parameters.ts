/**
 * Internal names of the node parameters that the form defines and that are read when the node runs. A name serves the
 * same purpose in every operation, so that its value survives a change of operation. Apart from the names below, the
 * following appear at the top level of the form under names from the catalogue: path parameters, required query
 * parameters, the list of a bulk operation (`BulkSchema.from`; hidden while the body is written as JSON, which then
 * contains the list), the list of rows (`RowsSchema.input`) and the lists in `Operation.entryLists` (see `pathName`).
 * Path and query parameters may be resource locators, and so may the inputs of `Operation.mainFields` (see `mainName`).
 */
export const PARAMETER = {
	resource: 'resource',
	/** Its value is the operation's identifier, `resource.name`. */
	operation: 'operation',
	/** Shown only if the user can choose the operation's method. */
	method: 'method',
	/** Shown only if the user can choose the operation's path; relative, `/v1/...`. */
	path: 'path',
	/** The API host, for the API Request of providers that have several. */
	server: 'server',
	/**
	 * Collection of the optional typed query parameters, under the provider's names. The value of a `filter` is a fixed
	 * collection `{ filter: { operator, value } }`.
	 */
	query: 'query',
	/** Fixed collection `{ parameter: [{ name, value }] }`. */
	queryParameters: 'queryParameters',
	/**
	 * `fields`, `json`, `xml` (XML bodies) or `allFields` (where `fields` means the main fields only, without the
	 * mapper). Absent if the body has no known fields and is JSON, which implies `json`.
	 */
	specifyBody: 'specifyBody',
	/** Collection of those main fields that are marked `further`, see `pathName`. */
	furtherFields: 'furtherFields',
	/** Resource mapper. Its ids are dot paths such as `consumer.email`. */
	body: 'body',
	jsonBody: 'jsonBody',
	xmlBody: 'xmlBody',
	/**
	 * JSON merged over the body's fields, for members that are not listed. Hidden while the body is written as JSON or
	 * XML, or by its main fields only.
	 */
	additionalBody: 'additionalBody',
	/** The selected variant, for bodies that take several forms. */
	variant: 'variant',
	returnAll: 'returnAll',
	limit: 'limit',
	/** Collection, see OPTION. */
	options: 'options',
} as const;

/** Names inside the Options collection. Each is shown only for the operations to which it applies. */
export const OPTION = {
	/** Maximum number of concurrent requests. */
	concurrency: 'concurrency',
	/** Maximum number of retries; 0 disables them. */
	maxRetries: 'maxRetries',
	/** Maximum total wait of one request, in seconds. */
	maxWait: 'maxWait',
	/** Request timeout in seconds. */
	timeout: 'timeout',
	/** Comma-separated dot paths to keep in each output item. */
	outputFields: 'outputFields',
	/** False returns the whole response as one item instead of one item per list entry. */
	split: 'split',
	/** Dot path of the list in the response, if the catalogue does not specify it. */
	splitPath: 'splitPath',
	/** True adds status and headers: `{ statusCode, headers, body }`. */
	fullResponse: 'fullResponse',
	/** Name of the input binary property to read (uploads, XML from a file). */
	inputBinary: 'inputBinaryField',
	/** Name of the output binary property to write (downloads). */
	outputBinary: 'outputBinaryField',
	/** Maximum number of entries per request, for requests that take several. */
	bulkSize: 'bulkSize',
	/** Maximum number of pages that Return All reads. */
	maxPages: 'maxPages',
} as const;

/** Labels of the inputs common to all providers, used in the form and in messages that refer to an input. */
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

/** The modes of specifying a body that has main fields: only these, or these together with all others. */
export const MAIN_FIELDS = { name: 'Using Main Fields', value: 'fields' };
export const ALL_FIELDS = { name: 'Using All Fields', value: 'allFields' };

/**
 * Names under which the node's `methods` are registered. List searches are registered under the key of their look-up.
 */
export const METHOD = {
	bodyFields: 'getBodyFields',
} as const;

/** Name inside the fixed collection of rows, `{ row: [{ name, type, value }] }` (`RowsSchema.input`). */
export const ROW = 'row';

/** Names inside the fixed collection of a list that is entered entry by entry. */
export const ENTRY = { entry: 'entry', further: 'additionalFields' } as const;

/** The parameter name of a member at a dot path, as n8n would read dots as nested objects: `consumerAddresses`. */
export function pathName(path: string): string {
	return path.replace(/\.(.)/g, (_, first: string) => first.toUpperCase());
}

/** The parameter name of a main field of a body, which cannot collide with a path parameter of the same name. */
export function mainName(path: string): string {
	return pathName(`body.${path}`);
}

/** Name inside the fixed collection of a filter; its members are `operator` and `value`. */
export const FILTER = 'filter';

/** Name inside the fixed collection of additional query parameters; its members are `name` and `value`. */
export const QUERY_PARAMETER = 'parameter';
