import type { Clock } from '../clock';
import { changeSettings, type ProviderName, type ProviderSandbox } from '../provider';
import type { FaultRule, Faults } from './faults';
import type { Counters, LogEntry, Monitor } from './monitor';

/** Everything a test or a demonstration can do to the sandbox while it runs. */
export interface Control {
	/** Shifts the sandbox's clock: `advanceMs` from where it is, `set` to a date, `reset` to the real time. */
	time(change: { advanceMs?: number; set?: string | number; reset?: boolean }): { now: string };
	/** Revokes all tokens of a kind, of all providers by default. Returns how many. */
	revoke(which: { provider?: ProviderName; kind?: 'access' | 'refresh' | 'all' }): { revoked: number };
	/** Arms one fault or several. */
	fault(rules: FaultRule | FaultRule[]): { armed: FaultRule[] };
	clearFaults(which?: { provider?: string }): { armed: FaultRule[] };
	/** Changes settings of a provider (lifetimes, refresh tokens, rates and its own ones); without changes reads them. */
	settings(provider: ProviderName, changes?: object): Record<string, unknown>;
	/** Milliseconds by which every response is delayed. */
	latency(ms: number): { latencyMs: number };
	counters(): Counters;
	/** Recent requests, oldest first, secrets replaced by fingerprints. */
	log(filter?: { provider?: string; route?: string; last?: number }): LogEntry[];
	/** Clears counters and log, keeps data, tokens, faults and settings. */
	forget(): void;
	/** Resets data, tokens, settings, faults, counters, log and clock; latency stays. */
	reset(): void;
	/** An action of one provider, e.g. `act('fedex', 'issueCode')`. */
	act(provider: ProviderName, action: string, argument?: Record<string, unknown>): unknown;
}

/** The parts of a running sandbox that the control reaches into. */
export interface Controlled {
	clock: Clock;
	faults: Faults;
	monitor: Monitor;
	providers: ReadonlyMap<ProviderName, ProviderSandbox>;
	latency: { ms: number };
}

/** Control over a running sandbox, in process; `control/server.ts` offers the same over HTTP. */
export function control({ clock, faults, monitor, providers, latency }: Controlled): Control {
	const provider = (name: ProviderName): ProviderSandbox => {
		const found = providers.get(name);
		if (!found) throw new Error(`The sandbox runs no "${name}"; it runs ${[...providers.keys()].join(', ')}`);
		return found;
	};
	return {
		time({ advanceMs, set, reset }) {
			if (reset) clock.reset();
			if (set !== undefined) clock.set(set);
			if (advanceMs !== undefined) clock.advance(advanceMs);
			return { now: clock.iso() };
		},
		revoke({ provider: name, kind = 'all' }) {
			let revoked = 0;
			for (const { tokens } of name === undefined ? providers.values() : [provider(name)]) {
				if (kind !== 'refresh') revoked += tokens.revoke('access');
				if (kind !== 'access') revoked += tokens.revoke('refresh');
			}
			return { revoked };
		},
		fault(rules) {
			for (const rule of Array.isArray(rules) ? rules : [rules]) faults.add(rule);
			return { armed: faults.list() };
		},
		clearFaults(which = {}) {
			faults.clear(which.provider);
			return { armed: faults.list() };
		},
		settings(name, changes = {}) {
			const { settings } = provider(name);
			changeSettings(settings, changes, settings);
			return { ...settings };
		},
		latency(ms) {
			if (!Number.isFinite(ms) || ms < 0) throw new Error('Latency is a number of milliseconds, 0 or more');
			latency.ms = ms;
			return { latencyMs: ms };
		},
		counters: () => monitor.counters(),
		log: (filter) => monitor.recent(filter),
		forget: () => monitor.clear(),
		reset() {
			clock.reset();
			faults.clear();
			monitor.clear();
			for (const one of providers.values()) one.reset();
		},
		act(name, action, argument = {}) {
			const { actions } = provider(name);
			if (!Object.hasOwn(actions, action)) {
				throw new Error(`"${name}" has no action "${action}"; it has ${Object.keys(actions).join(', ') || 'none'}`);
			}
			return actions[action](argument);
		},
	};
}
