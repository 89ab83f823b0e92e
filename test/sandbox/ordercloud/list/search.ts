import type { Read } from '../../store';
import { refuse } from '../errors';
import type { ListFields } from './fields';
import type { RowTest } from './filters';

const KINDS = ['AnyTerm', 'AllTermsAnyField', 'AllTermsSameField', 'ExactPhrase', 'ExactPhrasePrefix'];

interface Search {
	search?: string;
	searchOn?: string;
	searchType?: string;
}

/** The test of a text search; undefined without one. Plain lists match the text anywhere in a field. */
export function searchTest(
	{ search, searchOn, searchType }: Search,
	fields: ListFields,
	read: Read,
): RowTest | undefined {
	const names = searchOn === undefined ? defaults(fields) : searchOn.split(',').map((name) => checked(name, fields));
	if (search === undefined) return undefined;
	const matches = matcher(search.toLowerCase(), fields.searchBacked ? (searchType ?? KINDS[0]) : 'Plain');
	return (row) => matches(names.map((name) => String(read(row, name) ?? '').toLowerCase()));
}

function defaults({ types }: ListFields): string[] {
	return [...(types ?? [])].flatMap(([name, type]) => (type === 'string' && !name.includes('.') ? [name] : []));
}

function checked(name: string, { types, searchBacked }: ListFields): string {
	if (types?.has(name) || (searchBacked && name.startsWith('xp.'))) return name;
	return refuse('List.InvalidSearchProperty', `${name} cannot be searched on`, { Property: name });
}

/** Whether the texts of the fields match, all in lower case. */
function matcher(search: string, kind: string): (texts: string[]) => boolean {
	const terms = search.split(/\s+/).filter(Boolean);
	switch (kind) {
		case 'AllTermsAnyField':
			return (texts) => terms.every((term) => texts.some((text) => text.includes(term)));
		case 'AllTermsSameField':
			return (texts) => texts.some((text) => terms.every((term) => text.includes(term)));
		case 'ExactPhrase':
			return (texts) => texts.some((text) => ` ${text} `.includes(` ${search} `));
		case 'ExactPhrasePrefix':
			return (texts) => texts.some((text) => ` ${text}`.includes(` ${search}`));
		case 'AnyTerm':
			return (texts) => terms.some((term) => texts.some((text) => text.includes(term)));
		default:
			return (texts) => texts.some((text) => text.includes(search));
	}
}
