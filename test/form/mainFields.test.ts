import type { INodeParameters } from 'n8n-workflow';

import { curate } from '../../connector/core/catalogue/curate';
import type { Field } from '../../connector/core/catalogue/types';
import type { Lookup } from '../../connector/core/provider';
import { formProperties } from '../../connector/form';
import { bodyFields } from '../../connector/node/methods';
import type { AnyOperation as Operation } from '../support/words';
import { field, operation, provider } from './sample';
import { names, shown } from './shown';

const main: Field[] = [
	field('name', { required: true, placeholder: 'Box', description: 'Shown to customers' }),
	field('size.width', { type: 'number', min: 1, label: 'Size › Width' }),
	field('shop', { lookup: 'shop' }),
	field('kind', { choices: [{ value: 'A', label: 'Alpha' }] }),
];
const body = {
	fields: [
		field('name', { required: true }),
		field('size', {
			type: 'object',
			fields: [field('width', { type: 'number' }), field('height', { type: 'number' })],
		}),
		field('shop'),
		field('kind'),
		field('note'),
	],
};
const lookups: Record<string, Lookup> = { shop: { operation: 'shop.getAll', value: ['id'], label: ['name'] } };
const create = (values: Partial<Operation> = {}) =>
	operation({ resource: 'basket', name: 'create', method: 'POST', body, mainFields: main, ...values });

const plain = create({ name: 'replace', mainFields: undefined });
const source = provider([create(), plain], lookups);
const inputsOf = (id: string, more: INodeParameters = {}) =>
	shown(formProperties(source), { resource: 'basket', operation: id, ...more });

