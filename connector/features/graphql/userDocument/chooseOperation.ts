import { GRAPHQL_LABEL } from '../parameters';
import { InputError } from '../../../core/inputError';
import { parseDocument } from './parseDocument';
import { problem } from './tokenize';
import type { OwnDocument, OwnOperation, OwnSelection, OwnUse } from './documentTypes';

/** The operation of a document that is executed, and what surrounds it. */
export interface Chosen {
	document: OwnDocument;
	operation: OwnOperation;
	/** Where it uses variables, in the fragments that it uses too. */
	uses: readonly OwnUse[];
}

/**
 * Reads a document and finds the operation in it that is to be executed.
 *
 * @param name of the operation; empty where there is only one
 * @throws InputError, for what a server would refuse or a single answer cannot hold, with line and column
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
	if (operation.kind === 'subscription') {
		throw problem(source, operation.at, 'a subscription has no single answer', 'Write a query or a mutation instead');
	}
	const uses = [...operation.uses, ...usesInFragments(document, operation)];
	for (const { name: used, at } of uses) {
		if (operation.variables.some((variable) => variable.name === used)) continue;
		throw problem(
			source,
			at,
			`the variable '$${used}' is not declared`,
			`Declare it behind '${operation.kind}', for instance (${'$'}${used}: String), with its own type`,
		);
	}
	return { document, operation, uses };
}

function find({ source, operations }: OwnDocument, name: string): OwnOperation {
	if (operations.length === 0) {
		throw problem(source, 0, 'it has fragments only, and nothing to execute', 'Add a query or a mutation');
	}
	const names = operations.map((operation) => operation.name);
	for (const [index, operation] of operations.entries()) {
		const { at } = operation;
		if (operation.name === undefined && operations.length > 1) {
			throw problem(source, at, 'an operation among several has no name', 'Give each of them a name, or keep one');
		}
		if (names.indexOf(operation.name) < index) {
			throw problem(source, at, `there are two operations '${operation.name ?? ''}'`, 'Give them different names');
		}
	}
	const label = GRAPHQL_LABEL.operationName;
	if (name !== '') {
		const found = operations.find((operation) => operation.name === name);
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

/** @throws InputError for fragments that are missing or contain themselves */
function usesInFragments({ source, fragments }: OwnDocument, operation: OwnOperation): OwnUse[] {
	const uses: OwnUse[] = [];
	const done = new Set<string>();
	const enter = (selections: readonly OwnSelection[], around: readonly string[]): void => {
		for (const selection of selections) {
			if (selection.kind !== 'spread') {
				enter(selection.selections ?? [], around);
				continue;
			}
			const { name, at } = selection;
			const fragment = fragments.get(name);
			if (!fragment) throw problem(source, at, `the fragment '${name}' is not there`, 'Write it behind the operation');
			if (around.includes(name)) throw problem(source, at, `the fragment '${name}' contains itself`, 'Remove it here');
			if (done.has(name)) continue;
			done.add(name);
			uses.push(...fragment.uses);
			enter(fragment.selections, [...around, name]);
		}
	};
	enter(operation.selections, []);
	return uses;
}

/**
 * The variables as they are sent.
 *
 * @throws InputError for one that is declared as required and has no value, and for one that no operation declares: it
 * would be left out by the server without a word
 */
export function checkedVariables(
	{ document, operation }: Chosen,
	given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const label = GRAPHQL_LABEL.variables;
	for (const { name, type, preset, at } of operation.variables) {
		const value = given[name];
		if (!type.endsWith('!') || (value === undefined ? preset : value !== null)) continue;
		throw problem(
			document.source,
			at,
			`the variable '$${name}' is of type ${type} and has no value`,
			`Add "${name}" to '${label}'`,
		);
	}
	const declared = new Set(document.operations.flatMap(({ variables }) => variables.map(({ name }) => name)));
	const stranger = Object.keys(given).find((name) => !declared.has(name));
	if (stranger !== undefined) {
		throw new InputError(
			label,
			`'${label}' has a value for '${stranger.slice(0, 80)}', which '${GRAPHQL_LABEL.document}' does not declare`,
			declared.size > 0 ? `The variables declared are: ${[...declared].join(', ')}` : 'Remove it',
		);
	}
	const own = operation.variables.map(({ name }) => name).filter((name) => given[name] !== undefined);
	return Object.fromEntries(own.map((name) => [name, given[name]]));
}
