import type { Entity } from '../../store';
import { only, unchanged, without } from '../../store/members';
import { ok, type Call, type FftRoutes } from '../context';
import { keyOf } from '../data';
import { notFound, refuse } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';
import { facilityOf, facilityOfEntry } from './lookup';

/** Maximum of entries times facilities in one call of `PUT /api/listings`. */
const MOST_TARGETS = 25;

const facilityIdOf = (call: Call): string => facilityOf(call.data, call.param('facilityId')).id as string;

function listingOf(call: Call): Entity {
	const article = call.param('tenantArticleId');
	return call.data.listings.by(keyOf(facilityIdOf(call), article)) ?? notFound('listing', article);
}

/** Creates or updates one listing; `version` in the fields must be the current one. */
function upsert(call: Call, facilityId: string, fields: Entity): { listing: Entity; status: string } {
	const { listings } = call.data;
	const before = listings.by(keyOf(facilityId, fields.tenantArticleId));
	const members = without(fields, 'version');
	if (!before) return { listing: listings.create({ status: 'ACTIVE', ...members, facilityId }), status: 'CREATED' };
	if (fields.version !== undefined && fields.version !== before.version) return { listing: before, status: 'FAILED' };
	if (unchanged(before, members)) return { listing: before, status: 'UNCHANGED' };
	const kept = only(before, 'id', 'version', 'created', 'facilityId', 'status');
	return { listing: listings.change({ ...kept, ...members }, {}), status: 'UPDATED' };
}

/** Facilities and fields of an entry for one facility, or for several with a version each. */
function targets(call: Call, entry: Entity): Array<{ facilityId: string; fields: Entity }> {
	const fields = without(entry, 'facility', 'selector', 'targetingStrategy', 'version');
	const chosen = Array.isArray(entry.selector) ? (entry.selector as Entity[]) : [only(entry, 'facility', 'version')];
	return chosen.map((one) => ({
		facilityId: facilityOfEntry(call.data, one).id as string,
		fields: { ...fields, ...only(one, 'version') },
	}));
}

export const listingRoutes: FftRoutes = {
	'GET /api/facilities/{facilityId}/listings': (call) => {
		const scope = facilityIdOf(call);
		return list(call, {
			entities: call.data.listings,
			wrapper: 'listings',
			filters: { tenantArticleIds: among('tenantArticleId'), scannableCode: among('scannableCodes') },
			within: { scope, matches: ({ facilityId }) => facilityId === scope },
			show: (one) => only(one, 'id', 'version', 'created', 'lastModified', 'status', 'facilityId', 'tenantArticleId'),
		});
	},
	'PUT /api/facilities/{facilityId}/listings': (call) => {
		const facilityId = facilityIdOf(call);
		return ok((call.body.listings as Entity[]).map((entry) => upsert(call, facilityId, entry)));
	},
	'DELETE /api/facilities/{facilityId}/listings': (call) => {
		const facilityId = facilityIdOf(call);
		const { listings } = call.data;
		for (const { value } of [...listings.records.all()]) {
			if (value.facilityId === facilityId) listings.remove(value.id as string);
		}
		return ok();
	},
	'GET /api/facilities/{facilityId}/listings/{tenantArticleId}': (call) => ok(listingOf(call)),
	'PATCH /api/facilities/{facilityId}/listings/{tenantArticleId}': (call) => {
		const { body } = patchSet(call, call.data.listings, listingOf(call).id as string);
		// The response is a list of one listing.
		return ok([body]);
	},
	'DELETE /api/facilities/{facilityId}/listings/{tenantArticleId}': (call) => {
		call.data.listings.remove(listingOf(call).id as string);
		return ok();
	},
	'PUT /api/listings': (call) => {
		const all = (call.body.listings as Entity[]).flatMap((entry) => targets(call, entry));
		if (all.length > MOST_TARGETS) {
			refuse(
				400,
				'Bad request',
				`At most ${MOST_TARGETS} listings in a call, counted by facility; ${all.length} were sent`,
			);
		}
		for (const { facilityId, fields } of all) {
			const before = call.data.listings.by(keyOf(facilityId, fields.tenantArticleId));
			if (before) call.data.listings.expect(before.id as string, fields.version);
		}
		const results = all.map(({ facilityId, fields }) => upsert(call, facilityId, fields));
		const count = (wanted: string) => results.filter(({ status }) => status === wanted).length;
		return ok({
			listings: results.map(({ listing, status }) => ({ result: listing, status })),
			summary: { created: count('CREATED'), updated: count('UPDATED'), unchanged: count('UNCHANGED') },
		});
	},
	'POST /api/listings/search': (call) =>
		search(call, {
			entities: call.data.listings,
			wrapper: 'listings',
			seen: (listing) => ({ ...listing, facilityRef: listing.facilityId }),
		}),
};
