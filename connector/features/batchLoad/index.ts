import type { Feature } from '../../node/feature';
import { loadEntries, recordsInput } from './form';
import { runBatchLoad } from './runBatchLoad';
import { loadOf } from './words';

/** Records that are loaded by a job in batches, which the provider works off. */
export const batchLoad: Feature = {
	traits: (operation) => loadOf(operation) && { composed: true, json: recordsInput },
	options: () => loadEntries,
	handles: (operation) => loadOf(operation) !== undefined,
	async run(run, provider) {
		const load = loadOf(run.operation);
		if (load) await runBatchLoad(run, provider, load);
	},
};
