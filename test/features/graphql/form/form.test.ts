import type { INodeParameters, INodeProperties, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';

import type { Field } from '../../../../connector/core/catalogue/types';
import type { Lookup } from '../../../../connector/core/provider';
import { returnableOptions } from '../../../../connector/features/graphql/form/returnableFields';
import type { OutputTypes, RootField } from '../../../../connector/features/graphql/words';
import { formProperties } from '../../../../connector/form';
import { bodyFields, formMethods } from '../../../../connector/node/methods';
import { lookingAt } from '../../../form/editor';
import { field, operation, provider } from '../../../form/sample';
import { names, shown } from '../../../form/shown';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../../../support/words';

const root = (values: Partial<RootField> = {}): RootField => ({
	kind: 'query',
	field: 'thing',
	arguments: {},
	type: 'Thing',
	...values,
});
const get = operation({
	resource: 'thing',
	name: 'get',
	method: 'POST',
	path: '/graphql',
	parameters: [field('thingId', { required: true, lookup: 'thing' })],
	find: [{ parameter: 'thingId', key: 'ref', argument: 'ref' }],
	graphql: root(),
});
const getAll = operation({
	resource: 'thing',
	name: 'getAll',
	method: 'POST',
	path: '/graphql',
	paging: 'connection',
	query: [field('status', { type: 'array', items: field('status') })],
	graphql: root({ connection: true }),
});
const count = operation({
	resource: 'thing',
	name: 'close',
	method: 'POST',
	path: '/graphql',
	graphql: root({ kind: 'mutation', plain: true }),
});
const attributes: Field = field('attributes', {
	type: 'array',
	items: field('attribute', {
		type: 'object',
		fields: [field('name'), field('type'), field('value', { type: 'json' })],
	}),
	rows: {
		name: 'name',
		type: 'type',
		value: 'value',
		input: { name: 'attributes', label: 'Attributes', row: 'Attribute', sample: 'colour' },
		types: { string: 'STRING', integer: 'INTEGER', float: 'FLOAT', boolean: 'BOOLEAN', json: 'JSON' },
	},
});
const create = operation({
	resource: 'thing',
	name: 'create',
	method: 'POST',
	path: '/graphql',
	graphql: root({ kind: 'mutation', input: 'input' }),
	body: { fields: [], deferred: true, rows: attributes, open: true },
	existing: { codes: ['X1'], operation: 'thing.get', values: {} },
});
const run = operation({ resource: 'graphql', name: 'run', method: 'POST', path: '/graphql', ownDocument: true });

const limits = {
	path: '/graphql',
	maxPage: 5000,
	innerPage: 100,
	maxComplexity: 10_000,
	tooComplex: ['X2'],
	maxBytes: 1_000_000,
};

function withLimits(operations: Operation[], lookups: Record<string, Lookup> = {}): Provider {
	const one = provider(operations, lookups);
	return { ...one, profile: { ...one.profile, graphql: limits } };
}

function input(operations: Operation[], id: string, name: string, more: INodeParameters = {}, lookups = {}) {
	const [resource] = id.split('.');
	const all = shown(formProperties(withLimits(operations, lookups)), { resource, operation: id, ...more });
	return all.find((property) => property.name === name) as INodeProperties;
}

function optionNames(operations: Operation[], id: string): string[] {
	return (input(operations, id, 'options').options ?? []).map(({ name }) => name);
}

describe('the selection of a GraphQL operation', () => {
	const all = [get, getAll, count, create, run];

	it('is the usual fields, chosen fields, or a selection written in GraphQL', () => {
		const usual = ['resource', 'operation', 'thingId', 'returnedFields', 'options'];
		expect(names(provider(all), 'thing.get')).toEqual(usual);
		const chosen = names(provider(all), 'thing.get', { returnedFields: 'chosen' });
		expect(chosen).toEqual([...usual.slice(0, -1), 'chosenFields', 'options']);
		const written = names(provider(all), 'thing.get', { returnedFields: 'graphql' });
		expect(written).toEqual([...usual.slice(0, -1), 'selection', 'options']);
	});

	it("follows the operation's own inputs, for lists and creations too", () => {
		const around = (...inner: string[]) => ['resource', 'operation', ...inner, 'returnedFields', 'options'];
		expect(names(provider(all), 'thing.getAll')).toEqual(around('returnAll', 'limit', 'query'));
		expect(names(provider(all), 'thing.create')).toEqual(around('specifyBody', 'body', 'attributes', 'additionalBody'));
	});

	it('is omitted if the answer is only a count, and beside a user-written document', () => {
		expect(names(provider(all), 'thing.close')).toEqual(['resource', 'operation', 'options']);
		expect(names(provider(all), 'graphql.run')).not.toContain('returnedFields');
	});
});

describe('the query inputs of a GraphQL list', () => {
	it('are called filters, even if the answer is a connection', () => {
		expect(input([get, getAll], 'thing.getAll', 'query').displayName).toBe('Filters');
		const one = { ...get, query: [field('type')] };
		expect(input([one], 'thing.get', 'query').displayName).toBe('Additional Parameters');
	});
});

describe('the fields that can be returned', () => {
	const types: OutputTypes = {
		Thing: {
			fields: {
				id: { type: 'ID' },
				ref: { type: 'String' },
				madeOn: { type: 'DateTime' },
				tags: { type: 'String', list: true },
				old: { type: 'String', deprecated: true },
				priceIn: { type: 'Float', arguments: { currency: 'String!' } },
				stock: { type: 'Int', arguments: { place: 'String' } },
				owner: { type: 'Owner' },
				parts: { type: 'Part', connection: true },
			},
		},
		Owner: { fields: { name: { type: 'String' }, things: { type: 'Thing', connection: true } } },
		Part: { fields: { size: { type: 'Float' }, maker: { type: 'Maker' } }, possible: ['Wheel', 'Gone'] },
		Wheel: { fields: { size: { type: 'Float' }, spokes: { type: 'Int' } } },
		Maker: { fields: { city: { type: 'Town' }, parent: { type: 'Holding' } } },
		Holding: { fields: { name: { type: 'String' } } },
	};
	const offered = (usual: string[] = []) => returnableOptions(types, 'Thing', usual).map(({ value }) => value);

	it('start with those of the entity, then what is attached to it, as a whole and field by field, three levels deep', () => {
		expect(offered()).toEqual([
			...['id', 'ref', 'madeOn', 'tags', 'stock', 'owner', 'parts'],
			...['owner.name', 'parts.size', 'parts.spokes', 'parts.maker'],
			...['parts.maker.city', 'parts.maker.parent'],
		]);
	});

	it('start with the usual ones of each level', () => {
		const [first, , , , , parts, owner, size] = offered(['parts.size', 'ref', 'gone']);
		expect([first, parts, owner, size]).toEqual(['ref', 'parts', 'owner', 'parts.size']);
	});

	it('are labelled with their path and type', () => {
		const labels = Object.fromEntries(returnableOptions(types, 'Thing', []).map(({ name, value }) => [value, name]));
		expect(labels).toMatchObject({
			id: 'ID (identifier)',
			madeOn: 'Made On (date and time)',
			tags: 'Tags (text, list)',
			owner: 'Owner (its usual fields)',
			parts: 'Parts (list with its usual fields)',
			'parts.maker.city': 'Parts › Maker › City (Town)',
		});
	});

	it('are limited to a number that a person can look through', () => {
		const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, { type: 'String' }]));
		expect(returnableOptions({ Wide: { fields: many } }, 'Wide', [])).toHaveLength(300);
	});

	it('are loaded for the chosen operation when the list is opened', async () => {
		const one = withLimits([get, run]);
		one.catalogue.outputTypes = async () => types;
		one.catalogue.usualFields = async (type) => (type === 'Thing' ? ['ref'] : []);
		const load = formMethods(one).loadOptions?.getReturnableFields;
		const open = (id: string) => load?.call(lookingAt({ operation: id }, 'parameters.chosenFields'));
		expect(((await open('thing.get')) as INodePropertyOptions[])[0].value).toBe('ref');
		expect(await open('graphql.run')).toEqual([]);
		const { chosenFields } = Object.fromEntries(formProperties(one).map((property) => [property.name, property]));
		expect(chosenFields.typeOptions).toMatchObject({ loadOptionsMethod: 'getReturnableFields' });
	});
});

