import { isObject, jsonObject, mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import { FLUENT_USER } from './accounts';
import { fluentError, graphqlError } from './errors';

/** Largest GraphQL request, bytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Scalar fields of the schema's `User` that the sandbox fills. */
const USER: Record<string, unknown> = {
	__typename: 'User',
	id: FLUENT_USER.id,
	ref: FLUENT_USER.username,
	username: FLUENT_USER.username,
	firstName: FLUENT_USER.firstName,
	lastName: FLUENT_USER.lastName,
	primaryEmail: 'admin@example.com',
	type: 'ADMIN',
	status: 'ACTIVE',
	timezone: 'Etc/UTC',
};

/** `POST /graphql` as far as the credential test needs it: the query `me` with scalar fields of the user. */
export function graphql(request: SandboxRequest): Reply {
	if (request.body.length > MAX_BYTES) return fluentError(413, 'The request is larger than 2 MB');
	if (mediaType(request) !== 'application/json') return fluentError(400, 'The content type must be application/json');
	const body = jsonObject(request);
	if (typeof body?.query !== 'string') return fluentError(400, 'The body needs a query');
	const extra = Object.keys(body).filter((name) => !['query', 'variables', 'operationName'].includes(name));
	if (extra.length) return fluentError(400, `Unknown member: ${extra.join(', ')}`);
	if (body.variables !== undefined && body.variables !== null && !isObject(body.variables)) {
		return fluentError(400, 'variables takes an object');
	}
	const match = /^\s*(?:query(?:\s+\w+)?\s*)?\{\s*me\s*\{([\w\s,]*)\}\s*\}\s*$/.exec(body.query);
	if (!match) return graphqlError('Syntax or field not served by the sandbox: only the query me with scalar fields');
	const fields = match[1].split(/[\s,]+/).filter(Boolean);
	if (!fields.length) return graphqlError('Syntax Error: a selection must not be empty');
	const unknown = fields.find((field) => !Object.hasOwn(USER, field));
	if (unknown) return graphqlError(`Validation error: field '${unknown}' in type 'User' is undefined`);
	return { status: 200, body: { data: { me: Object.fromEntries(fields.map((field) => [field, USER[field]])) } } };
}
