import type { Feature } from '../../node/feature';
import { conflictOption } from './form';
import { OptimisticLock } from './optimisticLock';
import { versionOf } from './words';

/** Optimistic locking: bodies that carry the version of the entity they modify. */
export const versions: Feature = {
	traits(operation) {
		const version = versionOf(operation);
		return version && { fetched: version.read === undefined ? [] : [version.field] };
	},
	options: () => (operation) => (versionOf(operation) ? [conflictOption] : []),
	shape(operation) {
		const version = versionOf(operation);
		return version?.read === undefined ? undefined : { fetched: version.field };
	},
	open(run, provider) {
		const version = versionOf(run.operation);
		return version && new OptimisticLock(run, provider, version);
	},
};
