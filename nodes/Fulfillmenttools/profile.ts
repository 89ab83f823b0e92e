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
	// A tenant allows 1,000 requests per second. With higher concurrency, requests that arrive before further instances
	// have started are refused with 429.
	concurrency: 32,
	// A sleeping system may take half a minute for its first response.
	timeoutMs: 90_000,
	pagers,
	problem: fulfillmenttoolsProblem,
	lookups,
	filters: { search: searchLanguage, searchSince: searchSinceLanguage },
	features: [bulk, conditions, versions],
};

/** fulfillmenttools as the engine runs it. */
export const fulfillmenttoolsProvider = curatedProvider(profile, fulfillmenttoolsCatalogue, fulfillmenttoolsCuration);
