import type { Reply } from '../http/types';

/** RUC's error bodies are not public; this one is made up. */
export function rucError(status: number, message: string, details?: readonly string[]): Reply {
	return { status, body: { message, ...(details?.length ? { errors: details } : {}) } };
}
