/** Names of the inputs that say how a list is narrowed and sorted. */
export const CONDITION_PARAMETER = {
	/** `fields` or `json`: how the conditions are written. Absent where they cannot be written as JSON. */
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
} as const;

/** Their labels, for the form and for messages. */
export const CONDITION_LABEL = {
	specifyFilters: 'Specify Filters',
	combine: 'Conditions to Meet',
	conditions: 'Conditions',
	jsonFilters: 'Filters as JSON',
	sort: 'Sort By',
} as const satisfies Record<keyof typeof CONDITION_PARAMETER, string>;

/** Names under which the node's `methods` are registered. */
export const CONDITION_METHOD = {
	/** List searches: fields to filter by, and to sort by. */
	filterFields: 'searchFilterFields',
	sortFields: 'searchSortFields',
	/** Load options: operators for the type of the field beside it. */
	filterOperators: 'getFilterOperators',
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

/** Names inside the fixed collection of sorting. */
export const SORT = { field: 'field', name: 'name', direction: 'direction' } as const;
