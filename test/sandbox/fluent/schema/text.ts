import * as types from '../../../../nodes/FluentCommerce/catalogue/generated/types';
import type {
	StoredMembers,
	StoredObject,
	StoredRoot,
} from '../../../../nodes/FluentCommerce/catalogue/generatedFormat';
import { rootFields } from '../../../../nodes/FluentCommerce/catalogue/schema';

const DEPRECATED = ' @deprecated';

const written = (args: Readonly<Record<string, string>> | undefined): string =>
	args ? `(${Object.entries(args).map(([name, type]) => `${name}: ${type}`)})` : '';

/** The catalogue's generated data as GraphQL schema language. */
export function schemaText(): string {
	return [
		...types.scalars.map((name) => `scalar ${name}`),
		...Object.entries(types.enums).map(([name, values]) => block(`enum ${name}`, values)),
		...Object.entries(types.interfaces).map(([name, one]) =>
			block(`interface ${name}${parents(one)}`, members(one.fields)),
		),
		...Object.entries(types.objects).map(([name, one]) => block(`type ${name}${parents(one)}`, members(one.fields))),
		...Object.entries(types.inputs).map(([name, fields]) => block(`input ${name}`, members(fields))),
		block('type Query', roots(rootFields.queries)),
		block('type Mutation', roots(rootFields.mutations)),
	].join('\n');
}

/** Maximum length of a member of an input object, if the schema states another one than the default of 255. */
export function statedLength(input: string, member: string): number | undefined {
	const stored = types.inputs[input]?.[member];
	return typeof stored === 'object' ? stored.max : undefined;
}

const block = (head: string, lines: readonly string[]): string => `${head} {\n${lines.join('\n')}\n}`;

const parents = ({ implements: names }: StoredObject): string =>
	names?.length ? ` implements ${names.join(' & ')}` : '';

function members(fields: StoredMembers): string[] {
	return Object.entries(fields).map(([name, member]) => {
		if (typeof member === 'string') return `${name}: ${member}`;
		return `${name}${written(member.args)}: ${member.type}${member.deprecated ? DEPRECATED : ''}`;
	});
}

function roots(fields: readonly StoredRoot[]): string[] {
	return fields.map(
		({ name, args, type, deprecated }) => `${name}${written(args)}: ${type}${deprecated ? DEPRECATED : ''}`,
	);
}
