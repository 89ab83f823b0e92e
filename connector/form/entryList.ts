import type { EntryList } from '../core/catalogue/types';
import { furtherDraft, memberDraft } from './field';
import type { Draft } from './group';
import { ALL_FIELDS, ENTRY, LABEL, pathName } from './parameters';

const drafts = new WeakMap<EntryList, Draft>();

/**
 * The input for a list that is entered entry by entry. Cached by list, so that equal drafts are the same object and are
 * compared only once.
 */
export function entryListDraft(list: EntryList): Draft {
	let draft = drafts.get(list);
	if (!draft) drafts.set(list, (draft = makeDraft(list)));
	return draft;
}

function makeDraft({ path, label, entry, fields, further }: EntryList): Draft {
	return {
		displayName: label,
		name: pathName(path),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: `Add ${entry}`,
		default: {},
		description: `To take the whole list from an item, leave this empty and give it as JSON in '${LABEL.body}' (${ALL_FIELDS.name})`,
		options: [
			{
				displayName: entry,
				name: ENTRY.entry,
				values: [
					...fields.map((field) => memberDraft(field)),
					...(further ? [furtherDraft(ENTRY.further, further)] : []),
				],
			},
		],
	};
}
