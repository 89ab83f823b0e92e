/** Names of the inputs for filtering and sorting a list. */
export const CONDITION_PARAMETER = {
	/** `fields` or `json`: how the conditions are specified. Absent if JSON is not supported. */
	specifyFilters: 'specifyFilters',
	/** `and` or `or`: whether all conditions must hold or any of them. */
	combine: 'combine',
	/**
	 * Fixed collection `{ condition: [{ field, operator, value }], group: [{ combine, conditions: { condition: [...] } }] }`;
	 * `field` is a resource locator.
	 */
	conditions: 'conditions',
	/** Conditions in the provider's own JSON format. */
	jsonFilters: 'jsonFilters',
	/** Fixed collection `{ field: [{ name, direction }] }`; `name` is a resource locator, `direction` `asc` or `desc`. */
	sort: 'sort',
} as const;

/** Labels for the form and for messages. */
export const CONDITION_LABEL = {
	specifyFilters: 'Specify Filters',
	combine: 'Conditions to Meet',
	conditions: 'Conditions',
	jsonFilters: 'Filters as JSON',
	sort: 'Sort By',
} as const satisfies Record<keyof typeof CONDITION_PARAMETER, string>;

/** Names under which the node's `methods` are registered. */
export const CONDITION_METHOD = {
	/** List searches: fields to filter by and to sort by. */
	filterFields: 'searchFilterFields',
	sortFields: 'searchSortFields',
	/** Load options: operators for the type of the field in the same row. */
	filterOperators: 'getFilterOperators',
} as const;

/** Names inside the conditions collection. */
export const CONDITIONS = {
	condition: 'condition',
	group: 'group',
	combine: 'combine',
	conditions: 'conditions',
	field: 'field',
	operator: 'operator',
	value: 'value',
} as const;

/** Names inside the sort collection. */
export const SORT = { field: 'field', name: 'name', direction: 'direction' } as const;
