/** Entries of the Options collection. */
export const LOAD_OPTION = {
	/** False: batches are sent and not waited for. */
	waitForBatches: { name: 'waitForBatches', label: 'Wait for Batches' },
	/** Minutes to wait for a batch. */
	maxBatchWait: { name: 'maxBatchWait', label: 'Max Batch Wait (Minutes)' },
	/** Seconds between two looks at a batch. */
	pollEvery: { name: 'pollEvery', label: 'Poll Every (Seconds)' },
	/** Identifier of a job that is open already. */
	jobId: { name: 'jobId', label: 'Job ID' },
} as const;
