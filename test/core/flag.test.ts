import { isOn } from '../../connector/core/flag';

describe('a switch', () => {
	it.each([true, 'true', ' True '])('is on: %j', (value) => expect(isOn(value, false)).toBe(true));

	it.each([false, 'false', 'FALSE'])('is off: %j', (value) => expect(isOn(value, true)).toBe(false));

	it.each([undefined, null, '', 'perhaps', 1])('is as it is preset: %j', (value) => {
		expect(isOn(value, true)).toBe(true);
		expect(isOn(value, false)).toBe(false);
	});
});
