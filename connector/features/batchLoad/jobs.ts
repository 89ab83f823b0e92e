import { getPath } from '../../core/dotPath';
import { InputError } from '../../core/inputError';
import type { Client } from '../../http/client';
import { CallFailure } from '../../http/failure';
import { keyText } from '../../http/plainMessage';
import type { Target } from './batch';
import type { Plan } from './plan';
import type { LoadProfile, LoadSchema } from './words';

/** Unauthorized, forbidden, timeout, too large, rate limited: none of them says anything about the job. */
const NOT_ABOUT_JOBS: ReadonlySet<number> = new Set([401, 403, 408, 413, 429]);

/** A job that accepts batches. */
interface Job {
	id: string;
	/** Milliseconds since 1970; undefined for a job that the user supplied. */
	opened?: number;
}

/** The open job of each target. Batches are sent concurrently, but share one job. */
export class Jobs {
	private readonly current = new Map<Target, Promise<Job>>();

	constructor(
		private readonly client: Client,
		private readonly plan: Plan,
		private readonly profile: Pick<LoadProfile, 'jobMayBeClosed'>,
	) {}

	/** @throws CallFailure, InputError; the same error for all batches of the target */
	async of(target: Target): Promise<Job> {
		let job = this.current.get(target);
		if (!job) {
			const { jobId } = target;
			job = jobId === undefined ? this.open(target) : Promise.resolve({ id: jobId });
			this.current.set(target, job);
		}
		return await job;
	}

	/**
	 * Replaces a job that accepts no more batches. The first batch it rejects opens the new job, which the others then
	 * use.
	 */
	async replace(target: Target, closed: Job): Promise<void> {
		const current = await this.of(target);
		if (current === closed) this.current.set(target, this.open(target, closed));
	}

	/** Whether a failure may mean that the job accepts no more batches. */
	isClosed(failure: unknown, { opened }: Job): boolean {
		if (!(failure instanceof CallFailure) || failure.kind !== 'refused') return false;
		// After a server error the batch may have been accepted; the other statuses are about the caller.
		if (failure.status === undefined || failure.status >= 500 || NOT_ABOUT_JOBS.has(failure.status)) return false;
		// A mistyped job ID must not silently lead to a new job.
		if (opened === undefined && failure.status === 404) return false;
		const { message, code, hint } = failure;
		return this.profile.jobMayBeClosed?.({ message, code, hint }, opened, Date.now()) === true;
	}

	private async open(target: Target, closed?: Job): Promise<Job> {
		const opened = Date.now();
		try {
			const { body } = await this.client.call(this.plan.openJob(target));
			return { id: identifier(body, this.plan.load.jobId, 'job'), opened };
		} catch (error) {
			throw notOpened(error, closed);
		}
	}
}

/** @throws CallFailure if the response contains no identifier */
export function identifier(body: unknown, path: LoadSchema['jobId'], what: string): string {
	const found = keyText(getPath(body, path));
	if (found !== undefined) return found;
	throw new CallFailure('unusable', `The answer does not tell the identifier of the ${what}`);
}

/** Whether the provider may have executed the request although it did not confirm it. */
export function mayHaveArrived({ kind, status = 0 }: CallFailure): boolean {
	return kind === 'lost' || kind === 'unusable' || (kind === 'refused' && status >= 500);
}

/** A job whose response was lost may exist, but is empty: records can be loaded again without duplicates. */
function notOpened(error: unknown, closed: Job | undefined): unknown {
	const what = closed
		? `Job ${closed.id} takes no more records, and another one could not be opened`
		: 'The job could not be opened';
	if (error instanceof InputError) {
		return new CallFailure(closed ? 'refused' : 'blocked', `${what}: ${error.message}`, { hint: error.hint });
	}
	if (!(error instanceof CallFailure) || error.kind === 'cancelled') return error;
	const open = mayHaveArrived(error);
	return new CallFailure(open ? 'refused' : error.kind, `${what}: ${error.message}`, {
		...error,
		hint: open ? 'The records meant for it were not sent, so they can be loaded anew' : error.hint,
	});
}
