import { listedUnder } from '../../../connector/core/catalogue/lookup';
import { SUBJECTS } from '../../support/subjects';
import type { Checker } from './types';
import { heldAgainst } from './vendorData';
import { calls, ContractWorld, type ContractSubject } from './world';

/** A provider whose node is validated against the vendor's description of the API. */
export interface Contract {
	name: string;
	subject: ContractSubject;
	checker: Checker | undefined;
	/** File name of the description. */
	file: string;
	/** Number of calls in the vendor's API. */
	count: number;
}

/** Problems reported per resource; hardly anyone reads more. */
const TOLD = 40;

/** The tests of one contract: all calls exist, and whatever the node sends is valid. */
export function describeContract(contract: Contract): void {
	const { subject, checker, count } = contract;
	const { operations, resources } = SUBJECTS[subject].provider.catalogue;

	describe(heldAgainst(`the ${contract.name} node`, checker, contract.file), () => {
		let world: ContractWorld;
		beforeAll(async () => {
			world = await ContractWorld.start(subject, checker);
		});
		afterAll(async () => await world.stop());

		it(`has all ${count} calls of the API and no others`, () => {
			expect(calls(operations)).toHaveLength(count);
			if (checker) expect(calls(operations)).toEqual([...new Set(checker.calls)].sort());
		});

		it.each(resources.map(({ label, name }) => [label, name]))(
			'sends valid requests with required, all and extreme inputs: %s',
			async (_label, resource) => {
				const own = operations.filter((operation) => listedUnder(operation) === resource);
				const problems: string[] = [];
				for (const operation of own) problems.push(...(await world.problems(operation)));
				expect(problems.slice(0, TOLD)).toEqual([]);
				expect(own.length).toBeGreaterThan(0);
			},
		);

		it('is run at least three times for every operation', () => {
			expect(world.executions).toBeGreaterThanOrEqual(3 * operations.length);
		});
	});
}
