import type { Clock } from '../clock';
import { Refused } from '../http/refused';
import { counter, numberedUuid, Records, Stamped, versionOf, type Entity, type Lookup } from '../store';
import { fftErrors, notFound } from './errors';
import type { FulfillmenttoolsSettings } from './settings';

/** What all kinds of entities share. */
export interface World {
	clock: Clock;
	settings: FulfillmenttoolsSettings;
	/** Writes with a version so far, for `settings.driftEvery`. */
	versioned: number;
}

const STAMPS = { created: 'created', updated: 'lastModified', version: 'version' };
/** First digits of all ids. */
const FIRST = 0x01930000;

/** Entities of one kind: created with an id and version 1, read immediately, listed with the lag of the settings. */
export class Entities extends Stamped {
	private readonly byKey: Lookup<Entity>;

	/**
	 * @param kind singular, for messages
	 * @param number distinguishes the ids of the kinds
	 * @param keyOf a second key that is unique, e.g. the tenant's own id
	 */
	constructor(
		readonly kind: string,
		number: number,
		private readonly world: World,
		keyOf: (entity: Entity) => string | undefined = () => undefined,
	) {
		const { clock, settings } = world;
		const nextNumber = counter();
		const records = new Records<Entity>({ now: () => clock.now(), lag: () => settings.listLagMs });
		super(records, STAMPS, clock, () => numberedUuid(FIRST, number, 7, nextNumber()));
		this.byKey = records.lookup(keyOf);
	}

	find(id: string): Entity | undefined {
		return this.records.get(id);
	}

	/** The newest entity with this second key. */
	by(key: string): Entity | undefined {
		return this.records.newest(this.byKey, key);
	}

	/** @throws Refused (404) if there is none */
	get(id: string): Entity {
		return this.records.get(id) ?? notFound(this.kind, id);
	}

	/**
	 * The entity, if the requested version is its current one.
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
		return entity;
	}
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
