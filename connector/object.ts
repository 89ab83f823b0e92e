type Members = Record<string, unknown>;

/** Whether the value has members by name: an object that is neither a list nor null. */
export function isObject(value: unknown): value is Members {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a place of an answer holds by name; nothing where it does not hold an object. */
export function membersOf(value: unknown): Readonly<Members> {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
