import { NodeHelpers, type INode, type INodeProperties } from 'n8n-workflow';

import type { Field } from '../../../../connector/core/catalogue/types';
import type { FilterLanguage } from '../../../../connector/features/conditions/filterLanguage';
import { operatorOptions } from '../../../../connector/features/conditions/form/searches';
import { formProperties } from '../../../../connector/form';
import { formMethods } from '../../../../connector/node/methods';
import { lookingAt } from '../../../form/editor';
import { field, operation, provider } from '../../../form/sample';
import { names } from '../../../form/shown';
import type { AnyProvider as Provider } from '../../../support/words';

const language: FilterLanguage = {
	operators: [
		{ value: 'eq', label: 'is' },
		{ value: 'in', label: 'is one of', values: 'many' },
		{ value: 'gt', label: 'is greater than', types: ['number', 'integer', 'dateTime'] },
		{ value: 'like', label: 'contains', types: ['string'] },
		{ value: 'empty', label: 'is empty', values: 'none' },
	],
	offers: { combine: true, groups: true, sort: 'many', json: true },
	apply: (request) => request,
};
const find = operation({ resource: 'order', name: 'search', filter: 'search', response: { items: ['orders'] } });
const other = operation({ resource: 'stock', name: 'search', filter: 'search' });
const get = operation({ resource: 'order', name: 'get' });
const fields: Field[] = [
	field('customer.name', { label: 'Customer › Name' }),
	field('total', { type: 'number', label: 'Total' }),
	field('ID', { label: 'ID' }),
];

function searching(offers: Partial<FilterLanguage['offers']> = {}): Provider {
	const one = provider([find, other, get]);
	return {
		profile: { ...one.profile, filters: { search: { ...language, offers: { ...language.offers, ...offers } } } },
		catalogue: { ...one.catalogue, filterFields: async () => ({ fields, sort: ['total', 'createdAt'] }) },
	};
}

function named(properties: INodeProperties[], name: string): INodeProperties {
	return properties.find((property) => property.name === name) as INodeProperties;
}

/** The inputs of one condition outside any group. */
function row(from: Provider): INodeProperties[] {
	const [condition] = named(formProperties(from), 'conditions').options as Array<{ values: INodeProperties[] }>;
	return condition.values;
}

const search = { resource: 'order', operation: 'order.search' };

describe('the conditions of a list in the form', () => {
	it('appear for operations that support them, as fields or as JSON', () => {
		const around = (inner: string[]) => ['resource', 'operation', 'specifyFilters', ...inner, 'sort', 'options'];
		expect(names(searching(), 'order.search')).toEqual(around(['combine', 'conditions']));
		expect(names(searching(), 'order.search', { specifyFilters: 'json' })).toEqual(around(['jsonFilters']));
		expect(names(searching(), 'order.get')).toEqual(['resource', 'operation', 'options']);
	});

	it('offer no more than the provider can express', () => {
		const plain = searching({ combine: false, groups: false, json: false, sort: 'none' });
		expect(names(plain, 'order.search')).toEqual(['resource', 'operation', 'conditions', 'options']);
		expect(named(formProperties(plain), 'conditions').options?.map(({ name }) => name)).toEqual(['condition']);
		const grouped = formProperties(searching());
		expect(named(grouped, 'conditions').options?.map(({ name }) => name)).toEqual(['condition', 'group']);
	});

	it('are described once for all operations of the node', () => {
		const all = formProperties(searching());
		for (const name of ['specifyFilters', 'combine', 'conditions', 'jsonFilters', 'sort']) {
			expect(all.filter((property) => property.name === name)).toHaveLength(1);
		}
	});

	it('sort by one field if the provider supports no more', () => {
		expect(named(formProperties(searching({ sort: 'one' })), 'sort').typeOptions).toMatchObject({
			multipleValues: true,
			maxAllowedFields: 1,
		});
		expect(named(formProperties(searching()), 'sort').typeOptions).not.toHaveProperty('maxAllowedFields');
	});

	it('begin with the first operator, and hide the value for operators without one', () => {
		const [, operator, value] = row(searching());
		expect(operator).toMatchObject({ type: 'options', default: 'eq' });
		const node = { typeVersion: 1 } as INode;
		const shows = (chosen: string) => NodeHelpers.displayParameter({ operator: chosen }, value, node, null);
		expect([shows('eq'), shows('empty')]).toEqual([true, false]);
	});

	it('list the operators for the type of the field in the same row, in a group too', async () => {
		const [{ name }, { typeOptions }] = row(searching());
		const load = formMethods(searching()).loadOptions?.[String(typeOptions?.loadOptionsMethod)];
		const conditions = {
			condition: [{ field: { __rl: true, mode: 'list', value: 'total' } }],
			group: [{ conditions: { condition: [{}, { [name]: { __rl: true, mode: 'id', value: 'customer.name' } }] } }],
		};
		const at = async (path: string) =>
			(await load?.call(lookingAt({ ...search, conditions }, path)))?.map(({ value }) => value);
		expect(await at('parameters.conditions.condition[0].operator')).toEqual(['eq', 'in', 'gt', 'empty']);
		expect(await at('parameters.conditions.group[0].conditions.condition[1].operator')).toEqual([
			'eq',
			'in',
			'like',
			'empty',
		]);
	});

	it('list the operators that the field itself names', () => {
		const flag = field('deletedAt', { type: 'dateTime', operators: [{ value: 'empty', label: 'is empty' }] });
		expect(operatorOptions(language, flag)).toEqual([{ name: 'is empty', value: 'empty' }]);
	});

	it('list all operators with their types for a typed-in field that is unknown', async () => {
		const load = formMethods(searching()).loadOptions?.getFilterOperators;
		const conditions = { condition: [{ field: { __rl: true, mode: 'id', value: 'xp.Color' } }] };
		const context = lookingAt({ ...search, conditions }, 'parameters.conditions.condition[0].operator');
		expect((await load?.call(context))?.map(({ name }) => name)).toEqual([
			'is',
			'is one of',
			'is greater than (number, date and time)',
			'contains (text)',
			'is empty',
		]);
	});

	it('are reloaded when another field is chosen, whose identifier the editor compares as text', () => {
		expect(row(searching())[1].typeOptions?.loadOptionsDependsOn).toContain('&field.value');
	});

	it('find fields by label or by API name, outermost first', async () => {
		const { searchFilterFields } = formMethods(searching()).listSearch ?? {};
		const context = lookingAt(search, 'parameters.conditions.condition[0].field');
		const results = async (typed?: string) => (await searchFilterFields.call(context, typed)).results;
		expect(await results()).toEqual([
			{ name: 'Total', value: 'total' },
			{ name: 'ID', value: 'ID' },
			{ name: 'Customer › Name (customer.name)', value: 'customer.name' },
		]);
		expect((await results('customer.n')).map(({ value }) => value)).toEqual(['customer.name']);
		expect((await results('TOTAL')).map(({ value }) => value)).toEqual(['total']);
	});

	it('sort by the sortable fields of the list, labelled like the fields', async () => {
		const { searchSortFields } = formMethods(searching()).listSearch ?? {};
		const { results } = await searchSortFields.call(lookingAt(search, 'parameters.sort.field[0].name'));
		expect(results).toEqual([
			{ name: 'Total', value: 'total' },
			{ name: 'Created At (createdAt)', value: 'createdAt' },
		]);
	});

	it('are rejected at load if the profile does not have their query language', () => {
		expect(() => formProperties(provider([find]))).toThrow('order.search: the profile has no filter language search');
	});
});
