import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import type { ProviderKey } from '../../nodes';
import { startSandbox, type LogEntry, type Sandbox } from '../sandbox';
import type { RunResult } from './engine';
import { forTests } from './forTests';
import { forgetTokens } from './forgetTokens';
import { NodeBench, type RunAs } from './nodeBench';

/** A node in n8n's engine with a sandbox of its provider to itself, since tokens are cached by host. */
export class ProviderBench extends NodeBench {
	/** Its members exist once the bench is open. */
	readonly sandbox = {} as Sandbox;

	/** A bench that the caller stops. */
	static async start(name: ProviderKey): Promise<ProviderBench> {
		const bench = new ProviderBench(name);
		await bench.open();
		bench.reset();
		return bench;
	}

	/** A bench for the tests of the file or `describe` around, reset before each of them. */
	static forTests(name: ProviderKey): ProviderBench {
		return forTests(new ProviderBench(name));
	}

	async open(): Promise<void> {
		// The node comes first: if it cannot be created, no server may be left running that keeps the process alive.
		await this.openNode();
		Object.assign(this.sandbox, await startSandbox({ providers: [this.subject.sandbox] }));
	}

	/** Restores the initial state: the data of the sandbox, and credentials without tokens. */
	reset(): void {
		this.sandbox.reset();
		forgetTokens();
		this.addCredentials(this.sandbox.variants[this.subject.provider.profile.account.credential]);
	}

	async stop(): Promise<void> {
		await this.sandbox.stop();
	}

	/** Runs an operation as filled in by a user; `as` is a variant of the sandbox's credentials. */
	async run(operation: string, parameters: INodeParameters = {}, more: RunAs = {}): Promise<RunResult> {
		return await this.execute(operation, parameters, more);
	}

	/** The JSON of the items of a run that must succeed. */
	async items(...call: Parameters<ProviderBench['run']>): Promise<IDataObject[]> {
		const { error, json } = await this.run(...call);
		if (error) throw new Error(`${call[0]} failed: ${error.message} ${error.description ?? ''}`);
		return json;
	}

	/** The entries of an operation's look-up, as the panel requests them. */
	async search(
		method: string,
		operation: string,
		typed?: string,
		parameters: INodeParameters = {},
	): Promise<INodeListSearchResult> {
		return await this.lookUp(method, typed, operation, parameters);
	}

	/** Requests for resources, oldest first. */
	requests(): LogEntry[] {
		return this.sandbox.log().filter(({ route }) => !this.subject.tokenRoutes.includes(route));
	}

	/** JSON body of the last request for a resource. */
	sent(): unknown {
		return JSON.parse(this.requests().at(-1)?.body ?? 'null');
	}

	/** Requests for tokens, oldest first. */
	tokenRequests(): LogEntry[] {
		return this.sandbox.log().filter(({ route }) => this.subject.tokenRoutes.includes(route));
	}
}
