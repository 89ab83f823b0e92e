import './environment';

import { Container } from '@n8n/di';
import {
	BinaryDataService,
	ExecuteContext,
	ExecutionLifecycleHooks,
	HookContext,
	LoadOptionsContext,
	PollContext,
	WebhookContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type IBinaryData,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentials,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWebhookData,
	type IWorkflowExecuteAdditionalData,
	type OnError,
} from 'n8n-workflow';

import { CredentialStore, TestCredentialsHelper } from './credentialsHelper';

/** Everything that a node is run with. */
export interface RunOptions {
	/** The registered name of the node type, e.g. `ruc`. */
	node: string;
	parameters: INodeParameters;
	/** Credential type -> id in the store. */
	credentials?: Record<string, string>;
	/** JSON of each input item, or whole items; by default one empty item. */
	items?: Array<IDataObject | INodeExecutionData>;
	onError?: OnError;
	typeVersion?: number;
	/** Called once the run has started, e.g. to cancel it. */
	started?: (run: { cancel(): void }) => void;
}

export interface RunResult {
	run: IRun;
	/** Items of the first output. */
	items: INodeExecutionData[];
	/** JSON of the items of the first output. */
	json: IDataObject[];
	/** Items of every output. */
	outputs: INodeExecutionData[][];
	/** The node's failure, as n8n reports it: message, description, context. */
	error?: Error & {
		description?: string | null;
		context?: IDataObject;
		httpCode?: string | null;
		[key: string]: unknown;
	};
}

const PREFIX = 'n8n-nodes-order-fulfillment.';

/** Runs nodes and requests with credentials through n8n-core as the server does, with credentials kept in memory. */
export class Engine {
	readonly credentials = new CredentialStore();
	private readonly helper: TestCredentialsHelper;
	private readonly nodeTypes: INodeTypes;

	constructor(
		private readonly nodes: Record<string, INodeType>,
		credentialTypes: ICredentialType[],
	) {
		this.helper = new TestCredentialsHelper(
			new Map(credentialTypes.map((type) => [type.name, type])),
			this.credentials,
		);
		const find = (name: string): INodeType => {
			const node = this.nodes[name.replace(PREFIX, '')];
			if (!node) throw new Error(`No node type ${name}`);
			return node;
		};
		this.nodeTypes = {
			getByName: find,
			getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(find(name), version),
			getKnownTypes: () => ({}),
		};
	}

	/** An engine that is ready to run; binary data goes to a temporary folder. */
	static async create(nodes: Record<string, INodeType>, credentialTypes: ICredentialType[]): Promise<Engine> {
		await Container.get(BinaryDataService).init();
		return new Engine(nodes, credentialTypes);
	}

	/** Runs one node on the items, as a step of a production execution. */
	async run(options: RunOptions): Promise<RunResult> {
		const { workflow, node, additionalData } = this.prepare(options);
		const executeData: IExecuteData = { node, data: { main: [toItems(options.items)] }, source: null };
		const execution = new WorkflowExecute(
			additionalData,
			'trigger',
			createRunExecutionData({ executionData: { nodeExecutionStack: [executeData] } }),
		).processRunExecutionData(workflow);
		options.started?.(execution);
		const run = await execution;
		const task = run.data.resultData.runData[node.name]?.[0];
		const outputs = (task?.data?.main ?? []).map((output) => output ?? []);
		const items = outputs[0] ?? [];
		return {
			run,
			items,
			json: items.map((item) => item.json),
			outputs,
			error: (task?.error ?? run.data.resultData.error) as RunResult['error'],
		};
	}

	/** The `this` of `execute`, for calling helpers directly. */
	executeContext(options: RunOptions, abortSignal?: AbortSignal): ExecuteContext {
		const { workflow, node, additionalData } = this.prepare(options);
		const items = toItems(options.items);
		const executeData: IExecuteData = { node, data: { main: [items] }, source: null };
		return new ExecuteContext(
			workflow,
			node,
			additionalData,
			'trigger',
			createRunExecutionData(),
			0,
			items,
			executeData.data,
			executeData,
			[],
			abortSignal,
		);
	}

	/** The `this` of look-ups and resource mapper methods. */
	loadOptionsContext(options: RunOptions, path = 'parameters.body'): LoadOptionsContext {
		const { workflow, node, additionalData } = this.prepare(options);
		additionalData.currentNodeParameters = node.parameters;
		return new LoadOptionsContext(workflow, node, additionalData, path);
	}

	/** The `this` of `poll`. `staticData` is what earlier polls left; emitted items are passed to the callback. */
	pollContext(options: RunOptions, mode: 'trigger' | 'manual' = 'trigger', staticData: IDataObject = {}): PollContext {
		const { workflow, node, additionalData } = this.prepare(options);
		Object.assign(workflow.getStaticData('node', node), staticData);
		return new PollContext(workflow, node, additionalData, mode, 'activate');
	}

	/** The `this` of a trigger's `checkExists`, `create` and `delete`; `baseUrl` is where n8n receives webhooks. */
	hookContext(
		options: RunOptions,
		{
			mode = 'trigger' as 'trigger' | 'manual',
			staticData = {} as IDataObject,
			baseUrl = 'http://127.0.0.1:1/webhook',
		} = {},
	): HookContext {
		const { workflow, node, additionalData } = this.prepare(options);
		Object.assign(workflow.getStaticData('node', node), staticData);
		additionalData.webhookBaseUrl = baseUrl;
		return new HookContext(
			workflow,
			node,
			additionalData,
			mode,
			'activate',
			this.webhookData(workflow, node, additionalData),
		);
	}

