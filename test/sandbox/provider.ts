import type { ProviderKey } from '../../nodes';
import type { Clock } from './clock';
import type { Monitor } from './control/monitor';
import type { ListenerPlan } from './http/listener';
import type { TokenStore } from './oauth/store';

/** Names in the control API and in the addresses, by the name of the provider's node. */
export const SANDBOX_NAMES = {
	ruc: 'ruc',
	fedexSupplyChain: 'fedex',
	orderCloud: 'ordercloud',
	fulfillmenttools: 'fulfillmenttools',
	fluentCommerce: 'fluent',
} as const satisfies Record<ProviderKey, string>;

export type ProviderName = (typeof SANDBOX_NAMES)[ProviderKey];

export const PROVIDERS: readonly ProviderName[] = Object.values(SANDBOX_NAMES);

/** What every token service can be told; a provider adds its own. */
export interface TokenSettings {
	/** Seconds an access token lives; undefined: as the provider documents for the client. */
	accessLifetime?: number;
	/** Seconds a refresh token lives; undefined: as the provider documents. */
	refreshLifetime?: number;
	/** Whether refresh tokens are returned; undefined: as the provider documents for the grant. */
	returnRefreshToken?: boolean;
	/** `rotate`: each refresh returns a new token and ends the old one. `keep`: the same token goes on. */
	rotation: 'rotate' | 'keep';
	/** Token requests per minute before 429; 0 is without limit. */
	tokensPerMinute: number;
	/** Resource requests per second before 429; 0 is without limit. */
	requestsPerSecond: number;
}

/** As the provider documents; whether refresh tokens rotate is hardly ever documented, and rotating is the stricter case. */
export const TOKEN_DEFAULTS: TokenSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
};

/** What a provider's simulator shares with the rest. */
export interface Shared {
	clock: Clock;
	monitor: Monitor;
}

/** One simulated provider. */
export interface ProviderSandbox {
	name: ProviderName;
	/** Its hosts. */
	plans: readonly ListenerPlan[];
	tokens: TokenStore;
	settings: TokenSettings;
	/** Back to the seed: data, settings and tokens. */
	reset(): void;
	/** Credential data by variant, the usual one first; `urls` are the hosts by part. */
	credentials(urls: Record<string, string>): Record<string, Record<string, unknown>>;
	/** Further things the control API can ask of this provider, by name. */
	actions: Record<string, (argument: Record<string, unknown>) => unknown>;
}

/** Puts changes over settings in place. Throws on a name the provider does not know. */
export function changeSettings<T extends object>(settings: T, changes: object, defaults: T): void {
	for (const [name, value] of Object.entries(changes)) {
		if (!(name in defaults))
			throw new Error(`Unknown setting "${name}"; known are ${Object.keys(defaults).join(', ')}`);
		Object.assign(settings, { [name]: value });
	}
}
