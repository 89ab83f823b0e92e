import type { Profile } from '../../connector/provider';

const DAY_MS = 86_400_000;

/**
 * Jobs are closed at midnight UTC (fluent.md, 3). What Fluent says then is not published, so any refusal on a later day may
 * mean it, as does one that speaks of it. The user's own job may have been opened on any day.
 */
export const jobMayBeClosed: NonNullable<Profile['jobMayBeClosed']> = ({ message }, opened, now) =>
	Math.floor(opened / DAY_MS) < Math.floor(now / DAY_MS) || /\bclosed\b/i.test(message);
