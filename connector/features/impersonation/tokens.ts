import type { ApiServer } from '../../core/account';
import { fieldLabel } from '../../core/catalogue/label';
import { findOperation } from '../../core/catalogue/lookup';
import type { ApiRequest, ApiResponse } from '../../core/exchange';
import type { Provider } from '../../core/provider';
import type { Bearer, BearerRequests, BearerSource } from '../../http/bearerSource';
import { CallFailure } from '../../http/failure';
import { neededPermissions } from '../../http/permissions';
import type { Session } from '../../http/session';
import { buildRequest } from '../../request/buildRequest';
import { digest } from '../../token/digest';
import { renewalMargin } from '../../token/renewalMargin';
import { lentTokens, type Lent } from './tokenCache';
import type { ActAs } from './words';

/** Lifetime assumed in seconds if the response does not state one. */
const UNKNOWN_LIFE_S = 600;

/** A rejected token request is not repeated within this time, so that a thousand items cause one attempt. */
const REFUSAL_MS = 5_000;
/** A rejected token is replaced at most once within this time, for the same reason. */
const REPLACE_PAUSE_MS = 10_000;

/**
 * Impersonation tokens. Each is requested once for all items and executions in this process that impersonate the same
 * user with the same credential, and is kept in memory only.
 */
export class ImpersonationTokens implements BearerSource {
	constructor(
		private readonly provider: Provider,
		private readonly actAs: ActAs,
		private readonly session: Session,
		private readonly asking: BearerRequests,
	) {}

	/**
	 * The token for impersonating a user.
	 *
	 * @throws CallFailure of kind `token`; never falls back to calling as the caller
	 */
	async lend(values: Bearer): Promise<string> {
		const entry = lentTokens.entry(this.key(values), Date.now());
		for (;;) {
			const now = Date.now();
			if (entry.lent && now < entry.lent.until) return entry.lent.token;
			if (entry.refusal && now < entry.refusal.until) throw entry.refusal.failure;
			entry.pending ??= this.obtain(values)
				.then((lent) => (entry.lent = lent))
				.finally(() => (entry.pending = undefined));
			try {
				return (await entry.pending).token;
			} catch (error) {
				if (!(error instanceof CallFailure)) throw error;
				// The execution that made the request was stopped; this one was not, so it tries again.
				if (error.kind === 'cancelled' && !this.asking.signal?.aborted) continue;
				if (error.status !== undefined) entry.refusal = { failure: error, until: now + REFUSAL_MS };
				throw error;
			}
		}
	}

	/**
	 * A new token in place of one that the server rejected.
	 *
	 * @returns undefined if the token was already replaced for that reason a moment ago
	 * @throws CallFailure of kind `token`
	 */
	async replace(values: Bearer, refused: string): Promise<string | undefined> {
		const now = Date.now();
		const entry = lentTokens.entry(this.key(values), now);
		if (entry.lent?.token === refused) {
			if (now < (entry.settledUntil ?? 0)) return undefined;
			entry.settledUntil = now + REPLACE_PAUSE_MS;
			entry.lent = undefined;
		}
		return await this.lend(values);
	}

	/**
	 * The server that issues the tokens, and the only one they are sent to.
	 *
	 * @throws InputError
	 */
	server(): ApiServer {
		return this.session.server(findOperation(this.provider.catalogue, this.actAs.operation).server);
	}

	/** Cache key: the credential and the impersonated user. */
	private key(values: Bearer): string {
		return digest([this.session.accountKey(), this.actAs.operation, JSON.stringify(values)]);
	}

	private async obtain(values: Bearer): Promise<Lent> {
		const request = await this.request(values);
		const askedAt = Date.now();
		let response: ApiResponse;
		try {
			response = await this.asking.call(request);
		} catch (error) {
			throw error instanceof CallFailure && error.kind !== 'cancelled' ? this.refused(error) : error;
		}
		const { token, expiresIn } = this.actAs.read(response.body);
		// The token is sent in a header, so it must not contain characters that could end one.
		if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
			throw new CallFailure('token', 'No token to act on behalf of somebody else is in the answer');
		}
		const seconds = Number(expiresIn);
		const life = (seconds > 0 && Number.isFinite(seconds) ? seconds : UNKNOWN_LIFE_S) * 1000;
		return { token, until: askedAt + life - renewalMargin(life) };
	}

	private async request(values: Bearer): Promise<ApiRequest> {
		const { actAs } = this;
		const { catalogue } = this.provider;
		const operation = findOperation(catalogue, actAs.operation);
		const schema = await catalogue.body(operation);
		const { path, body } = actAs.request(values);
		const built = buildRequest(
			operation,
			schema,
			{ path, ...(schema && { body: { kind: 'json' as const, value: body } }) },
			{ zone: this.asking.zone, credential: (name) => this.session.field(name) },
		);
		// Issuing a spare token is harmless.
		return { ...built, repeatable: true };
	}

	/** A failed token request guarantees that the actual call was not made, so its kind becomes `token`. */
	private refused({ message, hint, code, requestId, status }: CallFailure): CallFailure {
		return new CallFailure('token', `No token was given to act on behalf of somebody else: ${message}`, {
			hint: [hint, this.advice(status)].filter((part) => part).join('. ') || undefined,
			code,
			requestId,
			status,
		});
	}

	private advice(status: number | undefined): string | undefined {
		const { fields, operation } = this.actAs;
		if (status === 400 || status === 404) return `Check ${fields.map((field) => `'${fieldLabel(field)}'`).join(', ')}`;
		if (status !== 403) return undefined;
		const needed = neededPermissions(findOperation(this.provider.catalogue, operation));
		return `The user of the credential must be allowed to act on behalf of others${needed ? `, which takes ${needed}` : ''}`;
	}
}
