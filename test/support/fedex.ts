import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { bodyFields } from '../../connector/form/methods';
import { FedexSupplyChainApi } from '../../credentials/FedexSupplyChainApi.credentials';
import { FedexSupplyChain } from '../../nodes/FedexSupplyChain/FedexSupplyChain.node';
import { fedexProvider } from '../../nodes/FedexSupplyChain/profile';
import { startSandbox, type LogEntry, type Sandbox } from '../sandbox';
import { Engine, type RunOptions, type RunResult } from './engine';

/** The FedEx node in n8n's engine, before a sandbox of FedEx of its own: tokens are remembered by host. */
export class FedexBench {
	private constructor(
		readonly sandbox: Sandbox,
		readonly engine: Engine,
	) {}

	static async start(): Promise<FedexBench> {
		const sandbox = await startSandbox({ providers: ['fedex'] });
		const engine = await Engine.create({ fedexSupplyChain: new FedexSupplyChain() }, [new FedexSupplyChainApi()]);
		engine.credentials.add('fedexSupplyChainApi', sandbox.credentials.fedexSupplyChainApi as never, 'main');
		return new FedexBench(sandbox, engine);
	}

	async stop(): Promise<void> {
		await this.sandbox.stop();
	}

	/** Runs an operation as the user would fill it in. */
	async run(operation: string, parameters: INodeParameters = {}, more: Partial<RunOptions> = {}): Promise<RunResult> {
		return await this.engine.run(this.options(operation, parameters, more));
	}

	options(operation: string, parameters: INodeParameters = {}, more: Partial<RunOptions> = {}): RunOptions {
		return {
			node: 'fedexSupplyChain',
			credentials: { fedexSupplyChainApi: 'main' },
			parameters: { resource: operation.split('.')[0], operation, ...parameters },
			...more,
		};
	}

	/** Requests to resources, oldest first. */
	requests(): LogEntry[] {
		return this.sandbox.log({ provider: 'fedex' }).filter(({ route }) => route !== 'token');
	}

	/** JSON body of the last request. */
	sent(): unknown {
		return JSON.parse(this.requests().at(-1)?.body ?? 'null');
	}
}

/** A body filled in field by field, with the schema that the editor stores beside it. */
export async function fields(
	operation: string,
	value: IDataObject,
	additional?: IDataObject,
): Promise<INodeParameters> {
	const { fields: schema } = await bodyFields(fedexProvider, operation);
	return {
		specifyBody: 'fields',
		body: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] } as never,
		...(additional && { additionalBody: JSON.stringify(additional) }),
	};
}

/** What a resource locator holds when an identifier was typed. */
export function byId(value: string): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}
