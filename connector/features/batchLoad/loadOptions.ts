/** Entries of the Options collection. */
export const LOAD_OPTION = {
	/** False: batches are sent without waiting for their results. */
	waitForBatches: { name: 'waitForBatches', label: 'Wait for Batches' },
	/** Maximum wait per batch, in minutes. */
	maxBatchWait: { name: 'maxBatchWait', label: 'Max Batch Wait (Minutes)' },
	/** Polling interval in seconds. */
	pollEvery: { name: 'pollEvery', label: 'Poll Every (Seconds)' },
	/** Identifier of an existing open job. */
	jobId: { name: 'jobId', label: 'Job ID' },
} as const;