describe('the form of an operation with main fields', () => {
	it('starts with these alone, in their order, and offers all fields as an alternative', () => {
		expect(names(source, 'basket.create')).toEqual([
			'resource',
			'operation',
			'specifyBody',
			'bodyName',
			'bodySizeWidth',
			'bodyShop',
			'bodyKind',
			'options',
		]);
		const specify = inputsOf('basket.create').find(({ name }) => name === 'specifyBody');
		expect(specify).toMatchObject({
			default: 'fields',
			options: [
				{ name: 'Using Main Fields', value: 'fields' },
				{ name: 'Using All Fields', value: 'allFields' },
				{ name: 'Using JSON', value: 'json' },
			],
		});
	});

	it('shows the other fields beside them on request, and neither with JSON', async () => {
		const all = names(source, 'basket.create', { specifyBody: 'allFields' });
		expect(all.slice(3, -1)).toEqual(['bodyName', 'bodySizeWidth', 'bodyShop', 'bodyKind', 'body']);
		const { fields } = await bodyFields(source, 'basket.create');
		expect(fields.map(({ id }) => id)).toEqual(['size.height', 'note']);
		expect(names(source, 'basket.create', { specifyBody: 'json' }).slice(3, -1)).toEqual(['jsonBody']);
	});

	it('leaves the form of other operations unchanged', async () => {
		expect(names(source, 'basket.replace').slice(3, -1)).toEqual(['body']);
		const { fields } = await bodyFields(source, 'basket.replace');
		expect(fields.map(({ id }) => id)).toEqual(['name', 'size.width', 'size.height', 'shop', 'kind', 'note']);
		const [specify] = inputsOf('basket.replace').filter(({ name }) => name === 'specifyBody');
		expect(specify.options).toMatchObject([{ name: 'Using Fields Below' }, { name: 'Using JSON' }]);
	});

	it('gives them placeholders, hints and lists to pick from, which a mapper cannot have', () => {
		const found = new Map(inputsOf('basket.create').map((input) => [input.name, input]));
		expect(found.get('bodyName')).toMatchObject({ placeholder: 'e.g. Box', description: 'Shown to customers' });
		expect(found.get('bodyShop')).toMatchObject({ type: 'resourceLocator', modes: [{ name: 'list' }, { name: 'id' }] });
		expect(found.get('bodySizeWidth')).toMatchObject({ displayName: 'Size › Width', type: 'number' });
	});

	it('starts with no value that would be sent without being entered', () => {
		const found = new Map(inputsOf('basket.create').map((input) => [input.name, input]));
		expect(found.get('bodySizeWidth')).toMatchObject({ default: '', typeOptions: { minValue: 1 } });
		expect(found.get('bodyKind')).toMatchObject({
			default: '',
			options: [
				{ name: 'Not Set', value: '' },
				{ name: 'Alpha', value: 'A' },
			],
		});
		expect(found.get('bodyShop')?.default).toEqual({ mode: 'list', value: '' });
	});

	it('marks required ones, unless the item may provide them', () => {
		const required = (way: string) =>
			inputsOf('basket.create', { specifyBody: way }).find(({ name }) => name === 'bodyName')?.required;
		expect([required('fields'), required('allFields')]).toEqual([true, undefined]);
	});

	it('keeps further ones behind "Add Field", after the lists, and requires none of them', () => {
		const further = create({
			mainFields: [field('name', { required: true }), field('size.width', { type: 'number', further: true })],
			entryLists: [{ path: 'parts', label: 'Parts', entry: 'Part', fields: [] }],
		});
		const own = provider([further], lookups);
		expect(names(own, 'basket.create').slice(3, -1)).toEqual(['bodyName', 'parts', 'furtherFields']);
		expect(names(own, 'basket.create', { specifyBody: 'allFields' }).slice(3, -1)).toEqual([
			'bodyName',
			'parts',
			'furtherFields',
			'body',
		]);
		expect(names(own, 'basket.create', { specifyBody: 'json' }).slice(3, -1)).toEqual(['jsonBody']);
		const found = formProperties(own).find(({ name }) => name === 'furtherFields');
		expect(found).toMatchObject({ displayName: 'Additional Fields', type: 'collection', default: {} });
		expect(found?.options).toMatchObject([
			{ displayName: 'Size Width', name: 'sizeWidth', type: 'number', default: '' },
		]);
	});

	it('shares inputs among operations, and may have none at all', () => {
		const other = create({ name: 'copy' });
		const none = create({ name: 'clear', mainFields: [] });
		const properties = formProperties(provider([create(), other, none], lookups));
		const widths = properties.filter(({ name }) => name === 'bodySizeWidth');
		expect(widths.map(({ displayOptions }) => displayOptions?.show?.operation)).toEqual([
			['basket.create', 'basket.copy'],
		]);
		expect(names(provider([none]), 'basket.clear').slice(2)).toEqual(['specifyBody', 'options']);
	});

	it('cannot be built if two inputs would have the same name', () => {
		const wrong = create({ mainFields: [field('size.width'), field('sizeWidth')] });
		expect(() => formProperties(provider([wrong]))).toThrow('basket.create: two inputs are called bodySizeWidth');
		const own = create({ parameters: [field('bodyName')], path: '/v1/{bodyName}' });
		expect(() => formProperties(provider([own]))).toThrow('two inputs are called bodyName');
		const list = { path: 'body.sizeWidth', label: 'Width', entry: 'One', fields: [] };
		const both = create({ mainFields: [field('sizeWidth')], entryLists: [list] });
		expect(() => formProperties(provider([both]))).toThrow('two inputs are called bodySizeWidth');
	});
});

describe('the texts of a main field', () => {
	it('prefer those curated for it, then for the operation, then for all, then those derived from its name', () => {
		const { operations } = curate(provider([create()]).catalogue, {
			mainFields: {
				'basket.create': [field('size.width', { placeholder: '2' }), field('note'), field('shopSku')],
			},
			fields: {
				'size.width': { placeholder: '1', description: 'In metres' },
				note: { label: 'Remark' },
				'basket.create:note': { label: 'Note' },
			},
		});
		expect(operations[0].mainFields).toMatchObject([
			{ name: 'size.width', label: 'Width', placeholder: '2', description: 'In metres' },
			{ name: 'note', label: 'Note' },
			{ name: 'shopSku', label: 'Shop SKU' },
		]);
	});
});
