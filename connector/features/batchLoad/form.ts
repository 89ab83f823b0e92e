import type { Operation } from '../../core/catalogue/types';
import { requiredJson } from '../../form/body';
import type { Draft } from '../../form/group';
import { number, text, toggle } from '../../form/optionInputs';
import { OPTION } from '../../form/parameters';
import { LOAD_OPTION } from './loadOptions';
import { LOAD_DEFAULTS } from './loadSettings';
import { loadOf } from './words';

/** The input for records written as JSON. */
export const recordsInput = requiredJson('A record, or a list of records');

const ENTRIES: readonly Draft[] = [
	toggle(
		LOAD_OPTION.waitForBatches,
		LOAD_DEFAULTS.waitForBatches,
		'Whether to wait until the batches are worked off and give a result for each record',
	),
	number(LOAD_OPTION.maxBatchWait, LOAD_DEFAULTS.maxBatchWaitMinutes, 1, 'How long to wait for a batch that was sent'),
	number(LOAD_OPTION.pollEvery, LOAD_DEFAULTS.pollEverySeconds, 1, 'How long to wait between two looks at a batch'),
	text(LOAD_OPTION.jobId, 'Job that is open already and takes the batches; a new one is opened unless set', '1234'),
];

/** Options of load operations. */
export function loadEntries(operation: Operation): readonly Draft[] {
	const load = loadOf(operation);
	if (!load) return [];
	const { maxRecords } = load;
	return [
		number(OPTION.bulkSize, maxRecords, 1, `How many records to send at once, at most ${maxRecords}`),
		...ENTRIES,
	];
}
