import type { Profile, Provider } from '../../connector/core/provider';
import { rucAccount } from './account';
import { rucCatalogue } from './catalogue';
import { rucProblem } from './problem';

const profile: Profile = {
	name: 'ruc',
	account: rucAccount,
	// RUC publishes no limits; this is a considerate default.
	concurrency: 5,
	timeoutMs: 60_000,
	// RUC publishes no paging: users iterate with query or body expressions and the full response.
	pagers: {},
	problem: rucProblem,
};

/** RUC (Paxon) as the engine runs it. */
export const rucProvider: Provider = { profile, catalogue: rucCatalogue };
