import type { IAllExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import type { ApiServer, Credentials } from '../core/account';
import { Deadline, Stopped, unlessCancelled } from '../core/deadline';
import { jsonText } from '../core/exactJson';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import type { InputError } from '../core/inputError';
import { watchCall } from '../token';
import { readAnswer, type RawAnswer, type ReadLimits } from './answer';
import type { Bearer, BearerSource } from './bearerSource';
import { refusedAnswer, toFailure } from './classifyError';
import { cancelSignal, type CallContext } from './context';
import { encodeQuery } from './encodeQuery';
import { CallFailure } from './failure';
import { followRedirect, isRedirect, MAX_REDIRECTS } from './redirect';
import type { Session } from './session';

/** Limits for the body of a 401, which is read only for its error message. */
const REFUSAL_LIMITS: ReadLimits = { maxBytes: 1_048_576 };

/**
 * n8n does not limit the size of a response. Only a stream can be cut off, but reading one costs a fifth of the CPU time
 * of a request, so responses are streamed until one has been small.
 */
const SMALL_BYTES = 262_144;

interface CallLimits extends ReadLimits {
	/** Time limit of a call: headers and body together, in milliseconds. */
	timeoutMs: number;
}

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
		private readonly limits: CallLimits,
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
		const adopted = await this.unlessCancelled(async () => await this.session.adoptNewer(first.token, first.refused));
		if (!adopted) return first.outcome();
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
		const token = await this.unlessCancelled(async () => await tokens.lend(values));
		const response = await this.sendWith(token, request, server);
		if (response.status !== 401) return response;
		const other = await this.unlessCancelled(async () => await tokens.replace(values, token));
		return other === undefined ? response : await this.sendWith(other, request, server);
	}

	/** Waits for something shared with other executions, until this one is stopped. */
	private async unlessCancelled<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await unlessCancelled(this.signal, work);
		} catch (error) {
			throw error instanceof Stopped ? toFailure(error, this.limits.timeoutMs) : error;
		}
	}

	private async sendWith(token: string, request: ApiRequest, server: ApiServer): Promise<ApiResponse> {
		const options = this.options(request, server);
		const headers = { ...options.headers, ...server.headers, authorization: `Bearer ${token}` };
		const deadline = new Deadline(this.limits.timeoutMs, this.signal);
		const progress: Progress = {};
		try {
			return await deadline.run(async () => {
				const raw = (await this.ctx.helpers.httpRequest({
					...options,
					headers,
					abortSignal: deadline.signal,
					ignoreHttpStatusErrors: true,
				})) as RawAnswer;
				return await this.read(raw, request, this.limits, deadline, progress);
			});
		} catch (error) {
			throw this.failure(error, progress);
		}
	}

	/** Reads an answer, and closes the connection at once if the answer is of no use. */
	private async read(
		raw: RawAnswer,
		request: ApiRequest,
		limits: ReadLimits,
		deadline: Deadline,
		progress: Progress,
	): Promise<ApiResponse> {
		progress.status = raw.statusCode;
		try {
			const { response, size } = await readAnswer(raw, request, limits);
			this.answersAreSmall = size < SMALL_BYTES;
			return response;
		} catch (error) {
			deadline.close();
			throw error;
		}
	}

	/** What a call failed with; a stopped one by how far it had come. */
	private failure(error: unknown, { status }: Progress): CallFailure | InputError {
		const { timeoutMs } = this.limits;
		if (error instanceof Stopped && error.code === 'ETIMEDOUT' && status !== undefined) {
			return new CallFailure('lost', `The answer did not arrive within ${timeoutMs / 1000} seconds`, {
				code: error.code,
			});
		}
		return toFailure(error, timeoutMs);
	}

	private async attempt(request: ApiRequest, server: ApiServer): Promise<Attempt> {
		if (this.signal?.aborted) throw new CallFailure('cancelled', 'The execution was stopped');
		const lent = await this.session.lend(server);
		const before = lent.accessToken;
		const deadline = new Deadline(this.limits.timeoutMs, this.signal);
		const progress: Progress = {};
		watchCall(lent, deadline);
		try {
			return await deadline.run(async () => await this.exchange(request, server, lent, deadline, progress));
		} catch (error) {
			const failure = this.failure(error, progress);
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

	private async exchange(
		request: ApiRequest,
		server: ApiServer,
		lent: Credentials,
		deadline: Deadline,
		progress: Progress,
	): Promise<Attempt> {
		let raw: RawAnswer;
		try {
			raw = (await this.ctx.helpers.httpRequestWithAuthentication.call(
				this.contextWith(deadline),
				this.credential,
				{ ...this.options(request, server), abortSignal: deadline.signal },
				{ credentialsDecrypted: { id: '', name: '', type: this.credential, data: lent } },
			)) as RawAnswer;
		} catch (error) {
			const refusal = refusedAnswer(error);
			if (!refusal) throw error;
			const response = await this.read(refusal, request, REFUSAL_LIMITS, deadline, progress);
			return attempted(lent, server.attach === 'bearer', () => response);
		}
		const response = await this.read(raw, request, this.limits, deadline, progress);
		return attempted(lent, response.status === 401, () => response);
	}

	/** n8n replaces the signal of a request by the one of its context, where that has one. */
	private contextWith(deadline: Deadline): IAllExecuteFunctions {
		const context = Object.create(this.ctx) as IAllExecuteFunctions & { getExecutionCancelSignal(): AbortSignal };
		context.getExecutionCancelSignal = () => deadline.signal;
		return context;
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
			// n8n renews a token only if the 401 reaches it as an error. Servers without a bearer token have none to renew.
			ignoreHttpStatusErrors: server.attach === 'bearer' ? { ignore: true, except: [401] } : true,
		} as IHttpRequestOptions;
	}
}

/** How far a call has come. */
interface Progress {
	/** Status of the answer, once its headers are there. */
	status?: number;
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
