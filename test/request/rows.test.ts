import type { BodySchema, Field } from '../../connector/core/catalogue/types';
import { InputError } from '../../connector/core/inputError';
import { buildBody } from '../../connector/request/body/buildBody';
import type { BodyInput } from '../../connector/request/callValues';
import { toWire } from '../../connector/request/value';

const attributes: Field = {
	name: 'attributes',
	type: 'array',
	items: {
		name: 'attribute',
		type: 'object',
		fields: ['name', 'type', 'value'].map((name) => ({
			name,
			type: name === 'value' ? 'json' : 'string',
			required: true,
		})),
	},
	rows: {
		name: 'name',
		type: 'type',
		value: 'value',
		input: { name: 'attributes', label: 'Attributes', row: 'Attribute', sample: 'colour' },
		types: { string: 'STRING', integer: 'INTEGER', float: 'FLOAT', boolean: 'BOOLEAN', json: 'JSON' },
		maxName: 20,
	},
};
const schema: BodySchema = {
	open: true,
	fields: [
		{ name: 'ref', type: 'string', required: true },
		{
			name: 'items',
			type: 'array',
			items: { name: 'item', type: 'object', fields: [{ name: 'ref', type: 'string' }, attributes] },
		},
		attributes,
	],
};

const of = (value: unknown) => toWire(attributes, value, 'Attributes', 'UTC');
const row = (name: string, type: string, value: unknown) => ({ name, type, value });

function build(input: BodyInput): Record<string, unknown> {
	return buildBody(schema, input, { zone: 'UTC', credential: () => undefined, missing: [] }) as Record<string, unknown>;
}
const filled = (rows: unknown, value?: unknown) =>
	build({ kind: 'fields', values: { ref: 'A', attributes: value }, rows }).attributes;

function refusal(run: () => unknown): InputError {
	try {
		run();
	} catch (error) {
		if (error instanceof InputError) return error;
	}
	throw new Error('It was not refused');
}

describe('rows of a name, a type and a value', () => {
	it('must have names within the length limit of the API', () => {
		expect(of({ ['n'.repeat(20)]: 1 })).toHaveLength(1);
		expect(() => of({ ['n'.repeat(21)]: 1 })).toThrow(/ has 21 characters, but at most 20 are allowed/);
	});

	it('are built from an object, each with the type of its value, leaving out members without a value', () => {
		const wanted = [
			row('colour', 'STRING', 'red'),
			row('size', 'INTEGER', 3),
			row('weight', 'FLOAT', 1.5),
			row('fragile', 'BOOLEAN', false),
			row('box', 'JSON', { a: [1] }),
			row('tags', 'JSON', ['x']),
			row('note', 'STRING', ''),
		];
		const object = { colour: 'red', size: 3, weight: 1.5, fragile: false, box: { a: [1] }, tags: ['x'], note: '' };
		expect(of({ ...object, gone: null })).toEqual(wanted);
		expect(of(JSON.stringify({ ...object, gone: null }))).toEqual(wanted);
	});

	it('are accepted as a list, with values converted by their type, and types inferred if missing', () => {
		expect(
			of([row('size', 'INTEGER', ' 3 '), row('weight', 'float', '1.5'), { name: 'colour', value: 'red' }]),
		).toEqual([row('size', 'INTEGER', 3), row('weight', 'float', 1.5), row('colour', 'STRING', 'red')]);
		expect(of('[{"name":"fragile","type":"BOOLEAN","value":"true"}]')).toEqual([row('fragile', 'BOOLEAN', true)]);
	});

	it('survive a round trip: text in JSON stays text, and unknown types keep their values', () => {
		const read = [row('a', 'JSON', '{"b":1}'), row('c', 'JSON', { d: 1 }), row('e', 'LOB', 5)];
		expect(of(read)).toEqual(read);
	});

	it('may be a single row, which is not mistaken for an object with three members', () => {
		expect(of(row('colour', 'STRING', 'red'))).toEqual([row('colour', 'STRING', 'red')]);
		expect(of({ name: 'Box', type: 'crate', value: 1 })).toHaveLength(3);
	});

	it.each([
		[
			'a value that is not of its type',
			[row('size', 'INTEGER', 'three')],
			"'Attributes › size' has to be a whole number",
		],
		['a row without a name', [row('a', 'STRING', 'x'), row('', 'STRING', 'x')], "'Attributes › 2' has no name"],
		['a row without a value', [{ name: 'size', type: 'INTEGER' }], "'Attributes › size' has no value"],
		['two rows named alike', [row('a', 'STRING', 'x'), row('a', 'STRING', 'y')], "'Attributes' has two rows named 'a'"],
		['a type that is not text', [row('a', 7 as never, 'x')], "'Attributes › a' has a type that is not text"],
		['an entry that is not a row', ['x'], "'Attributes › 1' has to be an object or a list of rows"],
		['text that is not JSON', 'colour', "'Attributes' is not valid JSON"],
		['a number', 5, "'Attributes' has to be an object or a list of rows"],
		['a key that would change the prototype', '{"__proto__":{"a":1}}', "the key '__proto__'"],
	])('reject %s, and say where', (_case, value, message) => {
		expect(refusal(() => of(value)).message).toContain(message);
	});

	it('are the same inside a value given as JSON', () => {
		const items = toWire(schema.fields[1], '[{"ref":"1","attributes":{"colour":"red"}}]', 'Items', 'UTC');
		expect(items).toEqual([{ ref: '1', attributes: [row('colour', 'STRING', 'red')] }]);
		const message = refusal(() =>
			toWire(schema.fields[1], [{ attributes: [row('size', 'INTEGER', 'x')] }], 'Items', 'UTC'),
		).message;
		expect(message).toBe("'Items › 1 › Attributes › size' has to be a whole number");
	});
});

