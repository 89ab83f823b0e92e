import { curatedProvider, type Profile } from '../../connector/core/provider';
import { bulk } from '../../connector/features/bulk';
import type { Feature } from '../../connector/node/feature';
import { rucAccount } from './account';
import { rucCatalogue } from './catalogue';
import { rucCuration } from './curation';
import { rucProblem } from './problem';

const profile: Profile<Feature> = {
	name: 'ruc',
	account: rucAccount,
	// RUC publishes no limits; this is a considerate default.
	concurrency: 5,
	timeoutMs: 60_000,
	// RUC publishes no paging: users iterate with query or body expressions and the full response.
	pagers: {},
	problem: rucProblem,
	features: [bulk],
};

/** RUC (Paxon) as the engine runs it. */
export const rucProvider = curatedProvider(profile, rucCatalogue, rucCuration);
