import { sleep } from 'n8n-workflow';

import type { ApiProblem, ApiRequest, ApiResponse } from '../core/exchange';
import type { Profile } from '../core/provider';
import { retryAfterMs } from '../core/retryAfter';
import { LABEL, OPTION } from '../form/parameters';
import type { Settings } from '../form/settings';
import type { BearerRequests, BearerSource } from './bearerSource';
import { cancelSignal, type CallContext } from './context';
import { CallFailure } from './failure';
import { plainMessage } from './plainMessage';
import { backoff, isRepeatable, mayRetryAnswer, mayRetryFailure, type RetryLimits } from './retry';
import type { Session } from './session';
import { Transport } from './transport';

const MAY_BE_DONE =
	'The request may have been executed although its answer is missing; check that before sending it again, to avoid doing it twice';

const TRY_LATER = 'Nothing is lost by sending it again; try later';

const MORE_TIME = `A service that was asleep can take long for its first answer; '${LABEL[OPTION.timeout]}' in the options allows it more`;

/** Error codes of the operating system and n8n for a timeout. */
const TIMEOUTS: readonly unknown[] = ['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'];

const MAY_BE_DELETED = 'An earlier try, whose answer was lost, may have deleted it already';

const ON_BEHALF = 'The call was made on behalf of the one named in the options, whose permissions count';

const TOO_LONG = 'The provider asks to wait longer than the options of the node allow; try again later';

/** Sends the requests of one execution: retries where that is safe, and reports errors in the provider's own words. */
export class Client {
	readonly session: Session;
	private readonly transport: Transport;
	private readonly signal: AbortSignal | undefined;
	private readonly limits: RetryLimits;
	private readonly profile: Profile;
	/** Timestamp before which the provider accepts no requests. */
	private quietUntil = 0;

	/** @param bearers creates the source of tokens for requests with `actAs`, if the provider supports them */
	constructor(
		ctx: CallContext,
		profile: Profile,
		session: Session,
		settings: Settings,
		bearers?: (requests: BearerRequests) => BearerSource | undefined,
	) {
		this.session = session;
		this.profile = profile;
		this.signal = cancelSignal(ctx);
		const tokens = bearers?.({
			call: async (request) => await this.call(request),
			zone: ctx.getTimezone(),
			signal: this.signal,
		});
		this.transport = new Transport(ctx, this.profile.account.credential, session, settings, tokens);
		this.limits = settings;
	}

	/**
	 * Sends a request and returns its successful response.
	 *
	 * @throws CallFailure, InputError
	 */
	async call(request: ApiRequest): Promise<ApiResponse> {
		let waited = 0;
		let uncertain = false;
		for (let retry = 0; ; retry++) {
			await this.quiet();
			const outcome = await this.try(request);
			const problem = 'response' in outcome ? this.profile.problem(outcome.response) : undefined;
			if ('response' in outcome && isGood(request, outcome.response, problem)) return outcome.response;

			const again =
				'response' in outcome
					? mayRetryAnswer(request, outcome.response, problem)
					: mayRetryFailure(request, outcome.failure);
			const asked = askedToWait(outcome, problem);
			const delay = asked ?? backoff(retry, Math.random());
			if (!again || retry >= this.limits.maxRetries || waited + delay > this.limits.maxWaitMs) {
				const tooLong = again && asked !== undefined && retry < this.limits.maxRetries;
				throw 'response' in outcome
					? this.refusal(request, outcome.response, { uncertain, tooLong })
					: this.unanswered(request, outcome.failure);
			}
			const slowDown = isSlowDown(outcome, problem);
			uncertain ||= !slowDown && problem?.passing !== true;
			if (slowDown) this.quietUntil = Math.max(this.quietUntil, Date.now() + delay);
			waited += delay;
			await this.wait(delay);
		}
	}

	private async try(request: ApiRequest): Promise<Outcome> {
		try {
			return { response: await this.transport.send(request) };
		} catch (error) {
			if (!(error instanceof CallFailure)) throw error;
			return { failure: error };
		}
	}

	/** Once one request is throttled, all parallel ones wait too. */
	private async quiet(): Promise<void> {
		const rest = this.quietUntil - Date.now();
		if (rest > 0) await this.wait(Math.min(rest, this.limits.maxWaitMs));
	}

	private async wait(ms: number): Promise<void> {
		try {
			await sleep(ms, this.signal);
		} catch {
			throw new CallFailure('cancelled', 'The execution was stopped');
		}
	}

	private unanswered(request: ApiRequest, failure: CallFailure): CallFailure {
		const safe = isRepeatable(request);
		if (failure.kind === 'lost') {
			const late = TIMEOUTS.includes(failure.code) ? MORE_TIME : undefined;
			return failure.withHint(joined(safe ? TRY_LATER : MAY_BE_DONE, late));
		}
		if (failure.kind === 'unusable' && !safe) return failure.withHint(joined(failure.hint, MAY_BE_DONE));
		return failure;
	}

	/**
	 * The failure described by an error response, in the provider's own words.
	 *
	 * @param what context of the attempt: an earlier one may have been executed; the provider asked for a longer wait
	 *   than allowed
	 */
	refusal(request: ApiRequest, response: ApiResponse, what: Before = {}): CallFailure {
		const problem: ApiProblem = this.profile.problem(response) ?? { message: statusMessage(response) };
		const isRepeatedDelete = what.uncertain && request.method === 'DELETE' && response.status === 404;
		const mayBeDone = (response.status >= 500 || problem.transient) && !isRepeatable(request) && !problem.passing;
		return new CallFailure('refused', plainMessage(problem.message), {
			code: problem.code,
			requestId: problem.requestId,
			status: response.status,
			version: problem.version,
			hint: joined(
				problem.hint,
				mayBeDone ? MAY_BE_DONE : undefined,
				isRepeatedDelete ? MAY_BE_DELETED : undefined,
				request.actAs && (response.status === 401 || response.status === 403) ? ON_BEHALF : undefined,
				what.tooLong ? TOO_LONG : undefined,
			),
		});
	}
}

interface Before {
	uncertain?: boolean;
	tooLong?: boolean;
}

function isGood(request: ApiRequest, response: ApiResponse, problem: ApiProblem | undefined): boolean {
	return response.status < 400 && (problem === undefined || request.takesPart?.(response) === true);
}

/** Delay requested by the provider, in milliseconds, from the header or a provider-specific source. */
function askedToWait(outcome: Outcome, problem: ApiProblem | undefined): number | undefined {
	if (!('response' in outcome)) return undefined;
	return retryAfterMs(outcome.response.headers, Date.now()) ?? problem?.afterMs;
}

/**
 * Whether the provider throttles requests, which applies to all of them: by status, or inside a successful response.
 */
function isSlowDown(outcome: Outcome, problem: ApiProblem | undefined): boolean {
	if (!('response' in outcome)) return false;
	return outcome.response.status === 429 || (problem?.passing === true && problem.afterMs !== undefined);
}

function joined(...hints: Array<string | undefined>): string | undefined {
	const given = hints.filter((hint) => hint !== undefined);
	return given.length > 0 ? given.join('. ') : undefined;
}

type Outcome = { response: ApiResponse } | { failure: CallFailure };

function statusMessage({ status, body }: ApiResponse): string {
	const words = typeof body === 'string' ? plainMessage(body, 200) : '';
	return words === ''
		? `The service answered with status ${status}`
		: `The service answered with status ${status}: ${words}`;
}
