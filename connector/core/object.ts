type Members = Record<string, unknown>;

/** Whether the value has members by name: an object that is neither a list nor null. */
export function isObject(value: unknown): value is Members {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value holds something by this name; only its own members count. */
export function hasMember(value: unknown, key: string): value is Members {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** What a place of an answer holds by name; nothing where it does not hold an object. */
export function membersOf(value: unknown): Readonly<Members> {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
