import { isObject, jsonObject, mediaType } from '../../http/body';
import type { Handler, Reply, SandboxRequest } from '../../http/types';
import { fluentError, refusedDocument } from '../errors';
import type { Executing } from './executing';
import { runDocument, type Asked } from './run';

/** Maximum size of a request in bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
const MEMBERS = ['query', 'variables', 'operationName'];

/** `POST /graphql`. Errors in a document are returned in a 200. */
export function graphqlHandler(context: () => Executing): Handler {
	return (request) => {
		const asked = readRequest(request);
		if ('status' in asked) return asked;
		const result = runDocument(asked, context());
		if (Array.isArray(result)) return refusedDocument(result);
		const { data, errors } = result as { data: unknown; errors?: unknown };
		return { status: 200, body: { data, ...(errors ? { errors } : {}) } };
	};
}

function readRequest(request: SandboxRequest): Asked | Reply {
	if (request.body.length > MAX_BYTES) return fluentError(413, 'The request is larger than 2 MB');
	if (mediaType(request) !== 'application/json') return fluentError(400, 'The content type must be application/json');
	const body = jsonObject(request);
	if (typeof body?.query !== 'string') return fluentError(400, 'The body needs a query');
	const extra = Object.keys(body).filter((name) => !MEMBERS.includes(name));
	if (extra.length) return fluentError(400, `Unknown member: ${extra.join(', ')}`);
	if (body.variables !== undefined && body.variables !== null && !isObject(body.variables)) {
		return fluentError(400, 'variables takes an object');
	}
	if (!['string', 'undefined'].includes(typeof body.operationName) && body.operationName !== null) {
		return fluentError(400, 'operationName takes a text');
	}
	return body as unknown as Asked;
}
