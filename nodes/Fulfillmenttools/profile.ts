import { curate } from '../../connector/core/catalogue/curate';
import type { Profile, Provider } from '../../connector/core/provider';
import { fulfillmenttoolsAccount } from './account';
import { fulfillmenttoolsCatalogue } from './catalogue';
import { fulfillmenttoolsCuration } from './curation';
import { searchLanguage, searchSinceLanguage } from './filter';
import { lookups } from './lookups';
import { pagers } from './pagers';
import { fulfillmenttoolsProblem } from './problem';

const profile: Profile = {
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
};

/** fulfillmenttools as the engine runs it. */
export const fulfillmenttoolsProvider: Provider = {
	profile,
	catalogue: curate(fulfillmenttoolsCatalogue, fulfillmenttoolsCuration),
};
