import type { Account, Credentials } from '../../connector/core/account';
import type { CallContext } from '../../connector/http/context';
import { Session } from '../../connector/http/session';
import { renew } from '../../connector/token';

const HOUR = 3_600_000;
let now = 0;

const account: Account = {
	credential: 'sampleApi',
	label: 'Sample',
	token: {
		check: (credentials) => credentials,
		identity: (credentials) => [String(credentials.user)],
		grant: async () => ({ accessToken: 'first', expiresIn: 3600 }),
		refusal: ['error'],
		words: { label: 'Sample', client: "'Password'" },
		problem: () => ({ kind: 'final', message: 'no', hint: 'none' }),
		defaultLifetime: 3600,
	},
	servers: (credentials) => [
		{ key: 'main', baseUrl: String(credentials.baseUrl ?? 'https://api.example.com'), attach: 'bearer' },
		{ key: 'feeds', baseUrl: 'https://feeds.example.com', attach: 'none' },
		{
			key: 'closed',
			baseUrl: 'https://closed.example.com',
			attach: 'none',
			unavailable: { field: 'API Key', message: "'API Key' is empty", hint: 'Fill it in' },
		},
	],
};

/** The credential in the database, and a node that reads it. */
class Stored {
	reads = 0;
	data: Credentials = { user: `user-${Math.random()}`, accessToken: '' };
	readonly ctx = {
		getCredentials: async () => {
			this.reads++;
			return { ...this.data };
		},
	} as unknown as CallContext;

	/** Stores a token obtained at this moment: by this process, or under this name by another one. */
	async obtain(byAnother?: string): Promise<void> {
		const token = byAnother
			? { accessToken: byAnother }
			: await renew(account).call({ helpers: {} } as never, { ...this.data, accessToken: '' });
		Object.assign(this.data, token, { obtainedAt: now, expiresAt: now + HOUR });
	}
}

describe('the credential of a run', () => {
	let stored: Stored;
	beforeEach(async () => {
		now = Date.parse('2026-01-01T00:00:00Z');
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		stored = new Stored();
		await stored.obtain();
		stored.reads = 0;
	});
	afterEach(() => jest.restoreAllMocks());

	it('is read once for any number of requests', async () => {
		const session = await Session.open(stored.ctx, account);
		for (let request = 0; request < 100; request++) await session.lend(session.server());
		expect(stored.reads).toBe(1);
	});

	it('is handed out as a copy, so that n8n does not modify what another request reads', async () => {
		const session = await Session.open(stored.ctx, account);
		const lent = await session.lend(session.server());
		lent.accessToken = 'changed';
		expect((await session.lend(session.server())).accessToken).toBe('first');
	});

	it('is handed out without its token shortly before expiry, so that n8n renews before it sends', async () => {
		const session = await Session.open(stored.ctx, account);
		now += HOUR - 30_000;
		expect((await session.lend(session.server())).accessToken).toBe('');
		expect(stored.reads).toBe(2);
	});

	it('uses a token that another process has stored, instead of renewing', async () => {
		const session = await Session.open(stored.ctx, account);
		now += HOUR - 30_000;
		await stored.obtain('second');
		expect((await session.lend(session.server())).accessToken).toBe('second');
	});

	it('adopts the token that n8n obtained, but never over a newer one', async () => {
		const session = await Session.open(stored.ctx, account);
		const [one, two] = [await session.lend(session.server()), await session.lend(session.server())];
		one.accessToken = 'renewed';
		session.takeBack(one, 'first');
		two.accessToken = 'late';
		session.takeBack(two, 'first');
		expect((await session.lend(session.server())).accessToken).toBe('renewed');
	});

	it('is read again after a token failed, and a newer stored token is used', async () => {
		const session = await Session.open(stored.ctx, account);
		await stored.obtain('second');
		expect(await session.adoptNewer('first')).toBe(true);
		expect((await session.lend(session.server())).accessToken).toBe('second');
	});

	it('is not read again for every failure of the same token', async () => {
		const session = await Session.open(stored.ctx, account);
		const found = await Promise.all(Array.from({ length: 50 }, async () => await session.adoptNewer('first')));
		expect([found.includes(true), stored.reads]).toEqual([false, 2]);
		await session.adoptNewer('first');
		expect(stored.reads).toBe(2);
		now += 10_000;
		await session.adoptNewer('first');
		expect(stored.reads).toBe(3);
	});

	it('waits for the session that another process is storing, after its refresh token was rejected', async () => {
		stored.data.refreshToken = 'spent by another process';
		const session = await Session.open(stored.ctx, account);
		setTimeout(() => void stored.obtain('second'), 250);
		expect(await session.adoptNewer('first', true)).toBe(true);
		expect((await session.lend(session.server())).accessToken).toBe('second');
	});

	it('does not wait if it has no refresh token that another process could have used up', async () => {
		const session = await Session.open(stored.ctx, account);
		expect(await session.adoptNewer('first', true)).toBe(false);
		expect(stored.reads).toBe(2);
	});

	it('ignores a stored token that is expired or belongs to another user', async () => {
		const session = await Session.open(stored.ctx, account);
		await stored.obtain('second');
		stored.data.expiresAt = now - 1;
		expect(await session.adoptNewer('first')).toBe(false);
		now += 10_000;
		await stored.obtain('third');
		stored.data.user = 'somebody else';
		expect(await session.adoptNewer('first')).toBe(false);
	});

	it('is used with its own hosts, also after it was replaced', async () => {
		const session = await Session.open(stored.ctx, account);
		expect(session.server().baseUrl).toBe('https://api.example.com');
		await stored.obtain('second');
		stored.data.baseUrl = 'https://moved.example.com';
		await session.adoptNewer('first');
		expect(session.server().baseUrl).toBe('https://moved.example.com');
	});

	it('is handed out unchanged for hosts without a token, and never makes n8n obtain one for them', async () => {
		const session = await Session.open(stored.ctx, account);
		now += 2 * HOUR;
		expect((await session.lend(session.server('feeds'))).accessToken).toBe('first');
		stored.data.accessToken = '';
		const empty = await Session.open(stored.ctx, account);
		expect((await empty.lend(empty.server('feeds'))).accessToken).not.toBe('');
	});

	it('names the empty field of a host that is not configured, and rejects an unknown host', async () => {
		const session = await Session.open(stored.ctx, account);
		expect(() => session.server('closed')).toThrow("'API Key' is empty");
		expect(() => session.server('elsewhere')).toThrow(/no address for/);
		expect(session.server().key).toBe('main');
	});
});
