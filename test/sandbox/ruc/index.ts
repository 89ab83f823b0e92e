import { rucCatalogue } from '../../../nodes/Ruc/catalogue';
import type { Handler, Refuse, Route } from '../http/types';
import { guarded } from '../oauth/guard';
import { TokenStore } from '../oauth/store';
import { FIXED_PORTS } from '../ports';
import type { ProviderSandbox, Shared } from '../provider';
import { Seeded } from '../store';
import { Validator } from '../validation';
import { RucData } from './data';
import { deliver } from './delivery';
import { rucError } from './errors';
import { feedRefusal, Feeds } from './feeds';
import { findInventory } from './inventory';
import { RUC_API_KEY, RUC_CLIENT, RUC_CLIENT_ID, RUC_WEBHOOK_SECRET } from './seed';
import { serviceRoutes } from './services';
import { RUC_DEFAULTS } from './settings';
import { rucToken } from './token';
import { Webhooks } from './webhooks';

const STATUS = { notFound: 404, method: 405, path: 400, tooLarge: 413, crashed: 500 };
const refuse: Refuse = (kind, _request, detail) => rucError(STATUS[kind], detail ?? `Refused: ${kind}`);
const refuseFeed: Refuse = (kind, _request, detail) => feedRefusal(STATUS[kind], detail ?? `Refused: ${kind}`);

/** RUC (Paxon): token service, REST services and XML feeds on three hosts. */
export function rucSandbox(shared: Shared): ProviderSandbox {
	const tokens = new TokenStore(shared.clock);
	const settings = { ...RUC_DEFAULTS };
	const seeded = new Seeded(() => new RucData());
	const webhooks = new Webhooks(seeded);
	const feeds = new Feeds(seeded);
	const validator = new Validator(rucCatalogue);
	/** Validates a documented call against the catalogue before it is executed. */
	const checked =
		(path: string, handler: Handler): Handler =>
		async (request) => {
			const problems = await validator.problems(path, request, settings);
			if (!problems.length) return await handler(request);
			return rucError(
				400,
				'The request is not valid',
				problems.map(({ message }) => message),
			);
		};
	const documented = ({ path, handler, ...route }: Route): Route => ({
		...route,
		path,
		handler: checked(path, handler),
	});

	const inventory: Route = {
		method: 'POST',
		path: '/v1/inventoryService/findInventoryBySkuList',
		name: 'inventory.find',
		handler: findInventory(settings),
	};
	const hooks = webhooks.routes().map((route) => (route.name === 'webhook.create' ? documented(route) : route));
	const api = guarded([documented(inventory), ...hooks, ...serviceRoutes], tokens, settings, shared.clock, {
		unauthorized: () => rucError(401, 'Unauthorized'),
		throttled: () => rucError(429, 'Too many requests'),
	});
	const token: Route = {
		method: 'POST',
		path: '/v1/oauth/token',
		name: 'token',
		handler: rucToken(tokens, settings, shared),
	};
	const { ruc: ports } = FIXED_PORTS;
	return {
		name: 'ruc',
		plans: [
			{ provider: 'ruc', part: 'token', port: ports.token, routes: [token], refuse },
			{ provider: 'ruc', part: 'api', port: ports.api, routes: api, refuse },
			{ provider: 'ruc', part: 'feeds', port: ports.feeds, routes: feeds.routes(), refuse: refuseFeed },
		],
		tokens,
		settings,
		reset: () => {
			Object.assign(settings, RUC_DEFAULTS);
			tokens.clear();
			seeded.reset();
		},
		credentials: (urls) => ({
			clientCredentials: {
				environment: 'custom',
				tokenUrl: `${urls.token}/v1/oauth/token`,
				restUrl: urls.api,
				feedsUrl: urls.feeds,
				clientId: RUC_CLIENT.id,
				clientSecret: RUC_CLIENT.secret,
				rucClientId: RUC_CLIENT_ID,
				apiKey: RUC_API_KEY,
				webhookSecret: RUC_WEBHOOK_SECRET,
			},
		}),
		actions: {
			webhooks: () => webhooks.all(),
			feeds: () => feeds.all(),
			deliver: async (event) => await deliver(webhooks.all(), event as Parameters<typeof deliver>[1]),
		},
	};
}
