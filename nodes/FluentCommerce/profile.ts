import { curatedProvider, type Profile } from '../../connector/core/provider';
import { batchLoad } from '../../connector/features/batchLoad';
import type { LoadProfile } from '../../connector/features/batchLoad/words';
import { graphql } from '../../connector/features/graphql';
import type { GraphqlProfile } from '../../connector/features/graphql/words';
import type { Feature } from '../../connector/node/feature';
import { fluentAccount } from './account';
import { fluentCatalogue } from './catalogue';
import { jobMayBeClosed } from './closedJobs';
import { fluentCuration } from './curation';
import { fluentLimits } from './limits';
import { fluentLookups } from './lookups';
import { fluentPagers } from './pagers';
import { fluentProblem } from './problem';

const profile: Profile<Feature> & GraphqlProfile & LoadProfile = {
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
	features: [batchLoad, graphql],
};

/** Fluent Commerce as the engine runs it. */
export const fluentProvider = curatedProvider(profile, fluentCatalogue, fluentCuration);
