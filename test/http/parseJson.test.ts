import fc from 'fast-check';

import { JsonProblem, parseJson } from '../../connector/http/parseJson';

const kindOf = (text: string) => {
	try {
		parseJson(text);
	} catch (error) {
		return error instanceof JsonProblem ? error.kind : error;
	}
	return 'fine';
};

describe('JSON received from a server', () => {
	/** Integers that several numbers share are text. */
	const exact = (_key: string, value: unknown) =>
		typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? String(value) : value;

	it('is parsed as JSON.parse would, but for numbers that it would round', () => {
		fc.assert(
			fc.property(
				fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
				(value) => expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value), exact)),
			),
		);
		expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
	});

	it.each([
		['{"id":7615917337495251231}', { id: '7615917337495251231' }],
		[
			'[9007199254740991,9007199254740992,-9007199254740993]',
			[9007199254740991, '9007199254740992', '-9007199254740993'],
		],
		['7615917337495251231', '7615917337495251231'],
		['{"price":19.99,"rate":0.1,"sum":0.30000000000000004}', { price: 19.99, rate: 0.1, sum: 0.30000000000000004 }],
		['{"exact":12345678901234567890.123}', { exact: '12345678901234567890.123' }],
		// As C and .NET print doubles: all 17 digits belong to the double.
		['{"lat":52.520006600000002,"lon":-0.10000000000000001}', { lat: 52.5200066, lon: -0.1 }],
		['{"not":52.520006599999991}', { not: '52.520006599999991' }],
		['[1e2,1E+400,1e-400,123456789e15]', [100, '1E+400', '1e-400', '123456789e15']],
		[
			'{"text":"at 7615917337495251231, 1e400","id":\n9007199254740993}',
			{ text: 'at 7615917337495251231, 1e400', id: '9007199254740993' },
		],
		['{"a":9007199254740993,"a":2}', { a: 2 }],
	])('keeps the digits of %s', (text, expected) => {
		expect(parseJson(text)).toEqual(expected);
	});

	it('drops members called __proto__ beside a number with many digits as well', () => {
		const parsed = parseJson('{"__proto__":{"x":1},"id":7615917337495251231}') as object;
		expect([Object.entries(parsed), Object.getPrototypeOf(parsed)]).toEqual([
			[['id', '7615917337495251231']],
			Object.prototype,
		]);
	});

	it('has any number with the value that was written', () => {
		const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.bigInt().map(String));
		fc.assert(
			fc.property(number, (digits) => {
				const [parsed] = parseJson(`[${digits}]`) as [unknown];
				if (typeof parsed === 'number') expect(parsed).toBe(Number(digits));
				else expect(parsed).toBe(digits);
				if (/^-?\d+$/.test(digits)) expect(String(parsed)).toBe(digits === '-0' ? '0' : digits);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['', 'empty'],
		['  \n', 'empty'],
		['{"a":[1,2', 'truncated'],
		['{"a":"unfin', 'truncated'],
		['{"a":"\\"', 'truncated'],
		['{"a":1}}', 'malformed'],
		['nothing', 'malformed'],
		[`${'['.repeat(201)}${']'.repeat(201)}`, 'deep'],
		[`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'deep'],
		[`${'['.repeat(200)}${']'.repeat(200)}`, 'fine'],
		[JSON.stringify({ text: '['.repeat(5000) + '\\"{' }), 'fine'],
	])('%.40s is %s', (text, kind) => {
		expect(kindOf(text)).toBe(kind);
	});

	it('loses members called __proto__, however they are escaped, and nothing else', () => {
		const parsed = parseJson(
			'{"a":[{"__proto__":{"x":1},"b":2}],"\\u005f_proto__":{"x":1},"constructor":"ok"}',
		) as Record<string, unknown>;
		expect(parsed).toEqual({ a: [{ b: 2 }], constructor: 'ok' });
		expect(Object.hasOwn(parsed, '__proto__')).toBe(false);
	});
});
