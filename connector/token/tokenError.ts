import type { TokenProblem } from '../core/account';
import { InputError } from '../core/inputError';

/**
 * There is no token, or none for that address. n8n wraps it into a NodeApiError and shows `message` and `description`;
 * the test dialog of a credential and the error output of an item show the message alone, so it includes the remedy.
 *
 * n8n reads properties such as `code` and `status` of an error as an HTTP status and then replaces the message by its
 * own, so none of them may be added here.
 */
export class TokenError extends Error {
	readonly kind: TokenProblem['kind'];
	readonly hint: string;
	/** The provider's code, if any. */
	readonly reason?: string;
	/** The request cannot have had any effect: it was rejected unread (429) or never arrived. */
	readonly undelivered: boolean;
	/** The delay in milliseconds that the token endpoint asked for. */
	readonly retryAfterMs?: number;

	/** @param description where it happened: endpoint without query, status */
	constructor(
		readonly problem: TokenProblem,
		readonly description?: string,
		extra: { undelivered?: boolean; retryAfterMs?: number } = {},
	) {
		super([sentenceOf(problem), problem.hint].filter(Boolean).join('. '));
		this.name = 'TokenError';
		this.kind = problem.kind;
		this.hint = problem.hint;
		this.reason = problem.code;
		this.undelivered = extra.undelivered ?? false;
		this.retryAfterMs = extra.retryAfterMs;
	}

	/** A copy of this error for another caller, since n8n modifies the errors it receives. */
	again(): TokenError {
		return new TokenError(this.problem, this.description, { undelivered: this.undelivered });
	}
}

/** What happened, with the provider's code. */
export function sentenceOf({ message, code }: TokenProblem): string {
	return code === undefined ? message : `${message} (${code})`;
}

/** Converts an error of `check` or `servers` so that n8n shows all of it; returns anything else unchanged. */
export function toTokenError(error: unknown): unknown {
	if (!(error instanceof InputError)) return error;
	return new TokenError({ kind: 'final', message: error.message, hint: error.hint });
}
