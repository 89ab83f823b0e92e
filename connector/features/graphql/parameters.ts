/** Names of the inputs of GraphQL operations. */
export const GRAPHQL_PARAMETER = {
	/** `usual`, `chosen` or `graphql`: which fields of an entity are returned. */
	returnedFields: 'returnedFields',
	/** List of dot paths, connections without `edges` and `node`. */
	chosenFields: 'chosenFields',
	/** A selection, with or without the outer braces. */
	selection: 'selection',
	/** The document that the user wrote, the JSON of its variables, and the name of the operation in it. */
	document: 'document',
	variables: 'variables',
	operationName: 'operationName',
} as const;

/** Entries of the Options collection. */
export const GRAPHQL_OPTION = {
	/** `fail` or `return`: what to do when the entity exists already. */
	onExisting: { name: 'onExisting', label: 'If It Exists Already' },
	/** Input items sent as root fields of one document. */
	itemsPerDocument: { name: 'itemsPerDocument', label: 'Items per Request' },
	/** Entries in a page of a list. */
	pageSize: { name: 'pageSize', label: 'Page Size' },
	/** Entries in a page of a list inside an entity. */
	innerPage: { name: 'innerPage', label: 'Inner Page Size' },
	/** False: an answer with errors beside data is a failure (default). True: the data is returned with the errors. */
	partialData: { name: 'partialData', label: 'Return Partial Data' },
	/** False gives connections as they come, with `edges` and `node`. */
	simplify: { name: 'simplify', label: 'Simplify Lists' },
} as const;

/** Labels of the inputs, for the form and for messages. */
export const GRAPHQL_LABEL = {
	returnedFields: 'Fields to Return',
	chosenFields: 'Chosen Fields',
	selection: 'Selection',
	document: 'GraphQL Document',
	variables: 'Variables',
	operationName: 'Operation Name',
} as const satisfies Record<keyof typeof GRAPHQL_PARAMETER, string>;

/** Name under which the load options with the fields of an entity are registered. */
export const RETURNABLE_FIELDS = 'getReturnableFields';
