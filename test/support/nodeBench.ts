import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import { listedUnder, operationId } from '../../connector/core/catalogue/lookup';
import { bodyFields } from '../../connector/node/methods';
import type { ProviderKey } from '../../nodes';
import { Engine, type RunOptions, type RunResult } from './engine';
import { allFields, fields, main } from './formValues';
import { SUBJECTS, type Subject } from './subjects';
import type { AnyOperation as Operation } from './words';

/** Options of a run, and the credential of the bench to run it with, by default the usual one. */
export type RunAs = Partial<RunOptions> & { as?: string };

/** A provider's node in n8n's engine; the benches derived from it decide which API is behind its credentials. */
export class NodeBench {
	engine!: Engine;
	protected readonly subject: Subject;
	private usual = '';

	constructor(private readonly name: ProviderKey) {
		this.subject = SUBJECTS[name];
	}

	protected async openNode(): Promise<void> {
		this.engine = await Engine.create({ [this.name]: this.subject.node() }, [this.subject.credential()]);
	}

	/** Stores credentials under the names that `as` accepts; the first is the usual one. */
	protected addCredentials(variants: Record<string, unknown>): void {
		for (const [variant, data] of Object.entries(variants)) {
			this.engine.credentials.add(this.credentialType, data as never, variant);
		}
		[this.usual] = Object.keys(variants);
	}

	/** The engine's options for an operation filled in by a user. */
	options(operation: string, parameters: INodeParameters = {}, { as = this.usual, ...more }: RunAs = {}): RunOptions {
		return {
			node: this.name,
			credentials: { [this.credentialType]: as },
			parameters: { resource: this.resourceOf(operation), operation, ...parameters },
			...more,
		};
	}

	protected async execute(...call: Parameters<NodeBench['options']>): Promise<RunResult> {
		return await this.engine.run(this.options(...call));
	}

	/** The entries of a look-up, as the panel requests them. */
	protected async lookUp(
		method: string,
		typed: string | undefined,
		...call: Parameters<NodeBench['options']>
	): Promise<INodeListSearchResult> {
		const context = this.engine.loadOptionsContext(this.options(...call));
		return await this.subject.node().methods!.listSearch![method].call(context, typed);
	}

	/**
	 * A body filled in field by field, with the schema that the editor stores beside it. Values of main fields go to their
	 * own inputs, with all other fields shown beside them.
	 */
	async fields(operation: string, value: IDataObject, variant?: string): Promise<INodeParameters> {
		const { fields: schema } = await bodyFields(this.subject.provider, operation, variant);
		const mainFields = this.operationOf(operation)?.mainFields;
		if (!mainFields) return { ...(variant !== undefined && { variant }), ...fields(value, schema) };
		const place = new Map(mainFields.map(({ name, further }) => [name, further ? 'further' : 'main']));
		const among = (wanted?: string) =>
			Object.fromEntries(Object.entries(value).filter(([path]) => place.get(path) === wanted));
		return { ...main(among('main'), among('further')), ...allFields(among(), schema) };
	}

	/** The resource that lists the operation in the panel; unknown operations are listed by their own. */
	private resourceOf(id: string): string {
		const found = this.operationOf(id);
		return found ? listedUnder(found) : id.split('.')[0];
	}

	private operationOf(id: string): Operation | undefined {
		return this.subject.provider.catalogue.operations.find((operation) => operationId(operation) === id);
	}

	private get credentialType(): string {
		return this.subject.provider.profile.account.credential;
	}
}
