import type { Reply, Route, SandboxRequest } from '../http/types';
import { rucError } from './errors';

/** Two segments are documented, five are inferred from them. */
const SERVICES = [
	'inventoryService',
	'webhookService',
	'orderService',
	'workOrderService',
	'facilityService',
	'itemMasterService',
	'carrierDeterminationService',
];

/** Operations whose contract is not public: the sandbox echoes the request and makes up no data. */
export const serviceRoutes: readonly Route[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({
	method,
	path: '/v1/{service}/*',
	name: 'service.call',
	handler: echo,
}));

function echo(request: SandboxRequest): Reply {
	const { service, '*': operation } = request.params;
	if (!SERVICES.includes(service)) return rucError(404, `There is no service ${service}`);
	let body: unknown = null;
	if (request.body.length) {
		try {
			body = JSON.parse(request.body.toString('utf8'));
		} catch {
			return rucError(400, 'The body is not JSON');
		}
	}
	return { status: 200, body: { echo: true, service, operation, method: request.method, query: request.query, body } };
}
