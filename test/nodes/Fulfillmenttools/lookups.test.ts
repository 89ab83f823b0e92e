import { findOperation } from '../../../connector/core/catalogue/lookup';
import { lookups } from '../../../nodes/Fulfillmenttools/lookups';
import { fulfillmenttoolsProvider } from '../../../nodes/Fulfillmenttools/profile';
import { checkSearch } from '../../sandbox/fulfillmenttools/search/known';

const { catalogue } = fulfillmenttoolsProvider;
const all = Object.entries(lookups);
const facility = (name: string) => (name === 'facilityId' ? 'facility-001' : undefined);

/** Query of the lookup's search. */
function queryOf(lookup: string, typed: string, chosen = facility): unknown {
	return (lookups[lookup].body?.(typed, chosen) as { query: unknown }).query;
}

describe('fulfillmenttools lookups', () => {
	it.each(['', 'Berlin (A.1)'])('filter and sort by fields that their searches support, for the text "%s"', (typed) => {
		const searches = all.filter(([, { body }]) => body !== undefined);
		expect(searches.length).toBeGreaterThan(10);
		for (const [name, { operation, body }] of searches) {
			const asked = body?.(typed, facility) as Record<string, unknown>;
			expect([name, checkSearch(operation, asked)]).toEqual([name, []]);
		}
	});

	it('use parameters that their lists have', () => {
		for (const [name, { operation, search }] of all) {
			const known = (findOperation(catalogue, operation).query ?? []).map((field) => field.name);
			for (const asked of Object.keys(search?.('x') ?? {}))
				expect([name, known]).toEqual([name, expect.arrayContaining([asked])]);
		}
	});

	it('escape the typed text where the search takes a regular expression', () => {
		expect(queryOf('facility', 'Berlin (A.1)')).toEqual({ name: { like: 'Berlin \\(A\\.1\\)' } });
		expect(queryOf('order', 'R (1.2)')).toEqual({ tenantOrderId: { eq: 'R (1.2)' } });
	});

	it('list the storage locations of the chosen facility only if it is given by its ID', () => {
		expect(queryOf('storageLocation', '')).toEqual({ facilityRef: { eq: 'facility-001' } });
		expect(queryOf('storageLocation', 'A-01')).toEqual({ name: { eq: 'A-01' }, facilityRef: { eq: 'facility-001' } });
		for (const value of [undefined, '', 'urn:fft:facility:tenantFacilityId:BER', '={{ $json.id }}']) {
			expect(queryOf('storageLocation', 'A-01', () => value as never)).toEqual({ name: { eq: 'A-01' } });
		}
	});
});