describe('an identifier with an alternative key', () => {
	const lookups = { thing: { operation: 'thing.getAll', value: ['id'], label: ['ref'] } };
	const modes = ({ modes: all = [] }: INodeProperties) => all.map(({ displayName, name }) => [name, displayName]);

	it('is picked from a list, or typed as ID or key', () => {
		const property = input([get, getAll], 'thing.get', 'thingId', {}, lookups);
		expect(modes(property)).toEqual([
			['list', 'From List'],
			['id', 'By ID'],
			['ref', 'By Ref'],
		]);
		expect(property).toMatchObject({ type: 'resourceLocator', required: true, default: { mode: 'list', value: '' } });
	});

	it('is typed as ID or key if there is no list', () => {
		const property = input([get, getAll], 'thing.get', 'thingId');
		expect(modes(property)).toEqual([
			['id', 'By ID'],
			['ref', 'By Ref'],
		]);
		expect(property).toMatchObject({ type: 'resourceLocator', required: true, default: { mode: 'id', value: '' } });
	});

	it('is labelled as the entity itself', () => {
		expect(input([get], 'thing.get', 'thingId').displayName).toBe('Thing');
		expect(input([{ ...get, find: undefined }], 'thing.get', 'thingId').displayName).toBe('Thing ID');
	});

	it('is only an ID if no operation finds the entity by another key', () => {
		const remove = { ...get, name: 'delete', find: undefined };
		expect(modes(input([get, remove], 'thing.delete', 'thingId', {}, lookups)).map(([name]) => name)).toEqual([
			'list',
			'id',
		]);
	});

	it('is labelled as the key if entities are identified by one', () => {
		const byRef = { ...get, parameters: [field('thingRef', { required: true, lookup: 'thing' })], find: undefined };
		expect(modes(input([byRef], 'thing.get', 'thingRef', {}, lookups))).toContainEqual(['id', 'By Ref']);
	});

	it('is one input for all operations that find it by the same key', () => {
		const update = { ...get, name: 'update', find: [{ parameter: 'thingId', key: 'ref', operation: 'thing.getAll' }] };
		expect(formProperties(provider([get, update])).filter(({ name }) => name === 'thingId')).toHaveLength(1);
	});
});

