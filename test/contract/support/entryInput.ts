import { isDeepStrictEqual } from 'node:util';

import type { EntryList } from '../../../connector/core/catalogue/types';
import { getPath, setPath } from '../../../connector/core/dotPath';
import { ENTRY, pathName } from '../../../connector/form/parameters';
import { entered } from './entered';

type Values = Record<string, unknown>;

/**
 * A list as entered entry by entry.
 *
 * @returns undefined if an entry has members without an input in the form: such a list is given as JSON
 */
export function entriesOf({ fields, further = [] }: EntryList, value: unknown): Values | undefined {
	const entries = (value as Values[]).map((given) => {
		const covered: Values = {};
		const inputs = (members: typeof fields) =>
			Object.fromEntries(
				members.flatMap((field) => {
					const own = getPath(given, field.name);
					if (own === undefined) return [];
					setPath(covered, field.name, own);
					return [[pathName(field.name), entered(field, own)]];
				}),
			);
		const entry = { ...inputs(fields), [ENTRY.further]: inputs(further) };
		// The node leaves out an empty entry.
		return isDeepStrictEqual(covered, given) && Object.keys(given).length > 0 ? entry : undefined;
	});
	return entries.includes(undefined) ? undefined : { [ENTRY.entry]: entries };
}
