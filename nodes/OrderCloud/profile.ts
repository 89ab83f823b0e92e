import { curatedProvider, type Profile } from '../../connector/core/provider';
import { conditions } from '../../connector/features/conditions';
import type { ConditionProfile } from '../../connector/features/conditions/words';
import { impersonation } from '../../connector/features/impersonation';
import type { ImpersonationWords } from '../../connector/features/impersonation/words';
import type { Feature } from '../../connector/node/feature';
import { orderCloudAccount } from './account';
import { orderCloudCatalogue } from './catalogue';
import { orderCloudCuration } from './curation';
import { orderCloudFilters } from './filter';
import { orderCloudActAs } from './impersonation';
import { orderCloudLookups } from './lookups';
import { orderCloudPagers } from './pagers';
import { orderCloudProblem } from './problem';

const profile: Profile<Feature> & ConditionProfile & ImpersonationWords = {
	name: 'orderCloud',
	account: orderCloudAccount,
	// No limit is published; the vendor's own helper requests up to 16 pages at once.
	concurrency: 10,
	timeoutMs: 60_000,
	pagers: orderCloudPagers,
	problem: orderCloudProblem,
	lookups: orderCloudLookups,
	filters: { list: orderCloudFilters },
	actAs: orderCloudActAs,
	features: [conditions, impersonation],
};

/** OrderCloud as the engine runs it. */
export const orderCloudProvider = curatedProvider(profile, orderCloudCatalogue, orderCloudCuration);
