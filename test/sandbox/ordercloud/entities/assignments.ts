import type { Reply } from '../../http/types';
import type { Entity } from '../../store';
import type { Call, Handle } from '../context';
import { recordsSource, type EntityRow } from '../list/source';
import { NO_CONTENT } from './crud';
import { placeOf } from './place';

/** Members that say to whom something is assigned: parties that are not named are not meant. */
const PARTIES = ['BuyerID', 'SupplierID', 'UserID', 'UserGroupID', 'BuyerGroupID', 'SellerID'];

/** Parameters of an assignment list that are not members by another name. */
const NOT_MEMBERS = ['level', 'page', 'pageSize'];

/**
 * Whether a path is one of assignments, and how they are reached. Lists and writes have one path
 * (`.../addresses/assignments`); those to delete are named by their parties in path and query
 * (`.../addresses/{addressID}/assignments`, `.../productassignments/{productID}`, `.../assignments/{userID}`).
 */
export function assignmentHandle(method: string, path: string): Handle | undefined {
	if (!/assignments(\/\{\w+\})?$/i.test(path)) return undefined;
	if (method === 'GET') return list;
	if (method === 'POST' || method === 'PUT') return save;
	return method === 'DELETE' ? unassign : undefined;
}

const list: Handle = (call) => listAssignments(call, placeOf(call, call.operation.path));

function listAssignments(call: Call, place: string): Reply {
	const wanted = call.request.query.filter(([name]) => !NOT_MEMBERS.includes(name));
	const level = call.request.query.find(([name]) => name === 'level')?.[1];
	const where = ({ value }: EntityRow) =>
		(level === undefined || levelOf(value) === level) &&
		wanted.every(([name, text]) => String(member(value, name) ?? '') === text);
	return call.lists.reply(call, { source: recordsSource(call.data.at(place)), name: place, where });
}

/** User, Group or Company. */
function levelOf({ UserID, UserGroupID }: Entity): string {
	if (UserID) return 'User';
	return UserGroupID ? 'Group' : 'Company';
}

/** Assigning is idempotent; properties of the assignment (price schedule, visibility) are updated. */
const save: Handle = (call) => {
	const assignment = Object.fromEntries(Object.entries(call.body).filter(([, value]) => value !== null));
	call.data.at(placeOf(call, call.operation.path)).put(keyOf(assignment), assignment);
	return NO_CONTENT;
};

const unassign: Handle = (call) => {
	const named = new Map(call.request.query.map(([name, value]) => [name.toLowerCase(), value]));
	const { path } = call.operation;
	for (const name of ownParameters(path)) named.set(name.toLowerCase(), call.params[name]);
	const records = call.data.at(placeOf(call, listPath(path)));
	const meant = records.all().filter(({ value }) => isMeant(value, named));
	for (const { key } of meant) records.delete(key);
	return NO_CONTENT;
};

function isMeant(assignment: Entity, named: ReadonlyMap<string, string>): boolean {
	const fits = [...named].every(([name, value]) => String(member(assignment, name) ?? value) === value);
	// Without a user or group, only the assignment to the company is meant.
	return fits && PARTIES.every((name) => name === 'SellerID' || !assignment[name] || named.has(name.toLowerCase()));
}

/** Path of the list that an assignment is deleted from. */
function listPath(path: string): string {
	if (/^\/v1\/(buyers|suppliers)\/\{\w+\}\/ApiClients/i.test(path)) return '/v1/apiclients/assignments';
	const last = path.slice(path.lastIndexOf('/') + 1);
	const inPath = last.startsWith('{') ? path.slice(0, path.lastIndexOf('/')) : path;
	// `.../addresses/{addressID}/assignments` without the identifier.
	return inPath.replace(/\/\{\w+\}(\/\w+)$/, '$1');
}

/** Parameters of the path that identify the assignment, not those above the list. */
function ownParameters(path: string): string[] {
	const ofList = [...listPath(path).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => !ofList.includes(name));
}

/** The member of this name, ignoring case: parameters start with a lower-case letter. */
function member(assignment: Entity, name: string): unknown {
	const lower = name.toLowerCase();
	const found = Object.keys(assignment).find((one) => one.toLowerCase() === lower);
	return found === undefined ? undefined : assignment[found];
}

/** All identifiers in it. */
function keyOf(assignment: Entity): string {
	const ids = Object.entries(assignment).filter(
		([name, value]) => /ID$|Role$/.test(name) && name !== 'PriceScheduleID' && value,
	);
	return ids
		.map(([name, value]) => `${name}=${String(value)}`)
		.sort()
		.join('&');
}
