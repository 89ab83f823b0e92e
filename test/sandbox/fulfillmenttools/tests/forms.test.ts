import type { BodySchema } from '../../../../connector/core/catalogue/types';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../../support/words';
import type { SandboxRequest } from '../../http/types';
import { Validator } from '../../validation';

const TEXTS = { label: '', action: '', description: '', source: '', confidence: 'high' } as const;

/** A catalogue of operations on `POST /things`, each with its schema or, by variant, its schemas. */
function validatorOf(
	parts: Array<Partial<Operation> & { schemas: Record<string, BodySchema> | BodySchema }>,
): Validator {
	const schemas = new Map<Operation, Record<string, BodySchema> | BodySchema>();
	const operations = parts.map(({ schemas: own, ...rest }, index) => {
		const operation = {
			...TEXTS,
			resource: 'thing',
			name: `n${index}`,
			method: 'POST',
			path: '/things',
			...rest,
		} as Operation;
		schemas.set(operation, own);
		return operation;
	});
	const catalogue: Catalogue = {
		resources: [],
		operations,
		body: async (operation, variant) => {
			const own = schemas.get(operation)!;
			return 'fields' in own ? (own as BodySchema) : own[variant ?? Object.keys(own)[0]];
		},
	};
	return new Validator(catalogue);
}

async function problems(validator: Validator, body: unknown, query: Array<[string, string]> = []): Promise<string[]> {
	const request = {
		...{ method: 'POST', path: '/things', params: {}, query, rawQuery: '', origin: '' },
		headers: { 'content-type': 'application/json' },
		body: Buffer.from(JSON.stringify(body)),
	} as SandboxRequest;
	return (
		await validator.problems('/things', request, { search: [{ name: 'query', type: 'object', required: true }] })
	).map(({ message }) => message);
}

const text = { name: 'text', type: 'string', required: true } as const;
const count = { name: 'count', type: 'integer', required: true } as const;

test('a body may have any of the forms that an operation offers', async () => {
	const validator = validatorOf([
		{
			variants: ['a', 'b'].map((value) => ({ value, label: value })),
			schemas: { a: { fields: [text] }, b: { fields: [count] } },
		},
	]);
	expect(await problems(validator, { text: 'x' })).toEqual([]);
	expect(await problems(validator, { count: 1 })).toEqual([]);
	expect(await problems(validator, { count: 'x' })).toEqual(['count must be a whole number']);
	expect(await problems(validator, { text: 'x', count: 1 })).not.toEqual([]);
});

test('a constant of a chosen form may be omitted, but must not differ', async () => {
	const validator = validatorOf([
		{
			variants: [{ value: 'a', label: 'A' }],
			schemas: { a: { fields: [text], constants: { type: 'A' } } },
		},
	]);
	expect(await problems(validator, { text: 'x' })).toEqual([]);
	expect(await problems(validator, { text: 'x', type: 'B' })).toEqual(['type must be A']);
});

describe('operations distinguished by a tag', () => {
	const validator = validatorOf([
		{ schemas: { fields: [], constants: { name: 'START' } } },
		{ schemas: { fields: [text], constants: { name: 'STOP' } } },
	]);

	test('report the problems of the operation whose tag is sent', async () => {
		expect(await problems(validator, { name: 'STOP', text: 'x' })).toEqual([]);
		expect(await problems(validator, { name: 'STOP' })).toEqual(['text is required']);
	});

	test('report an unknown tag together with the known ones', async () => {
		expect(await problems(validator, { name: 'JUMP' })).toEqual(['name must be one of START, STOP']);
		expect(await problems(validator, {})).toEqual(['name must be one of START, STOP']);
	});
});

describe('sets of changes', () => {
	const listed = { name: 'actions', outside: ['version'] };
	const version = { name: 'version', type: 'integer', required: true } as const;
	const validator = validatorOf([
		{ schemas: { fields: [version, text], constants: { action: 'Name' }, listed } },
		{ schemas: { fields: [version, count], constants: { action: 'Count' }, listed } },
	]);

	test('may contain changes of several kinds', async () => {
		const actions = [
			{ action: 'Name', text: 'x' },
			{ action: 'Count', count: 2 },
		];
		expect(await problems(validator, { version: 1, actions })).toEqual([]);
	});

	test.each([
		['without version', { actions: [{ action: 'Name', text: 'x' }] }, ['version is required']],
		[
			'with the version inside',
			{ version: 1, actions: [{ action: 'Name', text: 'x', version: 1 }] },
			['actions.0.version is not known'],
		],
		['without the list', { version: 1, action: 'Name', text: 'x' }, expect.arrayContaining(['actions must be a list'])],
		['with an empty list', { version: 1, actions: [] }, ['actions must have at least one entry']],
		[
			'with a field of another change',
			{ version: 1, actions: [{ action: 'Name', text: 'x', count: 1 }] },
			['actions.0.count is not known'],
		],
	])('%s are refused', async (_what, body, expected) => {
		expect(await problems(validator, body)).toEqual(expected);
	});
});

