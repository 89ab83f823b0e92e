import { inPathOrder } from '../../connector/form/pathOrder';

describe('the order of path parameters', () => {
	it('puts outer ones before inner ones, in whatever order the paths are listed', () => {
		expect(
			inPathOrder([['buyer'], ['product', 'record'], ['product', 'variant', 'record'], ['product', 'buyer']]),
		).toEqual(['product', 'buyer', 'variant', 'record']);
	});

	it('keeps the first occurrence if paths disagree or say nothing', () => {
		expect(inPathOrder([['b'], ['a']])).toEqual(['b', 'a']);
		expect(
			inPathOrder([
				['a', 'b'],
				['b', 'a'],
			]).sort(),
		).toEqual(['a', 'b']);
	});
});
