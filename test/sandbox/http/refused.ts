import type { Reply } from './types';

/** Thrown by a handler, at whatever depth, to answer the request with a refusal. */
export class Refused extends Error {
	constructor(readonly reply: Reply) {
		super('Refused');
	}
}

/** What `handle` returns, or the refusal that it throws. */
export function replyOf(handle: () => Reply): Reply {
	try {
		return handle();
	} catch (error) {
		if (error instanceof Refused) return error.reply;
		throw error;
	}
}
