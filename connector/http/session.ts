import { sleep } from 'n8n-workflow';

import type { Account, ApiServer, Credentials } from '../core/account';
import { InputError } from '../core/inputError';
import { LABEL } from '../form/parameters';
import { cleanText } from '../input';
import { accountKey, isStale, sharedToken, usableUntil } from '../token';
import { cancelSignal, type CallContext } from './context';

/**
 * Minimum interval between look-ups of a newer token, so that a thousand rejected requests do not cause a thousand
 * look-ups.
 */
const REREAD_PAUSE_MS = 5_000;
/**
 * Delays between look-ups of a session that another process is about to store, two seconds in total: enough for it to
 * get from the response to the database.
 */
const STORING_PAUSES_MS = [100, 300, 600, 1_000];

/**
 * The credential of one execution. n8n reads it from the database and decrypts it for every request that does not
 * supply it; here it is read once, and again only if another process may have stored a newer token.
 */
export class Session {
	private reading?: Promise<Credentials>;
	private known?: { of: Credentials; servers: ApiServer[] };
	private good?: { of: Credentials; until: number };
	private nothingNewer?: { token: string; until: number };

	private constructor(
		private readonly ctx: CallContext,
		private readonly account: Account,
		private current: Credentials,
	) {}

	/** @throws n8n's error if the node has no credential or it cannot be decrypted */
	static async open(ctx: CallContext, account: Account): Promise<Session> {
		return new Session(ctx, account, await ctx.getCredentials(account.credential));
	}

	/** Value of a credential field, without whitespace or other characters pasted around it. */
	field(name: string): unknown {
		const value = this.current[name];
		return typeof value === 'string' ? cleanText(value) : value;
	}

	/**
	 * Hash of everything entered in the credential, so that data cached for one account is never used for another.
	 *
	 * @throws TokenError if a field is missing or malformed
	 */
	accountKey(): string {
		return accountKey(this.account, this.current);
	}

	/**
	 * The API host with this key, or the first one.
	 *
	 * @throws InputError if a credential field is missing or malformed, or the host is not fully configured
	 */
	server(key?: string): ApiServer {
		const servers = this.servers();
		const found = key ? servers.find((server) => server.key === key) : servers[0];
		if (!found) {
			throw new InputError(
				LABEL.server,
				`'${LABEL.server}' has a value that the credential has no address for`,
				'Choose another one',
			);
		}
		if (found.unavailable) {
			throw new InputError(found.unavailable.field, found.unavailable.message, found.unavailable.hint);
		}
		return found;
	}

	/**
	 * A copy of the credential for one request, because n8n writes a renewed token into the object it receives, which
	 * must not affect other requests in progress. If the token has expired, it is replaced by a newer one that another
	 * process has stored, or else blanked, which makes n8n obtain and store a new one before sending.
	 */
	async lend(server: ApiServer): Promise<Credentials> {
		if (server.attach !== 'bearer') {
			// n8n obtains a token whenever there is none, even for hosts that do not need one.
			return { ...this.current, accessToken: this.current.accessToken || 'none' };
		}
		if (Date.now() >= this.usableUntil()) await this.replaceStale(this.token());
		return { ...this.current };
	}

	/** Cached until the credential is replaced, because every request needs it. */
	private servers(): ApiServer[] {
		if (this.known?.of !== this.current) {
			this.known = { of: this.current, servers: this.account.servers(this.account.token.check(this.current)) };
		}
		return this.known.servers;
	}

	/** Cached for the same reason. */
	private usableUntil(): number {
		if (this.good?.of !== this.current) {
			this.good = { of: this.current, until: usableUntil(this.account, this.current) };
		}
		return this.good.until;
	}

	private async replaceStale(stale: string): Promise<void> {
		const shared = sharedToken(this.account, this.current);
		if (shared) {
			this.current = { ...this.current, ...shared };
		} else if (stale !== '' && !(await this.adoptNewer(stale)) && this.token() === stale) {
			this.current = { ...this.current, accessToken: '' };
		}
	}

	/** Adopts the token that n8n obtained during a request, unless it has already been replaced by a later one. */
	takeBack(lent: Credentials, tokenBefore: unknown): void {
		if (lent.accessToken !== tokenBefore && this.current.accessToken === tokenBefore) this.current = lent;
	}

	/**
	 * Finds a token other than the failed one, obtained by a parallel request or stored by another process in the
	 * meantime, and uses it from then on.
	 *
	 * @param refused the token exchange was rejected: if there is a refresh token, another process may have just redeemed
	 *   it and be about to store the new session, so the look-up is repeated
	 * @returns whether there is one
	 */
	async adoptNewer(failed: string, refused = false): Promise<boolean> {
		if (this.isBetter(this.current, failed)) return true;
		if (this.nothingNewer && this.nothingNewer.token === failed && Date.now() < this.nothingNewer.until) return false;
		const pauses = refused && this.current.refreshToken ? STORING_PAUSES_MS : [];
		this.reading ??= this.read(failed, pauses).finally(() => (this.reading = undefined));
		const stored = await this.reading;
		if (!this.isBetter(stored, failed)) {
			this.nothingNewer = { token: failed, until: Date.now() + REREAD_PAUSE_MS };
			return this.isBetter(this.current, failed);
		}
		this.current = { ...stored };
		return true;
	}

	/** Reads the stored credential, repeatedly after some pauses while it contains nothing better than `failed`. */
	private async read(failed: string, pauses: readonly number[]): Promise<Credentials> {
		let stored = await this.ctx.getCredentials<Credentials>(this.account.credential);
		for (const pause of pauses) {
			if (this.isBetter(stored, failed) || cancelSignal(this.ctx)?.aborted) break;
			await sleep(pause);
			stored = await this.ctx.getCredentials<Credentials>(this.account.credential);
		}
		return stored;
	}

	private isBetter(credentials: Credentials, failed: string): boolean {
		const token = credentials.accessToken;
		return typeof token === 'string' && token !== '' && token !== failed && !isStale(this.account, credentials);
	}

	private token(): string {
		return String(this.current.accessToken ?? '');
	}
}
