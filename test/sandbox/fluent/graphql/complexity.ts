import {
	getNamedType,
	isCompositeType,
	isInterfaceType,
	isObjectType,
	Kind,
	valueFromASTUntyped,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	type OperationDefinitionNode,
	type SelectionSetNode,
} from 'graphql';

import { DEFAULT_PAGE, pageLimit } from '../read/page';
import { isKind, nodeType } from '../store/kinds';

/** Maximum number of database queries that a document may cause: it must stay below the limit of 11,111. */
export const MAX_COMPLEXITY = 11_110;
/** Fields that cost more than one query. */
const WEIGHTS: Readonly<Record<string, number>> = { quantitiesAggregate: 10, inventoryQuantityAggregate: 10 };

interface Reading {
	schema: GraphQLSchema;
	fragments: Readonly<Record<string, FragmentDefinitionNode>>;
	variables: Readonly<Record<string, unknown>>;
}

/**
 * Database queries that an operation could cause: one for each root field, and for each row one for every selected
 * connection and linked entity.
 */
export function complexity(operation: OperationDefinitionNode, reading: Reading): number {
	const root = reading.schema.getRootType(operation.operation);
	return root ? costOf(operation.selectionSet, root, 1, true, reading) : 0;
}

function costOf(
	selected: SelectionSetNode,
	type: GraphQLNamedType,
	rows: number,
	top: boolean,
	reading: Reading,
): number {
	let cost = 0;
	for (const node of selected.selections) {
		if (node.kind === Kind.FIELD) {
			cost += fieldCost(node, type, rows, top, reading);
			continue;
		}
		const fragment = node.kind === Kind.FRAGMENT_SPREAD ? reading.fragments[node.name.value] : node;
		const on = fragment.typeCondition ? reading.schema.getType(fragment.typeCondition.name.value) : type;
		cost += costOf(fragment.selectionSet, on ?? type, rows, top, reading);
	}
	return cost;
}

function fieldCost(node: FieldNode, type: GraphQLNamedType, rows: number, top: boolean, reading: Reading): number {
	const { name, selectionSet } = node;
	const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
	if (!field) return 0;
	const named = getNamedType(field.type);
	const connection = nodeType(field.type) !== undefined;
	const asked = top || connection || isKind(named.name);
	const behindEdge = type.name.endsWith('Edge') && name.value === 'node';
	const own = asked && !behindEdge ? rows * (WEIGHTS[name.value] ?? 1) : 0;
	if (!selectionSet || !isCompositeType(named)) return own;
	const inner = connection ? rows * pageSize(node, top, reading.variables) : rows;
	return own + costOf(selectionSet, named, inner, false, reading);
}

function pageSize(node: FieldNode, top: boolean, variables: Reading['variables']): number {
	const given = (name: string): unknown => {
		const argument = node.arguments?.find((one) => one.name.value === name);
		return argument && valueFromASTUntyped(argument.value, variables);
	};
	const size = given('first') ?? given('last') ?? DEFAULT_PAGE;
	return Math.min(Math.max(Number(size), 0), pageLimit(top ? node.name.value : ''));
}
