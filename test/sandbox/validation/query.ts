import type { Field, Operation } from '../../../connector/core/catalogue/types';
import type { SandboxRequest } from '../http/types';
import { membersOf } from './members';
import type { Problem, Strictness } from './types';
import { checkValue } from './values';

/** Operators allowed before the `|` of a filter unless its field lists others. */
const OPERATORS = ['gt', 'ge', 'lt', 'le', 'eq'];

const NONE: readonly Field[] = [];

/** Checks the query against the operation: unknown, repeated, missing and malformed parameters. */
export function checkQuery(operation: Operation, request: SandboxRequest, strictness: Strictness): Problem[] {
	const { byName: fields, required } = membersOf(operation.query ?? NONE);
	const problems: Problem[] = [];
	const seen = new Map<string, number>();
	for (const [name, value] of request.query) {
		const field = fields.get(name);
		if (!field && !strictness.query?.includes(name)) {
			problems.push(problem('unknown', name, 'is not a parameter of this resource'));
		} else if (seen.has(name) && !mayRepeat(field) && !strictness.repeatable?.includes(name)) {
			problems.push(problem('value', name, 'comes twice'));
		} else if (field) {
			problems.push(...checkParameter(field, value));
		}
		const count = (seen.get(name) ?? 0) + (field?.joined ? value.split(',').length : 1);
		seen.set(name, count);
		if (field?.maxItems !== undefined && count > field.maxItems) {
			problems.push(problem('value', name, `takes at most ${field.maxItems} values`));
		}
	}
	for (const { name } of required) {
		if (!seen.has(name)) problems.push(problem('required', name, 'is required'));
	}
	return problems;
}

/** A list is sent as one parameter per element, or as a single parameter if its elements are joined. */
function mayRepeat(field: Field | undefined): boolean {
	return field?.type === 'array' && !field.joined;
}

function checkElements(field: Field, text: string): Problem[] {
	if (!field.items) return [];
	const items = { ...field.items, name: field.name };
	return (field.joined ? text.split(',') : [text]).flatMap((one) => checkParameter(items, one));
}

/** Checks one value of a query parameter against its field; texts are parsed as the type of the field. */
export function checkParameter(field: Field, text: string): Problem[] {
	if (text === '') return [problem('value', field.name, 'is empty')];
	if (field.type === 'filter') return checkFilter(field, text);
	if (field.type === 'array') return checkElements(field, text);
	return checkValue(field, typed(field, text), field.name, false).map((one) => ({ ...one, in: 'query' as const }));
}

function checkFilter(field: Field, text: string): Problem[] {
	const operators = field.operators?.map(({ value }) => String(value)) ?? OPERATORS;
	const [, operator, value] = /^(\w+)\|(.+)$/s.exec(text) ?? [];
	if (!operator) return [problem('value', field.name, 'must have the form operator|value')];
	if (!operators.includes(operator))
		return [problem('value', field.name, `takes ${operators.join(', ')} before the |`)];
	return field.items ? checkParameter({ ...field.items, name: field.name }, value) : [];
}

function typed(field: Field, text: string): unknown {
	if (field.type === 'number' || field.type === 'integer') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
	if (field.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
	return text;
}

function problem(kind: Problem['kind'], field: string, message: string): Problem {
	return { kind, in: 'query', field, message: `${field} ${message}` };
}
