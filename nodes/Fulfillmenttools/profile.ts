import { curatedProvider, type Profile } from '../../connector/core/provider';
import { bulk } from '../../connector/features/bulk';
import { conditions } from '../../connector/features/conditions';
import type { ConditionProfile } from '../../connector/features/conditions/words';
import { versions } from '../../connector/features/versions';
import type { Feature } from '../../connector/node/feature';
import { fulfillmenttoolsAccount } from './account';
import { fulfillmenttoolsCatalogue } from './catalogue';
import { fulfillmenttoolsCuration } from './curation';
import { searchLanguage, searchSinceLanguage } from './filter';
import { lookups } from './lookups';
import { pagers } from './pagers';
import { fulfillmenttoolsProblem } from './problem';

const profile: Profile<Feature> & ConditionProfile = {
	name: 'fulfillmenttools',
	account: fulfillmenttoolsAccount,
	// A tenant may make 1,000 requests a second. More at once than this, and what comes before further instances have
	// started is refused with 429.
	concurrency: 32,
	// A system that sleeps may take half a minute for its first answer.
	timeoutMs: 90_000,
	pagers,
	problem: fulfillmenttoolsProblem,
	lookups,
	filters: { search: searchLanguage, searchSince: searchSinceLanguage },
	features: [bulk, conditions, versions],
};

/** fulfillmenttools as the engine runs it. */
export const fulfillmenttoolsProvider = curatedProvider(profile, fulfillmenttoolsCatalogue, fulfillmenttoolsCuration);
