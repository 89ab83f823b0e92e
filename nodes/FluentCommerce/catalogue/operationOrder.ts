import type { FluentOperation } from './operation';

/** The operations that come first in the list of a resource; the others follow by name. */
const FIRST = ['get', 'getById', 'getAll', 'search', 'create', 'update'];

/** Resources by name, each with its operations in the order in which users look for them. */
export function inOrder(operations: readonly FluentOperation[]): FluentOperation[] {
	const rank = ({ name }: FluentOperation) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
	return [...operations].sort(
		(one, other) => compare(one.resource, other.resource) || rank(one) - rank(other) || compare(one.name, other.name),
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
