import fc from 'fast-check';

import type { Field, FieldType } from '../../connector/core/catalogue/types';
import { isEmpty } from '../../connector/core/empty';
import { jsonText } from '../../connector/core/exactJson';
import { InputError } from '../../connector/core/inputError';
import { toWire } from '../../connector/request/value';

const of = (type: FieldType, value: unknown, more: Partial<Field> = {}) =>
	toWire({ name: 'f', type, ...more }, value, 'Label', 'UTC');

/** What JavaScript makes of 340123450000000018. */
const ROUNDED = Number('340123450000000018');

describe('a value of the form', () => {
	it.each<[FieldType, unknown, unknown]>([
		['string', 12, '12'],
		['string', false, 'false'],
		['number', ' 1.5 ', 1.5],
		['number', '-1e3', -1000],
		['integer', '0', 0],
		['boolean', 'TRUE', true],
		['boolean', 0, false],
		['date', '2026-01-31T10:00:00Z', '2026-01-31'],
		['time', '9:00', '09:00'],
		['json', '{"a":[1]}', { a: [1] }],
		['json', { a: 1 }, { a: 1 }],
		['object', '{"a":1}', { a: 1 }],
		['array', '[{"a":1}]', [{ a: 1 }]],
	])('of type %s converts %j to %j', (type, value, expected) => {
		expect(of(type, value)).toEqual(expected);
	});

	it.each<[FieldType, unknown, string]>([
		['integer', '12345678901234567890', '12345678901234567890'],
		['integer', ' -9007199254740993 ', '-9007199254740993'],
		['integer', '+009007199254740993', '9007199254740993'],
		['number', '12345678901234567890.123', '12345678901234567890.123'],
		['number', '19.99', '19.99'],
		['number', '.5', '0.5'],
		['number', '007', '7'],
		['json', '{"id":7615917337495251231,"price":19.99}', '{"id":7615917337495251231,"price":19.99}'],
		['object', '{"ids":[340123450000000018]}', '{"ids":[340123450000000018]}'],
		['array', '[340123450000000018]', '[340123450000000018]'],
	])('of type %s given as the text %j is sent with the same digits', (type, value, sent) => {
		expect(jsonText(of(type, value))).toBe(sent);
	});

	it('is checked against bounds whatever its size', () => {
		expect(() => of('integer', '12345678901234567890', { max: 100 })).toThrow(
			"'Label' is 12345678901234567890, but has to be at most 100",
		);
		expect(jsonText(of('integer', '12345678901234567890', { min: 1 }))).toBe('12345678901234567890');
	});

	it('that may have been rounded in an expression is rejected with a way out', () => {
		const items = { name: 'x', type: 'string' as const };
		const given = () => of('array', [ROUNDED], { items });
		expect(given).toThrow(/'Label' contains the number 34012345000000\d+, which has more digits/);
		expect(of('array', '[340123450000000018]', { items })).toEqual(['340123450000000018']);
	});

	it('is converted to UTC if the API accepts nothing else, and kept as written otherwise', () => {
		expect(of('dateTime', '2026-02-28T23:30:00+01:00')).toBe('2026-02-28T23:30:00+01:00');
		expect(of('dateTime', '2026-02-28T23:30:00+01:00', { utc: true })).toBe('2026-02-28T22:30:00.000Z');
		expect(of('dateTime', '2026-02-28T23:30:00Z', { utc: true })).toBe('2026-02-28T23:30:00Z');
	});

	it.each<[FieldType, unknown]>([
		['string', { a: 1 }],
		['string', ['a']],
		['number', '1,5'],
		['number', '12 kg'],
		['number', NaN],
		['number', '0x10'],
		['integer', 1.5],
		['integer', '1234567890123456789.5'],
		['integer', '1e30'],
		['integer', 2 ** 53],
		['number', 1e21],
		['string', ROUNDED],
		['array', [ROUNDED]],
		['object', { ids: [ROUNDED] }],
		['json', { deep: [{ id: ROUNDED }] }],
		['boolean', 'yes'],
		['boolean', 2],
		['dateTime', 'soon'],
		['date', 'soon'],
		['time', 'soon'],
		['json', '{"a":'],
		['object', '[1]'],
		['array', '{"a":1}'],
	])('of type %s rejects %j and names the field', (type, value) => {
		expect(() => of(type, value)).toThrow(InputError);
		expect(() => of(type, value)).toThrow(/'Label/);
	});

	it('may be a list of simple elements as text, separated by commas or lines', () => {
		const items = { name: 'x', type: 'integer' as const };
		expect(of('array', '1, 2\n3,', { items })).toEqual([1, 2, 3]);
		expect(of('array', 7, { items })).toEqual([7]);
		expect(() => of('array', '1, x', { items })).toThrow(/'Label › 2' has to be a whole number/);
	});

	it('is validated inside lists of objects, with unlisted members accepted', () => {
		const items: Field = { name: 'line', type: 'object', fields: [{ name: 'qty', type: 'integer', required: true }] };
		expect(of('array', '[{"qty":"2","more":1}]', { items })).toEqual([{ qty: 2, more: 1 }]);
		expect(() => of('array', '[{"qty":2},{"qty":"x"}]', { items })).toThrow(
			"'Label › 2 › Qty' has to be a whole number",
		);
		expect(() => of('array', '[{}]', { items })).toThrow("'Label › 1 › Qty' is empty");
	});

	it('is checked against length, bounds, number of entries and known values', () => {
		expect(() => of('string', 'abcd', { maxLength: 3 })).toThrow(/4 characters, but at most 3/);
		expect(of('string', 'abc', { maxLength: 3 })).toBe('abc');
		expect(() => of('integer', 0, { min: 1 })).toThrow(/at least 1/);
		expect(() => of('integer', 101, { max: 100 })).toThrow(/at most 100/);
		expect(() => of('array', [1, 2], { maxItems: 1 })).toThrow(/2 entries, but at most 1/);
		const choices = [
			{ value: 0, label: 'Active' },
			{ value: 1, label: 'Paused' },
		];
		expect(of('string', '1', { choices })).toBe(1);
		expect(() => of('integer', 2, { choices })).toThrow(/not among the known ones/);
		expect(of('integer', 2, { choices, open: true })).toBe(2);
	});

	it('of JSON is rejected with a forbidden key at any depth, and malformed text with its position', () => {
		const key = fc.constantFrom('__proto__', 'constructor', 'prototype');
		const path = fc.array(fc.constantFrom('a', 'b', '0'), { maxLength: 6 });
		fc.assert(
			fc.property(path, key, (outer, bad) => {
				const text = outer.reduceRight(
					(inner, name) => (name === '0' ? `[${inner}]` : `{"${name}":${inner}}`),
					`{"${bad}":1}`,
				);
				expect(() => of('json', text)).toThrow(InputError);
				expect(() => of('json', JSON.parse(text))).toThrow(InputError);
			}),
		);
		expect(() => of('json', '{\n"a": 1,\n}')).toThrow(/line 3/);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('fails only with an error about the field, for any input', () => {
		const types = fc.constantFrom<FieldType>(
			'string',
			'number',
			'integer',
			'boolean',
			'dateTime',
			'date',
			'time',
			'json',
			'object',
			'array',
			'filter',
		);
		fc.assert(
			fc.property(types, fc.anything({ withDate: true, withNullPrototype: true }), (type, value) => {
				if (isEmpty(value)) return;
				try {
					JSON.stringify(of(type, value));
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
