import type { Clock } from '../../clock';
import { counter, Records } from '../../store';
import type { FluentSettings } from '../settings';
import type { Values } from '../store/row';

export interface BatchResult {
	entityId: string | null;
	entityRef?: string | null;
	responseCode: string;
	message: string;
}

export interface Batch {
	id: string;
	jobId: string;
	results: BatchResult[];
	/** Milliseconds since 1970. */
	accepted: number;
	/** How many times it has been read. */
	reads: number;
}

export interface Job {
	id: string;
	name: string;
	retailerId: string;
	meta?: unknown;
	opened: number;
	closed: boolean;
}

/** Results that replace those of a batch. */
interface Failure {
	responseCode: string;
	message: string;
	/** Every nth record; each one by default. */
	every: number;
	/** Number of batches that are still to fail. */
	batches: number;
}

const DAY = 86_400_000;

/** Jobs with their batches. */
export class Jobs {
	readonly jobs = new Records<Job>();
	failure: Failure | undefined;
	private readonly batches = new Records<Batch>();
	private readonly nextNumber = counter(1000);

	constructor(
		private readonly clock: Clock,
		private readonly settings: FluentSettings,
	) {}

	open(body: Values): Job {
		const { name, retailerId, meta } = body;
		const known = { id: this.nextId(), name: String(name), retailerId: String(retailerId), meta };
		const job: Job = { ...known, opened: this.clock.now(), closed: false };
		this.jobs.put(job.id, job);
		return job;
	}

	/** Jobs accept batches until midnight UTC. */
	isClosed({ closed, opened }: Job): boolean {
		return closed || Math.floor(opened / DAY) < Math.floor(this.clock.now() / DAY);
	}

	/** Closes one job or all. Returns how many. */
	close(id?: string): number {
		const open = this.jobs.all().filter(({ key, value }) => !this.isClosed(value) && (id === undefined || key === id));
		for (const { key, value } of open) this.jobs.put(key, { ...value, closed: true });
		return open.length;
	}

	take(job: Job, results: BatchResult[]): Batch {
		const known = { id: this.nextId(), jobId: job.id, results: this.failed(results) };
		const batch: Batch = { ...known, accepted: this.clock.now(), reads: 0 };
		this.batches.put(batch.id, batch);
		return batch;
	}

	/** The batch of a job. */
	batch(job: Job, id: string): Batch | undefined {
		const batch = this.batches.get(id);
		return batch?.jobId === job.id ? batch : undefined;
	}

	/** State at this read: first pending, then running, and complete after enough reads and enough time. */
	read(batch: Batch): 'PENDING' | 'RUNNING' | 'COMPLETE' {
		const reads = batch.reads + 1;
		this.batches.put(batch.id, { ...batch, reads });
		const { batchPolls, batchMs } = this.settings;
		const passed = this.clock.now() - batch.accepted;
		if (reads > batchPolls && passed >= batchMs) return 'COMPLETE';
		return reads === 1 && passed < Math.max(batchMs / 2, 1000) ? 'PENDING' : 'RUNNING';
	}

	private failed(results: BatchResult[]): BatchResult[] {
		const { failure } = this;
		if (!failure || failure.batches <= 0) return results;
		failure.batches -= 1;
		const { responseCode, message, every } = failure;
		return results.map((one, index) => (index % every ? one : { ...one, entityId: null, responseCode, message }));
	}

	private nextId(): string {
		return String(this.nextNumber());
	}
}
