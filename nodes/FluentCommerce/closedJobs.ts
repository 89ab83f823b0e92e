import type { LoadProfile } from '../../connector/features/batchLoad/words';

const DAY_MS = 86_400_000;

/**
 * Jobs are closed at midnight UTC. Fluent's response to a closed job is not published, so any refusal on a later day
 * may be due to it, as well as one that mentions a closed job. The day of a user-chosen job is unknown: there only the
 * message counts, or a record refused for its own fault would be sent to a job that nobody requested.
 */
export const jobMayBeClosed: NonNullable<LoadProfile['jobMayBeClosed']> = ({ message }, opened, now) =>
	(opened !== undefined && Math.floor(opened / DAY_MS) < Math.floor(now / DAY_MS)) ||
	(/\bjob\b/i.test(message) && /\bclosed\b/i.test(message));