describe('a body with typed rows', () => {
	it('accepts rows filled in one by one, with typed values converted by their type', () => {
		expect(
			filled([
				row('colour', 'STRING', 'red'),
				row('size', 'INTEGER', '3'),
				row('box', 'JSON', '{"a":1}'),
				row('tags', 'JSON', ['x']),
				row('other', 'LOB', '1'),
			]),
		).toEqual([
			row('colour', 'STRING', 'red'),
			row('size', 'INTEGER', 3),
			row('box', 'JSON', { a: 1 }),
			row('tags', 'JSON', ['x']),
			row('other', 'LOB', '1'),
		]);
	});

	it('leaves out rows without a value, and rejects a value without a name', () => {
		expect(filled([row('colour', 'STRING', ''), row('', 'STRING', ''), row('size', 'INTEGER', undefined)])).toBe(
			undefined,
		);
		expect(refusal(() => filled([row('', 'STRING', 'red')])).message).toBe("'Attributes › 1' has no name");
		expect(refusal(() => filled([row('box', 'JSON', '{')])).message).toMatch(/^'Attributes › box' is not valid JSON/);
	});

	it('merges them by name with the value of the field, which they override', () => {
		expect(filled([row('size', 'INTEGER', 3), row('new', 'STRING', 'x')], { colour: 'red', size: 1 })).toEqual([
			row('colour', 'STRING', 'red'),
			row('size', 'INTEGER', 3),
			row('new', 'STRING', 'x'),
		]);
		expect(filled(undefined, { colour: 'red' })).toEqual([row('colour', 'STRING', 'red')]);
		expect(filled([row('size', 'INTEGER', 3)], null)).toEqual([row('size', 'INTEGER', 3)]);
	});

	it('has none if the object is empty', () => {
		expect(build({ kind: 'fields', values: { ref: 'A', attributes: '{}' } })).toEqual({ ref: 'A' });
	});

	it('accepts them as JSON too, as a whole or in part', () => {
		const wanted = {
			ref: 'A',
			items: [{ attributes: [row('a', 'STRING', 'x')] }],
			attributes: [row('b', 'INTEGER', 1)],
		};
		const value = { ref: 'A', items: [{ attributes: { a: 'x' } }], attributes: { b: 1 } };
		expect(build({ kind: 'json', value })).toEqual(wanted);
		const { ref, ...additional } = value;
		expect(build({ kind: 'fields', values: { ref }, additional })).toEqual(wanted);
		expect(build({ kind: 'json', value: wanted })).toEqual(wanted);
	});
});
