import { createHash } from 'crypto';
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { advance, type Cursor, type Entry } from './cursor';

/** A list at the provider that can be queried for changes. */
export interface PollSource {
	/** What is watched. A change of it starts over. */
	event: string;
	/** How far each request reaches back before the cursor, in milliseconds, for records that appear late. */
	overlapMs: number;
	/** Epoch milliseconds from which the first poll emits; undefined for nothing older than the activation. */
	startAt?: number;
	/** Every entry at or after a time (epoch milliseconds), or only some if `limit` is given. */
	list(since: number, limit?: number): Promise<PollBatch>;
	/** An entry counts once, however it changes: for lists of created records. */
	once: boolean;
	/** Some recent entries, to build a workflow with. */
	sample(): Promise<IDataObject[]>;
	/** Identifier and time of an entry, as far as it has them. */
	identify(entry: IDataObject): { id?: string; at?: number };
}

interface PollBatch {
	entries: IDataObject[];
	/** The provider's clock, epoch milliseconds. */
	serverTime?: number;
}

/**
 * One poll. The cursor moves only after everything was read, so the next poll makes up for a failed one.
 *
 * @returns null if nothing is new
 */
export async function poll(ctx: IPollFunctions, source: PollSource): Promise<INodeExecutionData[][] | null> {
	if (ctx.getMode() === 'manual') return output(await source.sample());
	const stored = ctx.getWorkflowStaticData('node');
	const known = read(stored, source.event);
	if (known === undefined && source.startAt === undefined) {
		// Only the provider's clock determines which of its records are new, since the local one may be wrong.
		const { serverTime } = await source.list(Date.now(), 1);
		write(stored, source.event, { since: serverTime ?? Date.now(), seen: [] });
		return null;
	}
	const cursor = known ?? { since: source.startAt!, seen: [] };
	const { entries, serverTime } = await source.list(known ? cursor.since - source.overlapMs : cursor.since);
	const batch = entries.map((entry) => describe(entry, source));
	const next = advance(cursor, batch, source.overlapMs, serverTime);
	write(stored, source.event, next.cursor);
	return output(next.fresh.map(({ json }) => json));
}

/** Without an identifier or a time the whole content is the key: any change of it counts as an update. */
function describe(json: IDataObject, source: PollSource): Entry {
	const { id, at } = source.identify(json);
	let text = JSON.stringify(json);
	if (id !== undefined && source.once) text = id;
	else if (id !== undefined && at !== undefined) text = `${id}|${at}`;
	return { json, at, key: createHash('sha256').update(text).digest('base64').slice(0, 16) };
}

function output(entries: IDataObject[]): INodeExecutionData[][] | null {
	return entries.length === 0 ? null : [entries.map((json) => ({ json }))];
}

function read(stored: IDataObject, event: string): Cursor | undefined {
	const { since, seen } = stored;
	if (stored.event !== event || typeof since !== 'number' || !Array.isArray(seen)) return undefined;
	return { since, seen: seen as string[] };
}

function write(stored: IDataObject, event: string, cursor: Cursor): void {
	stored.event = event;
	stored.since = cursor.since;
	stored.seen = cursor.seen;
}
