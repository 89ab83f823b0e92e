import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { isObject, jsonValue, mediaType } from '../http/body';
import type { SandboxRequest } from '../http/types';
import { checkContent } from './content';
import type { Form } from './forms';
import { checkList } from './list';
import type { Problem, Strictness } from './types';
import { unwrapped } from './wrap';

type PlainForm = Extract<Form, { kind: 'plain' }>;

/** Checks the JSON body against a form; an operation without a schema accepts no body, or an empty object. */
export function checkBody(form: Form, request: SandboxRequest, strictness: Strictness): Problem[] {
	if (request.body.length === 0) return needed(form) ? [problem('A body is required')] : [];
	if (request.method === 'GET') return [problem('A GET takes no body')];
	if (mediaType(request) !== 'application/json') return [problem('The content type must be application/json')];
	const body = jsonValue(request);
	if (form.kind === 'any') return body === undefined ? [problem('The body must be JSON')] : [];
	if (form.kind === 'list' && (form.at === '' || isObject(body))) return checkList(form, body, strictness);
	if (!isObject(body)) return [problem('The body must be a JSON object')];
	if (form.kind === 'plain') return checkPlain(form, body, strictness);
	return Object.keys(body).length ? [problem('This operation takes no body')] : [];
}

/** A body with a tag or a list selects what is to be done, so it is required whatever is declared. */
function needed(form: Form): boolean {
	if (form.kind === 'any') return form.required;
	if (form.kind !== 'plain') return form.kind === 'list';
	const { schema, filter, chosen } = form;
	return Boolean(schema.required) || filter || (schema.constants !== undefined && !chosen);
}

function checkPlain(
	{ schema, filter, chosen }: PlainForm,
	body: Record<string, unknown>,
	strictness: Strictness,
): Problem[] {
	const more = filter ? (strictness.search ?? []) : [];
	const open = Boolean(schema.open) && !strictness.refuseUnlisted;
	const inner = unwrapped(schema.wrap, body);
	if (typeof inner === 'string') return [problem(inner)];
	const content = chosen ? { ...schema.constants, ...inner } : inner;
	return checkContent(more.length ? withMore(schema, more) : schema, content, schema.wrap ?? '', open);
}

const widened = new WeakMap<BodySchema, BodySchema>();

function withMore(schema: BodySchema, more: readonly Field[]): BodySchema {
	const known = widened.get(schema) ?? { ...schema, fields: [...schema.fields, ...more] };
	widened.set(schema, known);
	return known;
}

function problem(message: string): Problem {
	return { kind: 'body', in: 'body', field: '', message };
}
