import fc, { type Arbitrary } from 'fast-check';
import {
	getNamedType,
	isAbstractType,
	isInterfaceType,
	isLeafType,
	isObjectType,
	type GraphQLField,
	type GraphQLSchema,
} from 'graphql';

import { nodeType } from './fluentDocument';

/** Levels of objects above a leaf. */
const DEEPEST = 3;

/** Dot paths of leaves below an object type, as a user chooses them: connections without `edges` and `node`. */
export function leafPaths(schema: GraphQLSchema, type: string): Arbitrary<string[]> {
	const walks = fc.array(fc.array(fc.nat(), { minLength: DEEPEST + 1, maxLength: DEEPEST + 1 }), {
		minLength: 1,
		maxLength: 6,
	});
	return walks.map((all) => [...new Set(all.map((walk) => pathOf(schema, type, walk)))]);
}

function pathOf(schema: GraphQLSchema, type: string, [choice, ...walk]: readonly number[]): string {
	const fields = fieldsOf(schema, type);
	const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
	const from = walk.length > 0 || leaves.length === 0 ? fields : leaves;
	const field = from[choice % from.length];
	const named = getNamedType(field.type);
	if (isLeafType(named)) return field.name;
	const inner = named.name.endsWith('Connection') ? nodeType(schema, named.name) : named.name;
	return `${field.name}.${pathOf(schema, inner, walk.length > 0 ? walk : [choice])}`;
}

/** For an interface, includes fields that only some of its object types have. */
function fieldsOf(schema: GraphQLSchema, name: string): Array<GraphQLField<unknown, unknown>> {
	const type = schema.getType(name);
	if (!isObjectType(type) && !isInterfaceType(type)) return [];
	const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
	const all = [type, ...possible].flatMap((one) => Object.values(one.getFields()));
	return [...new Map(all.map((field) => [field.name, field])).values()];
}

/** The paths as a user-written GraphQL selection, with explicit page sizes. */
export function selectionOf(schema: GraphQLSchema, type: string, paths: readonly string[]): string {
	const groups = new Map<string, string[]>();
	for (const path of paths) {
		const [name, ...rest] = path.split('.');
		groups.set(name, [...(groups.get(name) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
	}
	const own = schema.getType(type);
	const fields = isObjectType(own) || isInterfaceType(own) ? own.getFields() : {};
	const parts = [...groups].map(([name, inner]) => {
		const field = fields[name];
		if (!field) return onPossible(schema, type, name, inner);
		const named = getNamedType(field.type);
		if (inner.length === 0) return name;
		if (!named.name.endsWith('Connection')) return `${name} ${selectionOf(schema, named.name, inner)}`;
		const node = selectionOf(schema, nodeType(schema, named.name), inner);
		return `${name}(first: 3) { edges { node ${node} } pageInfo { hasNextPage } }`;
	});
	return `{ ${parts.join(' ')} }`;
}

function onPossible(schema: GraphQLSchema, type: string, name: string, inner: readonly string[]): string {
	const own = schema.getType(type);
	const possible = isAbstractType(own) ? schema.getPossibleTypes(own) : [];
	const having = possible.filter((one) => Object.hasOwn(one.getFields(), name));
	const paths = inner.length === 0 ? [name] : inner.map((rest) => `${name}.${rest}`);
	return having.map((one) => `... on ${one.name} ${selectionOf(schema, one.name, paths)}`).join(' ');
}
