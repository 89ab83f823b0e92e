/**
 * Whether a boolean form parameter is on. Expressions and AI agents may supply it as text; anything other than true or
 * false falls back to the default.
 */
export function isOn(value: unknown, preset: boolean): boolean {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (text === 'true') return true;
	return text === 'false' ? false : preset;
}
