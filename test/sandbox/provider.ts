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

/** Settings of every token service; a provider adds its own. */
export interface TokenSettings {
	/** Lifetime of access tokens in seconds; undefined: as documented for the client. */
	accessLifetime?: number;
	/** Lifetime of refresh tokens in seconds; undefined: as documented. */
	refreshLifetime?: number;
	/** Whether refresh tokens are returned; undefined: as documented for the grant. */
	returnRefreshToken?: boolean;
	/** `rotate`: each refresh returns a new token and invalidates the old one. `keep`: the same token stays valid. */
	rotation: 'rotate' | 'keep';
	/** Token requests per minute before 429; 0 means unlimited. */
	tokensPerMinute: number;
	/** Resource requests per second before 429; 0 means unlimited. */
	requestsPerSecond: number;
}

/** As documented; whether refresh tokens rotate is rarely documented, and rotating is the stricter case. */
export const TOKEN_DEFAULTS: TokenSettings = {
	accessLifetime: undefined,
	refreshLifetime: undefined,
	returnRefreshToken: undefined,
	rotation: 'rotate',
	tokensPerMinute: 0,
	requestsPerSecond: 0,
};

/** What the simulators share. */
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
	/** Resets data to the seed, settings to their defaults, and drops all tokens. */
	reset(): void;
	/** Credential data by variant, the default one first; `urls` are the hosts by part. */
	credentials(urls: Record<string, string>): Record<string, Record<string, unknown>>;
	/** Further actions that the control API offers for this provider, by name. */
	actions: Record<string, (argument: Record<string, unknown>) => unknown>;
}

/** Changes settings in place. Throws on a name that the provider does not know. */
export function changeSettings<T extends object>(settings: T, changes: object, defaults: T): void {
	for (const [name, value] of Object.entries(changes)) {
		if (!(name in defaults))
			throw new Error(`Unknown setting "${name}"; known are ${Object.keys(defaults).join(', ')}`);
		Object.assign(settings, { [name]: value });
	}
}
