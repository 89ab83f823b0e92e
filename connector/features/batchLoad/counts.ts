import { CallFailure } from '../../http/failure';
import type { RecordOutcome } from './batch';

/** Counts the outcomes of all records, for the summary when the node stops on errors. */
export class Counts {
	private records = 0;
	private failed = 0;
	private uncertain = 0;
	private loading = 0;
	private first?: { item: number; reason: CallFailure };

	/** @param done whether the results of the record's batch are known */
	count(item: number, outcome: RecordOutcome, done: boolean): void {
		this.records++;
		if (!(outcome instanceof CallFailure)) {
			if (!done) this.loading++;
			return;
		}
		this.failed++;
		if (outcome.kind === 'lost') this.uncertain++;
		if (!this.first || item < this.first.item) this.first = { item, reason: outcome };
	}

	/** The failure of the node, attributed to its first failed item; undefined if no record failed. */
	failure(): { item: number; reason: CallFailure } | undefined {
		if (!this.first) return undefined;
		const { item, reason } = this.first;
		const { failed, records } = this;
		const which = records === 1 ? '' : `${failed} of ${records} records failed. The first: `;
		return {
			item,
			reason: new CallFailure(reason.kind, which + reason.message, { ...reason, hint: this.hint(reason) }),
		};
	}

	private hint({ hint }: CallFailure): string {
		const { records, failed, uncertain, loading } = this;
		const loaded = records - failed - loading;
		return [
			hint,
			loaded > 0 && `Loaded: ${loaded}`,
			loading > 0 && `Still being loaded: ${loading}`,
			uncertain > 0 && records > 1 && `Among those that failed may have been loaded: ${uncertain}`,
			records > 1 && "Set 'On Error' of the node to go on, and each record comes back with its own result",
		]
			.filter((part) => typeof part === 'string')
			.join('. ');
	}
}
