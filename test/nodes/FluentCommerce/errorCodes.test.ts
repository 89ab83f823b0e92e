import { codesIn, meaningOf } from '../../../nodes/FluentCommerce/errorCodes';

/** All documented codes, and what the hint of each has to mention. */
const CODES: ReadonlyArray<{ code: string; about: RegExp; again?: 'passing' | 'transient'; afterMs?: number }> = [
	{ code: 'C0001E', about: /database queries/ },
	{ code: 'C0003E', about: /still being set up/, again: 'transient', afterMs: 60_000 },
	{ code: 'C0011E', about: /Too many requests/, again: 'passing', afterMs: 60_000 },
	{ code: 'C0020E', about: /permission/ },
	{ code: 'C0100E', about: /date .*UTC/ },
	{ code: 'C0101E', about: /beginning, its end or both/ },
	{ code: 'C0102E', about: /both its beginning and its end/ },
	{ code: 'C0103E', about: /too long/ },
	{ code: 'C0120E', about: /does not exist/ },
	{ code: 'C0121E', about: /an order with this ref/ },
	{ code: 'C0122E', about: /negative/ },
	{ code: 'C0123E', about: /a record with these keys/ },
	{ code: 'C0128E', about: /a product with this ref/ },
	{ code: 'C0140E', about: /Variables/ },
	{ code: 'C0141E', about: /longer than its field allows/ },
	{ code: 'C0160E', about: /check that was set up/ },
	{ code: 'S0001E', about: /not set up/ },
	{ code: 'S0002E', about: /try again later/, again: 'transient' },
	{ code: 'S0020E', about: /try again later/, again: 'transient' },
	{ code: 'S0030E', about: /failed/ },
	{ code: 'S0040E', about: /token/, again: 'transient' },
	{ code: 'T0007E', about: /service that Fluent depends on/, again: 'transient' },
];

describe('Fluent error codes', () => {
	it.each(CODES)('$code: says what is wrong, and whether it is temporary', ({ code, about, again, afterMs }) => {
		const meaning = meaningOf(code)!;
		expect(meaning.hint).toMatch(about);
		expect(meaning.hint).not.toMatch(/\.$/);
		expect({ passing: meaning.passing, transient: meaning.transient, afterMs: meaning.afterMs }).toEqual({
			passing: again === 'passing' ? true : undefined,
			transient: again === 'transient' ? true : undefined,
			afterMs,
		});
	});

	it.each([
		['C0019E', /limit/],
		['C0119W', /dates/],
		['C0125E', /fields/],
		['C0150E', /variables/],
		['C0170E', /check that was set up/],
		['C0900E', /Correct/],
		['S0777E', /support/],
	])('are explained by their group when undocumented: %s', (code, about) => {
		expect(meaningOf(code)?.hint).toMatch(about);
		expect(meaningOf(code)?.transient).toBeUndefined();
	});

	it.each(['400', '', 'invalid_grant', 'X0001E', 'C001E', 'toString', 'C0001E and more'])('exclude: %s', (code) => {
		expect(meaningOf(code)).toBeUndefined();
	});

	it('suggest the If It Exists Already option when the record exists', () => {
		for (const code of ['C0121E', 'C0123E', 'C0128E'])
			expect(meaningOf(code)?.hint).toContain("'If It Exists Already'");
	});

	it('are found in text, each once', () => {
		expect(codesIn('[C0121E] exists; S0002E, C0121E')).toEqual(['C0121E', 'S0002E']);
		expect(codesIn('ABC0121EF SC0121E C0121')).toEqual([]);
	});
});
