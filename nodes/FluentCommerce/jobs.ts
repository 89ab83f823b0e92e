import type { LoadProfile } from '../../connector/features/batchLoad/words';

const DAY_MS = 86_400_000;

/**
 * Jobs are closed at midnight UTC (fluent.md, 3). What Fluent says then is not published, so any refusal on a later day may
 * mean it, as does one that speaks of a job that is closed. Of the user's own job the day is not known: only words count,
 * since a record that is refused for itself would else be sent to a job that nobody asked for.
 */
export const jobMayBeClosed: NonNullable<LoadProfile['jobMayBeClosed']> = ({ message }, opened, now) =>
	(opened !== undefined && Math.floor(opened / DAY_MS) < Math.floor(now / DAY_MS)) ||
	(/\bjob\b/i.test(message) && /\bclosed\b/i.test(message));