describe('bulk operations', () => {
	const validator = validatorOf([
		{
			bulk: { field: 'rows', maxEntries: 2 },
			schemas: { fields: [text], constants: { kind: 'ROWS' } },
		},
	]);

	test('have the fields in each entry and the constants next to the list', async () => {
		expect(await problems(validator, { kind: 'ROWS', rows: [{ text: 'x' }] })).toEqual([]);
		expect(await problems(validator, { rows: [{ text: 'x', kind: 'ROWS' }] })).not.toEqual([]);
	});

	test('name the position of an invalid entry', async () => {
		expect(await problems(validator, { kind: 'ROWS', rows: [{ text: 'x' }, { text: 1 }] })).toEqual([
			'rows.1.text must be a string',
		]);
	});

	test('are refused if they have more entries than a call accepts', async () => {
		const rows = [{ text: 'x' }, { text: 'x' }, { text: 'x' }];
		expect(await problems(validator, { kind: 'ROWS', rows })).toEqual(['rows must have at most 2 entries']);
	});

	test('may have their list inside an outer object', async () => {
		const wrapped = validatorOf([
			{
				bulk: { field: 'rows', maxEntries: 2 },
				schemas: { fields: [text], wrap: 'action', constants: { name: 'SET' } },
			},
		]);
		expect(await problems(wrapped, { action: { name: 'SET', rows: [{ text: 'x' }] } })).toEqual([]);
		expect(await problems(wrapped, { name: 'SET', rows: [{ text: 'x' }] })).not.toEqual([]);
	});
});

test('a body without a schema may be any JSON, a list included', async () => {
	const validator = validatorOf([{ schemas: { fields: [] } }]);
	expect(await problems(validator, [{ anything: 1 }])).toEqual([]);
});

test('a search accepts its query in addition to its own fields', async () => {
	const validator = validatorOf([{ filter: 'search', schemas: { fields: [] } }]);
	expect(await problems(validator, { query: {} })).toEqual([]);
	expect(await problems(validator, {})).toEqual(['query is required']);
	expect(await problems(validator, { query: {}, other: 1 })).toEqual(['other is not known']);
});

test('members that only the server sets are refused', async () => {
	const validator = validatorOf([
		{ schemas: { fields: [text, { name: 'id', type: 'string', readOnly: true, required: true }] } },
	]);
	expect(await problems(validator, { text: 'x' })).toEqual([]);
	expect(await problems(validator, { text: 'x', id: '1' })).toEqual(['id is given by the server and not taken']);
});

describe('lists in the query', () => {
	const states = {
		name: 'state',
		type: 'array',
		items: { name: '', type: 'string', choices: ['A', 'B'].map((value) => ({ value, label: value })) },
	} as const;
	const query = (joined: boolean) =>
		validatorOf([{ query: [{ ...states, joined, maxItems: 2 }], schemas: { fields: [], open: true } }]);

	test('are repeated, unless they are joined', async () => {
		expect(
			await problems(query(false), {}, [
				['state', 'A'],
				['state', 'B'],
			]),
		).toEqual([]);
		expect(await problems(query(false), {}, [['state', 'A,B']])).toEqual(['state must be one of A, B']);
		expect(await problems(query(true), {}, [['state', 'A,B']])).toEqual([]);
		expect(
			await problems(query(true), {}, [
				['state', 'A'],
				['state', 'B'],
			]),
		).toEqual(['state comes twice']);
	});

	test('have no indexes in brackets', async () => {
		expect(await problems(query(false), {}, [['state[0]', 'A']])).toEqual([
			'state[0] is not a parameter of this resource',
		]);
	});

	test('have at most the documented number of values', async () => {
		expect(await problems(query(true), {}, [['state', 'A,B,A']])).toEqual(['state takes at most 2 values']);
	});
});
