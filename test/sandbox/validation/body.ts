import type { BodySchema } from '../../../connector/catalogue/types';
import { isObject, mediaType } from '../http/body';
import type { SandboxRequest } from '../http/types';
import type { Problem, Strictness } from './types';
import { checkMembers } from './values';

/** What the JSON body has against the schema; an operation without a schema takes no body, or an empty object. */
export function checkBody(schema: BodySchema | undefined, request: SandboxRequest, strictness: Strictness): Problem[] {
	if (request.body.length === 0) return schema?.required ? [problem('A body is required')] : [];
	if (request.method === 'GET') return [problem('A GET takes no body')];
	if (mediaType(request) !== 'application/json') return [problem('The content type must be application/json')];
	const body = parsed(request.body);
	if (!isObject(body)) return [problem('The body must be a JSON object')];
	if (!schema) return Object.keys(body).length ? [problem('This operation takes no body')] : [];
	const open = Boolean(schema.open) && !strictness.refuseUnlisted;
	if (schema.wrap === undefined) return checkContent(schema, body, '', open);
	const others = Object.keys(body).filter((name) => name !== schema.wrap);
	if (others.length) return [problem(`The body takes "${schema.wrap}" only, not ${others.join(', ')}`)];
	const inner = body[schema.wrap];
	if (!isObject(inner)) return [problem(`The body needs an object "${schema.wrap}"`)];
	return checkContent(schema, inner, schema.wrap, open);
}

function checkContent(schema: BodySchema, value: Record<string, unknown>, path: string, open: boolean): Problem[] {
	const constants = schema.constants ?? {};
	const wrong = Object.keys(constants).filter((name) => value[name] !== constants[name]);
	const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !Object.hasOwn(constants, name)));
	return [
		...wrong.map((name) => problem(`${name} must be ${JSON.stringify(constants[name])}`)),
		...checkMembers(schema.fields, rest, path, open),
	];
}

function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		return undefined;
	}
}

function problem(message: string): Problem {
	return { kind: 'body', in: 'body', field: '', message };
}
