import { inPathOrder } from '../../connector/form/pathOrder';

describe('the order in which the parts of paths are asked for', () => {
	it('puts the outer before the inner, however the paths come', () => {
		expect(
			inPathOrder([['buyer'], ['product', 'record'], ['product', 'variant', 'record'], ['product', 'buyer']]),
		).toEqual(['product', 'buyer', 'variant', 'record']);
	});

	it('keeps the first appearance where paths disagree or say nothing', () => {
		expect(inPathOrder([['b'], ['a']])).toEqual(['b', 'a']);
		expect(
			inPathOrder([
				['a', 'b'],
				['b', 'a'],
			]).sort(),
		).toEqual(['a', 'b']);
	});
});
