/**
 * Whether a switch of the form is on. Expressions, and agents that fill in the node, may give it as text; what is neither
 * yes nor no leaves it as it is preset.
 */
export function isOn(value: unknown, preset: boolean): boolean {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (text === 'true') return true;
	return text === 'false' ? false : preset;
}
