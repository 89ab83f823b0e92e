import { InputError } from '../inputError';
import type { Operation, OperationId } from './types';

const indexes = new WeakMap<object, Map<OperationId, Operation>>();

/**
 * The identifier of an operation, unique in its catalogue: `resource.name`, which is also the value of the Operation
 * parameter.
 */
export function operationId(operation: Operation): OperationId {
	return `${operation.resource}.${operation.name}`;
}

/** Name of the resource under which the form lists the operation. */
export function listedUnder(operation: Operation): string {
	return operation.listedUnder ?? operation.resource;
}

/** Resource and name, parsed from the identifier of an operation. */
export function partsOf(id: OperationId): Pick<Operation, 'resource' | 'name'> {
	const [resource, name] = id.split('.');
	return { resource, name };
}

/**
 * Finds the operation with this identifier.
 *
 * @param extra operations that every provider has in addition to its catalogue
 * @throws InputError if there is none, e.g. when the workflow was created with another version of the package
 */
export function findOperation<Found extends Operation>(
	catalogue: { operations: readonly Found[] },
	id: OperationId,
	extra: readonly Found[] = [],
): Found {
	let index = indexes.get(catalogue);
	if (!index) {
		index = new Map(catalogue.operations.map((operation) => [operationId(operation), operation]));
		indexes.set(catalogue, index);
	}
	const found = (index.get(id) as Found | undefined) ?? extra.find((operation) => operationId(operation) === id);
	if (!found) {
		throw new InputError(
			'Operation',
			`'Operation' has the value '${String(id).slice(0, 80)}', which this version of the node does not know`,
			'Choose the operation again in the node',
		);
	}
	return found;
}

/** Values of the variants of the operation's body; empty if there is only one form. */
export function variantValues({ variants = [] }: Operation): string[] {
	return variants.map(({ value }) => String(value));
}

/** Falls back to the first variant when the value was mistyped or left over from another operation. */
export function knownVariant(operation: Operation, variant?: string): string | undefined {
	const values = variantValues(operation);
	return values.find((value) => value === variant) ?? values[0];
}
