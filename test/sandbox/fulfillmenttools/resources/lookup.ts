import { isObject } from '../../http/body';
import type { Entity } from '../../records';
import type { FftData } from '../data';
import { notFound } from '../errors';

const URN = 'urn:fft:facility:tenantFacilityId:';

/**
 * The facility of a path: by id, or by the tenant's own id in a URN.
 *
 * @throws Refused (404)
 */
export function facilityOf(data: FftData, id: string): Entity {
	if (!id.startsWith(URN)) return data.facilities.get(id);
	return data.facilities.by(id.slice(URN.length)) ?? notFound('facility', id);
}

/**
 * The facility of an entry: `facility: { facilityRef | tenantFacilityId }`, or one of the two beside the entry's members.
 *
 * @throws Refused (404)
 */
export function facilityOfEntry(data: FftData, entry: Entity): Entity {
	const { facilityRef, tenantFacilityId } = isObject(entry.facility) ? entry.facility : entry;
	if (typeof facilityRef === 'string') return data.facilities.get(facilityRef);
	return data.facilities.by(String(tenantFacilityId)) ?? notFound('facility', String(tenantFacilityId));
}
