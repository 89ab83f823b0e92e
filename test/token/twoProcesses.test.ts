import type { Account, Credentials } from '../../connector/core/account';
import { renew } from '../../connector/token';
import { forgetTokens } from '../support/forgetTokens';

/** Cases in which this process's cached token and the one that another process stored differ. */
describe('a rejected token of another process', () => {
	let grants = 0;
	/** Holds up exchanges until it resolves. */
	let grantGate: Promise<void> | undefined;
	const account: Account = {
		credential: 'sampleApi',
		label: 'Sample',
		token: {
			check: (credentials) => credentials,
			identity: () => ['somebody'],
			grant: async () => {
				await grantGate;
				return { accessToken: `own-${++grants}`, expiresIn: 3600 };
			},
			refusal: ['error'],
			words: { label: 'Sample', client: "'Password'" },
			problem: () => ({ kind: 'final', message: 'no', hint: 'none' }),
			defaultLifetime: 3600,
		},
		servers: () => [{ key: 'main', baseUrl: 'https://api.example.com', attach: 'bearer' }],
	};
	const preAuthentication = async (credentials: Credentials) =>
		await renew(account).call({ helpers: {} } as never, credentials);

	let stored: Credentials;
	beforeEach(async () => {
		forgetTokens();
		grants = 0;
		grantGate = undefined;
		stored = await preAuthentication({ accessToken: '' });
	});

	it('is replaced by a new one, not by the older cached one', async () => {
		const theirs = { ...stored, accessToken: 'theirs', obtainedAt: Number(stored.obtainedAt) + 1000 };
		expect((await preAuthentication(theirs)).accessToken).toBe('own-2');
	});

	it('is replaced by the cached one if that is newer', async () => {
		const theirs = { ...stored, accessToken: 'theirs', obtainedAt: Number(stored.obtainedAt) - 1000 };
		expect((await preAuthentication(theirs)).accessToken).toBe('own-1');
	});

	it('lets a late rejection wait for an exchange in flight, however many tokens were replaced before', async () => {
		for (let round = 0; round < 2; round++) stored = await preAuthentication({ ...stored });
		let open = () => {};
		const gate = new Promise<void>((resolve) => (open = resolve));
		grantGate = gate;
		const late = Array.from({ length: 5 }, async () => await preAuthentication({ ...stored }));
		open();
		expect(await Promise.all(late)).toEqual(late.map(() => expect.objectContaining({ accessToken: 'own-4' })));
		// Three tokens were replaced within seconds, so the token is not the cause of the rejection.
		expect(await preAuthentication(await late[0])).toEqual({});
	});
});
