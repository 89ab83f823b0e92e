import {
	executeSync,
	getNamedType,
	getNullableType,
	isListType,
	isObjectType,
	parse,
	type DocumentNode,
	type GraphQLFieldResolver,
	type GraphQLOutputType,
	type GraphQLSchema,
} from 'graphql';

/** An entity generated during resolution: the arguments of its root field, and a number. */
interface Made {
	args: Record<string, unknown>;
	number: number;
	/** For a list: whether another page follows. */
	more?: boolean;
}

const VALUES: Readonly<Record<string, (number: number) => unknown>> = {
	ID: (number) => String(1000 + number),
	String: (number) => `text ${number}`,
	Int: (number) => number,
	Float: (number) => number + 0.5,
	Boolean: () => true,
	DateTime: () => '2026-02-03T04:05:06.000Z',
	Json: (number) => ({ any: [number] }),
};

/**
 * Answers any document with generated data of the right types: lists of one entry, and two pages for each top-level
 * list. Entities have the keys by which they were requested.
 *
 * @param pages 1 or 2
 */
export function madeUpAnswer(
	schema: GraphQLSchema,
	body: { query: string; variables?: Record<string, unknown>; operationName?: string },
	pages = 2,
): object {
	let number = 0;
	let document: DocumentNode;
	try {
		document = parse(body.query);
	} catch (error) {
		return { errors: [{ message: (error as Error).message }] };
	}
	const make = (given: GraphQLOutputType, args: Made['args'], more: boolean): unknown => {
		const type = getNullableType(given);
		if (isListType(type)) return [make(type.ofType as GraphQLOutputType, args, more)];
		const { name } = getNamedType(type);
		number += 1;
		const value = VALUES[name];
		if (value) return value(number);
		const known = schema.getType(name);
		return known && 'getValues' in known ? known.getValues()[0].name : { args, number, more };
	};
	const fieldResolver: GraphQLFieldResolver<Made | undefined, unknown> = (source, args, _context, info) => {
		const { fieldName, returnType, parentType } = info;
		const { type } = { type: getNamedType(returnType) };
		if (!source) {
			const paged = pages > 1 && parentType.getFields()[fieldName].args.some(({ name }) => name === 'after');
			const more = paged && (args.after ?? undefined) === undefined;
			return make(returnType, args, more);
		}
		if (parentType.name === 'PageInfo') return fieldName === 'hasNextPage' && source.more === true;
		if (fieldName === 'cursor') return `cursor ${source.more ? 'a' : 'b'}`;
		const asked = keyOf(source.args, fieldName);
		if (asked !== undefined && !isObjectType(type)) return asked;
		const inner = type.name.endsWith('Connection') ? false : source.more === true && isPart(parentType.name, fieldName);
		const below = isPart(parentType.name, fieldName) ? source.args : keysInside(source.args, fieldName, type.name);
		return make(returnType, below, inner);
	};
	return executeSync({
		schema,
		document,
		variableValues: body.variables,
		operationName: body.operationName,
		fieldResolver: fieldResolver as never,
		typeResolver: (_value, _context, _info, type) => schema.getPossibleTypes(type)[0].name,
	});
}

/** The parts of a connection that pass on the arguments. */
function isPart(parent: string, field: string): boolean {
	return (parent.endsWith('Connection') && (field === 'edges' || field === 'pageInfo')) || field === 'node';
}

/** Keys of a nested entity given to the root field, such as `catalogue: { ref }` or `retailerId`; some go by type. */
function keysInside(args: Made['args'], name: string, type: string): Made['args'] {
	const byType = args[type.charAt(0).toLowerCase() + type.slice(1)];
	const value = args[name] ?? byType ?? { id: args[`${name}Id`] };
	return typeof value === 'object' && !Array.isArray(value) ? (value as Made['args']) : {};
}

/** The value by which an entity was requested; the first one of a list. */
function keyOf(args: Made['args'], name: string): unknown {
	const value = Array.isArray(args[name]) ? (args[name] as unknown[])[0] : args[name];
	return typeof value === 'object' ? undefined : value;
}
