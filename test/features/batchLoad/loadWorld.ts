import type { ServerResponse } from 'node:http';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { LoadSchema } from '../../../connector/features/batchLoad/words';
import { json, mapper, op, World, type Seen } from '../../support/callWorld';
import type { RunOptions, RunResult } from '../../support/engine';
import { forTests } from '../../support/forTests';
import type { AnyOperation as Operation } from '../../support/words';

export interface Stock extends IDataObject {
	place: string;
	sku: string;
	count: number;
	due?: string;
	ref?: string;
}

/** A batch as the job server holds it. */
export interface Batch {
	id: string;
	job: string;
	records: Stock[];
	/** The whole body that carried it. */
	body: IDataObject;
	/** When its status was requested; the length is how often. */
	looks: number[];
}

/** The behaviour of the job server; each test overrides the part that it is about. */
export interface Manners {
	/** The state of a batch at a status request, counted from 0. */
	state(batch: Batch, look: number): string;
	/** The results of a batch that is done. */
	results(batch: Batch): object[];
	/** The maximum number of results in an answer. */
	pageSize: number;
	/** Takes over the answer to a batch; true if it has answered. */
	sent?(records: Stock[], job: string, response: ServerResponse): boolean;
	/** The same for opening a job, and for a status request. */
	opened?(response: ServerResponse): boolean;
	looked?(batch: Batch, response: ServerResponse): boolean;
}

const LOAD: LoadSchema = {
	job: 'job.create',
	jobId: 'job.id',
	send: 'batch.send',
	batchId: 'id',
	list: 'load.records',
	constants: { action: 'UPSERT', kind: 'STOCK' },
	read: 'batch.get',
	maxRecords: 100,
	key: ['place', 'sku'],
	state: { at: 'status', done: ['COMPLETE'] },
	results: {
		at: 'results',
		total: 'total',
		start: 'start',
		count: 'count',
		code: 'code',
		good: ['200'],
		message: 'text',
		names: ['ref', 'id'],
	},
};

const ids = (...names: string[]) => names.map((name) => ({ name, type: 'string' as const, required: true }));

const operations: Operation[] = [
	{
		...op('job', 'create', 'POST', '/jobs'),
		body: {
			fields: [
				{ name: 'name', type: 'string', required: true },
				{ name: 'client', type: 'string', required: true, fromCredential: 'client' },
				{ name: 'meta', type: 'object', fields: [{ name: 'preparing', type: 'string' }] },
			],
		},
	},
	{
		...op('batch', 'send', 'POST', '/jobs/{jobId}/batches'),
		parameters: ids('jobId'),
		body: {
			fields: [
				{ name: 'action', type: 'string' },
				{ name: 'kind', type: 'string' },
				{ name: 'source', type: 'string', maxLength: 20 },
				{ name: 'load', type: 'object', fields: [{ name: 'records', type: 'array', required: true }] },
			],
		},
	},
	{ ...op('batch', 'get', 'GET', '/jobs/{jobId}/batches/{batchId}'), parameters: ids('jobId', 'batchId') },
	{
		...op('stock', 'load', 'POST', '/jobs'),
		query: [
			{ name: 'name', type: 'string', required: true },
			{ name: 'preparing', type: 'string' },
			{ name: 'source', type: 'string' },
		],
		body: {
			required: true,
			fields: [
				{ name: 'place', type: 'string', required: true, maxLength: 10 },
				{ name: 'sku', type: 'string', required: true },
				{ name: 'count', type: 'integer', required: true },
				{ name: 'due', type: 'dateTime' },
				{ name: 'client', type: 'string', fromCredential: 'client' },
				{ name: 'ref', type: 'string' },
			],
		},
		load: LOAD,
	},
];

/** A server of jobs and batches, with the sample node in front of it. */
export class LoadWorld {
	manners!: Manners;
	batches: Batch[] = [];
	jobs = 0;
	/** Jobs that accept no more batches. */
	readonly closed = new Set<string>();
	/** Arguments of each call by which the profile was asked whether a job is closed. */
	readonly asked: Array<{ code?: string; opened: number | undefined; now: number }> = [];

