import { getPath } from '../../core/dotPath';
import type { Client } from '../../http/client';
import { CallFailure } from '../../http/failure';
import type { Accepted, LoadBatch } from './batch';
import type { Plan } from './plan';
import type { LoadSchema } from './words';

/** Sufficient even for a few results per response; guards against a provider whose list never ends. */
const MOST_PAGES = 1_000;

/**
 * Polls a batch.
 *
 * @returns its results if it is finished; the failure if they cannot be read; undefined if it must be polled again
 * @throws CallFailure if the execution was stopped
 */
export async function readBatch(
	batch: LoadBatch,
	client: Client,
	plan: Plan,
): Promise<unknown[] | CallFailure | undefined> {
	const accepted = batch.accepted as Accepted;
	const { state, results } = plan.load;
	const whole = plan.inPages ? { start: 0, count: batch.items.length } : undefined;
	try {
		const { body } = await client.call(plan.readBatch(batch.target, accepted, whole));
		batch.state = textOf(getPath(body, state.at)) ?? batch.state;
		batch.trouble = undefined;
		if (batch.state === undefined || !state.done.includes(batch.state)) return undefined;
		const found = listOf(body, results);
		const total = Number(getPath(body, results.total) ?? 0);
		for (let pages = 1; found.length < total && pages < MOST_PAGES; pages++) {
			const page = { start: found.length, count: total - found.length };
			plan.inPages = true;
			const { body: more } = await client.call(plan.readBatch(batch.target, accepted, page));
			const next = listOf(more, results);
			if (next.length === 0 || isFirst(more, results, page.start)) break;
			for (const one of next) found.push(one);
		}
		return found;
	} catch (error) {
		if (!(error instanceof CallFailure) || error.kind === 'cancelled') throw error;
		if (!mayChange(error)) return error;
		batch.trouble = error;
		return undefined;
	}
}

function listOf(body: unknown, { at }: LoadSchema['results']): unknown[] {
	const found = getPath(body, at);
	return Array.isArray(found) ? found : [];
}

/** The response starts at another offset than requested: using it would assign results to the wrong records. */
function isFirst(body: unknown, { start }: LoadSchema['results'], asked: number): boolean {
	const found = getPath(body, start);
	return found !== undefined && found !== null && Number(found) !== asked;
}

/** A batch that has just been accepted may not be visible everywhere yet. */
function mayChange({ kind, status = 0 }: CallFailure): boolean {
	if (kind === 'lost' || kind === 'unsent' || kind === 'unusable') return true;
	return status >= 500 || status === 404 || status === 408 || status === 429;
}

export function textOf(value: unknown): string | undefined {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
