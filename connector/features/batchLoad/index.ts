import type { Feature } from '../../node/feature';
import { loadEntries, recordsInput } from './form';
import { runBatchLoad } from './runBatchLoad';
import { loadOf } from './words';

/** Records that are loaded in batches by a job, which the provider processes asynchronously. */
export const batchLoad: Feature = {
	traits: (operation) => loadOf(operation) && { composed: true, json: recordsInput },
	options: () => loadEntries,
	handles: (operation) => loadOf(operation) !== undefined,
	async run(run, provider) {
		const load = loadOf(run.operation);
		if (load) await runBatchLoad(run, provider, load);
	},
};
