import type { Clock } from '../clock';
import { mediaType } from '../http/body';
import type { SandboxRequest } from '../http/types';
import { maskBody, maskPairs } from './mask';

/** Requests kept in the log. */
const KEPT = 5_000;
/** Bytes of a body kept in the log. */
const BODY_KEPT = 16 * 1024;

/** A request as the log shows it. */
export interface LogEntry {
	at: string;
	provider: string;
	part: string;
	/** Name of the route, `unknown` when there was none. */
	route: string;
	method: string;
	path: string;
	query: Array<[string, string]>;
	headers: Record<string, string>;
	body: string;
	/** 0: the connection was cut; absent: still in progress. */
	status?: number;
	/** Kind of the fault injected into it. */
	fault?: string;
}

export interface Counters {
	/** Token exchanges by provider, then by `grant` if granted and by `grant refused` otherwise. */
	exchanges: Record<string, Record<string, number>>;
	/** Requests by provider, then by route name. */
	requests: Record<string, Record<string, number>>;
	/** Highest number of concurrent requests, by provider. */
	maxParallel: Record<string, number>;
}

interface RawEntry {
	at: number;
	provider: string;
	part: string;
	route: string;
	request: Pick<SandboxRequest, 'method' | 'path' | 'query' | 'headers'>;
	body: Buffer;
	status?: number;
	fault?: string;
}

/** Counts and logs requests. The log is stored raw and masked when read, which keeps masking off the fast path. */
export class Monitor {
	private log: RawEntry[] = [];
	private counts: Counters = { exchanges: {}, requests: {}, maxParallel: {} };
	private underway: Record<string, number> = {};

	constructor(private readonly clock: Clock) {}

	/** Notes the start of a request; the returned function notes its end and may be called more than once. */
	begin(provider: string): () => void {
		const now = (this.underway[provider] = (this.underway[provider] ?? 0) + 1);
		this.counts.maxParallel[provider] = Math.max(now, this.counts.maxParallel[provider] ?? 0);
		let over = false;
		return () => {
			if (over) return;
			over = true;
			this.underway[provider] -= 1;
		};
	}

	/** Logs a request; the caller fills in how it ended. */
	record(
		provider: string,
		part: string,
		route: string,
		request: SandboxRequest,
		body: Buffer | undefined,
	): { status?: number; fault?: string } {
		const counts = (this.counts.requests[provider] ??= {});
		counts[route] = (counts[route] ?? 0) + 1;
		const kept = body && body.length > BODY_KEPT ? Buffer.from(body.subarray(0, BODY_KEPT)) : body;
		const entry: RawEntry = { at: this.clock.now(), provider, part, route, request, body: kept ?? Buffer.alloc(0) };
		this.log.push(entry);
		if (this.log.length > 2 * KEPT) this.log = this.log.slice(-KEPT);
		return entry;
	}

	exchange(provider: string, grant: string, granted: boolean): void {
		const counts = (this.counts.exchanges[provider] ??= {});
		const name = granted ? grant : `${grant} refused`;
		counts[name] = (counts[name] ?? 0) + 1;
	}

	counters(): Counters {
		return structuredClone(this.counts);
	}

	/** The most recent requests, oldest first, secrets masked. */
	recent(filter: { provider?: string; route?: string; last?: number } = {}): LogEntry[] {
		return this.log
			.filter(({ provider }) => filter.provider === undefined || provider === filter.provider)
			.filter(({ route }) => filter.route === undefined || route === filter.route)
			.slice(-(filter.last ?? KEPT))
			.map(shown);
	}

	clear(): void {
		this.log = [];
		this.counts = { exchanges: {}, requests: {}, maxParallel: {} };
	}
}

function shown({ at, request, body, ...rest }: RawEntry): LogEntry {
	const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
	return {
		at: new Date(at).toISOString(),
		...rest,
		method: request.method,
		path: request.path,
		query: maskPairs(request.query),
		headers: Object.fromEntries(maskPairs(headers)),
		body: maskBody(body, mediaType(request as SandboxRequest)),
	};
}
