import type { LoadBatch, Target } from './batch';

/**
 * Puts records into batches in the order in which they come. They are kept as the text that is sent: a hundred thousand
 * of them as objects take several times as much memory, and are needed again only when their results have come.
 */
export class BatchBuilder {
	private readonly open = new Map<string, { batch: LoadBatch; texts: string[] }>();
	private readonly all: LoadBatch[] = [];

	/** @param size most records in a batch */
	constructor(private readonly size: number) {}

	/** Whether records with the same values have come before. */
	knows(target: Target): boolean {
		return this.open.has(keyOf(target));
	}

	/** @param record JSON */
	add(item: number, record: unknown, target: Target): void {
		const key = keyOf(target);
		let current = this.open.get(key);
		if (!current) {
			// Batches of one target share it, so that they find the same job.
			this.open.set(key, (current = { batch: { target, items: [], records: '' }, texts: [] }));
		} else if (current.texts.length === this.size) {
			close(current);
			current = { batch: { target: current.batch.target, items: [], records: '' }, texts: [] };
			this.open.set(key, current);
		}
		if (current.texts.length === 0) this.all.push(current.batch);
		current.batch.items.push(item);
		current.texts.push(JSON.stringify(record));
	}

	/** All batches, in the order of their first records. */
	batches(): LoadBatch[] {
		for (const current of this.open.values()) close(current);
		this.open.clear();
		return this.all;
	}
}

function close({ batch, texts }: { batch: LoadBatch; texts: string[] }): void {
	batch.records = texts.join(',');
}

function keyOf({ jobId, values, actAs }: Target): string {
	return JSON.stringify([jobId, values, actAs]);
}
