import type { Handles } from '../context';
import { newId } from '../entities/ids';

/** The endpoints below `/oauth` that are not token requests. */
export const keyHandles: Handles = {
	'GET /oauth/certs/{ID}': ({ params }) => ({
		status: 200,
		body: { kid: params.ID, kty: 'RSA', n: newId(), e: 'AQAB' },
	}),
	'GET /oauth/userinfo': () => ({ status: 200, body: { identity_token: newId(), expires_in: 3600 } }),
};
