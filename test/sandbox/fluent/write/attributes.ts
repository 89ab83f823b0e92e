export interface Attribute {
	name: string;
	type: string;
	value: unknown;
}

/** Attributes are unique by name: new ones are added, existing ones take the new type and value. */
export function mergeAttributes(known: unknown, given: readonly Attribute[]): Attribute[] {
	const merged = new Map((Array.isArray(known) ? (known as Attribute[]) : []).map((one) => [one.name, one]));
	for (const one of given) merged.set(one.name, one);
	return [...merged.values()];
}
