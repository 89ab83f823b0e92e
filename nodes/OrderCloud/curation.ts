import type { Curation } from '../../connector/core/catalogue/curate';
import { orderCloudSpelling } from './catalogue/texts';
import { entryLists } from './entryLists';
import { orderCloudFields } from './fieldHints';
import { orderCloudOrder } from './initialFields';
import { mainFields } from './mainFields';
import { orderCloudWording } from './wording';

/** Decisions made by hand beyond the documented facts: wording, the order of fields, and hints for filling them in. */
export const orderCloudCuration: Curation = {
	spelling: orderCloudSpelling,
	operations: orderCloudWording,
	mainFields,
	entryLists,
	fields: orderCloudFields,
	order: orderCloudOrder,
	defaultResource: 'order',
	defaultOperations: {
		cart: 'get',
		cert: 'getPublicKey',
		entitySynchronization: 'getBuyers',
		lineItem: 'getAll',
		me: 'get',
	},
};
