import type { BodySchema } from '../../../connector/catalogue/types';
import { isObject, jsonValue, mediaType } from '../http/body';
import type { SandboxRequest } from '../http/types';
import { checkContent } from './content';
import type { Form } from './forms';
import { checkList } from './list';
import type { Problem, Strictness } from './types';

/** What the JSON body has against a form; an operation without a schema takes no body, or an empty object. */
export function checkBody(form: Form, request: SandboxRequest, strictness: Strictness): Problem[] {
	if (request.body.length === 0) return needed(form) ? [problem('A body is required')] : [];
	if (request.method === 'GET') return [problem('A GET takes no body')];
	if (mediaType(request) !== 'application/json') return [problem('The content type must be application/json')];
	const body = jsonValue(request);
	if (form.kind === 'list' && (form.at === '' || isObject(body))) return checkList(form, body, strictness);
	if (!isObject(body)) return [problem('The body must be a JSON object')];
	if (form.kind === 'plain') return checkPlain(form.schema, body, strictness);
	return Object.keys(body).length ? [problem('This operation takes no body')] : [];
}

function needed(form: Form): boolean {
	if (form.kind === 'plain') return Boolean(form.schema.required);
	return form.kind === 'list' && form.entries.some(({ required }) => required);
}

function checkPlain(schema: BodySchema, body: Record<string, unknown>, strictness: Strictness): Problem[] {
	const open = Boolean(schema.open) && !strictness.refuseUnlisted;
	if (schema.wrap === undefined) return checkContent(schema, body, '', open);
	const others = Object.keys(body).filter((name) => name !== schema.wrap);
	if (others.length) return [problem(`The body takes "${schema.wrap}" only, not ${others.join(', ')}`)];
	const inner = body[schema.wrap];
	if (!isObject(inner)) return [problem(`The body needs an object "${schema.wrap}"`)];
	return checkContent(schema, inner, schema.wrap, open);
}

function problem(message: string): Problem {
	return { kind: 'body', in: 'body', field: '', message };
}
