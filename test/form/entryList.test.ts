import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { curate } from '../../connector/core/catalogue/curate';
import type { EntryList, Field } from '../../connector/core/catalogue/types';
import { formProperties } from '../../connector/form';
import { entryListDraft } from '../../connector/form/entryList';
import { bodyFields } from '../../connector/node/methods';
import type { AnyOperation as Operation } from '../support/words';
import { field, operation, provider } from './sample';

const lines: EntryList = {
	path: 'cart.lines',
	label: 'Cart Lines',
	entry: 'Line',
	fields: [field('article.id', { required: true, label: 'Article ID' }), field('count', { type: 'integer', min: 1 })],
	further: [field('weight', { type: 'number', description: 'In grams' }), field('gift', { type: 'boolean' })],
};

const isList: Partial<Field> = { type: 'array', items: field('', { type: 'object', fields: [field('count')] }) };
const cart = field('cart', { type: 'object', required: true, fields: [field('lines', { ...isList, required: true })] });
const create = (values: Partial<Operation> = {}) =>
	operation({
		resource: 'basket',
		name: 'create',
		method: 'POST',
		body: { fields: [cart] },
		entryLists: [lines],
		...values,
	});

/** The inputs of one entry. */
const inputs = (list: EntryList) => (entryListDraft(list).options as INodePropertyCollection[])[0].values;

describe('a list that is filled in entry by entry', () => {
	it('starts empty, and its entries can be added and sorted', () => {
		expect(entryListDraft(lines)).toMatchObject({
			displayName: 'Cart Lines',
			name: 'cartLines',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Line',
			default: {},
			options: [{ displayName: 'Line', name: 'entry' }],
		});
	});

	it('asks for members in the given order, under names without dots, and marks required ones', () => {
		expect(inputs(lines).map(({ name, required }) => [name, required])).toEqual([
			['articleId', true],
			['count', undefined],
			['additionalFields', undefined],
		]);
	});

	it('leaves its numbers empty, whatever their bounds, unless they have a default of their own', () => {
		const preset = { ...lines, fields: [...lines.fields, field('pieces', { type: 'integer', default: 6 })] };
		expect(inputs(preset)).toMatchObject([{}, { default: '', typeOptions: { minValue: 1 } }, { default: 6 }, {}]);
	});

	it('keeps further members behind "Add Field", which is omitted if there are none', () => {
		const collection = inputs(lines).at(-1) as INodeProperties;
		expect(collection).toMatchObject({ type: 'collection', placeholder: 'Add Field', default: {} });
		expect(collection.options).toMatchObject([
			{ displayName: 'Weight', name: 'weight', type: 'number', default: '', description: 'In grams' },
			{ displayName: 'Gift', name: 'gift', type: 'boolean' },
		]);
		expect(inputs({ ...lines, further: undefined }).map(({ name }) => name)).toEqual(['articleId', 'count']);
	});

	it("derives labels from the ends of its paths in the provider's spelling, once for all operations", () => {
		const bare = { ...lines, fields: [field('article.qty')], further: [field('article.skuName')] };
		const curated = curate(provider([create(), create({ name: 'replace' })]).catalogue, {
			spelling: { qty: 'Quantity' },
			entryLists: { 'basket.create': [bare], 'basket.replace': [bare] },
		});
		const [first, second] = curated.operations.map(({ entryLists }) => entryLists![0]);
		expect([first.fields[0].label, first.further![0].label]).toEqual(['Quantity', 'SKU Name']);
		expect(second).toBe(first);
	});
});

describe('the form of an operation with an entry list', () => {
	const shared = create({ name: 'replace', method: 'PUT' });
	const other = create({ name: 'clear', entryLists: undefined });
	const properties = formProperties(provider([create(), shared, other]));

	it('contains it once for all operations that have it, above the other fields, but not if everything is JSON', () => {
		const found = properties.filter(({ name }) => name === 'cartLines');
		expect(found.map(({ displayOptions }) => displayOptions)).toEqual([
			{ show: { operation: ['basket.create', 'basket.replace'], specifyBody: ['fields', 'allFields'] } },
		]);
		const names = properties.map(({ name }) => name);
		expect(names.indexOf('cartLines')).toBeGreaterThan(names.indexOf('specifyBody'));
		expect(names.indexOf('cartLines')).toBeLessThan(names.indexOf('body'));
	});

	it('offers the list as JSON behind "Add Field", and does not mark it as missing there', async () => {
		const ask = async (one: Operation) => (await bodyFields(provider([one]), `basket.${one.name}`)).fields[0];
		expect(await ask(create())).toMatchObject({
			id: 'cart.lines',
			displayName: 'Cart › Lines (as JSON)',
			type: 'array',
			required: false,
			removed: true,
		});
		expect(await ask(other)).toMatchObject({ displayName: 'Cart › Lines', required: true, removed: false });
	});
});
