import { isObject } from '../../http/body';
import type { Entity } from '../../store';
import type { FftData } from '../data';
import { notFound, refuse } from '../errors';

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
 * The facility of an entry: `facility: { facilityRef | tenantFacilityId }`, or one of the two among the entry's members.
 *
 * @throws Refused (400 without either, 404)
 */
export function facilityOfEntry(data: FftData, entry: Entity): Entity {
	const { facilityRef, tenantFacilityId } = isObject(entry.facility) ? entry.facility : entry;
	if (typeof facilityRef === 'string') return data.facilities.get(facilityRef);
	if (typeof tenantFacilityId !== 'string') return refuse(400, 'Bad request', 'A facility must be named');
	return data.facilities.by(tenantFacilityId) ?? notFound('facility', tenantFacilityId);
}
