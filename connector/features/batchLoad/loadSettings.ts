import { isOn } from '../../core/flag';
import { within } from '../../form/settings';
import { LOAD_OPTION } from './loadOptions';

/** How the node waits for a load. Times are in milliseconds. */
interface LoadSettings {
	/** False: batches are sent without waiting for their results. */
	wait: boolean;
	/** Initial polling interval. */
	everyMs: number;
	/** Maximum wait per batch, counted from its acceptance. */
	limitMs: number;
}

/** Defaults; the form shows the same numbers. */
export const LOAD_DEFAULTS = {
	waitForBatches: true,
	maxBatchWaitMinutes: 30,
	pollEverySeconds: 5,
} as const;

/** @param options the node's Options collection; out-of-range values are clamped */
export function loadSettings(options: Readonly<Record<string, unknown>>): LoadSettings {
	return {
		wait: isOn(options[LOAD_OPTION.waitForBatches.name], LOAD_DEFAULTS.waitForBatches),
		everyMs: within(options[LOAD_OPTION.pollEvery.name], LOAD_DEFAULTS.pollEverySeconds, 0.1, 3600) * 1000,
		limitMs: within(options[LOAD_OPTION.maxBatchWait.name], LOAD_DEFAULTS.maxBatchWaitMinutes, 0, 24 * 60) * 60_000,
	};
}
