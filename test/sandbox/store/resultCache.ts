/** Results kept for as long as what they were made of is the same: the pages of one list share one filtered list. */
export class Remembered<T> {
	private readonly kept = new Map<string, { revision: number; result: T }>();

	constructor(private readonly most = 16) {}

	/** The result under this key if it was made at this revision; else makes it, and forgets the oldest one. */
	get(key: string, revision: number, make: () => T): T {
		const found = this.kept.get(key);
		if (found?.revision === revision) return found.result;
		const result = make();
		this.kept.delete(key);
		this.kept.set(key, { revision, result });
		if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as string);
		return result;
	}

	clear(): void {
		this.kept.clear();
	}
}
