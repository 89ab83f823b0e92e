import type { Curation } from '../../connector/core/catalogue/curate';
import { fluentSpelling } from './catalogue/names';
import { entryLists } from './entryLists';
import { mainFields } from './mainFields';
import { fluentFields } from './fieldHints';
import { fluentOrder, shownFields } from './shown';
import { fluentWording } from './wording';

/** What a person decides over the facts: how words are written, what is asked first, and what helps in filling it in. */
export const fluentCuration: Curation = {
	spelling: fluentSpelling,
	operations: fluentWording,
	mainFields,
	entryLists,
	fields: { ...shownFields, ...fluentFields },
	order: fluentOrder,
	defaultResource: 'order',
	defaultOperations: { batch: 'loadInventory', event: 'sendAsync', graphql: 'run', virtualInventory: 'search' },
};
