import { getNamedType, isInputObjectType, type GraphQLArgument } from 'graphql';

import { bySequence } from '../../store';
import type { FluentData } from '../store/data';
import { memberOf, type Row } from '../store/row';
import { between, hasKey } from './match';
import { shown } from './members';
import { retailerOf } from './retailers';

type Fits = (row: Row) => boolean;
type Arguments = Readonly<Record<string, unknown>>;

const PAGING = ['first', 'last', 'before', 'after'];

/** A test for records that match all arguments of a search; of a list, one matching value is enough. */
export function filter(args: Arguments, declared: readonly GraphQLArgument[], data: FluentData): Fits {
	const tests = declared.flatMap((argument) => {
		const value = args[argument.name];
		return value === undefined || value === null || PAGING.includes(argument.name) ? [] : [test(argument, value, data)];
	});
	return (row) => tests.every((fits) => fits(row));
}

function test({ name, type }: GraphQLArgument, value: unknown, data: FluentData): Fits {
	const named = getNamedType(type);
	if (named.name === 'DateRange') {
		const within = between(value as Arguments, name);
		return (row) => within(row.values[name]);
	}
	if (name === 'category') {
		return (row) => data.listed(row, 'categories').some((one) => hasKey(one, value as Arguments, data));
	}
	if (isInputObjectType(named)) {
		return (row) => hasKey(shown(row, name, data) ?? row.values[name], value as Arguments, data);
	}
	const wanted = new Set((Array.isArray(value) ? value.flat(2) : [value]).map(String));
	if (name === 'retailerId') return (row) => wanted.has(String(retailerOf(row, data)));
	return (row) => {
		const actual = shown(row, name, data) ?? memberOf(row, name) ?? null;
		return Array.isArray(actual) ? actual.some((one) => wanted.has(String(one))) : wanted.has(String(actual));
	};
}

/**
 * Candidate records: the whole table, or those found by an index if a list of texts is among the arguments. They are in
 * order of creation.
 */
export function candidates(kind: string, args: Arguments, data: FluentData): readonly Row[] {
	const table = data.table(kind);
	const indexed = ['ref', 'productRef', 'username', 'name'].find((name) => isTexts(args[name]));
	if (indexed === undefined) return table.rows;
	const values = new Set(args[indexed] as string[]);
	const rows = [...values].flatMap((value) => table.where(indexed, value));
	return values.size > 1 ? rows.sort(bySequence) : rows;
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
