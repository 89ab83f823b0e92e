import type { IDataObject } from 'n8n-workflow';

import { getPath } from '../../core/dotPath';
import { parseForOutput } from '../../core/exactJson';
import { CallFailure } from '../../http/failure';
import { plainMessage } from '../../http/plainMessage';
import type { Accepted, LoadBatch, RecordOutcome } from './batch';
import { matchRecords, type Match } from './matchRecords';
import { textOf } from './readBatch';
import type { LoadSchema } from './words';

const NO_RESULT = 'The batch is done, but holds no result for this record';
const LOADED_ALIKE =
	'Loaded, as all records that it may be mistaken for; which of their results is its own cannot be told';
const NOT_READ = 'How far the batch is could not be read last time';

/**
 * The outcome of each record of an accepted batch. Frees the text of the records, which is not needed afterwards.
 *
 * @param results undefined if the batch was not waited for, or not long enough
 */
export function settle(batch: LoadBatch, load: LoadSchema, results?: readonly unknown[]): RecordOutcome[] {
	const records = parseForOutput(`[${batch.records}]`) as unknown[];
	batch.records = '';
	const told = new Teller(batch, load);
	if (!results) return records.map((record) => told.waiting(record));
	const { names, code, message } = load.results;
	const outcome = (result: unknown) => `${textOf(getPath(result, code))} ${textOf(getPath(result, message))}`;
	const matches = matchRecords(records, results, { names, outcome });
	return records.map((record, index) => told.outcome(record, matches[index]));
}

class Teller {
	private readonly beside: IDataObject;
	private readonly place: string;

	constructor(
		private readonly batch: LoadBatch,
		private readonly load: LoadSchema,
	) {
		const { jobId, batchId } = batch.accepted as Accepted;
		const name = load.state.at.slice(load.state.at.lastIndexOf('.') + 1);
		this.beside = { ...(batch.state !== undefined && { [name]: batch.state }), jobId, batchId };
		this.place = `Job ${jobId}, batch ${batchId}`;
	}

	waiting(record: unknown): RecordOutcome {
		const { trouble } = this.batch;
		return { ...this.key(record), ...this.beside, ...(trouble && { note: `${NOT_READ}: ${trouble.message}` }) };
	}

	outcome(record: unknown, match: Match): RecordOutcome {
		if (match === undefined) return { ...this.key(record), ...this.beside, note: NO_RESULT };
		return 'result' in match ? this.own(record, match.result) : this.among(record, match.among);
	}

	private own(record: unknown, result: unknown): RecordOutcome {
		if (this.isGood(result)) return Object.assign(this.key(record), result, this.beside);
		return this.failure(record, `The record${this.called(record, result)} failed: ${this.reason(result)}`, result);
	}

	private among(record: unknown, results: readonly unknown[]): RecordOutcome {
		const bad = results.filter((result) => !this.isGood(result));
		if (bad.length === 0) return { ...this.key(record), ...this.beside, note: LOADED_ALIKE };
		return this.failure(
			record,
			`Whether the record${this.called(record)} failed cannot be told: its result is one of ${results.length}, of which ` +
				`${bad.length} ${bad.length === 1 ? 'tells' : 'tell'} of a failure (${this.reason(bad[0])})`,
			bad[0],
		);
	}

	private failure(record: unknown, message: string, result: unknown): CallFailure {
		const { jobId, batchId } = this.batch.accepted as Accepted;
		return new CallFailure('refused', message, {
			code: textOf(getPath(result, this.load.results.code)),
			hint: this.place,
			facts: { ...this.key(record), jobId, batchId },
		});
	}

	private isGood(result: unknown): boolean {
		const { code, good } = this.load.results;
		return good.includes(textOf(getPath(result, code)) ?? '');
	}

	private reason(result: unknown): string {
		const { code, message } = this.load.results;
		const words = textOf(getPath(result, message)) ?? `code ${textOf(getPath(result, code)) ?? 'missing'}`;
		return plainMessage(words);
	}

	private key(record: unknown): IDataObject {
		return keyOf(record, this.load);
	}

	private called(record: unknown, result?: unknown): string {
		const named = this.load.results.names.map((name) => textOf(getPath(result, name)));
		const text = textOfKey(this.key(record)) ?? named.find((one) => one !== undefined);
		return text === undefined ? '' : ` '${plainMessage(text, 80)}'`;
	}
}

/** The members that identify a record. */
function keyOf(record: unknown, { key = [] }: LoadSchema): IDataObject {
	const found: IDataObject = {};
	for (const member of key) {
		const value = getPath(record, member);
		if (value !== undefined) found[member] = value as IDataObject[string];
	}
	return found;
}

function textOfKey(key: IDataObject): string | undefined {
	const texts = Object.values(key)
		.map(textOf)
		.filter((text) => text !== undefined);
	return texts.length > 0 ? texts.join(' / ') : undefined;
}

/** The failure of a whole batch, as one failure per record. Frees the text of the records. */
export function spread(batch: LoadBatch, load: LoadSchema, failure: CallFailure): CallFailure[] {
	const records = parseForOutput(`[${batch.records}]`) as unknown[];
	batch.records = '';
	return records.map((record) => {
		const facts = { ...keyOf(record, load), ...failure.facts };
		return new CallFailure(failure.kind, failure.message, { ...failure, facts });
	});
}

/** The failure of a batch that was accepted, but whose results cannot be read. */
export function unreadable({ accepted }: LoadBatch, failure: CallFailure): CallFailure {
	const { jobId, batchId } = accepted as Accepted;
	return new CallFailure(failure.kind, `The batch was accepted, but its results cannot be read: ${failure.message}`, {
		...failure,
		hint: `Job ${jobId}, batch ${batchId}. ${failure.hint ?? ''}`.trim(),
		facts: { jobId, batchId },
	});
}
