import type { OutputField, OutputType, OutputTypes } from '../../../connector/features/graphql/words';
import type { StoredMember, StoredObject, StoredTypes } from './generatedFormat';
import { newerTypes } from './newerTypes';
import { schemaTypes } from './schema';
import { readType } from './typeText';

let types: Promise<OutputTypes> | undefined;

/** The types that queries and mutations return. Connections are not types here, but lists of their nodes. */
export async function outputTypes(): Promise<OutputTypes> {
	types ??= schemaTypes().then(toOutputTypes);
	return await types;
}

/** Types that only make up a connection. */
const OF_LISTS = /(?:Connection|Edge)$|^PageInfo$/;

function toOutputTypes(stored: StoredTypes): OutputTypes {
	const possible = (name: string) =>
		Object.keys(stored.objects).filter((one) => stored.objects[one].implements?.includes(name));
	const entries = (all: StoredTypes['objects'], more: (name: string) => Partial<OutputType>) =>
		Object.entries(all)
			.filter(([name]) => !OF_LISTS.test(name))
			.map(([name, type]) => [name, { ...toType(type, stored), ...more(name) }]);
	return Object.fromEntries([
		...entries(stored.objects, () => ({})),
		...entries(stored.interfaces, (name) => ({ possible: possible(name) })),
		...Object.entries(newerTypes),
	]);
}

function toType({ fields }: StoredObject, stored: StoredTypes): OutputType {
	const members = Object.entries(fields).map(([name, member]) => [name, toField(member, stored)]);
	return { fields: Object.fromEntries(members) };
}

function toField(member: StoredMember, stored: StoredTypes): OutputField {
	const { type, args, deprecated } = typeof member === 'string' ? { type: member } : { args: undefined, ...member };
	const { name, lists } = readType(type);
	const node = nodeOf(name, stored);
	return {
		type: node ?? name,
		...(lists > 0 && { list: true }),
		...(node !== undefined && { connection: true }),
		...(args && { arguments: args }),
		...(deprecated && { deprecated }),
	};
}

/** Node type of a connection. */
function nodeOf(name: string, { objects }: StoredTypes): string | undefined {
	const edges = typeOf(objects[name]?.fields.edges);
	return edges === undefined ? undefined : typeOf(objects[edges]?.fields.node);
}

function typeOf(member?: StoredMember): string | undefined {
	return member === undefined ? undefined : readType(typeof member === 'string' ? member : member.type).name;
}
