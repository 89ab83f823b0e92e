import type { FieldMember, Selection, SelectionMember } from '../operation/rootCall';

/**
 * Merges duplicates in a selection, as a server does: repeated fields become one with their combined selections, and
 * fragments on the enclosing type are inlined.
 */
export function mergedSelection({ type, members }: Selection): Selection {
	return { type, members: merged(flat(members, type)) };
}

function flat(members: readonly SelectionMember[], type: string | undefined): SelectionMember[] {
	return members.flatMap((member) => {
		const apart = member.kind === 'field' || member.directives !== undefined;
		if (apart || (member.type !== undefined && member.type !== type)) return [member];
		return flat(member.selection.members, type);
	});
}

function merged(members: readonly SelectionMember[]): SelectionMember[] {
	const kept: SelectionMember[] = [];
	for (const member of members) {
		const at = kept.findIndex((one) => isSame(one, member));
		if (at < 0) kept.push(member);
		else kept[at] = together(kept[at], member);
	}
	return kept;
}

function isSame(one: SelectionMember, other: SelectionMember): boolean {
	if (one.directives !== other.directives) return false;
	if (one.kind === 'fragment') return other.kind === 'fragment' && one.type === other.type;
	if (other.kind === 'fragment' || keyOf(one) !== keyOf(other)) return false;
	return one.name === other.name && one.arguments === other.arguments;
}

function together(one: SelectionMember, other: SelectionMember): SelectionMember {
	if (!one.selection || !other.selection) return one;
	const members = [...one.selection.members, ...other.selection.members];
	const both = { ...one, selection: mergedSelection({ type: one.selection.type, members }) };
	if (both.kind === 'field' && both.connection && other.kind === 'field' && other.connection) {
		both.connection = { ...both.connection, pageInfo: [...both.connection.pageInfo, ...other.connection.pageInfo] };
	}
	return both;
}

function keyOf({ alias, name }: FieldMember): string {
	return alias ?? name;
}
