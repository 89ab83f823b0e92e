import type { FluentOperation } from './operation';

/** What comes first in the list of a resource's operations; the others follow by their names. */
const FIRST = ['get', 'getById', 'getAll', 'search', 'create', 'update'];

/** Resources by their names, and of each its operations in the order in which people look for them. */
export function inOrder(operations: readonly FluentOperation[]): FluentOperation[] {
	const rank = ({ name }: FluentOperation) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
	return [...operations].sort(
		(one, other) => compare(one.resource, other.resource) || rank(one) - rank(other) || compare(one.name, other.name),
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
