import type { Clock } from '../clock';
import type { Records } from './records';
import type { Row } from './row';
import type { Entity } from './values';

/** Which members of an entity the provider fills in, besides `id`. */
export interface Stamps {
	/** Time of creation. */
	created: string;
	/** Time of the last change. */
	updated: string;
	/** A number that is 1 at creation and rises with each change. */
	version?: string;
}

/** Entities that get an id, times and perhaps a version from the provider. */
export class Stamped<R extends Row<Entity> = Row<Entity>> {
	constructor(
		readonly records: Records<Entity, R>,
		private readonly stamps: Stamps,
		private readonly clock: Pick<Clock, 'iso'>,
		/** Makes the id of an entity that brings none. */
		readonly nextId: () => string,
	) {}

	/** Adds an entity; members given in `fields` take precedence over those filled in. */
	create(fields: Entity): Entity {
		const { created, updated, version } = this.stamps;
		const now = this.clock.iso();
		const id = typeof fields.id === 'string' ? fields.id : this.nextId();
		const entity = { id, ...(version && { [version]: 1 }), [created]: now, [updated]: now, ...fields };
		this.records.put(id, entity);
		return entity;
	}

	/** Replaces members of an entity, raises its version and notes the time. */
	change(entity: Entity, changes: Entity): Entity {
		const { updated, version } = this.stamps;
		const raised = version && { [version]: versionOf(entity, version) + 1 };
		const changed = { ...entity, ...changes, ...raised, [updated]: this.clock.iso() };
		this.records.put(entity.id as string, changed);
		return changed;
	}
}

export function versionOf(entity: Entity, member = 'version'): number {
	const version = entity[member];
	return typeof version === 'number' ? version : 1;
}
