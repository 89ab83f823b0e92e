import type { ICredentialType, IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { bodyFields } from '../../connector/form/methods';
import type { Provider } from '../../connector/provider';
import { forgetAll } from '../../connector/token/memory';
import { FluentCommerceApi } from '../../credentials/FluentCommerceApi.credentials';
import { FulfillmenttoolsTenantApi } from '../../credentials/FulfillmenttoolsTenantApi.credentials';
import { OrderCloudApi } from '../../credentials/OrderCloudApi.credentials';
import { FluentCommerce } from '../../nodes/FluentCommerce/FluentCommerce.node';
import { fluentProvider } from '../../nodes/FluentCommerce/profile';
import { Fulfillmenttools } from '../../nodes/Fulfillmenttools/Fulfillmenttools.node';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import { OrderCloud } from '../../nodes/OrderCloud/OrderCloud.node';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';
import { startSandbox, type LogEntry, type ProviderName, type Sandbox } from '../sandbox';
import { Engine, type RunOptions, type RunResult } from './engine';

interface Subject {
	sandbox: ProviderName;
	provider: Provider;
	node: () => INodeType;
	credential: () => ICredentialType;
	/** Routes of the log that ask for tokens. */
	tokenRoutes: readonly string[];
}

const SUBJECTS = {
	orderCloud: {
		sandbox: 'ordercloud',
		provider: orderCloudProvider,
		node: () => new OrderCloud(),
		credential: () => new OrderCloudApi(),
		tokenRoutes: ['token'],
	},
	fulfillmenttools: {
		sandbox: 'fulfillmenttools',
		provider: fulfillmenttoolsProvider,
		node: () => new Fulfillmenttools(),
		credential: () => new FulfillmenttoolsTenantApi(),
		tokenRoutes: ['signIn', 'refresh'],
	},
	fluentCommerce: {
		sandbox: 'fluent',
		provider: fluentProvider,
		node: () => new FluentCommerce(),
		credential: () => new FluentCommerceApi(),
		tokenRoutes: ['token'],
	},
} satisfies Record<string, Subject>;

/** A node in n8n's engine, before a sandbox of its provider of its own: tokens are remembered by host. */
export class ProviderBench {
	private constructor(
		private readonly subject: Subject,
		readonly sandbox: Sandbox,
		readonly engine: Engine,
	) {}

	static async start(name: keyof typeof SUBJECTS): Promise<ProviderBench> {
		const subject: Subject = SUBJECTS[name];
		const sandbox = await startSandbox({ providers: [subject.sandbox] });
		const engine = await Engine.create({ [name]: subject.node() }, [subject.credential()]);
		const bench = new ProviderBench(subject, sandbox, engine);
		bench.reset();
		return bench;
	}

	/** Everything as it was at the start: the data of the sandbox, and credentials without tokens. */
	reset(): void {
		this.sandbox.reset();
		forgetAll();
		const type = this.subject.provider.profile.account.credential;
		for (const [variant, data] of Object.entries(this.sandbox.variants[type])) {
			this.engine.credentials.add(type, data as never, variant);
		}
	}

	async stop(): Promise<void> {
		await this.sandbox.stop();
	}

	/** Runs an operation as the user would fill it in; `as` is a variant of the sandbox's credentials. */
	async run(
		operation: string,
		parameters: INodeParameters = {},
		{ as = this.usual(), ...more }: Partial<RunOptions> & { as?: string } = {},
	): Promise<RunResult> {
		const { profile } = this.subject.provider;
		return await this.engine.run({
			node: profile.name,
			credentials: { [profile.account.credential]: as },
			parameters: { resource: operation.split('.')[0], operation, ...parameters },
			...more,
		});
	}

	/** The JSON of the items of a run that has to succeed. */
	async items(...call: Parameters<ProviderBench['run']>): Promise<IDataObject[]> {
		const { error, json } = await this.run(...call);
		if (error) throw new Error(`${call[0]} failed: ${error.message} ${error.description ?? ''}`);
		return json;
	}

	/** A body filled in field by field, with the schema that the editor stores beside it. */
	async fields(operation: string, value: IDataObject, variant?: string): Promise<INodeParameters> {
		const { fields: schema } = await bodyFields(this.subject.provider, operation, variant);
		return {
			...(variant !== undefined && { variant }),
			specifyBody: 'fields',
			body: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] } as never,
		};
	}

	/** Requests for resources, oldest first. */
	requests(): LogEntry[] {
		return this.sandbox.log().filter(({ route }) => !this.subject.tokenRoutes.includes(route));
	}

	/** Requests for tokens, oldest first. */
	tokenRequests(): LogEntry[] {
		return this.sandbox.log().filter(({ route }) => this.subject.tokenRoutes.includes(route));
	}

	private usual(): string {
		return Object.keys(this.sandbox.variants[this.subject.provider.profile.account.credential])[0];
	}
}

/** A body written as JSON. */
export function json(value: unknown): INodeParameters {
	return { specifyBody: 'json', jsonBody: JSON.stringify(value) };
}

/** What a resource locator holds when an identifier was typed. */
export function byId(value: unknown): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}
