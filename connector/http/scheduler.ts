/**
 * Runs a task for each index, a limited number at once, in order of the index. Tasks are begun one by one as others end,
 * so that a hundred thousand of them take no more memory than a few. After a failure or the signal no task is begun;
 * those under way are let end, since a request that is cut off may or may not have been executed.
 *
 * @param signal of the execution; when it fires, the promise rejects with its reason after the last task under way
 * @throws the failure of the lowest index among those that failed
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
