import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import type { RunResult } from './engine';
import { forTests } from './forTests';
import { forgetTokens } from './forgetTokens';
import { NodeBench, type RunAs } from './nodeBench';
import { Recorder, type Answer, type Recorded } from './recorder';
import { ACCOUNTS } from './subjects';

export type { Answer } from './recorder';

/** A request as the API received it, with its JSON parsed. */
export interface Seen extends Omit<Recorded, 'body'> {
	/** Undefined if there was none. */
	body: unknown;
}

/** Answers a request of the operation; `turn` counts from 0. `cut` breaks the connection instead. */
export type Handler = (request: Seen, turn: number) => Answer | 'cut';

/** A node in n8n's engine, with an API whose answers the test scripts. */
export class ScriptedBench extends NodeBench {
	private recorder!: Recorder;

	private constructor(
		private readonly subjectName: keyof typeof ACCOUNTS,
		private readonly usualAnswer: Answer,
	) {
		super(subjectName);
	}

	/** A bench for the tests of the enclosing file or `describe`; `usual` answers runs without a handler. */
	static forTests(name: keyof typeof ACCOUNTS, usual: Answer = { body: {} }): ScriptedBench {
		return forTests(new ScriptedBench(name, usual));
	}

	async open(): Promise<void> {
		await this.openNode();
		this.recorder = await Recorder.start();
	}

	/** Credentials without tokens, and no recorded requests. */
	reset(): void {
		forgetTokens();
		this.addCredentials(ACCOUNTS[this.subjectName](this.root));
		this.expect(undefined);
	}

	async stop(): Promise<void> {
		await this.recorder.stop();
	}

	/** Address of the API. */
	get root(): string {
		return this.recorder.url;
	}

	/** Requests since the last run or look-up started, without those for tokens. */
	get seen(): Seen[] {
		return this.recorder.requests.map(parsed);
	}

	/** The number of tokens issued so far. */
	get exchanges(): number {
		return this.recorder.exchanges;
	}

	/** Runs an operation as filled in by a user. */
	async run(
		operation: string,
		parameters: INodeParameters = {},
		handler?: Handler,
		more: RunAs = {},
	): Promise<RunResult> {
		this.expect(handler);
		return await this.execute(operation, parameters, more);
	}

	/** The entries of an operation's look-up, as the panel requests them. */
	async search(
		method: string,
		operation: string,
		typed: string | undefined,
		handler: Handler,
		parameters: INodeParameters = {},
		more: RunAs = {},
	): Promise<INodeListSearchResult> {
		this.expect(handler);
		return await this.lookUp(method, typed, operation, parameters, more);
	}

	private expect(handler: Handler = () => this.usualAnswer): void {
		const { requests } = this.recorder;
		requests.length = 0;
		this.recorder.answer = (sent) => handler(parsed(sent), requests.length - 1);
	}
}

function parsed({ body, ...sent }: Recorded): Seen {
	return { ...sent, body: body === '' ? undefined : (JSON.parse(body) as unknown) };
}
