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
	it('is parsed as JSON.parse would', () => {
		fc.assert(
			fc.property(
				fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
				(value) => expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value))),
			),
		);
		expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
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
