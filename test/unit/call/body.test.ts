import fc from 'fast-check';

import { buildBody, mapAutomatically, type BodyInput } from '../../../connector/call/request/body';
import type { BodySchema } from '../../../connector/catalogue/types';
import { InputError } from '../../../connector/inputError';

const schema: BodySchema = {
	open: true,
	fields: [
		{ name: 'id', type: 'string', required: true },
		{ name: 'count', type: 'integer' },
		{ name: 'owner', type: 'string', fromCredential: 'client' },
		{
			name: 'consumer',
			type: 'object',
			fields: [
				{ name: 'email', type: 'string', required: true },
				{ name: 'address', type: 'object', fields: [{ name: 'city', type: 'string' }] },
			],
		},
		{
			name: 'lines',
			type: 'array',
			items: { name: 'line', type: 'object', fields: [{ name: 'sku', type: 'string' }] },
		},
	],
};

function build(input: BodyInput, over: Partial<BodySchema> = {}, credentials: Record<string, unknown> = {}) {
	const missing: string[] = [];
	const body = buildBody({ ...schema, ...over }, input, {
		zone: 'UTC',
		credential: (name) => credentials[name],
		missing,
	});
	return { body, missing };
}
const fields = (values: Record<string, unknown>, additional?: unknown): BodyInput => ({
	kind: 'fields',
	values,
	additional,
});

describe('a body of fields', () => {
	it('nests dot paths, converts, and leaves out what is empty but not what is null, false or 0', () => {
		const { body, missing } = build(
			fields({
				id: 'A',
				count: 0,
				owner: '',
				'consumer.email': null,
				'consumer.address.city': 'Bonn',
				lines: '[{"sku":1}]',
			}),
		);
		expect(body).toEqual({
			id: 'A',
			count: 0,
			consumer: { email: null, address: { city: 'Bonn' } },
			lines: [{ sku: '1' }],
		});
		expect(missing).toEqual([]);
	});

	it('names all required fields that are missing, those of objects only where the object is given', () => {
		expect(build(fields({ count: 1 })).missing).toEqual(['ID']);
		expect(build(fields({ 'consumer.address.city': 'Bonn' })).missing).toEqual(['ID', 'Consumer › Email']);
		expect(build(fields({ count: 1 }, { id: 'B' })).missing).toEqual([]);
	});

	it('takes a field from the credential where it is left empty', () => {
		expect(build(fields({ id: 'A' }), {}, { client: 'ACME' }).body).toEqual({ id: 'A', owner: 'ACME' });
		expect(build(fields({ id: 'A', owner: 'OWN' }), {}, { client: 'ACME' }).body).toEqual({ id: 'A', owner: 'OWN' });
	});

	it('refuses a value for a field that the operation does not have', () => {
		expect(() => build(fields({ id: 'A', colour: 'red' }))).toThrow(/'colour', which is not a field/);
		expect(build(fields({ id: 'A', colour: null })).body).toEqual({ id: 'A' });
	});

	it('is wrapped, with constants, and additional members lie over it, inside or around the wrapper', () => {
		const over = { wrap: 'order', constants: { type: 'X' } };
		expect(build(fields({ id: 'A' }, '{"consumer":{"vip":true}}'), over).body).toEqual({
			order: { type: 'X', id: 'A', consumer: { vip: true } },
		});
		expect(build(fields({ id: 'A' }, { order: { count: 2 }, trace: 1 }), over).body).toEqual({
			order: { type: 'X', id: 'A', count: 2 },
			trace: 1,
		});
		expect(build(fields({}), { fields: [], ...over }).body).toEqual({ order: { type: 'X' } });
	});

	it('is none at all when nothing is given, and refused then where one is needed', () => {
		expect(build(fields({}), { fields: [] }).body).toBeUndefined();
		expect(() => build(fields({}), { fields: [], required: true })).toThrow(/'Body' is empty/);
		expect(() => build({ kind: 'json', value: undefined }, { required: true })).toThrow(/'Body' is empty/);
	});

	it('takes members by names that the user chose, and never over what is there', () => {
		const named = [
			{
				key: { name: 'keyField', type: 'string' as const },
				value: { name: 'keyValue', type: 'string' as const, fromCredential: 'client' },
			},
		];
		const run = (options: Record<string, unknown>, value: unknown) =>
			buildBody(
				{ fields: [], named },
				{ kind: 'json', value },
				{ zone: 'UTC', credential: () => 'ACME', missing: [], named: options },
			);
		expect(run({ keyField: 'clientId' }, { a: 1 })).toEqual({ clientId: 'ACME', a: 1 });
		expect(run({ keyField: 'clientId', keyValue: 'B' }, undefined)).toEqual({ clientId: 'B' });
		expect(run({ keyField: 'clientId' }, { clientId: 'own' })).toEqual({ clientId: 'own' });
		expect(run({}, { a: 1 })).toEqual({ a: 1 });
		expect(() => run({ keyField: '__proto__' }, { a: 1 })).toThrow(InputError);
		expect(() => run({ keyField: 'x' }, [1])).toThrow(/has to be an object/);
	});
});

describe('a body of JSON', () => {
	it('is sent as typed, with only the constants added', () => {
		const value = { anything: [1, { deep: null }] };
		expect(build({ kind: 'json', value }).body).toEqual(value);
		expect(build({ kind: 'json', value: [1] }, { constants: { a: 1 } }).body).toEqual([1]);
		expect(build({ kind: 'json', value: { order: { id: 1 } } }, { wrap: 'order', constants: { a: 1 } }).body).toEqual({
			order: { a: 1, id: 1 },
		});
		expect(build({ kind: 'json', value: { a: 2 } }, { constants: { a: 1 } }).body).toEqual({ a: 2 });
	});
});

describe('whatever the user gives', () => {
	const values = fc.dictionary(
		fc.constantFrom('id', 'count', 'consumer.email', 'consumer.address.city', 'lines', 'x', '__proto__', 'constructor'),
		fc.jsonValue(),
	);

	it('becomes a body that can be sent, or a message that names a field; no object of the engine changes', () => {
		fc.assert(
			fc.property(values, fc.jsonValue(), (given, additional) => {
				try {
					const { body } = build(fields(given, additional));
					const text = JSON.stringify(body) ?? '';
					for (const key of ['__proto__', 'constructor', 'prototype']) expect(text).not.toContain(`"${key}":`);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
				expect(Object.keys(Object.prototype)).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(['__proto__', 'constructor', 'prototype'])('%s is refused at any depth of JSON', (key) => {
		const bad = JSON.parse(`{"a":[{"${key}":{"polluted":1}}]}`) as unknown;
		expect(() => build({ kind: 'json', value: bad })).toThrow(InputError);
		expect(() => build(fields({ id: 'A' }, bad))).toThrow(InputError);
		expect(() => build(fields({ id: 'A', lines: JSON.stringify([bad]) }))).toThrow(InputError);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('mapping automatically', () => {
	it('finds fields by flat and by nested names, keeps null, and leaves the rest of the item out', () => {
		const item = {
			id: 'A',
			'consumer.email': 'a@b.example',
			consumer: { address: { city: 'Bonn' } },
			count: null,
			other: 1,
		};
		expect(mapAutomatically(schema, item)).toEqual({
			id: 'A',
			'consumer.email': 'a@b.example',
			'consumer.address.city': 'Bonn',
			count: null,
		});
	});
});
