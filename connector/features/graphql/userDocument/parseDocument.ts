import {
	type ASTNode,
	type DirectiveNode,
	type FieldNode,
	type FragmentDefinitionNode,
	Kind,
	type NameNode,
	type OperationDefinitionNode,
	type VariableNode,
	visit,
} from '../../../vendor/graphql';
import { GRAPHQL_LABEL } from '../parameters';
import { GraphqlParser, problem } from '../parser';

/** A GraphQL document written by the user. */
export interface UserDocument {
	source: string;
	operations: readonly OperationDefinitionNode[];
	fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Parses a document and rejects duplicate names.
 *
 * @throws InputError with line and column
 */
export function parseDocument(source: string): UserDocument {
	const definitions = new GraphqlParser(source, GRAPHQL_LABEL.document).definitions();
	const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
	const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
	refuseDoubles(source, fragments, (name) => `there are two fragments '${name}'`);
	const visitArguments = ({ arguments: given }: FieldNode | DirectiveNode): void =>
		refuseDoubles(source, given, (name) => `the argument '${name}' is given twice`);
	for (const definition of [...operations, ...fragments]) {
		visit(definition, {
			OperationDefinition({ variableDefinitions = [] }) {
				const declared = variableDefinitions.map(({ variable }) => variable);
				refuseDoubles(source, declared, (name) => `the variable '$${name}' is declared twice`);
			},
			Field: visitArguments,
			Directive: visitArguments,
			ObjectValue({ fields }) {
				refuseDoubles(source, fields, (name) => `the member '${name}' is given twice`);
			},
		});
	}
	return { source, operations, fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])) };
}

/** All uses of variables in an operation or a fragment. */
export function variablesIn(definition: OperationDefinitionNode | FragmentDefinitionNode): VariableNode[] {
	const variables: VariableNode[] = [];
	visit(definition, {
		VariableDefinition: () => false,
		Variable: (variable) => void variables.push(variable),
	});
	return variables;
}

function refuseDoubles(
	source: string,
	nodes: ReadonlyArray<ASTNode & { name: NameNode }> = [],
	what: (name: string) => string,
): void {
	const names = new Set<string>();
	for (const node of nodes) {
		const { value } = node.name;
		if (names.has(value)) throw problem(source, node, GRAPHQL_LABEL.document, what(value));
		names.add(value);
	}
}
