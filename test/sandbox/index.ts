import { Clock } from './clock';
import { control, type Control } from './control/api';
import { Faults } from './control/faults';
import { Monitor } from './control/monitor';
import { addressOf, controlServer } from './control/server';
import { fedexSandbox } from './fedex';
import { fluentSandbox } from './fluent';
import { fulfillmenttoolsSandbox } from './fulfillmenttools';
import { listen } from './http/listen';
import { Listener } from './http/listener';
import { ordercloudSandbox } from './ordercloud';
import { FIXED_PORTS } from './ports';
import { PROVIDERS, type ProviderName, type ProviderSandbox, type Shared } from './provider';
import { rucSandbox } from './ruc';

export { fingerprint } from './control/mask';
export type { Control } from './control/api';
export type { FaultRule } from './control/faults';
export type { Counters, LogEntry } from './control/monitor';
export type { ProviderName } from './provider';

export interface SandboxOptions {
	/** `fixed` takes the ports of `ports.ts`, `random` any that are free. Default `random`. */
	ports?: 'fixed' | 'random';
	/** Milliseconds by which every response is delayed. Default 0. */
	latencyMs?: number;
	/** Providers to run; all by default. */
	providers?: string[];
}

/** Credential data ready to be stored, by credential type. */
export type SandboxCredentials = Record<string, Record<string, unknown>>;

export interface Sandbox extends Control {
	/** Address of each host as its credential takes it, e.g. `urls.fedex.api`; `urls.control.api` is the control API. */
	urls: Record<string, Record<string, string>>;
	/** Per credential type the usual way to sign in, e.g. `credentials.fedexSupplyChainApi`. */
	credentials: SandboxCredentials;
	/** Per credential type all ways to sign in, by variant, e.g. `variants.orderCloudApi.anonymous`. */
	variants: Record<string, SandboxCredentials>;
	stop(): Promise<void>;
}

/** How each simulator is made, and the type of the credential that it takes. */
const SIMULATORS: Record<ProviderName, { make: (shared: Shared) => ProviderSandbox; credential: string }> = {
	ruc: { make: rucSandbox, credential: 'rucApi' },
	fedex: { make: fedexSandbox, credential: 'fedexSupplyChainApi' },
	ordercloud: { make: ordercloudSandbox, credential: 'orderCloudApi' },
	fulfillmenttools: { make: fulfillmenttoolsSandbox, credential: 'fulfillmenttoolsTenantApi' },
	fluent: { make: fluentSandbox, credential: 'fluentCommerceApi' },
};

/**
 * Starts the simulators of the providers on loopback ports. Throws if a fixed port is taken (naming it) or a provider
 * is not known; whatever has been started by then is stopped again.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const clock = new Clock();
	const monitor = new Monitor(clock);
	const faults = new Faults();
	const latency = { ms: options.latencyMs ?? 0 };
	const providers = new Map<ProviderName, ProviderSandbox>();
	for (const name of chosen(options.providers)) providers.set(name, SIMULATORS[name].make({ clock, monitor }));

	const commands = control({ clock, faults, monitor, providers, latency });
	const around = { faults, monitor, latency: () => latency.ms };
	const urls: Sandbox['urls'] = {};
	const stops: Array<() => Promise<void>> = [];
	const stop = async () => void (await Promise.all(stops.splice(0).map(async (one) => await one())));
	const port = (fixed: number) => (options.ports === 'fixed' ? fixed : 0);
	const variants: Sandbox['variants'] = {};
	try {
		for (const provider of providers.values()) {
			const hosts: Record<string, string> = (urls[provider.name] = {});
			for (const plan of provider.plans) {
				const listener = new Listener(plan, around);
				await listener.start(port(plan.port));
				stops.push(async () => await listener.stop());
				hosts[plan.part] = `${listener.url}${plan.base ?? ''}`;
			}
			variants[SIMULATORS[provider.name].credential] = provider.credentials(hosts);
		}
		const reading = { urls: () => urls, credentials: () => variants };
		const server = controlServer(commands, reading);
		stops.push(await listen(server, port(FIXED_PORTS.control)));
		urls.control = { api: addressOf(server) };
	} catch (error) {
		await stop();
		throw error;
	}
	const credentials: SandboxCredentials = {};
	for (const [type, ways] of Object.entries(variants)) credentials[type] = Object.values(ways)[0];
	return { ...commands, urls, credentials, variants, stop };
}

function chosen(names: string[] | undefined): ProviderName[] {
	const unknown = names?.find((name) => !(PROVIDERS as string[]).includes(name));
	if (unknown !== undefined) throw new Error(`No sandbox for "${unknown}"; there are ${PROVIDERS.join(', ')}`);
	return PROVIDERS.filter((name) => names === undefined || names.includes(name));
}
