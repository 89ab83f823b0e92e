import { isObjectType, type GraphQLSchema, type GraphQLField } from 'graphql';

import { memberResolver } from '../read/fields';
import { queryResolver } from '../read/roots';
import { servedSchema } from '../schema';
import { mutationResolver } from '../write/mutations';
import type { Executing } from './executing';
import { checkLengths } from './lengths';
import { permissionOf } from './permissions';

let wired: GraphQLSchema | undefined;

type Field = GraphQLField<unknown, Executing>;

/** The schema with its resolvers; wired once, as the data is passed to each execution. */
export function executableSchema(): GraphQLSchema {
	if (wired) return wired;
	const schema = servedSchema();
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type) || type.name.startsWith('__')) continue;
		for (const field of Object.values(type.getFields()) as Field[]) {
			if (type === schema.getQueryType()) field.resolve = guardedRoot(field, queryResolver(field));
			else if (type === schema.getMutationType()) field.resolve = guardedRoot(field, mutationResolver(field));
			else field.resolve = memberResolver(type, field);
		}
	}
	wired = schema;
	return schema;
}

function guardedRoot(field: Field, resolve: NonNullable<Field['resolve']>): NonNullable<Field['resolve']> {
	return (source, args, context, info) => {
		context.allow(permissionOf(field));
		checkLengths(args, field.args);
		return resolve(source, args, context, info);
	};
}
