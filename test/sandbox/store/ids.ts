/**
 * The UUID of the record `number` of a kind. It counts up within the kind, so that sorting by id is sorting by creation
 * and every start produces the same ids.
 *
 * @param first eight hex digits
 * @param second four hex digits
 * @param uuidVersion the version that the UUID claims to be
 */
export function numberedUuid(first: number, second: number, uuidVersion: 4 | 7, number: number): string {
	return `${hex(first, 8)}-${hex(second, 4)}-${uuidVersion}000-8000-${hex(number, 12)}`;
}

function hex(value: number, digits: number): string {
	return value.toString(16).padStart(digits, '0');
}
