import { parsePeriod } from './period';

/** Whether a value passes one operator of a filter; `now` in milliseconds since 1970, for periods. */
export type Test = (value: unknown, argument: unknown, now: number) => boolean;

const time = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : NaN);
/** Numbers by size, everything else as times. */
const measure = (value: unknown): number => (typeof value === 'number' ? value : time(value));
const same = (value: unknown, argument: unknown): boolean =>
	value === argument || (isTime(value) && isTime(argument) && time(value) === time(argument));

/** The operators of the searches' filters (schemas StringFilter, NumberFilter, DateFilter and the like). */
export const OPERATORS: Readonly<Record<string, Test>> = {
	eq: same,
	notEq: (value, argument) => !same(value, argument),
	in: (value, argument) => (argument as unknown[]).some((one) => same(value, one)),
	notIn: (value, argument) => !(argument as unknown[]).some((one) => same(value, one)),
	// A regular expression according to the description of the filters; case is ignored.
	like: (value, argument) => typeof value === 'string' && new RegExp(String(argument), 'i').test(value),
	gt: (value, argument) => measure(value) > measure(argument),
	gte: (value, argument) => measure(value) >= measure(argument),
	lt: (value, argument) => measure(value) < measure(argument),
	lte: (value, argument) => measure(value) <= measure(argument),
	after: (value, argument, now) => time(value) > now + parsePeriod(String(argument)),
	before: (value, argument, now) => time(value) < now + parsePeriod(String(argument)),
};

function isTime(value: unknown): boolean {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);
}
