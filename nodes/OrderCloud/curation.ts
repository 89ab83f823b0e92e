import type { Curation } from '../../connector/core/catalogue/curate';
import { orderCloudSpelling } from './catalogue/texts';
import { entryLists } from './entryLists';
import { mainFields } from './mainFields';
import { orderCloudFields, orderCloudOrder } from './fieldHints';
import { orderCloudWording } from './wording';

/** What a person decides over the facts: how words are written, what is asked first, and what helps in filling it in. */
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
