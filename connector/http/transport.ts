import type { IHttpRequestOptions } from 'n8n-workflow';

import { jsonText } from '../core/exactJson';
import type { ApiServer, Credentials } from '../core/account';
import type { Bearer, BearerSource } from './bearerSource';
import { readAnswer, type RawAnswer, type ReadLimits } from './answer';
import { cancelSignal, type CallContext } from './context';
import { CallFailure } from './failure';
import { followRedirect, isRedirect, MAX_REDIRECTS } from './redirect';
import { encodeQuery } from './encodeQuery';
import type { Session } from './session';
import { refusedAnswer, toFailure } from './classifyError';
import type { ApiRequest, ApiResponse } from '../core/exchange';

/** Limits for the body of a 401, which is read only for its error message. */
const REFUSAL_LIMITS: ReadLimits = { maxBytes: 1_048_576, timeoutMs: 10_000 };

/**
 * n8n does not limit the size of a response; only a stream can be cut off, but reading one takes a fifth of the CPU
 * time of a request. Responses are therefore streamed until one has proved to be small.
 */
const SMALL_BYTES = 262_144;

/** The only place that sends HTTP requests. It sends each request once; whether to retry is decided in `retry.ts`. */
export class Transport {
	private readonly signal: AbortSignal | undefined;
	private answersAreSmall = false;

	/**
	 * @param credential n8n's name for the credential type
	 * @param tokens for impersonated requests, if the provider supports them
	 */
	constructor(
		private readonly ctx: CallContext,
		private readonly credential: string,
		readonly session: Session,
		private readonly limits: ReadLimits,
		private readonly tokens?: BearerSource,
	) {
		this.signal = cancelSignal(ctx);
	}

	/**
	 * Sends the request with the credential and returns the response whatever its status.
	 *
	 * @throws CallFailure if there is no usable response, InputError if the credential is malformed
	 */
	async send(request: ApiRequest): Promise<ApiResponse> {
		let next = request;
		for (let redirects = 0; ; redirects++) {
			const server = this.session.server(next.server);
			const response = await (next.actAs ? this.onBehalf(next, next.actAs, server) : this.authenticated(next, server));
			if (!isRedirect(response)) return response;
			if (redirects === MAX_REDIRECTS) {
				throw new CallFailure('unusable', `The server redirects in circles (${response.status})`, {
					status: response.status,
				});
			}
			next = followRedirect(next, response, server);
		}
	}

	/**
	 * n8n renews a rejected token by itself. If that fails, another process may have redeemed the refresh token first, in
	 * which case the session it stored is the valid one.
	 */
	private async authenticated(request: ApiRequest, server: ApiServer): Promise<ApiResponse> {
		const first = await this.attempt(request, server);
		if (!first.tokenFailed) return first.outcome();
		if (!(await this.session.adoptNewer(first.token, first.refused))) return first.outcome();
		return (await this.attempt(request, this.session.server(request.server))).outcome();
	}

	/**
	 * Sends with the token of the impersonated user, bypassing n8n's credential handling, which would react to a 401 by
	 * renewing the caller's token and repeating the request as the caller.
	 */
	private async onBehalf(request: ApiRequest, values: Bearer, server: ApiServer): Promise<ApiResponse> {
		const { tokens } = this;
		// Other servers issue their own tokens and would not accept this one.
		if (!tokens || server !== tokens.server()) {
			throw new CallFailure('blocked', 'This server cannot be called on behalf of somebody else', {
				hint: 'Leave that option empty, or choose another server',
			});
		}
		const token = await tokens.lend(values);
		const response = await this.sendWith(token, request, server);
		if (response.status !== 401) return response;
		const other = await tokens.replace(values, token);
		return other === undefined ? response : await this.sendWith(other, request, server);
	}

	private async sendWith(token: string, request: ApiRequest, server: ApiServer): Promise<ApiResponse> {
		if (this.signal?.aborted) throw new CallFailure('cancelled', 'The execution was stopped');
		const options = this.options(request, server);
		const headers = { ...options.headers, ...server.headers, authorization: `Bearer ${token}` };
		try {
			return await this.read(
				(await this.ctx.helpers.httpRequest({
					...options,
					headers,
					abortSignal: this.signal,
					ignoreHttpStatusErrors: true,
				})) as RawAnswer,
				request,
			);
		} catch (error) {
			throw toFailure(error, this.limits.timeoutMs);
		}
	}

	private async read(raw: RawAnswer, request: ApiRequest): Promise<ApiResponse> {
		const { response, size } = await readAnswer(raw, request, this.limits);
		this.answersAreSmall = size < SMALL_BYTES;
		return response;
	}

	private async attempt(request: ApiRequest, server: ApiServer): Promise<Attempt> {
		if (this.signal?.aborted) throw new CallFailure('cancelled', 'The execution was stopped');
		const lent = await this.session.lend(server);
		const before = lent.accessToken;
		try {
			const raw = (await this.ctx.helpers.httpRequestWithAuthentication.call(
				this.ctx,
				this.credential,
				this.options(request, server),
				{ credentialsDecrypted: { id: '', name: '', type: this.credential, data: lent } },
			)) as RawAnswer;
			const response = await this.read(raw, request);
			return attempted(lent, response.status === 401, () => response);
		} catch (error) {
			const refusal = refusedAnswer(error);
			if (refusal) {
				const { response } = await readAnswer(refusal, request, REFUSAL_LIMITS);
				return attempted(lent, server.attach === 'bearer', () => response);
			}
			const failure = toFailure(error, this.limits.timeoutMs);
			if (!(failure instanceof CallFailure) || failure.kind !== 'token') throw failure;
			return {
				...attempted(lent, true, () => {
					throw failure;
				}),
				refused: true,
			};
		} finally {
			this.session.takeBack(lent, before);
		}
	}

	private options(request: ApiRequest, server: ApiServer): IHttpRequestOptions {
		const text = typeof request.body === 'string' && request.contentType !== undefined;
		const headers: Record<string, string> = { accept: request.accept ?? 'application/json', ...request.headers };
		if (request.body !== undefined) headers['content-type'] = request.contentType ?? 'application/json';
		return {
			method: request.method,
			url: server.baseUrl + request.path + encodeQuery(request.query),
			headers,
			// Serialised here, because n8n drops bodies such as {} and treats `false` as no body.
			...(request.body === undefined ? {} : { body: text ? request.body : jsonText(request.body) }),
			encoding: this.answersAreSmall && request.expect !== 'binary' ? 'arraybuffer' : 'stream',
			returnFullResponse: true,
			disableFollowRedirect: true,
			timeout: this.limits.timeoutMs,
			// n8n renews a token only if the 401 reaches it as an error. Servers without a bearer token have none to renew.
			ignoreHttpStatusErrors: server.attach === 'bearer' ? { ignore: true, except: [401] } : true,
		} as IHttpRequestOptions;
	}
}

/** Outcome of one attempt, and the token it used. */
interface Attempt {
	token: string;
	/** The token could not be obtained, or the server rejected it. */
	tokenFailed: boolean;
	/** The token exchange itself failed. */
	refused: boolean;
	/** Returns the response, or throws the failure. */
	outcome(): ApiResponse;
}

function attempted(lent: Credentials, tokenFailed: boolean, outcome: () => ApiResponse): Attempt {
	return { token: String(lent.accessToken ?? ''), tokenFailed, refused: false, outcome };
}
