import { jsonText } from '../../core/exactJson';
import type { LoadBatch, Target } from './batch';

/**
 * Groups records into batches, in input order. Records are stored as the JSON text to be sent: as objects, a hundred
 * thousand of them would take several times as much memory, and they are needed again only to match their results.
 */
export class BatchBuilder {
	private readonly open = new Map<string, { batch: LoadBatch; texts: string[] }>();
	private readonly all: LoadBatch[] = [];

	/** @param size maximum number of records per batch */
	constructor(private readonly size: number) {}

	/** Whether a record with the same target has been added before. */
	knows(target: Target): boolean {
		return this.open.has(keyOf(target));
	}

	/** @param record JSON-serialisable value */
	add(item: number, record: unknown, target: Target): void {
		const key = keyOf(target);
		let current = this.open.get(key);
		if (!current) {
			// Batches with equal targets share one object, which `Jobs` uses as the key of their job.
			this.open.set(key, (current = { batch: { target, items: [], records: '' }, texts: [] }));
		} else if (current.texts.length === this.size) {
			close(current);
			current = { batch: { target: current.batch.target, items: [], records: '' }, texts: [] };
			this.open.set(key, current);
		}
		if (current.texts.length === 0) this.all.push(current.batch);
		current.batch.items.push(item);
		current.texts.push(jsonText(record));
	}

	/** All batches, ordered by their first record. */
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
