import type { Field } from '../../../connector/core/catalogue/types';
import { argumentField, hasLeaves, leavesOf } from './arguments';
import { joinNames, ownerOf } from './names';

/** Fields of the form, with the places in the arguments where their values go. */
export interface Placed {
	fields: Field[];
	paths: Record<string, string>;
}

/** Arguments that page through a list; Return All, Limit and the page size see to them. */
const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'before', 'after']);

/**
 * The arguments by which a query is narrowed. Objects such as ranges of dates and keys have a field for each of their
 * values.
 */
export function filterFields(args: Readonly<Record<string, string>>): Placed {
	const placed: Placed = { fields: [], paths: {} };
	const taken = new Set(Object.keys(args));
	for (const [name, type] of Object.entries(args)) {
		if (PAGING.has(name)) continue;
		if (!hasLeaves(type)) {
			placed.fields.push(argumentField(name, type));
			continue;
		}
		for (const leaf of leavesOf(type, [name])) {
			const [own, link] = flatNames(leaf.path, type);
			const free = taken.has(own) ? link : own;
			taken.add(free);
			placed.paths[free] = leaf.path.join('.');
			const { required: _inside, ...field } = argumentField(free, leaf.type, leaf.max);
			placed.fields.push({ ...field, ...(leaf.required && { required: true }) });
		}
	}
	return placed;
}

/**
 * `fromLocation.ref` is fromLocationRef, `customerLink.ref` customerRef. A catalogue goes by its kind, so that no other
 * kind's ref is taken for its. The second name is for where an argument has the first one already.
 */
function flatNames([argument, ...rest]: readonly string[], type: string): [string, string] {
	const owner = argument === 'catalogue' ? ownerOf(type) : argument.replace(/Link$/, '');
	return [joinNames(owner, ...rest), joinNames(owner, 'link', ...rest)];
}
