import { randomUUID } from 'node:crypto';

import type { Catalogue, Operation } from '../../../connector/core/catalogue/types';
import { jsonObject } from '../http/body';
import { Refused } from '../http/refused';
import { mostFixedFirst } from '../http/router';
import type { Handler, Reply, Route, SandboxRequest } from '../http/types';
import type { Session } from '../oauth/store';
import { Validator } from '../validation';
import { checkAccess } from './access';
import { callerOf } from './caller';
import type { Call, Handles, OrderCloudContext } from './context';
import { Dispatch } from './dispatch';
import { Kinds } from './entities/kind';
import { listFields } from './list/fields';
import { checkParents, Parents } from './parents';
import { Strict } from './strict';

/** A route for every method and path of the catalogue, most exact paths first. */
export function ordercloudRoutes(catalogue: Catalogue, own: Handles, context: OrderCloudContext): Route[] {
	const strict = new Strict(new Validator(catalogue));
	const dispatch = new Dispatch(catalogue, own);
	const parents = new Parents(catalogue);
	const kinds = new Kinds(catalogue);
	return distinct(catalogue.operations).map((operation): Route => {
		const { method, path, resource, name } = operation;
		const above = parents.of(operation);
		const handle = dispatch.handle(operation);
		let known: Pick<Call, 'kind' | 'kinds' | 'fields'> | undefined;
		const handler: Handler = async (request) => {
			try {
				const caller = callerOf(request.session as Session, context.data);
				checkAccess(operation, caller);
				const refusal = checkLength(request, context) ?? (await strict.refusal(operation, request));
				if (refusal) return refusal;
				known ??= {
					kind: await kinds.of(path),
					kinds: await kinds.shared(),
					fields: await listFields(operation, catalogue),
				};
				const { params } = request;
				const call: Call = {
					...context,
					request,
					operation,
					params,
					caller,
					...known,
					body: jsonObject(request) ?? {},
				};
				checkParents(call, above);
				return handle(call);
			} catch (error) {
				if (error instanceof Refused) return error.reply;
				throw error;
			}
		};
		return { method, path, name: `${resource}.${name}`, handler };
	});
}

/** Operations that are variants of one another share a route, which has the name of the first one. */
function distinct(operations: readonly Operation[]): Operation[] {
	const byRoute = new Map<string, Operation>();
	for (const operation of operations) {
		const route = `${operation.method} ${operation.path}`;
		if (!byRoute.has(route)) byRoute.set(route, operation);
	}
	return [...byRoute.values()].sort(mostFixedFirst);
}

/** Long URLs do not reach the platform: the server in front responds, and not in JSON. */
function checkLength(request: SandboxRequest, { settings }: OrderCloudContext): Reply | undefined {
	const { origin, path, rawQuery } = request;
	if (origin.length + path.length + 1 + rawQuery.length <= settings.urlLimit) return undefined;
	return {
		status: 414,
		headers: { 'Content-Type': 'text/html' },
		body: '<html><body><h1>Request-URI Too Long</h1></body></html>',
	};
}

/** The response with the id by which support finds the request. */
export function numbered(reply: Reply): Reply {
	return { ...reply, headers: { ...reply.headers, 'X-oc-logid': randomUUID() } };
}

export function logged(handler: Handler): Handler {
	return async (request) => numbered(await handler(request));
}
