import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import type { Lookup } from '../../connector/core/provider';
import { formProperties } from '../../connector/form';
import { formMethods } from '../../connector/node/methods';
import type { AnyOperation as Operation } from '../support/words';
import { field, operation, provider } from './sample';
import { names as namesOf, shown } from './shown';

function names(operations: Operation[], id: string, more: INodeParameters = {}): string[] {
	return namesOf(provider(operations), id, more);
}

const list = operation({
	resource: 'thing',
	name: 'getAll',
	label: 'Get Many',
	paging: 'link',
	query: [field('status'), field('since', { type: 'filter', operators: [{ value: 'ge', label: 'At or After' }] })],
	openQuery: true,
	response: { items: ['things'] },
});
const get = operation({
	resource: 'thing',
	name: 'get',
	path: '/v1/things/{thingId}',
	parameters: [field('thingId', { required: true, lookup: 'thing' })],
});
const create = operation({
	resource: 'thing',
	name: 'create',
	method: 'POST',
	body: { fields: [field('name', { required: true })], open: true, required: true },
});
const free = operation({ resource: 'other', name: 'send', method: 'POST', body: { fields: [], open: true } });

describe('the form of a provider', () => {
	it('starts with resource and operation, whose values are unique in the node', () => {
		const properties = formProperties(provider([list, get, create, free]));
		expect(properties.slice(0, 3).map(({ name }) => name)).toEqual(['resource', 'operation', 'operation']);
		const ids = properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options }) => options ?? [])
			.map((option) => ('value' in option ? option.value : undefined));
		expect(ids).toEqual(['thing.getAll', 'thing.get', 'thing.create', 'other.send', 'apiRequest.send']);
	});

	it('shows for each operation exactly its own inputs, in the order in which they are filled in', () => {
		const all = [list, get, create, free];
		expect(names(all, 'thing.getAll')).toEqual([
			'resource',
			'operation',
			'returnAll',
			'limit',
			'query',
			'queryParameters',
			'options',
		]);
		expect(names(all, 'thing.getAll', { returnAll: true })).not.toContain('limit');
		expect(names(all, 'thing.get')).toEqual(['resource', 'operation', 'thingId', 'options']);
		expect(names(all, 'thing.create')).toEqual([
			'resource',
			'operation',
			'specifyBody',
			'body',
			'additionalBody',
			'options',
		]);
		expect(names(all, 'thing.create', { specifyBody: 'json' })).toEqual([
			'resource',
			'operation',
			'specifyBody',
			'jsonBody',
			'options',
		]);
		expect(names(all, 'other.send')).toEqual(['resource', 'operation', 'jsonBody', 'options']);
	});

	it('reaches endpoints outside the catalogue by method, path, query and body', () => {
		expect(names([list], 'apiRequest.send')).toEqual([
			'resource',
			'operation',
			'method',
			'path',
			'jsonBody',
			'queryParameters',
			'options',
		]);
	});

	it('uses a text input for an optional body, since the JSON input marks an empty one as a mistake', () => {
		const optional = formProperties(provider([])).find(({ name }) => name === 'jsonBody');
		expect(optional).toMatchObject({ type: 'string', default: '' });
		expect(optional?.required).toBeUndefined();
		const required = formProperties(provider([create])).find(
			({ name, displayOptions }) => name === 'jsonBody' && displayOptions?.show?.specifyBody,
		);
		expect(required).toMatchObject({ type: 'json', required: true });
	});

	it('lets API Request choose among the hosts of a provider that has several', () => {
		const second = operation({ resource: 'feed', name: 'send', server: 'feeds' });
		expect(names([list, second], 'apiRequest.send')).toContain('server');
		expect(names([list, second], 'feed.send')).not.toContain('server');
	});

	it('shows required query parameters at the top level', () => {
		const track = operation({
			resource: 'tracking',
			name: 'get',
			query: [field('number', { required: true }), field('lang')],
		});
		const properties = shown(formProperties(provider([track])), { resource: 'tracking', operation: 'tracking.get' });
		expect(properties.map(({ name }) => name)).toEqual(['resource', 'operation', 'number', 'query', 'options']);
		expect(properties[2].required).toBe(true);
	});

	it('contains inputs that operations share only once', () => {
		const update = operation({ ...get, name: 'update', method: 'PUT' });
		const remove = operation({ ...get, name: 'delete', method: 'DELETE' });
		const shared = formProperties(provider([get, update, remove, list])).filter(({ name }) => name === 'thingId');
		expect(shared).toHaveLength(1);
	});

	it('offers a list to pick from if one can be read, and always accepts an identifier', () => {
		const lookup: Lookup = { operation: 'thing.getAll', value: ['id'], label: ['name'] };
		const property = formProperties(provider([list, get], { thing: lookup })).find(({ name }) => name === 'thingId');
		expect(property).toMatchObject({
			type: 'resourceLocator',
			required: true,
			modes: [{ name: 'list' }, { name: 'id' }],
		});
		const plain = formProperties(provider([list, get])).find(({ name }) => name === 'thingId');
		expect(plain).toMatchObject({ type: 'string', required: true });
	});

	it('offers the known values of an open field, and accepts any other', async () => {
		const choices = [{ value: 'orderService', label: 'Order' }];
		const call = operation({
			resource: 'service',
			name: 'call',
			path: '/{service}',
			parameters: [field('service', { choices, open: true, required: true, default: 'orderService' })],
		});
		const one = provider([call]);
		expect(formProperties(one).find(({ name }) => name === 'service')).toMatchObject({
			type: 'resourceLocator',
			default: { mode: 'list', value: 'orderService' },
		});
		const search = formMethods(one).listSearch?.serviceChoices;
		expect(await search?.call({} as never, 'ord')).toEqual({ results: [{ name: 'Order', value: 'orderService' }] });
		expect(await search?.call({} as never, 'nothing like it')).toEqual({ results: [] });
	});

	it('builds a filter from operator and value', () => {
		const query = formProperties(provider([list])).find(({ name }) => name === 'query');
		const since = query?.options?.find(({ name }) => name === 'since') as INodeProperties;
		expect(since).toMatchObject({ type: 'fixedCollection', default: { filter: { operator: 'ge', value: '' } } });
		expect(since.options?.[0]).toMatchObject({ name: 'filter', values: [{ name: 'operator' }, { name: 'value' }] });
	});

	it('accepts XML bodies as text, as JSON, and from a file', () => {
		const feed = operation({
			resource: 'feed',
			name: 'send',
			method: 'POST',
			body: { kind: 'xml', root: 'order', fields: [], open: true, required: true },
		});
		expect(names([feed], 'feed.send')).toEqual(['resource', 'operation', 'specifyBody', 'xmlBody', 'options']);
		expect(names([feed], 'feed.send', { specifyBody: 'json' })).toContain('jsonBody');
		const options = formProperties(provider([feed])).find(({ name }) => name === 'options');
		expect(JSON.stringify(options)).toContain('inputBinaryField');
	});

	it('shows the root element that the selected feed requires', () => {
		const feeds = ['order', 'return'].map((root) =>
			operation({
				resource: 'feed',
				name: root,
				method: 'POST',
				body: { kind: 'xml', root, fields: [], required: true },
			}),
		);
		const placeholder = (id: string) =>
			shown(formProperties(provider(feeds)), { resource: 'feed', operation: id }).find(({ name }) => name === 'xmlBody')
				?.placeholder;
		expect(placeholder('feed.order')).toBe('e.g. <order>...</order>');
		expect(placeholder('feed.return')).toBe('e.g. <return>...</return>');
	});

	it('shows the list of a bulk operation as an input of its own, unless the body is JSON', () => {
		const find = operation({
			resource: 'stock',
			name: 'find',
			method: 'POST',
			body: { fields: [field('skus', { type: 'array', items: field('sku'), required: true })] },
			bulk: { field: 'skus', maxEntries: 500, from: 'skus' },
		});
		expect(names([find], 'stock.find')).toEqual(['resource', 'operation', 'specifyBody', 'skus', 'options']);
		expect(names([find], 'stock.find', { specifyBody: 'json' })).not.toContain('skus');
	});

	it('prefills method and path if they are a guess', () => {
		const guess = operation({
			resource: 'hook',
			name: 'get',
			method: 'POST',
			path: '/hook/get',
			editable: { method: true, path: true },
		});
		const [, , method, path] = shown(formProperties(provider([guess])), { resource: 'hook', operation: 'hook.get' });
		expect([method.default, path.default]).toEqual(['POST', '/hook/get']);
	});

	it('marks operations that are not confirmed', () => {
		const unsure = operation({ resource: 'hook', name: 'get', stage: 'unconfirmed' });
		const [option] = formProperties(provider([unsure]))[1].options as Array<{ description: string }>;
		expect(option.description).toMatch(/\(not confirmed/);
	});

	it.each([
		[
			'a parameter named like an input of the form',
			operation({ resource: 'a', name: 'b', path: '/{limit}', parameters: [field('limit')] }),
			'limit',
		],
		[
			'a parameter whose name n8n would read as a path',
			operation({ resource: 'a', name: 'b', path: '/', parameters: [field('a.b')] }),
			'a.b',
		],
		['a path value without an input', operation({ resource: 'a', name: 'b', path: '/{gone}' }), 'gone'],
	])('fails at load if a catalogue has %s', (_case, slip, name) => {
		expect(() => formProperties(provider([slip]))).toThrow(name);
	});

	it('fails at load if an operation is listed twice', () => {
		expect(() => formProperties(provider([list, list]))).toThrow('thing.getAll');
	});
});
