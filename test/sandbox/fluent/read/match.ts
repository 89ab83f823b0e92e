import { fault } from '../errors';
import type { FluentData } from '../store/data';
import { memberOf } from '../store/row';
import { shown } from './members';

interface DateRange {
	from?: string | null;
	to?: string | null;
}

/** Whether the member of a record has the values of a key such as `{ ref, catalogue: { ref } }`. */
export function hasKey(actual: unknown, key: Readonly<Record<string, unknown>>, data: FluentData): boolean {
	const found = data.follow(actual);
	if (found === undefined || found === null) return false;
	return Object.entries(key).every(([name, wanted]) => {
		if (wanted === null || wanted === undefined) return true;
		const value = shown(found, name, data) ?? memberOf(found, name);
		return typeof wanted === 'object'
			? hasKey(value, wanted as Readonly<Record<string, unknown>>, data)
			: String(value) === String(wanted);
	});
}

/** A test for times between both ends, inclusive. Throws C0101E if neither is given. */
export function between({ from, to }: DateRange, name: string): (value: unknown) => boolean {
	if (!from && !to) throw fault('C0101E', `${name} needs from or to`);
	const first = from ? Date.parse(from) : -Infinity;
	const last = to ? Date.parse(to) : Infinity;
	return (value) => {
		const time = typeof value === 'string' ? Date.parse(value) : NaN;
		return time >= first && time <= last;
	};
}
