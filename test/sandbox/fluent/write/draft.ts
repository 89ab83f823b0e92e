import type { FluentData } from '../store/data';
import { hiddenBack, relationOf } from '../store/relations';
import { linkTo, type Row, type Values } from '../store/row';

/**
 * A record as it will be, with those that are created or changed along with it. Everything is looked up and checked as
 * it is drafted, so that a refused mutation leaves nothing behind.
 */
export interface Draft {
	kind: string;
	/** The record that is changed; undefined for a new one. */
	row?: Row;
	values: Values;
	/** Records in members of it, created or changed before it. */
	parts: Array<{ member: string; draft: Draft }>;
	/** Records in lists of it, created or changed after it. */
	lists: Array<{ member: string; draft: Draft }>;
	/** Existing records that join a list of it. */
	joins: Array<{ member: string; rows: Row[] }>;
}

export const newDraft = (kind: string, row?: Row): Draft => ({
	kind,
	row,
	values: {},
	parts: [],
	lists: [],
	joins: [],
});

/** Applies a draft. */
export function commit(draft: Draft, data: FluentData): Row {
	const parts = draft.parts.map(({ member, draft: part }) => ({ member, row: commit(part, data) }));
	const links = Object.fromEntries(parts.map(({ member, row }) => [member, linkTo(row)]));
	const values = { ...draft.values, ...links };
	if (draft.row) data.change(draft.row, values);
	const row = draft.row ?? data.make(draft.kind, values);
	for (const part of parts) {
		const back = hiddenBack(draft.kind, part.member);
		if (back) data.table(part.row.kind).set(part.row, { [back]: linkTo(row) });
	}
	for (const { member, draft: listed } of draft.lists) {
		const back = relationOf(draft.kind, member)?.back;
		if (back) listed.values[back] = linkTo(row);
		const made = commit(listed, data);
		if (!back) data.pairs.add(row, made);
	}
	for (const { member, rows } of draft.joins) data.join(row, member, rows);
	return row;
}
