import { sleep } from 'n8n-workflow';

import { LABEL } from '../form/parameters';
import { cleanText } from '../input';
import { InputError } from '../core/inputError';
import { accountKey, isStale, sharedToken, usableUntil } from '../token';
import type { Account, ApiServer, Credentials } from '../core/account';
import { cancelSignal, type CallContext } from './context';

/** A newer token is looked for at most once in this time, so that a thousand refusals are not a thousand look-ups. */
const REREAD_PAUSE_MS = 5_000;
/** Between looks for a session that another process is storing: from its answer to the database, two seconds in all. */
const STORING_PAUSES_MS = [100, 300, 600, 1_000];

/**
 * The credential of one execution. n8n reads it from the database and decrypts it for every request that does not bring
 * it along; here it is read once, and again only when another process may have stored a newer token.
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

	/** @throws what n8n throws when the node has no credential, or it cannot be decrypted */
	static async open(ctx: CallContext, account: Account): Promise<Session> {
		return new Session(ctx, account, await ctx.getCredentials(account.credential));
	}

	/** Value of a field of the credential, without what was pasted around it. */
	field(name: string): unknown {
		const value = this.current[name];
		return typeof value === 'string' ? cleanText(value) : value;
	}

	/**
	 * Hash of everything entered in the credential: what is remembered for one account must not serve another.
	 *
	 * @throws TokenError when a field is missing or malformed
	 */
	accountKey(): string {
		return accountKey(this.account, this.current);
	}

	/**
	 * The API host with this key, or the first one.
	 *
	 * @throws InputError when a field of the credential is missing or malformed, or this host lacks something
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
	 * The credential for one request, as a copy: n8n writes a renewed token into the object it is given, which must not
	 * happen under another request's feet. An expired token is blanked, which makes n8n obtain and store a new one before
	 * it sends; a newer one that another process has stored is used instead.
	 */
	async lend(server: ApiServer): Promise<Credentials> {
		if (server.attach !== 'bearer') {
			// n8n obtains a token whenever it finds none, also for hosts that need none.
			return { ...this.current, accessToken: this.current.accessToken || 'none' };
		}
		if (Date.now() >= this.usableUntil()) await this.replaceStale(this.token());
		return { ...this.current };
	}

	/** Worked out anew only when the credential was replaced: every request asks for them. */
	private servers(): ApiServer[] {
		if (this.known?.of !== this.current) {
			this.known = { of: this.current, servers: this.account.servers(this.account.token.check(this.current)) };
		}
		return this.known.servers;
	}

	/** Worked out as seldom, for the same reason. */
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

	/** Takes over the token that n8n obtained during a request, unless a later one is in use already. */
	takeBack(lent: Credentials, tokenBefore: unknown): void {
		if (lent.accessToken !== tokenBefore && this.current.accessToken === tokenBefore) this.current = lent;
	}

	/**
	 * Whether there is a token other than the one that failed: obtained by a parallel request, or stored by another
	 * process meanwhile. It is in use from then on.
	 *
	 * @param refused the exchange was refused: where there is a refresh token, another process may have spent it a moment
	 *   ago and be about to store the new session, so that it is looked for repeatedly
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

	/** The stored credential: as it is, or, while it holds nothing better than `failed`, as it is after some pauses. */
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
