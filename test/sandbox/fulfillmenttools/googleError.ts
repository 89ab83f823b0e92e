import type { Reply } from '../http/types';

/** Google's error envelope; `message` is a code, possibly followed by ` : detail`. */
export function googleError(message: string, code = 400, status = 'INVALID_ARGUMENT'): Reply {
	return {
		status: code,
		body: { error: { code, message, errors: [{ message, domain: 'global', reason: 'invalid' }], status } },
	};
}

/** Quota of the identity platform; the exact body is unverified. */
export function googleQuota(seconds: number): Reply {
	const reply = googleError('QUOTA_EXCEEDED : Exceeded quota for verifying passwords.', 429, 'RESOURCE_EXHAUSTED');
	return { ...reply, headers: { 'Retry-After': String(seconds) } };
}
