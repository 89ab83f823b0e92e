import type { Draft } from '../../form/group';

/** Option that determines how a version conflict is handled. */
export const ON_CONFLICT = { name: 'onConflict', label: 'On Version Conflict', fail: 'fail', retry: 'retry' } as const;

export const conflictOption: Draft = {
	displayName: ON_CONFLICT.label,
	name: ON_CONFLICT.name,
	type: 'options',
	options: [
		{ name: 'Fail', value: ON_CONFLICT.fail },
		{ name: 'Use Current Version and Retry', value: ON_CONFLICT.retry },
	],
	default: ON_CONFLICT.fail,
	description: 'What to do when somebody else has changed the record meanwhile',
};
