import type { Field } from '../../../connector/core/catalogue/types';
import { argumentField, hasLeaves, leavesOf } from './arguments';
import { joinNames, ownerOf } from './names';

/** Fields of the form, with the paths of their values within the arguments. */
interface Placed {
	fields: Field[];
	paths: Record<string, string>;
}

/** Paging arguments, which Return All, Limit and the page size control. */
const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'before', 'after']);

/**
 * The filter arguments of a query. Objects, such as date ranges and keys, are split into one field for each of their
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
 * `fromLocation.ref` becomes fromLocationRef, `customerLink.ref` customerRef. A catalogue is named by its kind, so that
 * no other kind's ref is taken for its ref. The second name is the alternative if an argument already has the first.
 */
function flatNames([argument, ...rest]: readonly string[], type: string): [string, string] {
	const owner = argument === 'catalogue' ? ownerOf(type) : argument.replace(/Link$/, '');
	return [joinNames(owner, ...rest), joinNames(owner, 'link', ...rest)];
}
