import {
	execute,
	getOperationAST,
	GraphQLError,
	Kind,
	type ExecutionResult,
	type FragmentDefinitionNode,
} from 'graphql';

import { fault } from '../errors';
import { Row, type Values } from '../store/row';
import { complexity, MAX_COMPLEXITY } from './complexity';
import { readDocument } from './documents';
import type { Executing } from './executing';
import { readVariables } from './variables';
import { executableSchema } from './wire';

export interface Asked {
	query: string;
	variables?: Values | null;
	operationName?: string | null;
}

/** Executes a document, or returns only the errors that prevent it. */
export function runDocument(asked: Asked, context: Executing): ExecutionResult | readonly GraphQLError[] {
	const schema = executableSchema();
	const document = readDocument(asked.query);
	if (!('kind' in document)) return document;
	const operation = getOperationAST(document, asked.operationName);
	if (!operation) return [new GraphQLError('operationName must name one of the operations of the document')];
	const variables = readVariables(operation, asked.variables ?? {});
	if (Array.isArray(variables)) return variables as GraphQLError[];
	const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
	const fragments = Object.fromEntries((definitions as FragmentDefinitionNode[]).map((one) => [one.name.value, one]));
	const cost = complexity(operation, { schema, fragments, variables: variables as Values });
	if (cost > MAX_COMPLEXITY) {
		return [fault('C0001E', `The complexity of the document is ${cost}, more than ${MAX_COMPLEXITY}`)];
	}
	return execute({
		schema,
		document,
		contextValue: context,
		variableValues: asked.variables ?? {},
		operationName: asked.operationName,
		typeResolver: (value) => (value instanceof Row ? value.kind : undefined),
	}) as ExecutionResult;
}
