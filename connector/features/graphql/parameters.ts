/** Names of the inputs of GraphQL operations. */
export const GRAPHQL_PARAMETER = {
	/** `usual`, `chosen` or `graphql`: which fields of an entity are returned. */
	returnedFields: 'returnedFields',
	/** List of dot paths, omitting `edges` and `node` of connections. */
	chosenFields: 'chosenFields',
	/** A selection, with or without the outer braces. */
	selection: 'selection',
	/** A document written by the user, its variables as JSON, and the name of the operation to execute. */
	document: 'document',
	variables: 'variables',
	operationName: 'operationName',
} as const;

/** Entries of the Options collection. */
export const GRAPHQL_OPTION = {
	/** `fail` or `return`: what to do if the entity already exists. */
	onExisting: { name: 'onExisting', label: 'If It Exists Already' },
	/** Number of input items sent as root fields of one document. */
	itemsPerDocument: { name: 'itemsPerDocument', label: 'Items per Request' },
	/** Page size of a list. */
	pageSize: { name: 'pageSize', label: 'Page Size' },
	/** Page size of a list inside an entity. */
	innerPage: { name: 'innerPage', label: 'Inner Page Size' },
	/**
	 * False (default): a response with errors in addition to data is a failure. True: the data is returned with the
	 * errors.
	 */
	partialData: { name: 'partialData', label: 'Return Partial Data' },
	/** False: connections are returned unchanged, with `edges` and `node`. */
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

/** Name of the load options method for the fields of an entity. */
export const RETURNABLE_FIELDS = 'getReturnableFields';
