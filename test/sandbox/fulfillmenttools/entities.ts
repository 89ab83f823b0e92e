import type { Clock } from '../clock';
import { Records, type Entity } from '../store';
import { fftErrors, notFound, Refused } from './errors';
import { idOf } from './ids';
import type { FulfillmenttoolsSettings } from './settings';

/** What all kinds of entities share. */
export interface World {
	clock: Clock;
	settings: FulfillmenttoolsSettings;
	/** Writes with a version so far, for `settings.driftEvery`. */
	versioned: number;
}

/** Entities of one kind: made with an id and version 1, read at once, listed with the lag of the settings. */
export class Entities {
	readonly records: Records<Entity>;
	private readonly byKey = new Map<string, string>();
	private count = 0;
	private time = { ms: NaN, text: '' };

	/**
	 * @param kind singular, for messages
	 * @param number tells the identifiers of the kinds apart
	 * @param keyOf a second key that is unique, e.g. the tenant's own id
	 */
	constructor(
		readonly kind: string,
		private readonly number: number,
		private readonly world: World,
		private readonly keyOf: (entity: Entity) => string | undefined = () => undefined,
	) {
		this.records = new Records<Entity>({
			now: () => world.clock.now(),
			lag: () => world.settings.listLagMs,
		});
	}

	nextId(): string {
		this.count += 1;
		return idOf(this.number, this.count);
	}

	/** Adds an entity; `id` is made unless the fields bring one. */
	create(fields: Entity): Entity {
		const now = this.now();
		const id = typeof fields.id === 'string' ? fields.id : this.nextId();
		const entity: Entity = { id, version: 1, created: now, lastModified: now, ...fields };
		this.put(entity);
		return entity;
	}

	find(id: string): Entity | undefined {
		return this.records.get(id);
	}

	/** The entity with this second key. */
	by(key: string): Entity | undefined {
		const id = this.byKey.get(key);
		return id === undefined ? undefined : this.records.get(id);
	}

	/** @throws Refused (404) where there is none */
	get(id: string): Entity {
		return this.records.get(id) ?? notFound(this.kind, id);
	}

	/** Replaces members and raises the version. Values are laid over, never changed in place. */
	change(entity: Entity, changes: Entity): Entity {
		const changed = { ...entity, ...changes, version: versionOf(entity) + 1, lastModified: this.now() };
		this.put(changed);
		return changed;
	}

	/**
	 * The entity, if the request's version is its version.
	 *
	 * @throws Refused (409 with both versions; 404)
	 */
	expect(id: string, requested: unknown): Entity {
		let entity = this.get(id);
		if (requested === undefined) return entity;
		const { driftEvery } = this.world.settings;
		this.world.versioned += 1;
		if (driftEvery > 0 && this.world.versioned % driftEvery === 0) entity = this.change(entity, {});
		if (requested === entity.version) return entity;
		throw new Refused(fftErrors(409, [conflict(this.kind, entity, requested)]));
	}

	/** @throws Refused (404) */
	remove(id: string): Entity {
		const entity = this.get(id);
		this.records.delete(id);
		const key = this.keyOf(entity);
		if (key !== undefined && this.byKey.get(key) === id) this.byKey.delete(key);
		return entity;
	}

	/** The time as text; made once for the many writes of a millisecond. */
	private now(): string {
		const ms = this.world.clock.now();
		if (ms !== this.time.ms) this.time = { ms, text: new Date(ms).toISOString() };
		return this.time.text;
	}

	private put(entity: Entity): void {
		const id = entity.id as string;
		const key = this.keyOf(entity);
		if (key !== undefined) this.byKey.set(key, id);
		this.records.put(id, entity);
	}
}

export function versionOf(entity: Entity): number {
	return typeof entity.version === 'number' ? entity.version : 1;
}

function conflict(kind: string, entity: Entity, requested: unknown) {
	const version = versionOf(entity);
	return {
		summary: 'Version conflict',
		description: `The ${kind} ${String(entity.id)} has version ${version}, not ${String(requested)}`,
		version,
		requestVersion: Number(requested),
	};
}
