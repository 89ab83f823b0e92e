import { isObject, jsonObject } from '../http/body';
import type { Reply, Route, SandboxRequest } from '../http/types';
import type { Seeded } from '../store';
import type { RucData, Webhook } from './data';
import { rucError } from './errors';
import { RUC_CLIENT_ID, RUC_FACILITIES } from './seed';

/** The subscriptions and their routes. */
export class Webhooks {
	constructor(private readonly seeded: Seeded<RucData>) {}

	all(): Webhook[] {
		return this.seeded.data.webhooks.all().map(({ value }) => value);
	}

	/** Create is documented; the others are mentioned without method or path, so every plausible method is served. */
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
		return this.put({ isPaused: 0, ...body, id: `wh-${this.seeded.data.nextWebhook()}` } as unknown as Webhook);
	}

	private patch(request: SandboxRequest): Reply {
		return this.withHook(request, (hook) => this.put({ ...hook, ...jsonObject(request), id: hook.id }));
	}

	private put(hook: Webhook): Reply {
		this.seeded.data.webhooks.put(hook.id, hook);
		return { status: 200, body: hook };
	}

	private remove(request: SandboxRequest): Reply {
		return this.withHook(request, (hook) => {
			this.seeded.data.webhooks.delete(hook.id);
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
		const hook = this.seeded.data.webhooks.get(String(id));
		return hook ? then(hook) : rucError(404, 'The webhook is not known');
	}
}
