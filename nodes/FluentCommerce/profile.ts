import { curate } from '../../connector/core/catalogue/curate';
import type { Profile, Provider } from '../../connector/core/provider';
import { fluentAccount } from './account';
import { fluentCatalogue } from './catalogue';
import { fluentCuration } from './curation';
import { jobMayBeClosed } from './jobs';
import { fluentLimits } from './limits';
import { fluentLookups } from './lookups';
import { fluentPagers } from './pagers';
import { fluentProblem } from './problem';

const profile: Profile = {
	name: 'fluentCommerce',
	account: fluentAccount,
	// No rate limit is published. Requests beyond it are refused for a whole minute, so this stays moderate.
	concurrency: 8,
	// Pages of thousands of rows take time.
	timeoutMs: 90_000,
	pagers: fluentPagers,
	problem: fluentProblem,
	lookups: fluentLookups,
	graphql: fluentLimits,
	jobMayBeClosed,
};

/** Fluent Commerce as the engine runs it. */
export const fluentProvider: Provider = {
	profile,
	catalogue: curate(fluentCatalogue, fluentCuration),
};
