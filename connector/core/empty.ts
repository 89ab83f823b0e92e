/** Whether the value is what the form yields for an empty input. `false` and `0` are values. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a body, or a member of it, has no value. An empty list is a value: it clears the existing entries. */
export function isMissing(value: unknown): boolean {
	return isEmpty(value) && !Array.isArray(value);
}
