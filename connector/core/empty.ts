/** What the form leaves where nothing was entered. `false` and `0` are values. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether there is no value, for a body or a member of it. An empty list is one: it takes away what was there before. */
export function isMissing(value: unknown): boolean {
	return isEmpty(value) && !Array.isArray(value);
}
