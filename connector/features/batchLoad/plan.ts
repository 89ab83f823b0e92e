import { findOperation } from '../../core/catalogue/lookup';
import type { BodySchema, Operation } from '../../core/catalogue/types';
import { setPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';
import { jsonText } from '../../core/exactJson';
import type { ApiRequest, Query } from '../../core/exchange';
import type { Provider } from '../../core/provider';
import { bodyLeaves, type Leaf } from '../../request/body/bodyPaths';
import { buildRequest } from '../../request/buildRequest';
import type { BuildContext } from '../../request/callValues';
import { toWire } from '../../request/value';
import type { Accepted, Target } from './batch';
import type { LoadSchema } from './words';

type Members = Record<string, unknown>;

/** Placeholder in a body for the text of the records. */
const RECORDS = '\u0000records';

/** Builds the requests of a load. */
export class Plan {
	/**
	 * Set once the provider turns out to page the results by default. Requesting all of them at once then saves a request
	 * per batch.
	 */
	inPages = false;

	private constructor(
		readonly load: LoadSchema,
		readonly context: BuildContext,
		private readonly job: Part,
		private readonly send: Part,
		private readonly read: Operation,
	) {}

	/** @throws InputError or Error if the catalogue lacks anything that the load needs */
	static async of(
		{ catalogue }: Provider,
		operation: Operation,
		load: LoadSchema,
		context: BuildContext,
	): Promise<Plan> {
		const part = async (id: string): Promise<Part> => {
			const found = findOperation(catalogue, id);
			return { operation: found, schema: await catalogue.body(found) };
		};
		const [job, send] = [await part(load.job), await part(load.send)];
		for (const { name } of operation.query ?? []) {
			if (leavesOf(job, name).length + leavesOf(send, name).length === 0)
				throw new Error(`The field '${name}' belongs neither to '${load.job}' nor to '${load.send}'`);
		}
		return new Plan(load, context, job, send, findOperation(catalogue, load.read));
	}

	/**
	 * Validates the user's values before anything is sent.
	 *
	 * @throws InputError
	 */
	check(target: Target): void {
		if (target.jobId === undefined) this.openJob(target);
		this.sendBatch(target, target.jobId ?? '-', '');
	}

	/** @throws InputError if a field required by the job is empty */
	openJob({ values, actAs }: Target): ApiRequest {
		const fields: Members = {};
		for (const [name, value] of Object.entries(values)) {
			for (const { path } of leavesOf(this.job, name)) fields[path] = value;
		}
		const { operation, schema } = this.job;
		return { ...buildRequest(operation, schema, { body: { kind: 'fields', values: fields } }, this.context), actAs };
	}

	/**
	 * @param records JSON of the records, separated by commas
	 * @throws InputError if a value of the batch is invalid
	 */
	sendBatch({ values, actAs }: Target, jobId: string, records: string): ApiRequest {
		const { load, context, send } = this;
		const body: Members = { ...load.constants };
		for (const [name, value] of Object.entries(values)) {
			if (isEmpty(value)) continue;
			for (const { path, field, label } of leavesOf(send, name))
				setPath(body, path, toWire(field, value, label, context.zone));
		}
		setPath(body, load.list, RECORDS);
		const request = buildRequest(
			send.operation,
			send.schema,
			{ path: { jobId }, body: { kind: 'json', value: body } },
			context,
		);
		const [before, after] = jsonText(request.body).split(JSON.stringify(RECORDS));
		return { ...request, actAs, body: `${before}[${records}]${after}`, contentType: 'application/json' };
	}

	/** @param page offset and number of the results wanted; the provider's default when absent */
	readBatch({ actAs }: Target, { jobId, batchId }: Accepted, page?: { start: number; count: number }): ApiRequest {
		const { start, count } = this.load.results;
		const extraQuery: Query = page
			? [
					[start, String(page.start)],
					[count, String(page.count)],
				]
			: [];
		return { ...buildRequest(this.read, undefined, { path: { jobId, batchId }, extraQuery }, this.context), actAs };
	}
}

interface Part {
	operation: Operation;
	schema: BodySchema | undefined;
}

/** The body members filled by a field of the load: `preprocessing` fills `meta.preprocessing`. */
function leavesOf({ schema }: Part, name: string): Leaf[] {
	if (!schema) return [];
	return [...bodyLeaves(schema).values()].filter(({ path }) => path === name || path.endsWith(`.${name}`));
}
