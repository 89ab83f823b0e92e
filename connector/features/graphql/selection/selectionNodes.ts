import { mergedSelection } from './merge';
import type { FieldMember, Selection, SelectionMember } from '../operation/rootCall';

const OF_CONNECTION = ['edges', 'pageInfo', '__typename'];

/** Makes an error of what is wrong and what to do. */
export type Refuse = (what: string, hint: string) => Error;

/**
 * What is selected of the nodes of a connection, that may be written with `edges` and `node` around it or without.
 *
 * @throws what `refuse` makes, for a connection that cannot be put together from its pages as it is written
 */
export function nodesIn(selection: Selection, refuse: Refuse): { selection: Selection; pageInfo: string[] } {
	const names = namesIn(selection);
	if (!names.includes('edges') && !names.includes('pageInfo')) return { selection, pageInfo: [] };
	const other = names.find((name) => !OF_CONNECTION.includes(name));
	if (other !== undefined) throw refuse(`'${other}' stands beside 'edges'`, "Write it into 'edges { node { } }'");
	const members: SelectionMember[] = [];
	const pageInfo: string[] = [];
	for (const member of plain(selection.members, refuse)) {
		if (member.name === 'pageInfo') pageInfo.push(...namesIn(member.selection));
		if (member.name !== 'edges') continue;
		for (const part of plain(member.selection?.members ?? [], refuse)) {
			if (part.name === 'node') members.push(...(part.selection?.members ?? []));
		}
	}
	if (members.length === 0) {
		throw refuse("a list has no 'edges { node { } }' with fields in it", 'Write the fields of its entries there');
	}
	return { selection: mergedSelection({ type: selection.type, members }), pageInfo };
}

/** Names of the fields; fragments are dots. */
export function namesIn(selection: Selection | undefined): string[] {
	return (selection?.members ?? []).map((member) => (member.kind === 'field' ? member.name : '...'));
}

function plain(members: readonly SelectionMember[], refuse: Refuse): FieldMember[] {
	return members.map((member) => {
		if (isPlain(member)) return member;
		throw refuse(
			"'edges', 'node', 'cursor' and 'pageInfo' have an alias, arguments or a condition here",
			'Write them plainly; the list is put together from its pages by them',
		);
	});
}

function isPlain(member: SelectionMember): member is FieldMember {
	return (
		member.kind === 'field' &&
		member.alias === undefined &&
		member.arguments === undefined &&
		member.directives === undefined
	);
}
