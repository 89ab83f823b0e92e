/** The part of graphql-js that is used: its language, without schemas or execution. */
export { GraphQLError } from 'graphql/error/GraphQLError';
export { getLocation, Kind, OperationTypeNode, print, Source, TokenKind, visit } from 'graphql/language';
// Exported by graphql-js for parsers that share its grammar.
export { Parser } from 'graphql/language/parser';
export type {
	ArgumentNode,
	ASTNode,
	DefinitionNode,
	DirectiveNode,
	FieldNode,
	FragmentDefinitionNode,
	NameNode,
	OperationDefinitionNode,
	SelectionNode,
	Token,
	ValueNode,
	VariableNode,
} from 'graphql/language';
