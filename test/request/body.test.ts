import fc from 'fast-check';

import type { BodySchema } from '../../connector/core/catalogue/types';
import { InputError } from '../../connector/core/inputError';
import type { BodyContext } from '../../connector/request/body/bodyInput';
import { mapAutomatically } from '../../connector/request/body/bodyPaths';
import { buildBody } from '../../connector/request/body/buildBody';
import type { BodyInput } from '../../connector/request/callValues';

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

function build(
	input: BodyInput,
	over: Partial<BodySchema> = {},
	credentials: Record<string, unknown> = {},
	context: Partial<BodyContext> = {},
) {
	const missing: string[] = [];
	const body = buildBody({ ...schema, ...over }, input, {
		zone: 'UTC',
		credential: (name) => credentials[name],
		missing,
		...context,
	});
	return { body, missing };
}
const fields = (values: Record<string, unknown>, additional?: unknown): BodyInput => ({
	kind: 'fields',
	values,
	additional,
});

describe('a body of fields', () => {
	it('nests dot paths, converts values, and omits empty ones, but not null, false or 0', () => {
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

	it('reports all missing required fields, those of an object only if the object is given', () => {
		expect(build(fields({ count: 1 })).missing).toEqual(['ID']);
		expect(build(fields({ 'consumer.address.city': 'Bonn' })).missing).toEqual(['ID', 'Consumer › Email']);
		expect(build(fields({ count: 1 }, { id: 'B' })).missing).toEqual([]);
	});

	it('contains required objects, empty if none of their fields was filled in', () => {
		const fields: BodySchema['fields'] = [
			{
				name: 'consumer',
				type: 'object',
				required: true,
				fields: [{ name: 'email', type: 'string' }],
			},
			{ name: 'note', type: 'string' },
		];
		expect(build({ kind: 'fields', values: { note: 'x' } }, { fields }).body).toEqual({ note: 'x', consumer: {} });
		expect(build({ kind: 'fields', values: { 'consumer.email': 'a@b' } }, { fields }).body).toEqual({
			consumer: { email: 'a@b' },
		});
	});

	it('contains the only possible value of a required field, if the object around it is present', () => {
		const tag = { name: 'type', type: 'string' as const, required: true, choices: [{ value: 'HOOK', label: 'Hook' }] };
		const url = { name: 'url', type: 'string' as const };
		const fields: BodySchema['fields'] = [
			tag,
			{ name: 'target', type: 'object', fields: [tag, url] },
			{ name: 'list', type: 'array', items: { name: '', type: 'object', fields: [tag, url] } },
		];
		expect(build({ kind: 'fields', values: { list: [{ url: 'a' }] } }, { fields }).body).toEqual({
			type: 'HOOK',
			list: [{ type: 'HOOK', url: 'a' }],
		});
		expect(build({ kind: 'fields', values: { 'target.url': 'b' } }, { fields })).toEqual({
			body: { type: 'HOOK', target: { type: 'HOOK', url: 'b' } },
			missing: [],
		});
	});

	it('keeps text as it is where a list may hold any JSON', () => {
		const items = { name: '', type: 'object' as const, fields: [{ name: 'value', type: 'json' as const }] };
		const fields: BodySchema['fields'] = [{ name: 'list', type: 'array', items }];
		const list = [{ value: 'red' }, { value: '12' }, { value: { deep: true } }];
		expect(build({ kind: 'fields', values: { list: JSON.stringify(list) } }, { fields }).body).toEqual({ list });
	});

	it('takes an empty field from the credential', () => {
		expect(build(fields({ id: 'A' }), {}, { client: 'ACME' }).body).toEqual({ id: 'A', owner: 'ACME' });
		expect(build(fields({ id: 'A', owner: 'OWN' }), {}, { client: 'ACME' }).body).toEqual({ id: 'A', owner: 'OWN' });
	});

	it('rejects a value for a field that the operation does not have', () => {
		expect(() => build(fields({ id: 'A', colour: 'red' }))).toThrow(/'colour', which is not a field/);
		expect(build(fields({ id: 'A', colour: null })).body).toEqual({ id: 'A' });
	});

	it('is wrapped, with constants, and additional members override it, inside or around the wrapper', () => {
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

	it('is absent if nothing is given, and rejected then if one is required', () => {
		expect(build(fields({}), { fields: [] }).body).toBeUndefined();
		expect(() => build(fields({}), { fields: [], required: true })).toThrow(/'Body' is empty/);
		expect(() => build({ kind: 'json', value: undefined }, { required: true })).toThrow(/'Body' is empty/);
	});

	it('reports the field to fill in if a required object would be empty and the API rejects that', () => {
		const amount: Partial<BodySchema> = {
			fields: [
				{ name: 'ref', type: 'string' },
				{
					name: 'total',
					type: 'object',
					required: true,
					fields: [
						{ name: 'scale', type: 'integer' },
						{ name: 'amount', type: 'number', shown: true },
					],
				},
			],
		};
		const run = (values: Record<string, unknown>, noHollow: boolean) => build(fields(values), amount, {}, { noHollow });
		expect(run({ ref: 'A' }, true).missing).toEqual(['Total › Amount']);
		expect(run({ ref: 'A', 'total.amount': 0 }, true)).toEqual({
			body: { ref: 'A', total: { amount: 0 } },
			missing: [],
		});
		expect(run({ ref: 'A' }, false)).toEqual({ body: { ref: 'A', total: {} }, missing: [] });
	});

	it('reports an entry in which nothing was filled in', () => {
		const entries: Partial<BodySchema> = {
			fields: [
				{
					name: 'lines',
					type: 'array',
					items: {
						name: 'line',
						type: 'object',
						fields: [{ name: 'price', type: 'object', required: true, fields: [{ name: 'amount', type: 'number' }] }],
					},
				},
			],
		};
		expect(() => build(fields({ lines: [{ price: { amount: null } }] }), entries)).toThrow(
			/'Lines › 1 › Price' is empty/,
		);
		expect(build(fields({ lines: [{ price: {} }] }), entries).body).toEqual({ lines: [{ price: {} }] });
	});

	it('adds members under names that the user chose, and never overwrites existing ones', () => {
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
	it('takes missing required values from the credential, as fields do', () => {
		const retailer: Partial<BodySchema> = {
			fields: [
				{ name: 'ref', type: 'string' },
				{
					name: 'retailer',
					type: 'object',
					required: true,
					fields: [{ name: 'id', type: 'string', required: true, fromCredential: 'client' }],
				},
				{
					name: 'carrier',
					type: 'object',
					fields: [{ name: 'owner', type: 'string', required: true, fromCredential: 'client' }],
				},
			],
		};
		const run = (value: unknown, credentials: Record<string, unknown> = { client: 'ACME' }) =>
			build({ kind: 'json', value }, retailer, credentials).body;
		expect(run({ ref: 'A' })).toEqual({ ref: 'A', retailer: { id: 'ACME' } });
		expect(run({ retailer: { id: 'own' } })).toEqual({ retailer: { id: 'own' } });
		expect(run([{ ref: 'A' }])).toEqual([{ ref: 'A' }]);
		expect(run({ ref: 'A' }, {})).toEqual({ ref: 'A' });
		expect(build({ kind: 'json', value: { ref: 'A' } }, retailer, { client: 'ACME' }, { partial: true }).body).toEqual({
			ref: 'A',
		});
	});

	it('is sent as given, with only the constants added', () => {
		const value = { anything: [1, { deep: null }] };
		expect(build({ kind: 'json', value }).body).toEqual(value);
		expect(build({ kind: 'json', value: [1] }, { constants: { a: 1 } }).body).toEqual([1]);
		expect(build({ kind: 'json', value: { order: { id: 1 } } }, { wrap: 'order', constants: { a: 1 } }).body).toEqual({
			order: { a: 1, id: 1 },
		});
		expect(build({ kind: 'json', value: { a: 2 } }, { constants: { a: 1 } }).body).toEqual({ a: 2 });
	});
});

describe('a set of changes', () => {
	const listed: Partial<BodySchema> = {
		required: true,
		constants: { action: 'Modify' },
		listed: { name: 'actions', outside: ['version'] },
		fields: [
			{ name: 'name', type: 'string' },
			{ name: 'version', type: 'integer', required: true },
		],
	};
	const change = (input: BodyInput, context: Partial<BodyContext> = {}) =>
		build(input, listed, {}, { mustChange: true, fetched: 'version', ...context });
	const whole = { version: 3, actions: [{ action: 'Modify', name: 'x' }] };

	it('contains fields and constants as its only change, with the rest beside the list', () => {
		expect(change(fields({ name: 'x', version: '3' })).body).toEqual(whole);
		expect(change(fields({ version: 3 }, { name: 'x' })).body).toEqual(whole);
		expect(change(fields(mapAutomatically({ ...schema, ...listed }, { name: 'x', version: 3, id: 1 }))).body).toEqual(
			whole,
		);
	});

	it('is taken unchanged from JSON, or built from the given members or changes', () => {
		const two = { actions: [{ action: 'Other' }, {}], more: 1 };
		expect(change({ kind: 'json', value: two }).body).toEqual(two);
		expect(change({ kind: 'json', value: { name: 'x', version: 3 } }).body).toEqual(whole);
		expect(change({ kind: 'json', value: [{ name: 'x' }, { action: 'Other' }] }).body).toEqual({
			actions: [{ action: 'Modify', name: 'x' }, { action: 'Other' }],
		});
	});

	it.each([
		['fields', fields({})],
		['fields with the version alone', fields({ version: 1 })],
		['JSON', { kind: 'json' as const, value: { version: 1, action: 'Modify' } }],
	])('is rejected if an update changes nothing, from %s', (_from, input) => {
		expect(() => change(input)).toThrow("'Body' has nothing to change");
	});

	it('may contain an action without fields if it is not an update', () => {
		expect(change(fields({ version: 1 }), { mustChange: false }).body).toEqual({
			version: 1,
			actions: [{ action: 'Modify' }],
		});
	});

	it('may omit the version that is fetched later, and no other required field', () => {
		expect(change(fields({ name: 'x' })).missing).toEqual([]);
		expect(change(fields({ name: 'x' }), { fetched: undefined }).missing).toEqual(['Version']);
	});
});

describe('one entry of a list', () => {
	const over: Partial<BodySchema> = { constants: { name: 'BULK' } };
	const entry = (input: BodyInput, more: Partial<BodySchema> = {}) =>
		build(input, { ...over, ...more }, {}, { list: 'orders' }).body;

	it('contains the fields, with the constants beside the list', () => {
		expect(entry(fields({ id: 'A' }))).toEqual({ name: 'BULK', orders: [{ id: 'A' }] });
		expect(entry(fields({ id: 'A' }), { wrap: 'inner' })).toEqual({ inner: { name: 'BULK', orders: [{ id: 'A' }] } });
	});

	it('can be JSON of an entry, a list of entries, or the whole body', () => {
		const two = { name: 'BULK', orders: [{ id: 'A' }, { id: 'B' }] };
		expect(entry({ kind: 'json', value: { id: 'A' } })).toEqual({ name: 'BULK', orders: [{ id: 'A' }] });
		expect(entry({ kind: 'json', value: [{ id: 'A' }, { id: 'B' }] })).toEqual(two);
		expect(entry({ kind: 'json', value: { orders: [{ id: 'A' }, { id: 'B' }] } })).toEqual(two);
	});

	it('can be JSON with or without the wrapper of the body', () => {
		const whole = { action: { name: 'BULK', orders: [{ id: 'A' }] } };
		const wrapped = { wrap: 'action' };
		expect(entry({ kind: 'json', value: { id: 'A' } }, wrapped)).toEqual(whole);
		expect(entry({ kind: 'json', value: [{ id: 'A' }] }, wrapped)).toEqual(whole);
		expect(entry({ kind: 'json', value: { orders: [{ id: 'A' }] } }, wrapped)).toEqual(whole);
		expect(entry({ kind: 'json', value: { action: { orders: [{ id: 'A' }] } } }, wrapped)).toEqual(whole);
	});

	it('is absent if nothing was filled in', () => {
		expect(entry(fields({}))).toBeUndefined();
	});
});

describe('read-only members', () => {
	const over: Partial<BodySchema> = {
		fields: [
			{ name: 'id', type: 'string' },
			{ name: 'created', type: 'dateTime', readOnly: true, required: true },
			{
				name: 'stats',
				type: 'object',
				readOnly: true,
				fields: [{ name: 'count', type: 'integer' }],
			},
			{
				name: 'lines',
				type: 'array',
				items: {
					name: 'line',
					type: 'object',
					fields: [
						{ name: 'sku', type: 'string' },
						{ name: 'total', type: 'number', readOnly: true, required: true },
					],
				},
			},
		],
	};
	const read = { id: 'A', created: 'yesterday', stats: { count: 1 }, lines: [{ sku: 'x', total: 3 }], own: 1 };
	const sent = { id: 'A', lines: [{ sku: 'x' }] };

	it('are neither sent nor missed, with automatic mapping, fields or JSON', () => {
		const mapped = mapAutomatically({ ...schema, ...over }, read);
		expect(mapped).toEqual({ id: 'A', lines: read.lines });
		const typed = { ...mapped, created: 'yesterday', 'stats.count': 1 };
		expect(build(fields(typed), over)).toEqual({ body: sent, missing: [] });
		expect(build({ kind: 'json', value: read }, over).body).toEqual({ ...sent, own: 1 });
		expect(build({ kind: 'json', value: { in: read } }, { ...over, wrap: 'in' }).body).toEqual({
			in: { ...sent, own: 1 },
		});
		expect(read.lines[0]).toHaveProperty('total');
	});
});

describe('an uploaded file', () => {
	const over: Partial<BodySchema> = {
		fields: [
			{ name: 'name', type: 'string' },
			{ name: 'file', type: 'object', fields: [{ name: 'content', type: 'string', required: true }] },
		],
		upload: { content: 'file.content', name: 'name' },
	};
	const file = { content: 'QQ==', name: 'a.txt' };

	it('fills in content and name, the name only if it is empty', () => {
		const body = { name: 'a.txt', file: { content: 'QQ==' } };
		expect(build({ ...fields({ 'file.content': 'typed' }), file }, over).body).toEqual(body);
		expect(build({ kind: 'json', value: undefined, file }, over).body).toEqual(body);
		expect(build({ ...fields({ name: 'own' }), file }, over).body).toEqual({ ...body, name: 'own' });
		expect(build({ kind: 'json', value: { name: 'own', file: { a: 1 } }, file }, over).body).toEqual({
			name: 'own',
			file: { a: 1, content: 'QQ==' },
		});
	});
});

describe('an empty string', () => {
	const over: Partial<BodySchema> = {
		fields: [
			{ name: 'note', type: 'string' },
			{ name: 'count', type: 'integer' },
			{ name: 'state', type: 'string', choices: [{ value: 'A', label: 'A' }] },
		],
	};
	const values = { note: '', count: '', state: '' };

	it('clears a field in a partial update, and is ignored otherwise', () => {
		expect(build(fields(values), over, {}, { partial: true }).body).toEqual({ note: '' });
		expect(build(fields(values), over).body).toBeUndefined();
	});

	it('is sent from JSON, as null is from anywhere', () => {
		expect(build({ kind: 'json', value: values }, over).body).toEqual(values);
		expect(build(fields({ note: null, count: null }), over).body).toEqual({ note: null, count: null });
	});
});

describe('an empty list', () => {
	const lists: Partial<BodySchema> = {
		fields: [
			{ name: 'users', type: 'array', required: true },
			{ name: 'tags', type: 'array' },
			{
				name: 'lines',
				type: 'array',
				items: { name: 'line', type: 'object', fields: [{ name: 'attributes', type: 'array', required: true }] },
			},
		],
	};

	it.each([[[]], ['[]']])('is a value for a required list, in fields and inside objects: %j', (users) => {
		const built = build(fields({ users, lines: '[{"attributes":[]}]' }), lists);
		expect(built).toEqual({ body: { users: [], lines: [{ attributes: [] }] }, missing: [] });
	});

	it('clears the list in a partial update, and is ignored otherwise', () => {
		expect(build(fields({ users: ['a'], tags: [] }), lists, {}, { partial: true }).body).toEqual({
			users: ['a'],
			tags: [],
		});
		expect(build(fields({ users: ['a'], tags: [] }), lists).body).toEqual({ users: ['a'] });
	});

	it('is neither text nor number', () => {
		expect(build(fields({ id: [] })).missing).toEqual(['ID']);
	});
});

describe('any input of the user', () => {
	const values = fc.dictionary(
		fc.constantFrom('id', 'count', 'consumer.email', 'consumer.address.city', 'lines', 'x', '__proto__', 'constructor'),
		fc.jsonValue(),
	);

	it('becomes a sendable body or an error that names a field, and never changes a prototype', () => {
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

	it.each(['__proto__', 'constructor', 'prototype'])('with the key %s is rejected at any depth of JSON', (key) => {
		const bad = JSON.parse(`{"a":[{"${key}":{"polluted":1}}]}`) as unknown;
		expect(() => build({ kind: 'json', value: bad })).toThrow(InputError);
		expect(() => build(fields({ id: 'A' }, bad))).toThrow(InputError);
		expect(() => build(fields({ id: 'A', lines: JSON.stringify([bad]) }))).toThrow(InputError);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('automatic mapping', () => {
	it('finds fields by flat and nested names, keeps null, and ignores the rest of the item', () => {
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
