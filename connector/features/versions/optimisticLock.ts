import { fieldLabel } from '../../core/catalogue/label';
import { findOperation } from '../../core/catalogue/lookup';
import type { Operation } from '../../core/catalogue/types';
import { getPath, withPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';
import type { ApiRequest, ApiResponse } from '../../core/exchange';
import { InputError } from '../../core/inputError';
import { isObject } from '../../core/object';
import type { Provider } from '../../core/provider';
import type { Client } from '../../http/client';
import { CallFailure } from '../../http/failure';
import type { Execution } from '../../node/execution';
import type { RequestChange } from '../../node/feature';
import { optionsOf } from '../../node/formValues';
import { buildRequest } from '../../request/buildRequest';
import type { BuildContext, CallValues } from '../../request/callValues';
import { ON_CONFLICT } from './form';
import type { VersionSchema } from './words';

/** Three attempts, so that two concurrent changes do not fail the call. */
const MAX_TRIES = 3;

/** HTTP status for a body whose version is outdated. */
const CONFLICT = 409;

type Members = Record<string, unknown>;
type PathValues = NonNullable<CallValues['path']>;

/**
 * Fills in and refreshes the version in a body (optimistic locking). Changes that several items make to the same entity
 * are serialised: run concurrently, they would read the same version and all but one would fail.
 */
export class OptimisticLock implements RequestChange {
	private readonly field: string;
	private readonly read: { operation: Operation; at: string } | undefined;
	private readonly client: Client;
	private readonly context: BuildContext;
	/** Whether to resend with the current version after a conflict, instead of failing. */
	private readonly retry: boolean;
	/** The last pending change of each entity, keyed by its address. */
	private readonly turns = new Map<string, Promise<unknown>>();

	/** @throws InputError if the catalogue lacks the operation that reads the entity */
	constructor(run: Execution, { catalogue }: Provider, { field, read, at = 'version' }: VersionSchema) {
		this.field = field;
		this.read = read === undefined ? undefined : { operation: findOperation(catalogue, read), at };
		this.client = run.client;
		this.context = run.building;
		this.retry = optionsOf(run.reader, 0)[ON_CONFLICT.name] === ON_CONFLICT.retry;
	}

	/**
	 * Sends the request with a version: the user's, or else the current one.
	 *
	 * @param path path values, including those needed by the operation that reads the entity
	 * @throws CallFailure, after a conflict with a hint on how to resolve it; InputError if the entity has no version
	 */
	async send(request: ApiRequest, path: PathValues): Promise<ApiResponse> {
		const before = this.turns.get(request.path);
		const turn = (before ?? Promise.resolve()).then(async () => await this.sendNow(request, path));
		const settled = turn.then(
			() => undefined,
			() => undefined,
		);
		this.turns.set(request.path, settled);
		try {
			return await turn;
		} finally {
			if (this.turns.get(request.path) === settled) this.turns.delete(request.path);
		}
	}

	/**
	 * Completes a list entry with the version of its own entity.
	 *
	 * @throws CallFailure, InputError
	 */
	async complete(entry: unknown, path: PathValues, { actAs }: ApiRequest): Promise<unknown> {
		return await this.fill(entry, isObject(entry) ? { ...entry, ...path } : path, actAs);
	}

	/** The body, or one entry of it, with the current version if it has none. */
	private async fill(body: unknown, path: PathValues, actAs: ApiRequest['actAs']): Promise<unknown> {
		if (!this.read || !isMembers(body) || !isEmpty(getPath(body, this.field))) return body;
		return withPath(body ?? {}, this.field, await this.current(path, actAs));
	}

	private async sendNow(request: ApiRequest, path: PathValues): Promise<ApiResponse> {
		let body = await this.fill(request.body, path, request.actAs);
		for (let tries = 1; ; tries++) {
			try {
				return await this.client.call({ ...request, body });
			} catch (error) {
				if (!(error instanceof CallFailure) || error.status !== CONFLICT) throw error;
				body = await this.renewed({ ...request, body }, error, path, tries);
			}
		}
	}

	/** The body with the entity's current version; throws if it must not be resent. */
	private async renewed(
		{ body, actAs }: ApiRequest,
		failure: CallFailure,
		path: PathValues,
		tries: number,
	): Promise<unknown> {
		const sent = isMembers(body) ? getPath(body, this.field) : undefined;
		// If no version was sent, the conflict has another cause, such as a state that does not allow the change.
		if (isEmpty(sent)) throw failure;
		const named = failure.version;
		if (!this.retry || tries >= MAX_TRIES) throw failure.withHint(conflictHint(sent, named, failure.hint, this.retry));
		const current = named ?? (this.read && (await this.current(path, actAs)));
		if (current === undefined || String(current) === String(sent)) throw failure;
		return withPath(body as Members, this.field, current);
	}

	private async current(path: PathValues, actAs: ApiRequest['actAs']): Promise<unknown> {
		const { operation, at } = this.read as NonNullable<typeof this.read>;
		const response = await this.client.call({ ...buildRequest(operation, undefined, { path }, this.context), actAs });
		const version = getPath(response.body, at);
		if (typeof version === 'number' || (typeof version === 'string' && version !== '')) return version;
		const label = fieldLabel({ name: this.field.split('.').pop() as string, type: 'integer' });
		throw new InputError(
			label,
			`The current version is not in the answer of '${operation.action}'`,
			`Fill in '${label}'`,
		);
	}
}

function isMembers(value: unknown): value is Members | undefined {
	return value === undefined || isObject(value);
}

function conflictHint(sent: unknown, current: number | undefined, given: string | undefined, retried: boolean): string {
	const versions =
		current === undefined
			? `Version ${String(sent)} was sent`
			: `Version ${String(sent)} was sent, but the current one is ${current}`;
	const advice = retried
		? 'Others keep changing it; try again later'
		: `Look at what was changed meanwhile, then send the current version, or set '${ON_CONFLICT.label}' to try again with it`;
	return [given, versions, advice].filter((part) => part !== undefined).join('. ');
}
