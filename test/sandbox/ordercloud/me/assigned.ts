import type { Entity } from '../../store';
import type { Call } from '../context';

/** Groups of the calling user. */
export function groupsOf({ data, caller }: Call): Set<unknown> {
	const assigned = data.at(`buyers/${caller.company}/usergroups/assignments`).all();
	return new Set(assigned.flatMap(({ value }) => (value.UserID === caller.id ? [value.UserGroupID] : [])));
}

/** Values of `member` in the assignments to the caller's company, to one of its groups, or to the caller. */
export function assignedTo(call: Call, place: string, member: string): Set<unknown> {
	const groups = groupsOf(call);
	const { company, id } = call.caller;
	const reaches = ({ BuyerID = company, UserID, UserGroupID }: Entity) =>
		BuyerID === company && (!UserID || UserID === id) && (!UserGroupID || groups.has(UserGroupID));
	const assigned = call.data
		.at(place)
		.all()
		.filter(({ value }) => reaches(value));
	return new Set(assigned.map(({ value }) => value[member]));
}

/** The entities of a collection of the buyer's that are assigned to the caller. */
export function assignedEntities(call: Call, place: string, member: string): Entity[] {
	const ids = assignedTo(call, `${place}/assignments`, member);
	return call.data
		.at(place)
		.all()
		.flatMap(({ key, value }) => (ids.has(key) ? [value] : []));
}
