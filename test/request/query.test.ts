import fc from 'fast-check';

import type { Field } from '../../connector/core/catalogue/types';
import { InputError } from '../../connector/core/inputError';
import { encodeQuery } from '../../connector/http/encodeQuery';
import { listedQuery, typedQuery } from '../../connector/request/query';

const since: Field = {
	name: 'since',
	type: 'filter',
	operators: [
		{ value: 'ge', label: 'From' },
		{ value: 'lt', label: 'Before' },
	],
	items: { name: 'value', type: 'dateTime' },
};
const of = (field: Field, value: unknown, zone = 'UTC') => typedQuery([field], { [field.name]: value }, [], zone);

describe('query parameters', () => {
	it('arrive as they were given, for any input', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }))),
				(pairs) => {
					const url = new URL(`https://api.example.com/x${encodeQuery(pairs)}`);
					expect([...url.searchParams]).toEqual(pairs);
					expect(url.hash).toBe('');
				},
			),
		);
	});

	it('are omitted if empty, and sent if false or 0', () => {
		const fields: Field[] = [
			{ name: 'a', type: 'boolean' },
			{ name: 'b', type: 'integer' },
			{ name: 'c', type: 'string' },
			{ name: 'd', type: 'array', items: { name: 'x', type: 'string' } },
			{ name: 'e', type: 'string' },
		];
		expect(typedQuery(fields, { a: false, b: 0, c: '', d: [], e: null }, [], 'UTC')).toEqual([
			['a', 'false'],
			['b', '0'],
		]);
	});

	it("are sent under the API's own key if that cannot name an input", () => {
		expect(of({ name: 'contextType', sent: 'context.type', type: 'string' }, 'a')).toEqual([['context.type', 'a']]);
		const joined: Field = {
			name: 'ids',
			sent: 'x.ids',
			type: 'array',
			joined: true,
			items: { name: '', type: 'string' },
		};
		expect(of(joined, ['a', 'b'])).toEqual([['x.ids', 'a,b', true]]);
	});

	it('repeat the name for each element of a list', () => {
		expect(of({ name: 'sku', type: 'array', items: { name: 'x', type: 'string' } }, ['a', '', 'b'])).toEqual([
			['sku', 'a'],
			['sku', 'b'],
		]);
	});

	it('are joined by unencoded commas, with each element encoded, if the API expects that', () => {
		const status: Field = { name: 'status', type: 'array', joined: true, items: { name: 'x', type: 'string' } };
		expect(encodeQuery(of(status, ['OPEN', 'A&B=ü', '']))).toBe('?status=OPEN,A%26B%3D%C3%BC');
		expect(encodeQuery(of(status, 'OPEN, CLOSED'))).toBe('?status=OPEN,CLOSED');
		expect(of(status, [])).toEqual([]);
		expect(encodeQuery(of({ name: 'q', type: 'string' }, 'a,b'))).toBe('?q=a%2Cb');
	});

	it('that are joined cannot contain a comma themselves', () => {
		const status: Field = { name: 'status', type: 'array', joined: true, items: { name: 'x', type: 'string' } };
		expect(() => of(status, ['a,b', 'c'])).toThrow(/'Status' has a value with a comma/);
	});

	it('count as missing if required and empty', () => {
		const missing: string[] = [];
		typedQuery([{ name: 'orderId', type: 'string', required: true }], {}, missing, 'UTC');
		expect(missing).toEqual(['Order ID']);
	});

	it.each([
		[{ filter: { operator: 'ge', value: '2026-01-02T03:04:05Z' } }, ['ge|2026-01-02T03:04:05Z']],
		[{ operator: 'lt', value: '2026-01-02' }, ['lt|2026-01-02T00:00:00+01:00']],
		['ge|2026-01-02T03:04:05Z', ['ge|2026-01-02T03:04:05Z']],
		['2026-07-02T03:04', ['2026-07-02T03:04:00+02:00']],
		[
			{
				filter: [
					{ operator: 'ge', value: '2026-01-02T00:00:00Z' },
					{ operator: 'lt', value: '2026-01-03T00:00:00Z' },
				],
			},
			['ge|2026-01-02T00:00:00Z', 'lt|2026-01-03T00:00:00Z'],
		],
		[{ filter: { operator: 'ge', value: '' } }, []],
		[{}, []],
		[new Date('2026-01-02T03:04:05Z'), ['2026-01-02T03:04:05.000Z']],
	])('of the form operator|value are built from %j', (value, expected) => {
		expect(of(since, value, 'Europe/Berlin').map(([, text]) => text)).toEqual(expected);
	});

	it('reject an unknown operator and a value that is not a date', () => {
		expect(() => of(since, { operator: 'around', value: '2026-01-02' })).toThrow(/'Since' has an unknown operator/);
		expect(() => of(since, { operator: 'ge', value: 'yesterday' })).toThrow(/'Since' has to be a date/);
	});

	it('listed by name keep empty values, skip empty lines, and reject forbidden names', () => {
		const list = [
			{ name: ' a ', value: '' },
			{ name: '', value: '' },
			{ name: 'b', value: 0 },
			{ name: 'c', value: { x: 1 } },
		];
		expect(listedQuery(list, 'Query')).toEqual([
			['a', ''],
			['b', '0'],
			['c', '{"x":1}'],
		]);
		for (const name of ['__proto__', 'constructor', 'prototype']) {
			expect(() => listedQuery([{ name, value: '1' }], 'Query')).toThrow(InputError);
		}
		expect(() => listedQuery([{ name: '', value: '1' }], 'Query')).toThrow(/without a name/);
	});
});
