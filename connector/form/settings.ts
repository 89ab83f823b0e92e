import { OPTION } from './parameters';
import type { Profile } from '../core/provider';
import { isEmpty } from '../core/empty';

/** What a user can choose for a run, with the defaults filled in. Times are milliseconds. */
export interface Settings {
	concurrency: number;
	maxRetries: number;
	maxWaitMs: number;
	timeoutMs: number;
	maxBytes: number;
	/** Undefined where the user sets none: reaching the built-in one is then an error, not an end. */
	maxPages?: number;
}

/** Used unless the user chooses otherwise; the form shows the same numbers. */
export const DEFAULTS = {
	maxRetries: 4,
	maxWaitSeconds: 120,
	maxPages: 10_000,
	limit: 50,
	maxBytes: 64 * 1_048_576,
} as const;

/** More would only queue in front of the provider. */
const MAX_CONCURRENCY = 100;

/** @param options the node's Options collection; what is out of range is brought back into it */
export function settingsFrom(options: Readonly<Record<string, unknown>>, profile: Profile): Settings {
	return {
		concurrency: Math.floor(within(options[OPTION.concurrency], profile.concurrency, 1, MAX_CONCURRENCY)),
		maxRetries: Math.floor(within(options[OPTION.maxRetries], DEFAULTS.maxRetries, 0, 20)),
		maxWaitMs: within(options[OPTION.maxWait], DEFAULTS.maxWaitSeconds, 0, 3600) * 1000,
		timeoutMs: Math.round(within(options[OPTION.timeout], profile.timeoutMs / 1000, 0.1, 3600) * 1000),
		maxBytes: profile.maxResponseBytes ?? DEFAULTS.maxBytes,
		maxPages: isEmpty(options[OPTION.maxPages])
			? undefined
			: Math.floor(within(options[OPTION.maxPages], 1, 1, 1_000_000)),
	};
}

/** A number of the form, brought back between the bounds; the preset where there is none. */
export function within(value: unknown, preset: number, least: number, most: number): number {
	const number = isEmpty(value) ? preset : Number(value);
	return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : preset;
}
