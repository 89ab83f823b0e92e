/** Results cached until the records they were computed from change: the pages of one list share one filtered list. */
export class ResultCache<T> {
	private readonly entries = new Map<string, { revision: number; result: T }>();

	constructor(private readonly capacity = 16) {}

	/** The result for this key if it was computed at this revision; computes it otherwise, and evicts the oldest one. */
	get(key: string, revision: number, compute: () => T): T {
		const found = this.entries.get(key);
		if (found?.revision === revision) return found.result;
		const result = compute();
		this.entries.delete(key);
		this.entries.set(key, { revision, result });
		if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value as string);
		return result;
	}
}
