import { curatedProvider, type Profile } from '../../connector/core/provider';
import { orderCloudAccount } from './account';
import { orderCloudActAs } from './actAs';
import { orderCloudCatalogue } from './catalogue';
import { orderCloudCuration } from './curation';
import { orderCloudFilters } from './filter';
import { orderCloudLookups } from './lookups';
import { orderCloudPagers } from './pagers';
import { orderCloudProblem } from './problem';

const profile: Profile = {
	name: 'orderCloud',
	account: orderCloudAccount,
	// No limit is published; the vendor's own helper asks for up to 16 pages at once.
	concurrency: 10,
	timeoutMs: 60_000,
	pagers: orderCloudPagers,
	problem: orderCloudProblem,
	lookups: orderCloudLookups,
	filters: { list: orderCloudFilters },
	actAs: orderCloudActAs,
};

/** OrderCloud as the engine runs it. */
export const orderCloudProvider = curatedProvider(profile, orderCloudCatalogue, orderCloudCuration);
