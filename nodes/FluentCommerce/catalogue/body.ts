import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { argumentField, inputFields } from './fields';
import type { StoredTypes } from './generatedFormat';
import type { FluentOperation } from './operation';
import { schemaTypes } from './schema';
import { readType } from './typeText';

/** The body of an operation: the members of the mutation's input, without those that parameters cover. */
export async function bodySchema({ body, graphql }: FluentOperation): Promise<BodySchema | undefined> {
	if (body?.deferred !== true || graphql === undefined) return body;
	const { deferred: _deferred, ...outline } = body;
	return { ...outline, fields: members(graphql, await schemaTypes()) };
}

function members(
	{ arguments: args, input, paths = {} }: NonNullable<FluentOperation['graphql']>,
	types: StoredTypes,
): Field[] {
	if (input === undefined) return Object.entries(args).map(([name, type]) => argumentField(name, type, types));
	const taken = Object.values(paths).map((path) => path.split('.')[1]);
	return inputFields(readType(args[input]).name, types, taken);
}
