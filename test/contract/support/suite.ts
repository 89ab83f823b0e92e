import type { ICredentialType, INodeType } from 'n8n-workflow';

import type { Provider } from '../../../connector/provider';
import type { Checker } from './types';
import { heldAgainst } from './vendorData';
import { calls, ContractWorld } from './world';

/** A provider whose node is held against the vendor's description of the API. */
export interface Contract {
	name: string;
	provider: Provider;
	node: INodeType;
	credentialType: ICredentialType;
	/** Fields of the credential, given the address of the recording server. */
	credential: (url: string) => Record<string, unknown>;
	checker: Checker | undefined;
	/** File of the description. */
	file: string;
	/** Calls that the vendor has. */
	count: number;
}

/** Problems told of one resource; more of them are hardly ever read. */
const TOLD = 40;

/** The tests of one contract: all calls are there, and whatever the node sends is valid. */
export function describeContract(contract: Contract): void {
	const { provider, checker, count } = contract;
	const { operations, resources } = provider.catalogue;

	describe(heldAgainst(`the ${contract.name} node`, checker, contract.file), () => {
		let world: ContractWorld;
		beforeAll(async () => {
			world = await ContractWorld.start(provider, contract.node, contract.credentialType, contract.credential, checker);
		});
		afterAll(async () => await world.stop());

		it(`has all ${count} calls of the API and no others`, () => {
			expect(calls(operations)).toHaveLength(count);
			if (checker) expect(calls(operations)).toEqual([...new Set(checker.calls)].sort());
		});

		it.each(resources.map(({ label, name }) => [label, name]))(
			'sends valid requests with required, all and extreme inputs: %s',
			async (_label, resource) => {
				const own = operations.filter((operation) => operation.resource === resource);
				const problems: string[] = [];
				for (const operation of own) problems.push(...(await world.problems(operation)));
				expect(problems.slice(0, TOLD)).toEqual([]);
				expect(own.length).toBeGreaterThan(0);
			},
		);

		it('has been run for every operation, at least three times', () => {
			expect(world.executions).toBeGreaterThanOrEqual(3 * operations.length);
		});
	});
}
