/**
 * Runs a task for each index in ascending order, with limited concurrency. Tasks are started as earlier ones end, so
 * that a hundred thousand of them take no more memory than a few. After a failure or an abort no further task starts;
 * running tasks are allowed to finish, because a request that is cut off may or may not have been executed.
 *
 * @param signal of the execution; once it is aborted, the promise rejects with its reason after the last running task
 *   ends
 * @throws the failure with the lowest index
 */
export async function schedule(
	count: number,
	concurrency: number,
	signal: AbortSignal | undefined,
	task: (index: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	let failedAt = Infinity;
	let failure: unknown;
	const worker = async () => {
		while (next < count && failedAt === Infinity && !signal?.aborted) {
			const index = next++;
			try {
				await task(index);
			} catch (error) {
				if (index < failedAt) [failedAt, failure] = [index, error];
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
	if (failedAt < Infinity) throw failure;
	signal?.throwIfAborted();
}
