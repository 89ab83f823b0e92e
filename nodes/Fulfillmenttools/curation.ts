import type { Curation } from '../../connector/catalogue/curate';
import { fulfillmenttoolsSpelling } from './catalogue/texts';
import { wording } from './wording';

/** What a person decides over the facts: how words are written, what is asked first, and what helps in filling it in. */
export const fulfillmenttoolsCuration: Curation = {
	spelling: fulfillmenttoolsSpelling,
	defaultResource: 'order',
	defaultOperations: { order: 'create', stock: 'createOrUpdateMany', promise: 'getEarliestDelivery' },
	operations: wording,
	fields: {
		facilityId: {
			description: 'Identifier, or urn:fft:facility:tenantFacilityId:… with your own',
			placeholder: 'urn:fft:facility:tenantFacilityId:berlin-1',
		},
	},
};
