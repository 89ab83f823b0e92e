import type { Reply, Route, SandboxRequest } from '../http/types';

/** The API's errors are an array (sheet 2.7). */
export function fftError(status: number, summary: string, description?: string): Reply {
	return { status, body: [{ summary, ...(description ? { description } : {}) }] };
}

const FACILITIES = Array.from({ length: 30 }, (_, index) => ({
	id: `facility-${String(index + 1).padStart(3, '0')}`,
	name: `Sandbox store ${index + 1}`,
	tenantFacilityId: `STORE-${index + 1}`,
	status: 'ONLINE',
	type: 'MANAGED_FACILITY',
	version: 1,
}));
const PARAMETERS = ['startAfterId', 'status', 'size', 'tenantFacilityId', 'orderBy', 'type'];

/** The few resources that credential and token tests call; all behind the bearer. */
export const fulfillmenttoolsResources: readonly Route[] = [
	{ method: 'GET', path: '/api/status', name: 'status.get', handler: () => ({ status: 200, body: { status: 'UP' } }) },
	{
		method: 'GET',
		path: '/api/users/me/effectivepermissions',
		name: 'users.permissions',
		handler: ({ session }) => ({ status: 200, body: { userId: session?.subject, roles: [] } }),
	},
	{ method: 'GET', path: '/api/facilities', name: 'facilities.list', handler: facilities },
];

function facilities(request: SandboxRequest): Reply {
	const query = new URLSearchParams(request.query);
	const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name));
	if (unknown) return fftError(400, 'Bad request', `Unknown query parameter ${unknown}`);
	const size = Number(query.get('size') ?? 25);
	if (!Number.isInteger(size) || size < 1 || size > 500) return fftError(400, 'Bad request', 'size takes 1 to 500');
	const start = query.get('startAfterId');
	const matching = FACILITIES.filter(
		({ tenantFacilityId }) => !query.has('tenantFacilityId') || tenantFacilityId === query.get('tenantFacilityId'),
	);
	const first = start === null ? 0 : matching.findIndex(({ id }) => id === start) + 1;
	return { status: 200, body: { facilities: matching.slice(first, first + size), total: matching.length } };
}
