import { isOn } from '../../connector/core/flag';

describe('a flag', () => {
	it.each([true, 'true', ' True '])('is on for %j', (value) => expect(isOn(value, false)).toBe(true));

	it.each([false, 'false', 'FALSE'])('is off for %j', (value) => expect(isOn(value, true)).toBe(false));

	it.each([undefined, null, '', 'perhaps', 1])('keeps its default for %j', (value) => {
		expect(isOn(value, true)).toBe(true);
		expect(isOn(value, false)).toBe(false);
	});
});
