import { InputError } from '../../../core/inputError';
import {
	type ASTNode,
	Kind,
	type OperationDefinitionNode,
	OperationTypeNode,
	print,
	type SelectionNode,
	type VariableNode,
} from '../../../vendor/graphql';
import { GRAPHQL_LABEL } from '../parameters';
import { problem } from '../parser';
import { parseDocument, variablesIn, type UserDocument } from './parseDocument';

/** The operation to execute and its document. */
export interface Chosen {
	document: UserDocument;
	operation: OperationDefinitionNode;
	/** Uses of variables in the operation, including the fragments it spreads. */
	uses: readonly VariableNode[];
}

/**
 * Parses a document and selects the operation to execute.
 *
 * @param name of the operation; empty if there is only one
 * @throws InputError with line and column, for anything that a server would reject or that has no single response
 */
export function chooseOperation(source: string, name: string): Chosen {
	if (source.trim() === '') {
		throw new InputError(
			GRAPHQL_LABEL.document,
			`'${GRAPHQL_LABEL.document}' is empty`,
			'Write a query or a mutation into it',
		);
	}
	const document = parseDocument(source);
	const operation = find(document, name);
	if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
		throw wrong(source, operation, 'a subscription has no single answer', 'Write a query or a mutation instead');
	}
	const uses = [...variablesIn(operation), ...variablesInFragments(document, operation)];
	const declared = new Set(namesOfVariables(operation));
	for (const use of uses) {
		const { value } = use.name;
		if (declared.has(value)) continue;
		throw wrong(
			source,
			use,
			`the variable '$${value}' is not declared`,
			`Declare it behind '${operation.operation}', for instance (${'$'}${value}: String), with its own type`,
		);
	}
	return { document, operation, uses };
}

/** The variables that an operation declares. */
function namesOfVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
	return variableDefinitions.map(({ variable }) => variable.name.value);
}

function find({ source, operations }: UserDocument, name: string): OperationDefinitionNode {
	if (operations.length === 0) {
		throw wrong(source, 0, 'it has fragments only, and nothing to execute', 'Add a query or a mutation');
	}
	const names = operations.map((operation) => operation.name?.value);
	for (const [index, operation] of operations.entries()) {
		const named = names[index];
		if (named === undefined && operations.length > 1) {
			throw wrong(source, operation, 'an operation among several has no name', 'Give each of them a name, or keep one');
		}
		if (names.indexOf(named) < index) {
			throw wrong(source, operation, `there are two operations '${named ?? ''}'`, 'Give them different names');
		}
	}
	const label = GRAPHQL_LABEL.operationName;
	if (name !== '') {
		const found = operations.find((operation) => operation.name?.value === name);
		if (found) return found;
		const known = names.filter((one) => one !== undefined);
		throw new InputError(
			label,
			`'${label}' is '${name.slice(0, 80)}', which is not in '${GRAPHQL_LABEL.document}'`,
			known.length > 0 ? `Use one of: ${known.join(', ')}` : `Leave '${label}' empty`,
		);
	}
	if (operations.length === 1) return operations[0];
	throw new InputError(
		label,
		`'${label}' is empty, but '${GRAPHQL_LABEL.document}' has ${operations.length} operations`,
		`Use one of: ${names.join(', ')}`,
	);
}

/** @throws InputError for missing fragments, or fragments that contain themselves */
function variablesInFragments({ source, fragments }: UserDocument, operation: OperationDefinitionNode): VariableNode[] {
	const uses: VariableNode[] = [];
	const done = new Set<string>();
	const enter = (selections: readonly SelectionNode[], around: readonly string[]): void => {
		for (const selection of selections) {
			if (selection.kind !== Kind.FRAGMENT_SPREAD) {
				enter(selection.selectionSet?.selections ?? [], around);
				continue;
			}
			const { value: name } = selection.name;
			const fragment = fragments.get(name);
			if (!fragment) {
				throw wrong(source, selection, `the fragment '${name}' is not there`, 'Write it behind the operation');
			}
			if (around.includes(name)) {
				throw wrong(source, selection, `the fragment '${name}' contains itself`, 'Remove it here');
			}
			if (done.has(name)) continue;
			done.add(name);
			uses.push(...variablesIn(fragment));
			enter(fragment.selectionSet.selections, [...around, name]);
		}
	};
	enter(operation.selectionSet.selections, []);
	return uses;
}

function wrong(source: string, at: number | ASTNode, what: string, hint: string): InputError {
	return problem(source, at, GRAPHQL_LABEL.document, what, hint);
}

/**
 * The variables to send.
 *
 * @throws InputError for a required variable without a value, and for one that no operation declares, which the server
 * would silently ignore
 */
export function checkedVariables(
	{ document, operation }: Chosen,
	given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const label = GRAPHQL_LABEL.variables;
	for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
		const name = variable.name.value;
		const value = given[name];
		if (type.kind !== Kind.NON_NULL_TYPE || (value === undefined ? defaultValue : value !== null)) continue;
		const what = `the variable '$${name}' is of type ${print(type)} and has no value`;
		throw wrong(document.source, variable, what, `Add "${name}" to '${label}'`);
	}
	const declared = new Set(document.operations.flatMap(namesOfVariables));
	const stranger = Object.keys(given).find((name) => !declared.has(name));
	if (stranger !== undefined) {
		throw new InputError(
			label,
			`'${label}' has a value for '${stranger.slice(0, 80)}', which '${GRAPHQL_LABEL.document}' does not declare`,
			declared.size > 0 ? `The variables declared are: ${[...declared].join(', ')}` : 'Remove it',
		);
	}
	const sent = namesOfVariables(operation).filter((name) => given[name] !== undefined);
	return Object.fromEntries(sent.map((name) => [name, given[name]]));
}
