import { isObject, jsonObject } from '../http/body';
import type { Reply, Route, SandboxRequest } from '../http/types';
import { rucError } from './errors';
import { RUC_CLIENT_ID, RUC_FACILITIES } from './seed';

/** A subscription; its identifier is made up, since create's answer is not public. */
export interface Webhook extends Record<string, unknown> {
	id: string;
	topicName: string;
	url: string;
	contentType: string;
}

/** The subscriptions, and the event deliveries made to them. */
export class Webhooks {
	private readonly hooks = new Map<string, Webhook>();
	private sequence = 0;

	all(): Webhook[] {
		return [...this.hooks.values()];
	}

	clear(): void {
		this.hooks.clear();
		this.sequence = 0;
	}

	/** Create is documented; the others are named without method or path, so every method that may be meant is served. */
	routes(): Route[] {
		const base = '/v1/webhookService/webhook';
		const preset = (methods: string[], action: string, handler: (request: SandboxRequest) => Reply): Route[] =>
			methods.map((method) => ({ method, path: `${base}/${action}`, name: `webhook.${action}`, handler }));
		return [
			...preset(['POST'], 'create', (request) => this.create(request)),
			...preset(['POST', 'PATCH', 'PUT'], 'patch', (request) => this.patch(request)),
			...preset(['POST', 'DELETE'], 'delete', (request) => this.remove(request)),
			...preset(['GET', 'POST'], 'get', (request) => this.read(request)),
		];
	}

	private create(request: SandboxRequest): Reply {
		const body = jsonObject(request) as Record<string, unknown>;
		if (body.clientId !== RUC_CLIENT_ID) return rucError(403, 'The clientId does not belong to this OAuth client');
		if (!RUC_FACILITIES.includes(String(body.facilityCode))) return rucError(400, 'The facilityCode is not known');
		if (!URL.canParse(String(body.url))) return rucError(400, 'The url is no URL');
		this.sequence += 1;
		const hook = { isPaused: 0, ...body, id: `wh-${this.sequence}` } as unknown as Webhook;
		this.hooks.set(hook.id, hook);
		return { status: 200, body: hook };
	}

	private patch(request: SandboxRequest): Reply {
		return this.withHook(request, (hook) => {
			Object.assign(hook, jsonObject(request), { id: hook.id });
			return { status: 200, body: hook };
		});
	}

	private remove(request: SandboxRequest): Reply {
		return this.withHook(request, (hook) => {
			this.hooks.delete(hook.id);
			return { status: 204 };
		});
	}

	private read(request: SandboxRequest): Reply {
		return this.withHook(request, (hook) => ({ status: 200, body: hook }));
	}

	private withHook(request: SandboxRequest, then: (hook: Webhook) => Reply): Reply {
		const body = request.body.length ? jsonObject(request) : {};
		if (!isObject(body)) return rucError(400, 'The body is not a JSON object');
		const id = body.id ?? new URLSearchParams(request.query).get('id');
		const hook = this.hooks.get(String(id));
		return hook ? then(hook) : rucError(404, 'The webhook is not known');
	}
}
