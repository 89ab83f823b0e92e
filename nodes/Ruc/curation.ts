import type { Curation } from '../../connector/core/catalogue/curate';

/** The defaults that a newcomer sees first. */
export const rucCuration: Curation = {
	defaultResource: 'inventory',
	defaultOperations: { webhook: 'create' },
	servers: { '': 'REST Services', feeds: 'XML Feeds' },
};
