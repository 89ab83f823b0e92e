/** The form of a token request. Empty values are omitted: an empty scope, for example, would request no rights. */
export function tokenForm(values: Readonly<Record<string, unknown>>): Record<string, string> {
	const given = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
