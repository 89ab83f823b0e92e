import { formProperties } from '../../connector/form';
import type { AnyOperation as Operation } from '../support/words';
import { operation, provider } from './sample';

/** How often building the form reads the resource of an operation, if each of this many has inputs of its own. */
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

describe('the cost of building a form', () => {
	it('grows linearly with the number of operations', () => {
		expect(looks(200) / looks(100)).toBeLessThan(2.2);
	});
});
