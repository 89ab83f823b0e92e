import type { Entity } from '../../store';
import { without } from '../../store/members';
import { FFT_VIEWER } from '../accounts';
import { created, ok, type Call, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { among } from '../lists/filters';
import { list } from '../lists/list';
import { patchSet } from '../patchSet';
import { search } from '../search/search';

/** A user as shown: never with a password. */
const shown = (user: Entity): Entity => without(user, 'password', 'roles');

function made(call: Call): Entity {
	const { users } = call.data;
	const username = String(call.body.username);
	if (users.by(username)) refuse(409, 'User exists', `There is a user with the name ${username}`);
	return users.create({
		assignedRoles: [],
		authenticationProvider: { id: 'default', type: 'EMAIL_PASSWORD' },
		email: `${username}@ocff-sandbox-pre.com`,
		...shown(call.body),
	});
}

export const userRoutes: FftRoutes = {
	// The vendor's file declares a single user here, but it is a list of users.
	'GET /api/users': (call) =>
		list(call, {
			entities: call.data.users,
			wrapper: 'users',
			filters: { facilityId: among('assignedFacilities.facilityRef', 'facilityLimitations') },
		}),
	'POST /api/users': (call) => created(made(call)),
	'GET /api/users/{userId}': (call) => ok(call.data.users.get(call.param('userId'))),
	'PATCH /api/users/{userId}': (call) => {
		const reply = patchSet(call, call.data.users, call.param('userId'));
		return { ...reply, body: shown(reply.body as Entity) };
	},
	'DELETE /api/users/{userId}': (call) => {
		call.data.users.remove(call.param('userId'));
		return ok();
	},
	'GET /api/users/me/effectivepermissions': (call) => {
		const userId = call.request.session?.subject;
		const reads = userId === FFT_VIEWER.localId;
		return ok({ userId, roles: [{ name: reads ? 'VIEWER' : 'ADMINISTRATOR' }] });
	},
	'POST /api/users/search': (call) => search(call, { entities: call.data.users, wrapper: 'users' }),
};
