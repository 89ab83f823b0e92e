import { execute, parse, validate, type ExecutionResult, type GraphQLSchema, type GraphQLTypeResolver } from 'graphql';

/** The body of a GraphQL request. */
export interface Sent {
	query: string;
	variables: Record<string, unknown>;
	operationName?: string;
}

/** The answer of graphql-js to a document, validated first. */
export function answerTo(
	{ query, variables, operationName }: Sent,
	schema: GraphQLSchema,
	rootValue: unknown,
	typeResolver?: GraphQLTypeResolver<unknown, unknown>,
): ExecutionResult {
	const document = parse(query);
	const errors = validate(schema, document);
	if (errors.length > 0) return { errors };
	return execute({
		schema,
		document,
		operationName,
		variableValues: variables,
		rootValue,
		typeResolver,
	}) as ExecutionResult;
}

export function isIn(wanted: string[] | null | undefined, value: string): boolean {
	return !wanted || wanted.includes(value);
}
