import { isEmpty } from '../core/empty';
import type { Profile } from '../core/provider';
import { OPTION } from './parameters';

/** The settings that a user can choose for an execution, with defaults applied. Times are in milliseconds. */
export interface Settings {
	concurrency: number;
	maxRetries: number;
	maxWaitMs: number;
	timeoutMs: number;
	maxBytes: number;
	/**
	 * Undefined unless the user sets it. Reaching the built-in limit is then an error, whereas reaching this one just
	 * ends the list.
	 */
	maxPages?: number;
}

/** Default values, which the form also shows. */
export const DEFAULTS = {
	maxRetries: 4,
	maxWaitSeconds: 120,
	maxPages: 10_000,
	limit: 50,
	maxBytes: 64 * 1_048_576,
} as const;

/** Beyond this, requests would only queue at the provider. */
const MAX_CONCURRENCY = 100;

/**
 * Reads the settings from the node's options.
 *
 * @param options the node's Options collection; values out of range are clamped
 */
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

/** A number from the form, clamped to the bounds; the preset if it is empty or not a number. */
export function within(value: unknown, preset: number, least: number, most: number): number {
	const number = isEmpty(value) ? preset : Number(value);
	return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : preset;
}
