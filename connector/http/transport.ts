import type { IHttpRequestOptions } from 'n8n-workflow';

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

/** Body of a 401, which is read only for its words. */
const REFUSAL_LIMITS: ReadLimits = { maxBytes: 1_048_576, timeoutMs: 10_000 };

/**
 * n8n sets no bound on the size of an answer; only a stream can be cut off, and reading one costs a fifth of the CPU time
 * of a request. So answers are streamed until one has shown that they are small.
 */
const SMALL_BYTES = 262_144;

/** The one place that talks HTTP. Sends a request once; whether it may be sent again is decided by the retry. */
export class Transport {
	private readonly signal: AbortSignal | undefined;
	private answersAreSmall = false;

	/**
	 * @param credential n8n's name of the credential type
	 * @param tokens for requests on behalf of others, where the provider has them
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
	 * Sends the request with the credential, whatever the status of the answer.
	 *
	 * @throws CallFailure when there is no usable answer, InputError when the credential is malformed
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
	 * n8n renews a refused token by itself. Where that does not help, another process may have spent the refresh token
	 * first; what it has stored is then better than what we have.
	 */
	private async authenticated(request: ApiRequest, server: ApiServer): Promise<ApiResponse> {
		const first = await this.attempt(request, server);
		if (!first.tokenFailed) return first.outcome();
		if (!(await this.session.adoptNewer(first.token, first.refused))) return first.outcome();
		return (await this.attempt(request, this.session.server(request.server))).outcome();
	}

	/**
	 * Sends with the token of somebody else, past n8n's handling of the credential: it would answer a 401 by renewing the
	 * caller's token and send the request again as the caller.
	 */
	private async onBehalf(request: ApiRequest, values: Bearer, server: ApiServer): Promise<ApiResponse> {
		const { tokens } = this;
		// Another server has keys of its own and would not know the token.
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
			// As text, since n8n drops bodies like {} and takes `false` for none.
			...(request.body === undefined ? {} : { body: text ? request.body : JSON.stringify(request.body) }),
			encoding: this.answersAreSmall && request.expect !== 'binary' ? 'arraybuffer' : 'stream',
			returnFullResponse: true,
			disableFollowRedirect: true,
			timeout: this.limits.timeoutMs,
			// A 401 has to reach n8n as an error, or it would not renew the token. Hosts without one have none to renew.
			ignoreHttpStatusErrors: server.attach === 'bearer' ? { ignore: true, except: [401] } : true,
		} as IHttpRequestOptions;
	}
}

/** What came of sending once, and with which token. */
interface Attempt {
	token: string;
	/** There was no token, or the server did not accept it. */
	tokenFailed: boolean;
	/** No token could be had at all. */
	refused: boolean;
	/** The answer; throws what stands in its place. */
	outcome(): ApiResponse;
}

function attempted(lent: Credentials, tokenFailed: boolean, outcome: () => ApiResponse): Attempt {
	return { token: String(lent.accessToken ?? ''), tokenFailed, refused: false, outcome };
}
