import '../support/environment';

import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INode,
	type INodeType,
} from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../sandbox';
import { CredentialStore, TestCredentialsHelper } from '../support/credentialsHelper';
import { EVERY_CASE, TYPES, type Case } from './tokenWorld';
import { forgetTokens } from '../support/forgetTokens';

/** The "Test" button of a credential, run as n8n's CredentialsTester does: one declarative request on a no-op node. */
describe.each(EVERY_CASE)('the credential test of %s', (name, of: Case) => {
	let sandbox: Sandbox;
	const type = TYPES.find((one) => one.name === name) as ICredentialType;

	beforeAll(async () => void (sandbox = await startSandbox({ providers: [of.provider] })));
	afterAll(async () => await sandbox.stop());
	beforeEach(() => {
		sandbox.reset();
		forgetTokens();
	});

	const data = (changes: object = {}) =>
		({ ...sandbox.variants[name][of.variant], ...changes }) as ICredentialDataDecryptedObject;

	it('passes, stores the token and makes one request', async () => {
		const { verdict, stored } = await testCredential(type, data());
		expect(verdict).toBe('OK');
		expect(stored.accessToken).toEqual(expect.stringMatching(/./));
		expect(sandbox.log().filter(({ route }) => !of.routes.includes(route))).toHaveLength(1);
	});

	it('verifies the credentials again even if a token is stored', async () => {
		const first = await testCredential(type, data());
		await testCredential(type, { ...first.stored });
		const counts = Object.values(sandbox.counters().exchanges[of.provider]);
		expect(counts.reduce((sum, count) => sum + count)).toBe(2);
	});

	it('names the cause and the field if the secret is wrong', async () => {
		const { verdict } = await testCredential(type, data({ [of.secret]: 'wrong' }));
		expect(verdict).toMatch(/did not accept .*\. Check '/);
	});

	it('says that the address is wrong if nothing answers there', async () => {
		const { verdict } = await testCredential(
			type,
			data({ tokenUrl: 'http://127.0.0.1:1/x', signInUrl: 'http://127.0.0.1:1/x' }),
		);
		expect(verdict).toMatch(/refused the connection.*Check 'Environment'/);
	}, 20_000);

	it('says which field is missing', async () => {
		const { verdict } = await testCredential(type, data({ [of.secret]: '' }));
		expect(verdict).toMatch(/^'.*' is empty/);
	});
});

async function testCredential(type: ICredentialType, data: ICredentialDataDecryptedObject) {
	const store = new CredentialStore();
	const id = store.add(type.name, data);
	const helper = new TestCredentialsHelper(new Map([[type.name, type]]), store);
	const credentials = {
		id,
		name: id,
		type: type.name,
		data: await helper.getDecrypted(undefined, { id, name: id }, type.name),
	};
	helper.getDecrypted = async () => credentials.data;
	const node: INode = {
		id: 'temp',
		parameters: { temp: '' },
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		credentials: { [type.name]: { id, name: id } },
	};
	const nodeType = {
		description: {
			displayName: 'No Op',
			name: node.type,
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type.name, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request: type.test!.request }, default: '' },
			],
		},
	} as unknown as INodeType;
	const nodeTypes = { getByName: () => nodeType, getByNameAndVersion: () => nodeType, getKnownTypes: () => ({}) };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const context = new ExecuteContext(
		workflow,
		workflow.getNode(node.name)!,
		{
			credentialsHelper: helper,
			variables: {},
			restApiUrl: '',
			webhookWaitingBaseUrl: 'http://127.0.0.1:1/',
			formWaitingBaseUrl: 'http://127.0.0.1:1/',
		} as never,
		'internal',
		createRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const verdict = await new RoutingNode(context, nodeType, credentials as never).runNode().then(
		() => 'OK',
		(error: Error & { cause?: { response?: { status: number; statusText: string }; code?: string } }) => {
			const rules = (type.test!.rules ?? []) as Array<{
				type: string;
				properties: { value: unknown; message: string };
			}>;
			const status = error.cause?.response?.status;
			const rule = rules.find((one) => one.type === 'responseCode' && one.properties.value === status);
			return rule?.properties.message ?? error.cause?.response?.statusText ?? error.cause?.code ?? error.message;
		},
	);
	return { verdict, stored: store.read(id) };
}
