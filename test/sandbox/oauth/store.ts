import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock';

/** Whose token it is. */
export interface Session {
	client: string;
	subject: string;
	/** Space-delimited, as granted. */
	scope: string;
	/** Grant by which the session began, where later requests depend on it. */
	grant?: string;
}

/** Why a token is not valid. */
export type TokenFault = 'unknown' | 'expired' | 'revoked' | 'used' | 'foreign';

interface Held {
	session: Session;
	/** Milliseconds since 1970 on the sandbox's clock. */
	expiresAt: number;
	state: 'good' | 'revoked' | 'used';
}

export interface Issued {
	accessToken: string;
	refreshToken?: string;
	/** Seconds. */
	expiresIn: number;
}

/** How a provider formats an access token; `seal` is random, so that no token repeats. Times in seconds since 1970. */
export type Mint = (session: Session, times: { issued: number; expires: number }, seal: string) => string;

/** All tokens of one provider. What a token grants is only known here, whatever can be read in it. */
export class TokenStore {
	private readonly access = new Map<string, Held>();
	private readonly refresh = new Map<string, Held>();

	/** Without `mint` access tokens are random and opaque. */
	constructor(
		private readonly clock: Clock,
		private readonly mint?: Mint,
	) {}

	/** A new access token, and a refresh token if a lifetime (seconds) is given for it. */
	issue(session: Session, accessLife: number, refreshLife?: number): Issued {
		const seal = randomBytes(24).toString('base64url');
		const issued = Math.floor(this.clock.now() / 1000);
		const accessToken = this.mint?.(session, { issued, expires: issued + accessLife }, seal) ?? seal;
		this.access.set(accessToken, this.held(session, accessLife));
		if (refreshLife === undefined) return { accessToken, expiresIn: accessLife };
		const refreshToken = randomBytes(32).toString('base64url');
		this.refresh.set(refreshToken, this.held(session, refreshLife));
		return { accessToken, refreshToken, expiresIn: accessLife };
	}

	/** Whose access token this is, or what is wrong with it. */
	check(accessToken: string): Session | TokenFault {
		return this.judge(this.access.get(accessToken));
	}

	/** Whose refresh token this is, or what is wrong with it; `foreign` if it belongs to another client. */
	checkRefresh(refreshToken: string, client: string): Session | TokenFault {
		const verdict = this.judge(this.refresh.get(refreshToken));
		return typeof verdict === 'object' && verdict.client !== client ? 'foreign' : verdict;
	}

	/** Marks a refresh token as used, so that it is no longer accepted. */
	spend(refreshToken: string): void {
		const held = this.refresh.get(refreshToken);
		if (held) held.state = 'used';
	}

	/** Revokes the tokens of one kind, of one subject or of all subjects. */
	revoke(kind: 'access' | 'refresh', subject?: string): number {
		let count = 0;
		for (const held of (kind === 'access' ? this.access : this.refresh).values()) {
			if (held.state !== 'good' || (subject !== undefined && held.session.subject !== subject)) continue;
			held.state = 'revoked';
			count += 1;
		}
		return count;
	}

	clear(): void {
		this.access.clear();
		this.refresh.clear();
	}

	private held(session: Session, seconds: number): Held {
		return { session, expiresAt: this.clock.now() + seconds * 1000, state: 'good' };
	}

	private judge(held: Held | undefined): Session | TokenFault {
		if (!held) return 'unknown';
		if (held.state !== 'good') return held.state;
		return this.clock.now() >= held.expiresAt ? 'expired' : held.session;
	}
}
