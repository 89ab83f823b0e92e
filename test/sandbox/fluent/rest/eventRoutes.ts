import type { Handler, Reply, Route, SandboxRequest } from '../../http/types';
import type { Account } from '../account';
import { fluentError } from '../errors';
import type { Row, Values } from '../store/row';
import { bodyOf, isReply, type Shape } from './check';
import { takeEffect } from './effects';
import { entityOf, isStored } from './entities';
import type { FluentEvent } from './eventLog';
import { searchEvents } from './eventSearch';
import { rulesetFor } from './workflows';

const PATH = '/api/v4.1/event';

const EVENT: Shape = {
	...{ name: 'string!', retailerId: 'string!', entityType: 'string!', entityId: 'id', entityRef: 'string' },
	...{ entitySubtype: 'string', rootEntityType: 'string', rootEntityId: 'id', rootEntityRef: 'string' },
	...{ attributes: 'object', accountId: 'string', type: 'string', source: 'string', meta: 'object' },
};
const CONTEXT = [
	'entityType',
	'entityId',
	'entityRef',
	'entitySubtype',
	'rootEntityType',
	'rootEntityId',
	'rootEntityRef',
];

export function eventRoutes(account: Account): Route[] {
	const one: Handler = (request) => {
		const found = account.events.get(request.params.eventId);
		return found ? { status: 200, body: found } : fluentError(404, 'The event was not found');
	};
	return [
		{
			method: 'POST',
			path: `${PATH}/async`,
			name: 'event.sendAsync',
			handler: (request) => sendAsync(request, account),
		},
		{ method: 'POST', path: `${PATH}/sync`, name: 'event.sendSync', handler: (request) => sendSync(request, account) },
		{ method: 'GET', path: PATH, name: 'event.getAll', handler: (request) => searchEvents(request, account.events) },
		{ method: 'GET', path: `${PATH}/{eventId}`, name: 'event.get', handler: one },
	];
}

/** Queued immediately; the caller never learns what a workflow makes of it, or that none handles it. */
function sendAsync(request: SandboxRequest, account: Account): Reply {
	const body = bodyOf(request, EVENT);
	if (isReply(body)) return body;
	if (!hasEntity(body)) return fluentError(400, 'entityId or entityRef is missing');
	const { id } = run(body, account).event;
	return { status: 200, body: account.settings.eventReply === 'id' ? { id } : undefined };
}

function sendSync(request: SandboxRequest, account: Account): Reply {
	const body = bodyOf(request, EVENT);
	if (isReply(body)) return body;
	if (!hasEntity(body)) return fluentError(400, 'entityId or entityRef is missing');
	const { event, missing, entity } = run(body, account);
	if (missing) return fluentError(404, missing);
	const { id: eventId, eventStatus } = event;
	return { status: 200, body: { eventId, entityId: entity?.id ?? body.entityId, eventStatus } };
}

const hasEntity = ({ entityId, entityRef }: Values): boolean => entityId !== undefined || entityRef !== undefined;

/** Runs the ruleset of an event and records the outcome. */
function run(body: Values, account: Account): { event: FluentEvent; missing?: string; entity?: Row } {
	const { data } = account;
	const entityType = String(body.entityType);
	const entity = entityOf(data, entityType, body.entityId, body.entityRef);
	const ruleset = rulesetFor(String(body.rootEntityType ?? entityType), entityType, String(body.name));
	const noted = (eventStatus: string): FluentEvent => {
		const context = Object.fromEntries(CONTEXT.filter((name) => name in body).map((name) => [name, body[name]]));
		const { name, retailerId, attributes, source } = body as { name: string; retailerId: string } & Values;
		const known = { name, retailerId, context: { ...context, sourceEvents: [] }, eventStatus };
		return account.events.add({ ...known, attributes: attributes ?? {}, source: source ?? null });
	};
	if (!entity && isStored(entityType)) return { event: noted('FAILED'), missing: `${entityType} was not found` };
	if (!ruleset) return { event: noted('NO_MATCH'), missing: `No ruleset of ${entityType} takes ${String(body.name)}` };
	const done = !entity || takeEffect(ruleset.name, entity, (body.attributes ?? {}) as Values, data);
	return { event: noted(done ? 'COMPLETE' : 'FAILED'), entity };
}
