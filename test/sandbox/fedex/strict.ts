import { header } from '../http/body';
import type { Handler, Reply, SandboxRequest } from '../http/types';
import type { Problem, Validator } from '../validation';
import { FEDEX_APP } from './accounts';
import type { FedexContext, FedexRoute } from './context';
import { gateway } from './replies';

/** Codes are made up in the form of the only documented sample. */
const CODES: Record<Problem['kind'], string> = {
	unknown: 'ERR-VAL-0003',
	required: 'ERR-VAL-0004',
	type: 'ERR-VAL-0005',
	value: 'ERR-VAL-0001',
	body: 'ERR-VAL-0006',
};

/** A route's handler, preceded by checks of headers, query and body. */
export function strict(route: FedexRoute, context: FedexContext, validator: Validator): Handler {
	return async (request) => {
		const refusal = checkHeaders(request, context) ?? checkEncoding(request, context);
		if (refusal) return refusal;
		const problems = await validator.problems(route.path, request, {
			query: route.query,
			repeatable: route.repeatable,
			refuseUnlisted: context.settings.refuseUnlisted,
		});
		if (problems.length) {
			const errors = problems.map(({ kind, message }) => ({ code: CODES[kind], description: message }));
			return context.replies.invalid(400, errors);
		}
		return route.handler(request, context, route.style);
	};
}

/** `Origin` is sent with resource calls too; the gateway's own headers are optional, but must be right if sent. */
function checkHeaders(request: SandboxRequest, { settings }: FedexContext): Reply | undefined {
	const origin = header(request, 'origin');
	if (settings.requireOrigin && origin === undefined) return gateway(400, 'Bad Request', 'Header Origin is missing');
	if (origin !== undefined && origin !== FEDEX_APP.origin)
		return gateway(403, 'Forbidden', 'The origin is not allowed');
	const id = header(request, 'x-ibm-client-id');
	const secret = header(request, 'x-ibm-client-secret');
	const wrong = (id !== undefined && id !== FEDEX_APP.id) || (secret !== undefined && secret !== FEDEX_APP.secret);
	return wrong ? gateway(401, 'Unauthorized', 'Client id or secret is not valid') : undefined;
}

/** The pipe of a filter must be percent-encoded. */
function checkEncoding(request: SandboxRequest, { replies }: FedexContext): Reply | undefined {
	if (!request.rawQuery.includes('|')) return undefined;
	return replies.invalid(400, [{ code: CODES.value, description: 'The pipe of a filter must be percent-encoded' }]);
}
