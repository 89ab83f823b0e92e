/** The form of a token request. Empty values are left out: an empty scope, say, would ask for no rights at all. */
export function tokenForm(values: Readonly<Record<string, unknown>>): Record<string, string> {
	const given = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
