import type { AnyOperation as Operation } from '../support/words';
import { formProperties } from '../../connector/form';
import { operation, provider } from './sample';

/** How often the form looks at the resources of so many operations, each with inputs of its own, while it is made. */
function looks(count: number): number {
	let looked = 0;
	const operations = Array.from({ length: count }, (_, index): Operation => {
		const one = operation({
			resource: `thing${index}`,
			name: 'get',
			path: `/things/{thing${index}}`,
			parameters: [{ name: `thing${index}`, type: 'string', required: true }],
			query: [{ name: `only${index}`, type: 'string' }],
		});
		return Object.defineProperty({ ...one }, 'resource', { get: () => (looked++, one.resource) });
	});
	formProperties(provider(operations));
	return looked;
}

describe('the work of making a form', () => {
	it('grows with the number of operations, and not with its square', () => {
		expect(looks(200) / looks(100)).toBeLessThan(2.2);
	});
});