	readonly world = new World(64 * 1_048_576, {
		operations,
		profile: {
			jobMayBeClosed: ({ code }, opened, now) => {
				this.asked.push({ code, opened, now });
				return code === 'CLOSED';
			},
		},
	});

	/** A world for the tests of the enclosing file or `describe`, without jobs before each of them. */
	static forTests(): LoadWorld {
		return forTests(new LoadWorld());
	}

	async open(): Promise<void> {
		await this.world.open();
	}

	async stop(): Promise<void> {
		await this.world.stop();
	}

	reset(manners: Partial<Manners> = {}): void {
		this.batches = [];
		this.jobs = 0;
		this.asked.length = 0;
		this.closed.clear();
		this.manners = {
			state: () => 'COMPLETE',
			results: ({ records }) => records.map(good),
			pageSize: 5000,
			...manners,
		};
		this.world.reset((request, response) => this.answer(request, response));
	}

	/** Requests by method and path, without status requests. */
	calls(): string[] {
		return this.world.seen.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
	}

	/** Loads stocks whose fields come from the items. */
	async load(items: IDataObject[], options: INodeParameters = {}, more: Partial<RunOptions> = {}): Promise<RunResult> {
		return await this.run({ body: FROM_ITEM, options }, { items, ...more });
	}

	async run(parameters: INodeParameters, more: Partial<RunOptions> = {}): Promise<RunResult> {
		const { options = {}, ...others } = parameters;
		return await this.world.run(
			'stock.load',
			{ name: 'Nightly', ...others, options: { pollEvery: 0.1, ...(options as object) } },
			more,
		);
	}

	private answer(request: Seen, response: ServerResponse): void {
		const [, , job, , id] = request.path.split('/');
		if (request.method === 'GET') return this.look(id, request, response);
		if (job === undefined) {
			if (this.manners.opened?.(response)) return;
			return json(response, { job: { id: ++this.jobs } });
		}
		const body = request.json as IDataObject;
		const { records } = body.load as unknown as { records: Stock[] };
		if (this.manners.sent?.(records, job, response)) return;
		if (this.closed.has(job)) return json(response, { errors: [{ code: 'CLOSED', text: 'no more' }] }, 400);
		this.accept(body, job, records, response);
	}

	/** Accepts a batch. */
	accept(body: IDataObject, job: string, records: Stock[], response?: ServerResponse): void {
		const batch = { id: `b${this.batches.length + 1}`, job, records, body, looks: [] };
		this.batches.push(batch);
		if (response) json(response, { id: batch.id });
	}

	private look(id: string, { query }: Seen, response: ServerResponse): void {
		const batch = this.batches.find((one) => one.id === id);
		if (!batch) return json(response, { errors: [{ code: 'UNKNOWN', text: 'no such batch' }] }, 404);
		batch.looks.push(performance.now());
		if (this.manners.looked?.(batch, response)) return;
		const status = this.manners.state(batch, batch.looks.length - 1);
		const all = status === 'COMPLETE' ? this.manners.results(batch) : [];
		const asked = Object.fromEntries(query);
		const start = Number(asked.start ?? 0);
		const results = all.slice(start, start + Math.min(this.manners.pageSize, Number(asked.count ?? Infinity)));
		json(response, { batchId: id, status, start, count: results.length, total: all.length, results });
	}
}

export const FROM_ITEM = mapper({
	place: '={{ $json.place }}',
	sku: '={{ $json.sku }}',
	count: '={{ $json.count }}',
	due: '={{ $json.due }}',
	ref: '={{ $json.ref }}',
});

/** This many stocks, each of a different article. */
export function stocks(count: number): Stock[] {
	return Array.from({ length: count }, (_, index) => ({ place: 'P1', sku: `S${index}`, count: index }));
}

/** A result that names its record by place and article. */
export function good({ place, sku }: Stock): object {
	return { id: null, ref: `${place}:${sku}`, code: '200', text: '' };
}

export function bad({ place, sku }: Stock, text = 'unknown article'): object {
	return { id: null, ref: `${place}:${sku}`, code: '404', text };
}
