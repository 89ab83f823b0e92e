import type { GraphQLSchema } from 'graphql';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FluentCommerceApi } from '../../../credentials/FluentCommerceApi.credentials';
import { FluentCommerce } from '../../../nodes/FluentCommerce/FluentCommerce.node';
import { Engine, type RunResult } from '../../support/engine';
import { Recorder, type Answer } from '../../support/recorder';
import { ACCOUNTS } from '../../support/subjects';
import type { AnyOperation as Operation } from '../../support/words';
import { madeUpAnswer } from './fluentAnswer';
import { Documents, type RootCall } from './fluentDocument';
import { expectedArguments, missing } from './fluentExpected';
import type { FluentInput } from './fluentInputs';
import type { Facts } from './fluentSchema';
import type { Sent } from './types';

/** Responses to REST calls by the end of their path, in the documented formats. */
const REST: ReadonlyArray<[RegExp, unknown]> = [
	[/\/event\/(a)?sync$/, { eventId: 'e1', entityId: '1', eventStatus: 'COMPLETE' }],
	[/\/event$/, { start: 0, count: 1, hasMore: false, results: [{ id: 'e1', name: 'CREATE' }] }],
	[/\/event\/[^/]+$/, { id: 'e1', name: 'CREATE' }],
	[/\/job$/, { id: '77' }],
	[/\/job\/[^/]+\/batch$/, { id: '88' }],
	[
		/\/batch\/[^/]+$/,
		{
			batchId: '88',
			status: 'COMPLETE',
			start: 0,
			count: 1,
			total: 1,
			results: [{ entityRef: 'a', responseCode: '200' }],
		},
	],
	[/\/transition$/, { response: [{ trigger: {}, userActions: [{ eventName: 'CancelOrder' }], transitions: [] }] }],
	[/./, { id: '1' }],
];

/** The node in n8n's engine, with a server that responds plausibly and records requests. */
export class FluentWorld {
	/** Executions of the node so far. */
	executions = 0;
	/** Pages of each list. */
	pages = 2;
	/** Error code with which the next mutation is refused. */
	refuse: string | undefined;
	readonly documents: Documents;

	private constructor(
		readonly schema: GraphQLSchema,
		facts: Facts | undefined,
		private readonly recorder: Recorder,
		private readonly engine: Engine,
	) {
		this.documents = new Documents(schema, facts);
	}

	static async start(schema: GraphQLSchema, facts: Facts | undefined): Promise<FluentWorld> {
		const recorder = await Recorder.start();
		const engine = await Engine.create({ fluentCommerce: new FluentCommerce() }, [new FluentCommerceApi()]);
		for (const [id, data] of Object.entries(ACCOUNTS.fluentCommerce(recorder.url))) {
			engine.credentials.add('fluentCommerceApi', data, id);
		}
		const world = new FluentWorld(schema, facts, recorder, engine);
		recorder.answer = (sent) => world.answer(sent);
		return world;
	}

	async stop(): Promise<void> {
		await this.recorder.stop();
	}

	/** Runs the node and returns what it sent, in order. */
	async run(
		parameters: INodeParameters,
		{ items, credential = 'plain' }: { items?: IDataObject[]; credential?: string } = {},
	): Promise<{ sent: Sent[]; result: RunResult }> {
		this.recorder.requests.length = 0;
		this.executions += 1;
		const result = await this.engine.run({
			node: 'fluentCommerce',
			credentials: { fluentCommerceApi: credential },
			parameters,
			...(items && { items }),
		});
		return { sent: [...this.recorder.requests], result };
	}

	/** Problems in what the node sent for these values; that may be several documents, as a list has pages. */
	async problems(operation: Operation, { parameters, given }: FluentInput): Promise<string[]> {
		const { calls, problems } = await this.calls(parameters);
		if (problems.length > 0) return problems;
		const expected = expectedArguments(operation.graphql!, given);
		return [
			...this.misled(operation, calls),
			...calls.flatMap((call) => missing(this.schema, operation, call, expected)),
		];
	}

	/** The root fields that the node requested over all documents, and the problems of these. */
	async calls(
		parameters: INodeParameters,
		{ items, credential, own }: { items?: IDataObject[]; credential?: string; own?: boolean } = {},
	): Promise<{ calls: RootCall[]; problems: string[]; result: RunResult; sent: Sent[] }> {
		const { sent, result } = await this.run(parameters, { items, credential });
		const { error } = result;
		const looked = sent.map((one) =>
			one.path === '/graphql' && one.method === 'POST'
				? this.documents.look(one, { own })
				: { problems: [`sent ${one.method} ${one.path}`], calls: [] },
		);
		const problems = looked.flatMap((one) => one.problems);
		if (error) problems.push(`the run failed: ${error.message} ${error.description ?? ''}`);
		if (sent.length === 0) problems.push('nothing was sent');
		return { calls: looked.flatMap((one) => one.calls), problems, result, sent };
	}

	private misled({ graphql }: Operation, calls: readonly RootCall[]): string[] {
		const wrong = calls.filter(({ kind, field }) => kind !== graphql?.kind || field !== graphql.field);
		return wrong.map(({ kind, field }) => `asked for the ${kind} ${field}`);
	}

	private answer(sent: Sent): Answer {
		if (sent.path !== '/graphql') return { body: REST.find(([end]) => end.test(sent.path))![1] };
		const body = JSON.parse(sent.body) as { query: string };
		if (this.refuse !== undefined && body.query.startsWith('mutation')) {
			const errors = [{ message: 'There is one already', path: ['r0'], extensions: { code: this.refuse } }];
			this.refuse = undefined;
			return { body: { data: { r0: null }, errors } };
		}
		return { body: madeUpAnswer(this.schema, body, this.pages) };
	}
}
