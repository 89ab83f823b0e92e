import { curatedProvider, type Profile } from '../../connector/core/provider';
import type { Feature } from '../../connector/node/feature';
import { link } from '../../connector/paging/link';
import { fedexAccount } from './account';
import { fedexCatalogue } from './catalogue';
import { fedexCuration } from './curation';
import { fedexLookups } from './lookups';
import { fedexProblem } from './problem';

/**
 * The format of `paging.next` is not published: a URL, a query and a bare position are all supported. Page size limits
 * are only known for Inventory; its default of 50 should be acceptable to every list.
 */
function pages(position: string, max: number) {
	return link({ next: ['paging.next'], position, size: { name: 'pageLimit', max, default: 50 } });
}

const profile: Profile<Feature> = {
	name: 'fedexSupplyChain',
	account: fedexAccount,
	// FedEx publishes no limits; this is a considerate default.
	concurrency: 5,
	timeoutMs: 60_000,
	pagers: {
		link: pages('nextTimestamp', 50),
		linkTimeStamp: pages('nextTimeStamp', 50),
		inventory: pages('nextTimestamp', 100),
	},
	problem: fedexProblem,
	lookups: fedexLookups,
};

/** FedEx Supply Chain as the engine runs it. */
export const fedexProvider = curatedProvider(profile, fedexCatalogue, fedexCuration);
