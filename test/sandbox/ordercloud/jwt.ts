import type { Mint } from '../oauth/store';
import type { Seeded } from '../store';
import { callerOf } from './caller';
import type { OrderCloudData } from './data';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const HEADER = part({ alg: 'RS256', kid: 'sandbox', typ: 'JWT' });

/** Access tokens are JWTs, which the vendor's SDK reads; the sandbox trusts none of their claims and looks them up. */
export function mintJwt(seeded: Seeded<OrderCloudData>): Mint {
	return (session, { issued, expires }, seal) => {
		const { username, type, roles } = callerOf(session, seeded.data);
		const role = roles.length === 1 ? roles[0] : roles;
		const claims = { usr: username, cid: session.client, usrtype: type, role, nbf: issued, exp: expires };
		return `${HEADER}.${part(claims)}.${seal}`;
	};
}
