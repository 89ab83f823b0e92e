import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type ICredentials,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
} from 'n8n-workflow';

/** Stored credentials, as in n8n's database: a caller never shares an object with the store. */
export class CredentialStore {
	private readonly rows = new Map<string, { type: string; data: string }>();
	reads = 0;
	writes = 0;

	add(type: string, data: ICredentialDataDecryptedObject, id = String(this.rows.size + 1)): string {
		this.rows.set(id, { type, data: JSON.stringify(data) });
		return id;
	}

	read(id: string): ICredentialDataDecryptedObject {
		this.reads++;
		return JSON.parse(this.row(id).data) as ICredentialDataDecryptedObject;
	}

	write(id: string, data: ICredentialDataDecryptedObject): void {
		this.writes++;
		this.row(id).data = JSON.stringify(data);
	}

	/** Changes some fields and keeps the rest, as an editor does. */
	edit(id: string, changes: ICredentialDataDecryptedObject): void {
		this.write(id, { ...this.read(id), ...changes });
	}

	private row(id: string) {
		const row = this.rows.get(id);
		if (!row) throw new Error(`No credential with id ${id}`);
		return row;
	}
}

/**
 * Takes the same steps as the credentials helper of n8n 2.41 for `authenticate`, `preAuthentication`, `getDecrypted`
 * and `updateCredentials`, with the CredentialStore as its database. `test/n8n` exercises the real one.
 */
export class TestCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: Map<string, ICredentialType>,
		readonly store: CredentialStore,
	) {
		super();
	}

	private type(name: string): ICredentialType {
		const type = this.types.get(name);
		if (!type) throw new Error(`Unknown credential type ${name}`);
		return type;
	}

	getParentTypes(name: string): string[] {
		return this.type(name).extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(typeName);
		if (typeof authenticate !== 'function') throw new Error('Only function authentication is used by this package');
		return await authenticate(credentials, requestOptions);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.type(typeName);
		const expirable = type.properties.find((p) => p.type === 'hidden' && p.typeOptions?.expirable === true);
		if (!expirable || typeof type.preAuthentication !== 'function') return undefined;

		const isTest = node.parameters?.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isTest) return undefined;

		const output = await type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined) return undefined;
		const id = node.credentials?.[type.name]?.id;
		if (!id) return undefined;

		// n8n does not overwrite fields that hold an expression, except for the expirable one.
		const stored = this.store.read(id);
		const persisted = { ...stored };
		for (const [key, value] of Object.entries(output)) {
			const isExpression = typeof stored[key] === 'string' && (stored[key] as string).startsWith('=');
			if (key === expirable.name || !isExpression) persisted[key] = value as string;
		}
		this.store.write(id, persisted);
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		return (await this.type(typeName).preAuthentication?.call(helpers, credentials)) as
			| ICredentialDataDecryptedObject
			| undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Not used by n8n-core');
	}

	getCredentialsProperties(typeName: string): INodeProperties[] {
		return this.type(typeName).properties;
	}

	/** n8n fills in the defaults of fields that were never saved, including the empty token. */
	async getDecrypted(
		_additionalData: unknown,
		details: INodeCredentialsDetails,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.store.read(details.id!);
		return NodeHelpers.getNodeParameters(
			this.type(typeName).properties,
			data as never,
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.store.write(details.id!, data);
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('Not used by n8n-core for these types');
	}
}
