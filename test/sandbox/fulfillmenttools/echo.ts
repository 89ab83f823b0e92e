import type { FulfillmenttoolsOperation } from '../../../nodes/Fulfillmenttools/catalogue/operation';
import { isObject } from '../http/body';
import type { Reply } from '../http/types';
import type { Entity } from '../store';
import { merged, without } from '../store/members';
import { created, ok, type Call } from './context';
import type { Entities } from './entities';
import { list } from './lists/list';
import { pdfReply } from './resources/files';
import { search } from './search/search';

/** Cursor parameters of lists, the usual one first. */
const CURSORS = ['startAfterId', 'startAfter', 'after'];

/**
 * Serves an operation without behaviour of its own, after its request has been checked: collections remember what
 * was added to them, a missing entity is made up, and what was sent is returned.
 */
export function echo(call: Call): Reply {
	const { request } = call;
	const operation: FulfillmenttoolsOperation = call.operation;
	const { response, bulk, method } = operation;
	if (response?.kind === 'binary') return pdfReply(`${operation.resource} ${operation.name}`);
	if (operation.filter !== undefined) {
		const path = request.path.replace(/\/search$/, '');
		return search(call, { entities: call.data.other(path), wrapper: wrapperOf(call) ?? 'items' });
	}
	if (bulk && bulk.from === undefined && Array.isArray(call.body[bulk.field])) return echoBulk(call, bulk.field);
	if (method === 'GET') return response?.items ? echoList(call) : ok(read(call));
	if (method === 'DELETE') return remove(call);
	if (method === 'POST') return post(call);
	return ok(shown(write(call, addressOf(call)), call));
}

function wrapperOf({ operation }: Call): string | undefined {
	return operation.response?.items?.[0];
}

function echoList(call: Call): Reply {
	const cursor = CURSORS.find((name) => call.operation.query?.some((field) => field.name === name));
	return list(call, {
		entities: call.data.other(call.request.path),
		wrapper: wrapperOf(call),
		...(cursor && { cursor }),
	});
}

/** Where an entity is stored: in the collection above it, or on its own if its path ends in a fixed word. */
function addressOf(call: Call, path = call.request.path, template = call.operation.path) {
	const parts = path.split('/');
	const last = parts.pop() as string;
	const single = !template.endsWith('}');
	return {
		entities: call.data.other(single ? '/single' : parts.join('/')),
		id: single ? path : decodeURIComponent(last),
	};
}

function read(call: Call): Entity {
	const { entities, id } = addressOf(call);
	return shown(entities.find(id) ?? entities.create({ id }), call);
}

/** Configurations and the like have no id. */
function shown(entity: Entity, call: Call): Entity {
	return call.operation.path.endsWith('}') ? entity : without(entity, 'id');
}

function remove(call: Call): Reply {
	const { entities, id } = addressOf(call);
	const version = call.one('version');
	if (entities.find(id)) {
		entities.expect(id, version === undefined ? undefined : Number(version));
		entities.remove(id);
	}
	return ok();
}

function post(call: Call): Reply {
	const { request } = call;
	const operation: FulfillmenttoolsOperation = call.operation;
	if (operation.path.endsWith('/actions')) {
		const cut = (path: string) => path.replace(/\/actions$/, '');
		return ok(write(call, addressOf(call, cut(request.path), cut(operation.path))));
	}
	if (operation.path.endsWith('}')) return created(write(call, addressOf(call)));
	return created(call.data.other(request.path).create(fieldsOf(call)));
}

function write(call: Call, { entities, id }: { entities: Entities; id: string }): Entity {
	const known = entities.find(id);
	if (known) return entities.change(merged(entities.expect(id, call.body.version), fieldsOf(call)), {});
	const { version } = call.body;
	return entities.create({ ...fieldsOf(call), id, version: typeof version === 'number' ? version + 1 : 1 });
}

/** The fields that were sent, without version and tags; the changes of a patch set are merged. */
function fieldsOf({ body }: Call): Entity {
	const { actions, ...rest } = without(body, 'version', 'name', 'action');
	const named = typeof body.name === 'string' && !/^[A-Z_]+$/.test(body.name) ? { name: body.name } : {};
	if (!Array.isArray(actions)) return { ...rest, ...named, ...(isObject(body.action) && body.action) };
	return (actions as Entity[]).reduce((all, one) => ({ ...all, ...without(one, 'action') }), rest);
}

function echoBulk(call: Call, field: string): Reply {
	const entities = call.data.other(call.request.path);
	const results = (call.body[field] as Entity[]).map((entry) => ({ ...entities.create(entry), status: 'CREATED' }));
	const wrapper = wrapperOf(call);
	return ok(wrapper === undefined ? results : { [wrapper]: results });
}
