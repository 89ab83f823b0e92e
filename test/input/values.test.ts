import { request as send } from 'node:http';
import fc from 'fast-check';

import { InputError } from '../../connector/core/inputError';
import {
	cleanText,
	headerName,
	headerValue,
	jsonObject,
	jsonValue,
	optionalSecret,
	pathValue,
	requiredSecret,
	safeKeys,
} from '../../connector/input';

/** The error message, or undefined if the value was accepted. */
function refusal(check: () => unknown): string | undefined {
	try {
		check();
	} catch (error) {
		expect(error).toBeInstanceOf(InputError);
		return (error as InputError).message;
	}
	return undefined;
}

const anyText = fc.string({ unit: 'binary' });

describe('a text', () => {
	it('loses white space and invisible characters at its ends, and nothing else', () => {
		expect(cleanText('\uFEFF\u200B \t a b \r\n')).toBe('a b');
		expect(cleanText('\u202Ea b\u200F')).toBe('a b');
		// An Arabic sign that is printed, although Unicode lists it as a format character.
		expect(cleanText('\u08E2 1')).toBe('\u08E2 1');
		expect(cleanText(undefined)).toBe('');
		expect(cleanText(7)).toBe('7');
		expect(cleanText({ toString: () => 'x' })).toBe('');
	});

	it('is cleaned in linear time, however many blanks it contains', () => {
		const started = performance.now();
		expect(cleanText(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002);
		expect(performance.now() - started).toBeLessThan(500);
	});
});

describe('a secret', () => {
	it('may contain anything but control characters, and is never repeated in an error message', () => {
		fc.assert(
			fc.property(anyText, (given) => {
				const message = refusal(() => requiredSecret('Client Secret', given));
				if (message === undefined) {
					expect(requiredSecret('Client Secret', given)).not.toMatch(/\p{Cc}/u);
					expect(requiredSecret('Client Secret', ` ${given}\r\n`)).toBe(requiredSecret('Client Secret', given));
				} else {
					expect(message).toMatch(/^'Client Secret' (is empty|contains a line break or another control character)$/);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('may be empty if it is optional', () => {
		expect(optionalSecret('Client Secret', '  ')).toBe('');
		expect(refusal(() => optionalSecret('Client Secret', 'a\nb'))).toMatch(/line break/);
	});
});

describe('a header', () => {
	it('has a value that Node sends unchanged, or is rejected beforehand', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.string()), (given) => {
				if (refusal(() => headerValue('Origin', given)) !== undefined) return;
				const value = headerValue('Origin', given);
				expect(value).not.toMatch(/[\r\n]/);
				const request = send({ host: '127.0.0.1', port: 1 }).on('error', () => undefined);
				expect(() => request.setHeader('x-test', value)).not.toThrow();
				request.destroy();
			}),
			{ numRuns: 300 },
		);
	});

	it.each(['a\r\nEvil: 1', 'a\nb', 'a\u0000b', 'gr\u00FC\u00DFe'])('rejects %j', (given) => {
		expect(refusal(() => headerValue('org_name', given))).toMatch(/^'org_name' contains/);
	});

	it('has a name of characters that HTTP allows', () => {
		expect(headerName('Header Name', ' X-Api-Key ')).toBe('X-Api-Key');
		for (const given of ['', 'a b', 'a:b', 'a\r\nb', 'gr\u00FC\u00DFe']) {
			expect(refusal(() => headerName('Header Name', given))).toMatch(/'Header Name' is not/);
		}
	});
});

describe('a path value', () => {
	it('remains one path segment and survives a round trip, for any input', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyText,
					fc.string(),
					fc.constantFrom('%', '%2e%2e', '%2F', '?x=1', '#y', 'a/../b', '\\..\\', '\u00FC'),
				),
				(given) => {
					if (refusal(() => pathValue('Order ID', given)) !== undefined) return;
					const url = new URL(`https://api.example.com/v1/orders/${pathValue('Order ID', given)}/lines`);
					expect(url.pathname.split('/')).toHaveLength(5);
					expect([url.search, url.hash, url.host]).toEqual(['', '', 'api.example.com']);
					expect(decodeURIComponent(url.pathname.split('/')[3])).toBe(cleanText(given));
				},
			),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['', /is empty/],
		['  ', /is empty/],
		[undefined, /is empty/],
		['.', /lead to another address/],
		[' .. ', /lead to another address/],
		['a\nb', /control character/],
		['a\u0000', /control character/],
		['\uD83D', /broken character/],
		[{ id: 1 }, /is not a text or number/],
		[['a'], /is not a text or number/],
	])('rejects %j and names the field', (given, message) => {
		expect(refusal(() => pathValue('Order ID', given))).toMatch(/^'Order ID' /);
		expect(refusal(() => pathValue('Order ID', given))).toMatch(message);
	});

	it('of several segments has each of them checked', () => {
		expect(pathValue('Operation', '/webhook/cr eate/', true)).toBe('webhook/cr%20eate');
		for (const given of ['webhook/../x', 'a//b', 'a/./b', '/']) {
			expect(refusal(() => pathValue('Operation', given, true))).toBeDefined();
		}
	});

	it('accepts numbers, including 0', () => {
		expect([pathValue('Order ID', 0), pathValue('Order ID', 42)]).toEqual(['0', '42']);
	});
});

describe('object keys', () => {
	it.each(['{"__proto__":1}', '{"a":[{"b":{"constructor":{}}}]}', '[[{"prototype":null}]]'])(
		'are rejected in %s',
		(json) => {
			expect(refusal(() => jsonValue('Body', json))).toMatch(
				/'Body' contains the key '(__proto__|constructor|prototype)'/,
			);
			expect(refusal(() => safeKeys('Body', JSON.parse(json)))).toBeDefined();
		},
	);

	it('are rejected at any depth, but only if they are dangerous', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = JSON.stringify(value);
				const bad = /"(__proto__|constructor|prototype)":/.test(text.replace(/\\"/g, ''));
				expect(refusal(() => safeKeys('Body', JSON.parse(text), false)) !== undefined).toBe(bad);
			}),
			{ numRuns: 1000 },
		);
	});

	it('are checked without exhausting the stack', () => {
		let deep: unknown = 1;
		for (let i = 0; i < 100_000; i++) deep = { a: deep };
		expect(refusal(() => safeKeys('Body', deep))).toMatch(/nested more than 200 levels/);
		const circle: Record<string, unknown> = {};
		circle.self = circle;
		expect(refusal(() => safeKeys('Body', circle))).toMatch(/nested more than 200 levels/);
	});
});

describe('JSON', () => {
	it('is accepted as text or as the value of an expression', () => {
		expect(jsonValue('Body', ' {"a": [1]} ')).toEqual({ a: [1] });
		expect(jsonValue('Body', { a: 1 })).toEqual({ a: 1 });
		expect(jsonValue('Body', '')).toBeUndefined();
		expect(jsonValue('Body', null)).toBeNull();
	});

	it('that is malformed is rejected with the position of the mistake', () => {
		expect(refusal(() => jsonValue('Body', '{\n "a": 1,\n}'))).toMatch(
			/^'Body' is not valid JSON \(line 3, column 1\)$/,
		);
	});

	it('must be an object where one is required', () => {
		for (const given of ['[]', '1', 'null', '"a"'])
			expect(refusal(() => jsonObject('Body', given))).toMatch(/not a JSON object/);
		expect(jsonObject('Body', '{"a":1}')).toEqual({ a: 1 });
	});
});
