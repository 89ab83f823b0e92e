import { LOAD_OPTION } from './loadOptions';
import { isOn } from '../../core/flag';
import { within } from '../../form/settings';

/** How a load is waited for. Times are milliseconds. */
export interface LoadSettings {
	/** False: batches are sent, and what comes of them is for others to ask. */
	wait: boolean;
	/** Between the first looks at a batch. */
	everyMs: number;
	/** How long a batch is waited for, counted from when it was accepted. */
	limitMs: number;
}

/** Used unless the user chooses otherwise; the form shows the same numbers. */
export const LOAD_DEFAULTS = {
	waitForBatches: true,
	maxBatchWaitMinutes: 30,
	pollEverySeconds: 5,
} as const;

/** @param options the node's Options collection; what is out of range is brought back into it */
export function loadSettings(options: Readonly<Record<string, unknown>>): LoadSettings {
	return {
		wait: isOn(options[LOAD_OPTION.waitForBatches.name], LOAD_DEFAULTS.waitForBatches),
		everyMs: within(options[LOAD_OPTION.pollEvery.name], LOAD_DEFAULTS.pollEverySeconds, 0.1, 3600) * 1000,
		limitMs: within(options[LOAD_OPTION.maxBatchWait.name], LOAD_DEFAULTS.maxBatchWaitMinutes, 0, 24 * 60) * 60_000,
	};
}