describe('rows of a name, a type and a value', () => {
	it('are filled in one by one, beside the fields of the body', () => {
		const property = input([create], 'thing.create', 'attributes');
		const [row] = property.options as Array<{ name: string; values: INodeProperties[] }>;
		expect(property).toMatchObject({ type: 'fixedCollection', typeOptions: { multipleValues: true } });
		expect([row.name, ...row.values.map(({ name }) => name)]).toEqual(['row', 'name', 'type', 'value']);
		expect(row.values[1]).toMatchObject({ type: 'options', default: 'STRING' });
		expect((row.values[1].options as INodePropertyOptions[]).map(({ value }) => value)).toEqual(
			expect.arrayContaining(['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'JSON']),
		);
		expect(input([create], 'thing.create', 'attributes', { specifyBody: 'json' })).toBe(undefined);
	});

	it('are also offered for bodies whose fields are in the index, and for no others', () => {
		const known = { ...create, name: 'put', body: { fields: [field('ref'), attributes] } };
		const inner = {
			...create,
			name: 'add',
			body: { fields: [field('item', { type: 'object', fields: [attributes] })] },
		};
		expect(input([known, inner], 'thing.put', 'attributes')).toBeDefined();
		expect(input([known, inner], 'thing.add', 'attributes')).toBe(undefined);
	});

	it('can also be given as a whole among the fields, as an object or a list', async () => {
		const known = { ...create, body: { fields: [attributes] } };
		const [mapped] = (await bodyFields(provider([known]), 'thing.create')).fields;
		expect(mapped).toMatchObject({ id: 'attributes', type: 'json' as ResourceMapperField['type'], defaultValue: '{}' });
	});
});

describe('a user-written document', () => {
	it('is entered with its variables, and read page by page or up to a limit', () => {
		expect(names(provider([run]), 'graphql.run')).toEqual([
			'resource',
			'operation',
			'document',
			'variables',
			'operationName',
			'returnAll',
			'limit',
			'options',
		]);
		expect(input([run], 'graphql.run', 'document')).toMatchObject({ type: 'string', required: true });
		expect(input([run], 'graphql.run', 'variables')).toMatchObject({ type: 'json', default: '{}' });
	});
});

describe('the options of GraphQL operations', () => {
	const all = [get, getAll, count, create, run];

	it('are those that are meaningful for the operation', () => {
		const own = ['itemsPerDocument', 'pageSize', 'innerPage', 'simplify', 'partialData', 'onExisting'];
		const of = (id: string) => own.filter((name) => optionNames(all, id).includes(name));
		expect(of('thing.get')).toEqual(['itemsPerDocument', 'innerPage', 'simplify', 'partialData']);
		expect(of('thing.getAll')).toEqual(['pageSize', 'innerPage', 'simplify', 'partialData']);
		expect(of('thing.close')).toEqual(['itemsPerDocument', 'partialData']);
		expect(of('thing.create')).toEqual(['itemsPerDocument', 'innerPage', 'simplify', 'partialData', 'onExisting']);
		expect(of('graphql.run')).toEqual(['partialData']);
	});

	it('do not include the full response, since entries are put together from several', () => {
		for (const id of ['thing.get', 'thing.create', 'graphql.run']) {
			expect(optionNames(all, id)).toContain('outputFields');
			expect(optionNames(all, id)).not.toContain('fullResponse');
		}
		expect(optionNames(all, 'graphql.run')).toContain('maxPages');
	});

	it('limit the page size to what the provider allows for this list', () => {
		const small = { ...getAll, name: 'getSome', graphql: root({ connection: true, maxPage: 50 }) };
		const size = (id: string) =>
			(input([getAll, small], id, 'options').options as INodeProperties[]).find(({ name }) => name === 'pageSize');
		expect(size('thing.getAll')).toMatchObject({ default: 100, typeOptions: { minValue: 1, maxValue: 5000 } });
		expect(size('thing.getSome')).toMatchObject({ default: 50, typeOptions: { maxValue: 50 } });
	});

	it('fail on existing entities by default', () => {
		const options = input(all, 'thing.create', 'options').options as INodeProperties[];
		expect(options.find(({ name }) => name === 'onExisting')).toMatchObject({
			default: 'fail',
			options: [{ value: 'fail' }, { value: 'return' }],
		});
	});
});

describe('a batch load', () => {
	const load = operation({
		resource: 'batch',
		name: 'load',
		method: 'POST',
		body: { fields: [field('sku', { required: true })] },
		load: { maxRecords: 10 } as Operation['load'],
	});

	it('waits for its batches as long as the user says, or uses an open job', () => {
		const options = input([load, get], 'batch.load', 'options').options as INodeProperties[];
		const preset = Object.fromEntries(options.map(({ name, default: value }) => [name, value]));
		expect(preset).toMatchObject({ waitForBatches: true, maxBatchWait: 30, pollEvery: 5, jobId: '' });
		expect(optionNames([load, get], 'thing.get')).not.toEqual(expect.arrayContaining(['jobId']));
	});

	it('accepts a record or a list of records as JSON', () => {
		const property = input([load], 'batch.load', 'jsonBody', { specifyBody: 'json' });
		expect(property.description).toBe('A record, or a list of records');
	});
});

describe('a required list of objects in a query', () => {
	it('is a required input of its own, filled with a JSON template', () => {
		const quantity = field('quantity', { type: 'integer', required: true });
		const wanted = field('wanted', {
			type: 'array',
			required: true,
			items: field('one', { type: 'object', fields: [field('ref', { required: true }), quantity] }),
		});
		const search = operation({ ...getAll, name: 'search', query: [wanted] });
		const property = input([search], 'thing.search', 'wanted');
		expect(property).toMatchObject({ type: 'json', required: true });
		expect(JSON.parse(String(property.default))).toEqual([{ ref: '', quantity: null }]);
		expect(names(provider([search]), 'thing.search').slice(0, 4)).toEqual([
			'resource',
			'operation',
			'wanted',
			'returnAll',
		]);
	});
});
