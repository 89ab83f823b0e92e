import type { Field } from '../../../../connector/core/catalogue/types';
import type { RootField } from '../../../../connector/features/graphql/words';
import { newerOperations } from '../../../../nodes/FluentCommerce/catalogue/newerOperations';
import { newerTypes } from '../../../../nodes/FluentCommerce/catalogue/newerTypes';

const SCALARS: Readonly<Record<string, string>> = { string: 'String', integer: 'Int' };

/**
 * What the vendor's pages mention that is newer than its schema, as an extension of it. No more is known of it than the
 * catalogue has, so anything else is refused here.
 */
export function newerText(): string {
	const roots = newerOperations.flatMap(({ graphql }) => (graphql ? [graphql] : []));
	const connections = new Set(roots.filter(({ connection }) => connection).map(({ type }) => type));
	return [
		...Object.entries(newerTypes).map(([name, { fields }]) =>
			block(
				`type ${name}`,
				Object.entries(fields).map(([member, { type }]) => `${member}: ${type}`),
			),
		),
		...[...connections].flatMap((name) => [
			block(`type ${name}Connection`, [`edges: [${name}Edge]`, 'pageInfo: PageInfo']),
			block(`type ${name}Edge`, [`node: ${name}`, 'cursor: String']),
		]),
		...newerOperations.flatMap(({ graphql, parameters = [], body }) => {
			const input = graphql?.input === undefined ? undefined : graphql.arguments[graphql.input];
			return input === undefined
				? []
				: [block(`input ${input}`, [...parameters.map(named), ...(body?.fields ?? []).map(member)])];

			/** A parameter is in the input under the last name of its path. */
			function named(field: Field): string {
				const path = graphql?.paths?.[field.name] ?? field.name;
				return member({ ...field, name: path.split('.').pop() as string });
			}
		}),
		block('extend type Query', roots.filter(({ kind }) => kind === 'query').map(root)),
		block('extend type Mutation', roots.filter(({ kind }) => kind === 'mutation').map(root)),
	].join('\n');
}

const block = (head: string, lines: readonly string[]): string => `${head} {\n${lines.join('\n')}\n}`;

const member = ({ name, type, required }: Field): string => `${name}: ${SCALARS[type]}${required ? '!' : ''}`;

function root({ field, arguments: args, type, connection }: RootField): string {
	const declared = Object.entries(args).map(([name, one]) => `${name}: ${one}`);
	return `${field}(${declared.join(', ')}): ${type}${connection ? 'Connection' : ''}`;
}
