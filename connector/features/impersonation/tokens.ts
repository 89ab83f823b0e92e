import { fieldLabel } from '../../core/catalogue/label';
import { findOperation } from '../../core/catalogue/lookup';
import type { Provider } from '../../core/provider';
import type { Bearer, BearerRequests, BearerSource } from '../../http/bearerSource';
import type { ActAs } from './words';
import { digest } from '../../token/digest';
import { renewalMargin } from '../../token/margin';
import type { ApiServer } from '../../core/account';
import { CallFailure } from '../../http/failure';
import { neededPermissions } from '../../http/permissions';
import { buildRequest } from '../../request/buildRequest';
import type { Session } from '../../http/session';
import type { ApiRequest, ApiResponse } from '../../core/exchange';
import { slotOf, type Lent } from './tokenCache';

/** Life of a token whose answer does not tell. */
const UNKNOWN_LIFE_S = 600;

/** A refused request for a token is not made again in this time, so that a thousand items make one attempt. */
const REFUSAL_MS = 5_000;
/** A token that was refused is replaced at most once in this time, for the same reason. */
const REPLACE_PAUSE_MS = 10_000;

/**
 * Tokens for calls on behalf of others. Each is asked for once for all items and executions of this process that act for
 * the same one with the same credential, and lives in memory only.
 */
export class ImpersonationTokens implements BearerSource {
	constructor(
		private readonly provider: Provider,
		private readonly actAs: ActAs,
		private readonly session: Session,
		private readonly asking: BearerRequests,
	) {}

	/**
	 * The token with which to act for somebody.
	 *
	 * @throws CallFailure of kind `token`: never is a call made as the caller instead
	 */
	async lend(values: Bearer): Promise<string> {
		const slot = slotOf(this.key(values), Date.now());
		for (;;) {
			const now = Date.now();
			if (slot.lent && now < slot.lent.until) return slot.lent.token;
			if (slot.refusal && now < slot.refusal.until) throw slot.refusal.failure;
			slot.flight ??= this.obtain(values)
				.then((lent) => (slot.lent = lent))
				.finally(() => (slot.flight = undefined));
			try {
				return (await slot.flight).token;
			} catch (error) {
				if (!(error instanceof CallFailure)) throw error;
				// Another execution asked, and was stopped meanwhile.
				if (error.kind === 'cancelled' && !this.asking.signal?.aborted) continue;
				if (error.status !== undefined) slot.refusal = { failure: error, until: now + REFUSAL_MS };
				throw error;
			}
		}
	}

	/**
	 * Another token than the one that the server refused.
	 *
	 * @returns undefined when the last one was replaced for that reason only a moment ago
	 * @throws CallFailure of kind `token`
	 */
	async replace(values: Bearer, refused: string): Promise<string | undefined> {
		const now = Date.now();
		const slot = slotOf(this.key(values), now);
		if (slot.lent?.token === refused) {
			if (now < (slot.settledUntil ?? 0)) return undefined;
			slot.settledUntil = now + REPLACE_PAUSE_MS;
			slot.lent = undefined;
		}
		return await this.lend(values);
	}

	/**
	 * The server that hands out the tokens, and the only one that they are sent to.
	 *
	 * @throws InputError
	 */
	server(): ApiServer {
		return this.session.server(findOperation(this.provider.catalogue, this.actAs.operation).server);
	}

	/** Whose credential it is, and for whom. */
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
		// It becomes a header: nothing that could end one.
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
		// A token more or less changes nothing.
		return { ...built, repeatable: true };
	}

	/** The token was not handed out: no call was made, whatever became of the request for it. */
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
