import type { Curation } from '../../connector/core/catalogue/curate';
import { fluentSpelling } from './catalogue/names';
import { entryLists } from './entryLists';
import { fluentFields } from './fieldHints';
import { fluentOrder, shownFields } from './initialFields';
import { mainFields } from './mainFields';
import { fluentWording } from './wording';

/** Decisions made by hand beyond the documented facts: wording, the order of fields, and hints for filling them in. */
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
