import { valueFromASTUntyped, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

import { fault } from '../errors';

/** ISO 8601 in UTC, the only form that the API accepts. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|\+00:00)$/;

/** Adds to the schema's scalars the checks that the schema language cannot express. */
export function checkScalars(schema: GraphQLSchema): void {
	const dateTime = schema.getType('DateTime') as GraphQLScalarType;
	dateTime.parseValue = pointInTime;
	dateTime.parseLiteral = (node, variables) => pointInTime(valueFromASTUntyped(node, variables));
}

function pointInTime(value: unknown): string {
	if (typeof value === 'string' && UTC.test(value) && Number.isFinite(Date.parse(value))) return value;
	throw fault('C0100E', `${JSON.stringify(value)} is not a UTC date in ISO 8601`);
}
