import type { Field } from '../../../../connector/core/catalogue/types';
import { filters } from '../../../../nodes/Fulfillmenttools/catalogue/generated/filters';
import { kinds } from '../../../../nodes/Fulfillmenttools/catalogue/generated/kinds';
import { isObject } from '../../http/body';
import { memoized } from '../../memoized';
import { checkValue } from '../../validation/values';
import { parsePeriod } from './period';

/** Maximum number of conditions in a group, and of values in a list. */
const MOST_GROUPED = 500;
const MOST_VALUES = 500;
const MOST_TEXTS = 25;

/** What a search can be asked for, parsed once from the catalogue's lines. */
class Known {
	private readonly kindAt = new Map<string, string>();
	private readonly existing = new Set<string>();
	private readonly free = new Set<string>();
	/** Paths that lead to others. */
	private readonly inner = new Set<string>();
	readonly sort: ReadonlySet<string>;

	constructor({ fields, sort }: { fields: readonly string[]; sort: readonly string[] }) {
		this.sort = new Set(sort);
		for (const line of fields) {
			const [path, kind] = line.split(' ');
			if (path.endsWith('.*')) this.free.add(path.slice(0, -2));
			else if (kind === 'Exists') this.existing.add(path);
			else this.kindAt.set(path, kind);
			const parts = path.split('.');
			for (let count = 1; count < parts.length; count += 1) this.inner.add(parts.slice(0, count).join('.'));
		}
	}

	/** Checks a query and returns its problems as sentences. */
	check(query: Record<string, unknown>): string[] {
		return Object.entries(query).flatMap(([name, value]) => {
			if (name !== 'and' && name !== 'or') return this.checkAt(name, value);
			if (!Array.isArray(value) || value.length > MOST_GROUPED) {
				return [`query.${name} must be a list of at most ${MOST_GROUPED} conditions`];
			}
			return value.flatMap((one) => (isObject(one) ? this.check(one) : [`query.${name} must hold objects`]));
		});
	}

	private checkAt(path: string, value: unknown): string[] {
		if (this.free.has(path) && isObject(value)) return [];
		const kind = this.kindAt.get(path);
		if (kind === undefined && ![this.inner, this.existing, this.free].some((paths) => paths.has(path))) {
			return [`query.${path} is no field of this search`];
		}
		if (!isObject(value)) return [`query.${path} must be an object`];
		return Object.entries(value).flatMap(([name, argument]) => {
			if (name === 'exists' && this.existing.has(path)) {
				return typeof argument === 'boolean' ? [] : [`query.${path}.exists must be true or false`];
			}
			if (kind !== undefined && kinds[kind].operators.split(' ').includes(name)) {
				return checkArgument(kind, name, argument, `query.${path}.${name}`);
			}
			return this.checkAt(`${path}.${name}`, argument);
		});
	}
}

function checkArgument(kind: string, operator: string, argument: unknown, at: string): string[] {
	const { type = 'string', values } = kinds[kind];
	if (operator === 'after' || operator === 'before') {
		return Number.isNaN(parsePeriod(String(argument))) ? [`${at} must be a period such as -P1D`] : [];
	}
	if (operator === 'like' && !isPattern(argument)) return [`${at} must be a regular expression`];
	const one: Field = {
		name: '',
		type,
		required: true,
		...(values && { choices: values.map((value) => ({ value, label: '' })) }),
	};
	const most = values ? MOST_VALUES : MOST_TEXTS;
	const field: Field =
		operator === 'in' || operator === 'notIn' ? { ...one, type: 'array', items: one, maxItems: most } : one;
	return checkValue(field.type === 'array' ? { ...field, choices: undefined } : field, argument, at, false).map(
		({ message }) => message,
	);
}

function isPattern(argument: unknown): boolean {
	try {
		return typeof argument === 'string' && new RegExp(argument) instanceof RegExp;
	} catch {
		return false;
	}
}

const knownOf = memoized((operationId: string): Known | undefined => {
	const found = filters[operationId];
	return found && new Known(found);
});

/** Checks the body of a search against the fields that can be queried and sorted by. */
export function checkSearch(operationId: string, body: Record<string, unknown>): string[] {
	const known = knownOf(operationId);
	if (!known) return [];
	const problems = isObject(body.query) ? known.check(body.query) : [];
	for (const sort of (body.sort as unknown[] | undefined) ?? []) {
		const path = pathOf(sort);
		if (!known.sort.has(path)) problems.push(`sort.${path} is no order of this search`);
	}
	return problems;
}

function pathOf(sort: unknown): string {
	if (!isObject(sort)) return '';
	const [[name, value] = ['', undefined]] = Object.entries(sort);
	return isObject(value) ? `${name}.${pathOf(value)}` : name;
}
