import { isObject } from '../../http/body';
import type { Reply, Route, SandboxRequest } from '../../http/types';
import type { Account } from '../account';
import { fluentError } from '../errors';
import type { Values } from '../store/row';
import { bodyOf, isReply, numbersOf, problemOf, type Shape } from './check';
import type { BatchResult, Job } from './jobs';
import { INVENTORY_RECORD, RECORDS, workOff } from './records';

const PATH = '/api/v4.1/job';
/** Maximum number of records in a batch. */
const MAX_RECORDS = 5000;
/** Results returned per page by default. */
const PAGE = 100;

const JOB: Shape = { name: 'string!', retailerId: 'id!', meta: 'object' };
const BATCH: Shape = {
	...{ action: 'string!', entityType: 'string!', entities: 'list!', source: 'string', event: 'string' },
	...{ catalogueRef: 'string', conditions: 'any' },
};

export function jobRoutes(account: Account): Route[] {
	/** A handler for a path below a job. */
	const ofJob = (handle: (job: Job, request: SandboxRequest) => Reply) => (request: SandboxRequest) => {
		const job = account.jobs.jobs.get(request.params.jobId);
		return job ? handle(job, request) : fluentError(404, 'The job was not found');
	};
	return [
		{ method: 'POST', path: PATH, name: 'job.create', handler: (request) => create(request, account) },
		{ method: 'GET', path: `${PATH}/{jobId}`, name: 'job.get', handler: ofJob((job) => shown(job, account)) },
		{
			method: 'POST',
			path: `${PATH}/{jobId}/batch`,
			name: 'batch.create',
			handler: ofJob((job, request) => send(job, request, account)),
		},
		{
			method: 'GET',
			path: `${PATH}/{jobId}/batch/{batchId}`,
			name: 'batch.get',
			handler: ofJob((job, request) => read(job, request, account)),
		},
	];
}

function create(request: SandboxRequest, { jobs, data }: Account): Reply {
	const body = bodyOf(request, JOB);
	if (isReply(body)) return body;
	const { preprocessing, ...others } = (body.meta ?? {}) as Values;
	if (Object.keys(others).length || ![undefined, 'skip', 'enabled'].includes(preprocessing as string | undefined)) {
		return fluentError(400, 'meta takes preprocessing, skip or enabled');
	}
	if (!data.table('Retailer').get(body.retailerId)) return fluentError(404, 'The retailer was not found');
	return { status: 200, body: { id: jobs.open(body).id } };
}

/** How a job is shown is not published: these are the members it was created with. */
function shown(job: Job, { jobs }: Account): Reply {
	const { id, name, retailerId } = job;
	return { status: 200, body: { id, name, retailerId, status: jobs.isClosed(job) ? 'CLOSED' : 'OPEN' } };
}

function send(job: Job, request: SandboxRequest, { jobs, data }: Account): Reply {
	const body = bodyOf(request, BATCH);
	if (isReply(body)) return body;
	const { action, entityType, entities, catalogueRef } = body as { entities: unknown[] } & Record<string, string>;
	const known = Object.hasOwn(RECORDS, entityType) ? RECORDS[entityType] : undefined;
	if (!known) return fluentError(400, `${entityType} is no entity type of batches`);
	if (known.action !== action) return fluentError(400, `The action for ${entityType} is ${known.action}`);
	if (!entities.length || entities.length > MAX_RECORDS)
		return fluentError(400, `entities takes 1 to ${MAX_RECORDS} records`);
	const problem = problemOfRecords(entityType, entities);
	if (problem) return fluentError(400, problem);
	if (jobs.isClosed(job)) return fluentError(400, `Job ${job.id} is CLOSED`);
	const results = entities.map((record) => workOff(entityType, record as Values, catalogueRef, data));
	return { status: 200, body: { id: jobs.take(job, results).id } };
}

function problemOfRecords(entityType: string, entities: readonly unknown[]): string | undefined {
	for (const [index, record] of entities.entries()) {
		const problem = isObject(record)
			? entityType === 'INVENTORY' && problemOf(record, INVENTORY_RECORD)
			: 'not an object';
		if (problem) return `entities[${index}]: ${problem}`;
	}
	return undefined;
}

function read(job: Job, request: SandboxRequest, { jobs, settings }: Account): Reply {
	const batch = jobs.batch(job, request.params.batchId);
	if (!batch) return fluentError(404, 'The batch was not found');
	const unknown = request.query.find(([name]) => !['start', 'count'].includes(name));
	if (unknown) return fluentError(400, `Unknown parameter: ${unknown[0]}`);
	const numbers = numbersOf(request, { start: 0, count: PAGE });
	if (isReply(numbers)) return numbers;
	const status = jobs.read(batch);
	const all = status === 'COMPLETE' ? [...batch.results] : [];
	if (settings.resultsOrder === 'reversed') all.reverse();
	const { start } = numbers as { start: number };
	const results = all.slice(start, start + (numbers as { count: number }).count);
	const told = settings.resultRefs ? results : results.map(nameless);
	return {
		status: 200,
		body: { batchId: batch.id, status, start, count: results.length, total: all.length, results: told },
	};
}

function nameless({ responseCode, message }: BatchResult): Values {
	return { responseCode, message };
}
