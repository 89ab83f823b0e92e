import type { BodySchema } from '../../../connector/core/catalogue/types';
import { isObject } from '../http/body';
import { memoized } from '../memoized';
import { checkContent, checkEntry } from './content';
import type { Form } from './forms';
import { nearest } from './nearest';
import type { Problem, Strictness } from './types';
import { checkMembers } from './values';
import { unwrapped } from './wrap';

type ListForm = Extract<Form, { kind: 'list' }>;

/** Checks a body that is or contains a list of entries against the schemas of entries and members next to it. */
export function checkList(form: ListForm, body: unknown, strictness: Strictness): Problem[] {
	const { at, maxEntries, entries } = form;
	const inner = isObject(body) ? unwrapped(entries[0].wrap, body) : body;
	if (typeof inner === 'string') return [{ kind: 'body', in: 'body', field: '', message: inner }];
	const list = listAt(inner, at);
	const problems = at === '' ? [] : checkBeside(form, inner as Record<string, unknown>);
	if (!Array.isArray(list)) return [...problems, problem('type', at, 'must be a list')];
	if (!list.length) problems.push(problem('value', at, 'must have at least one entry'));
	if (maxEntries !== undefined && list.length > maxEntries) {
		problems.push(problem('value', at, `must have at most ${maxEntries} entries`));
	}
	const closed = Boolean(strictness.refuseUnlisted);
	const open = (schema: BodySchema) => Boolean(schema.open) && !closed;
	// Constants of a bulk body are next to its list, those of a change inside it.
	const inside = maxEntries === undefined ? entries : entries.map(bare);
	for (const [index, one] of list.entries()) {
		const path = at === '' ? String(index) : `${at}.${index}`;
		problems.push(...nearest(inside.map((schema) => checkEntry(schema, one, path, open(schema), form.outside))));
	}
	return problems;
}

function checkBeside(form: ListForm, body: Record<string, unknown>): Problem[] {
	const { at, entries, outside, maxEntries } = form;
	const [first] = entries;
	const [top, ...deeper] = at.split('.');
	const beside = Object.fromEntries(Object.entries(body).filter(([name]) => name !== top));
	const within = body[top];
	if (deeper.length && isObject(within)) {
		for (const name of Object.keys(within)) {
			if (name !== deeper[0]) return [problem('unknown', `${top}.${name}`, 'is not known')];
		}
	}
	if (maxEntries !== undefined) return checkContent({ ...first, fields: [] }, beside, '', false);
	return checkMembers(
		first.fields.filter(({ name }) => outside.includes(name)),
		beside,
		'',
		false,
	);
}

const bare = memoized(
	(schema: BodySchema): BodySchema => (schema.constants ? { ...schema, constants: undefined } : schema),
);

function listAt(body: unknown, path: string): unknown {
	if (path === '') return body;
	return path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), body);
}

function problem(kind: Problem['kind'], field: string, message: string): Problem {
	return { kind, in: 'body', field, message: `${field || 'The body'} ${message}` };
}
