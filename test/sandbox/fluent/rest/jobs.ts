import type { Clock } from '../../clock';
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
	results: BatchResult[];
	/** Milliseconds since 1970. */
	accepted: number;
	/** How often it was read. */
	reads: number;
}

export interface Job {
	id: string;
	name: string;
	retailerId: string;
	meta?: unknown;
	opened: number;
	closed: boolean;
	batches: Map<string, Batch>;
}

/** Results that a batch is to have in the place of its own. */
interface Failure {
	responseCode: string;
	message: string;
	/** Every so many records; each without it. */
	every: number;
	/** Batches still to fail. */
	batches: number;
}

const DAY = 86_400_000;

/** Jobs with their batches. */
export class Jobs {
	readonly jobs = new Map<string, Job>();
	failure: Failure | undefined;
	private number = 1000;

	constructor(
		private readonly clock: Clock,
		private readonly settings: FluentSettings,
	) {}

	open(body: Values): Job {
		const { name, retailerId, meta } = body;
		const job: Job = {
			...{ id: this.nextId(), name: String(name), retailerId: String(retailerId), meta },
			...{ opened: this.clock.now(), closed: false, batches: new Map<string, Batch>() },
		};
		this.jobs.set(job.id, job);
		return job;
	}

	/** Jobs take batches until midnight UTC. */
	isClosed({ closed, opened }: Job): boolean {
		return closed || Math.floor(opened / DAY) < Math.floor(this.clock.now() / DAY);
	}

	/** Closes a job, or all. Returns how many. */
	close(id?: string): number {
		const open = [...this.jobs.values()].filter((job) => !this.isClosed(job) && (id === undefined || job.id === id));
		for (const job of open) job.closed = true;
		return open.length;
	}

	take(job: Job, results: BatchResult[]): Batch {
		const batch: Batch = { id: this.nextId(), results: this.failed(results), accepted: this.clock.now(), reads: 0 };
		job.batches.set(batch.id, batch);
		return batch;
	}

	/** State at this reading: first nothing is done, then some, and all once it was read and time has passed enough. */
	read(batch: Batch): 'PENDING' | 'RUNNING' | 'COMPLETE' {
		batch.reads += 1;
		const { batchPolls, batchMs } = this.settings;
		const passed = this.clock.now() - batch.accepted;
		if (batch.reads > batchPolls && passed >= batchMs) return 'COMPLETE';
		return batch.reads === 1 && passed < Math.max(batchMs / 2, 1000) ? 'PENDING' : 'RUNNING';
	}

	private failed(results: BatchResult[]): BatchResult[] {
		const { failure } = this;
		if (!failure || failure.batches <= 0) return results;
		failure.batches -= 1;
		const { responseCode, message, every } = failure;
		return results.map((one, index) => (index % every ? one : { ...one, entityId: null, responseCode, message }));
	}

	private nextId(): string {
		this.number += 1;
		return String(this.number);
	}
}
