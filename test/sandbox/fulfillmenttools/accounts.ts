/** What the sandbox knows of the identity platform; all values are made up. */
export const FFT_API_KEY = 'sandbox-auth-key';
export const FFT_PROJECT = 'ocff-sandbox-pre';
export const FFT_PASSWORD = 'sandbox&Pass+1%';

export interface IdentityUser {
	email: string;
	password: string;
	localId: string;
	state: 'active' | 'disabled' | 'deleted';
}

export const FFT_USERS: readonly IdentityUser[] = (
	[
		['integration', 'active'],
		['disabled', 'disabled'],
		['viewer', 'active'],
	] as const
).map(([name, state]) => ({
	email: `${name}@ocff-sandbox-pre.com`,
	password: FFT_PASSWORD,
	localId: `user-${name}`,
	state,
}));

/** May read and nothing else. */
export const FFT_VIEWER = FFT_USERS[2];