	/** The `this` of `webhook` for one received call. */
	webhookContext(
		options: RunOptions,
		call: { request: unknown; response: unknown },
		{ mode = 'webhook' as 'webhook' | 'manual', staticData = {} as IDataObject } = {},
	): WebhookContext {
		const { workflow, node, additionalData } = this.prepare(options);
		Object.assign(workflow.getStaticData('node', node), staticData);
		additionalData.httpRequest = call.request as never;
		additionalData.httpResponse = call.response as never;
		return new WebhookContext(
			workflow,
			node,
			additionalData,
			mode,
			this.webhookData(workflow, node, additionalData),
			[],
			null,
		);
	}

	private webhookData(workflow: Workflow, node: INode, additionalData: IWorkflowExecuteAdditionalData): IWebhookData {
		const { description } = this.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		return {
			httpMethod: 'POST',
			node: node.name,
			path: 'path-1',
			webhookDescription: description.webhooks![0],
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
		};
	}

	/** A request through `httpRequestWithAuthentication` as any node makes it, with the credential read again. */
	async request(
		credentialType: string,
		id: string,
		request: IHttpRequestOptions,
		extra?: IDataObject,
	): Promise<unknown> {
		const ctx = this.executeContext({
			node: PROBE,
			parameters: {},
			credentials: { [credentialType]: id },
		});
		return await ctx.helpers.httpRequestWithAuthentication.call(ctx, credentialType, request, extra as never);
	}

	/** Decrypted credentials with defaults filled in, as a node receives them. */
	async decrypted(credentialType: string, id: string): Promise<ICredentialDataDecryptedObject> {
		return await this.helper.getDecrypted(undefined, { id, name: id }, credentialType);
	}

	/** The content of a binary property of an output item. */
	async binary(data: IBinaryData): Promise<Buffer> {
		return data.id ? await Container.get(BinaryDataService).getAsBuffer(data) : Buffer.from(data.data, 'base64');
	}

	private prepare(options: RunOptions) {
		const probe = options.node === PROBE;
		if (probe) this.nodes[PROBE] = probeNode(Object.keys(options.credentials ?? {}));
		const type = NodeHelpers.getVersionedNodeType(this.nodes[options.node], options.typeVersion);
		if (!type) throw new Error(`No node type ${options.node}`);
		const credentials: INodeCredentials = {};
		for (const [name, id] of Object.entries(options.credentials ?? {})) credentials[name] = { id, name: id };
		const bare: INode = {
			id: 'node-1',
			name: type.description.displayName,
			type: PREFIX + options.node,
			typeVersion: options.typeVersion ?? defaultVersion(type),
			position: [0, 0],
			parameters: options.parameters,
			credentials,
			...(options.onError ? { onError: options.onError } : {}),
		};
		const workflow = new Workflow({
			id: 'workflow-1',
			name: 'Engine test',
			nodes: [bare],
			connections: {},
			active: false,
			nodeTypes: this.nodeTypes,
			settings: { executionOrder: 'v1' },
		});
		const node = workflow.getNode(bare.name)!;
		return { workflow, node, additionalData: this.additionalData(workflow) };
	}

	private additionalData(workflow: Workflow): IWorkflowExecuteAdditionalData {
		return {
			credentialsHelper: this.helper,
			executionId: 'execution-1',
			hooks: new ExecutionLifecycleHooks('trigger', 'execution-1', {
				id: workflow.id,
				name: workflow.name ?? '',
				active: false,
				isArchived: false,
				nodes: Object.values(workflow.nodes),
				connections: {},
				createdAt: new Date(),
				updatedAt: new Date(),
			} as never),
			executeWorkflow: async () => await Promise.reject(new Error('No sub-workflows in engine tests')),
			getRunExecutionData: async () => undefined,
			restApiUrl: 'http://127.0.0.1:1/rest',
			instanceBaseUrl: 'http://127.0.0.1:1/',
			formWaitingBaseUrl: 'http://127.0.0.1:1/form-waiting',
			webhookBaseUrl: 'http://127.0.0.1:1/webhook',
			webhookWaitingBaseUrl: 'http://127.0.0.1:1/webhook-waiting',
			webhookTestBaseUrl: 'http://127.0.0.1:1/webhook-test',
			currentNodeExecutionIndex: 0,
			variables: {},
			setExecutionStatus: () => {},
			sendDataToUI: () => {},
			logAiEvent: () => {},
		} as unknown as IWorkflowExecuteAdditionalData;
	}
}

const PROBE = 'probe';

/** Stands in for any other node that uses one of our credentials. */
function probeNode(credentialTypes: string[]): INodeType {
	return {
		description: {
			displayName: 'Probe',
			name: PROBE,
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Probe' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: credentialTypes.map((name) => ({ name })),
			properties: [],
		} as INodeType['description'],
	};
}

function defaultVersion(type: INodeType): number {
	const { version } = type.description;
	return Array.isArray(version) ? version[version.length - 1] : version;
}

function toItems(items: RunOptions['items']): INodeExecutionData[] {
	return (items ?? [{}]).map((item) =>
		item && typeof item === 'object' && 'json' in item && typeof item.json === 'object'
			? (item as INodeExecutionData)
			: { json: item as IDataObject },
	);
}
