import { getVariableValues, GraphQLError, type OperationDefinitionNode } from 'graphql';

import { servedSchema } from '../schema';
import type { Values } from '../store/row';

/** Variables missing. */
const MISSING = 'C0140E';

/** Values of an operation's variables, or the errors in them; none is coerced to another type. */
export function readVariables(operation: OperationDefinitionNode, given: Values): Values | GraphQLError[] {
	const found = getVariableValues(servedSchema(), operation.variableDefinitions ?? [], given);
	return found.coerced ?? found.errors.map(coded);
}

function coded(error: GraphQLError): GraphQLError {
	if (error.extensions.code !== undefined) return error;
	const missing = /was not provided|must not be null|not to be null/.test(error.message);
	return missing ? new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: MISSING } }) : error;
}
