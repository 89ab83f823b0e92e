import type { Field } from '../../connector/core/catalogue/types';
import { bodyFields } from '../../connector/node/methods';
import type { AnyOperation as Operation } from '../support/words';
import { field, operation, provider } from './sample';

async function fields(list: Field[], values: Partial<Operation> = {}) {
	const create = operation({ resource: 'thing', name: 'create', method: 'POST', body: { fields: list }, ...values });
	return (await bodyFields(provider([create]), 'thing.create')).fields;
}

describe('the fields of a body', () => {
	it('are listed by their dot path, labelled with that path', async () => {
		const [name] = await fields([
			field('customer', { type: 'object', fields: [field('name', { type: 'object', fields: [field('firstName')] })] }),
		]);
		expect(name).toMatchObject({
			id: 'customer.name.firstName',
			displayName: 'Customer › Name › First Name',
			type: 'string',
		});
	});

	it('are shown initially if required, or if usually given where nothing is changed; others can be added', async () => {
		const list = [field('a', { required: true }), field('b', { shown: true }), field('c')];
		const removed = (all: Awaited<ReturnType<typeof fields>>) => all.map((one) => one.removed);
		expect(removed(await fields(list))).toEqual([false, false, true]);
		expect(removed(await fields(list, { method: 'PUT' }))).toEqual([false, true, true]);
		const graphql = { kind: 'mutation', field: 'f', arguments: {}, type: 'T' } as const;
		expect(removed(await fields(list, { graphql }))).toEqual([false, false, true]);
		const update = operation({ resource: 'a', name: 'update', method: 'POST', graphql, body: { fields: list } });
		expect(removed((await bodyFields(provider([update]), 'a.update')).fields)).toEqual([false, true, true]);
	});

	it('are not required inside an optional object', async () => {
		const list = [field('customer', { type: 'object', fields: [field('name', { required: true })] })];
		expect((await fields(list))[0].required).toBe(false);
		expect((await fields([{ ...list[0], required: true }]))[0].required).toBe(true);
	});

	it('are shown but not required if the credential can provide them', async () => {
		const [one] = await fields([field('clientId', { required: true, fromCredential: 'clientId' })]);
		expect(one).toMatchObject({ required: false, removed: false });
	});

	it('offer the values of a closed list, and name those of an open one', async () => {
		const choices = [
			{ value: 'Z', label: 'Last' },
			{ value: 'A', label: 'First' },
		];
		const [closed, open] = await fields([field('kind', { choices }), field('state', { choices, open: true })]);
		expect(closed).toMatchObject({
			type: 'options',
			options: [
				{ name: 'Last', value: 'Z' },
				{ name: 'First', value: 'A' },
			],
		});
		expect(open).toMatchObject({ type: 'string', displayName: 'State (e.g. Z, A)' });
		expect(open.options).toBeUndefined();
	});

	it('omit the sample if the label would be truncated', async () => {
		const all = await fields([
			field('code', { placeholder: 'AB' }),
			field('reasonOfTheCustomer', { placeholder: 'NOT_LIKED' }),
			field('pickupEndTime', { placeholder: '17:00' }),
			// As many characters, but wider ones.
			field('locationRefs', { placeholder: 'LOC_BER' }),
		]);
		expect(all.map(({ displayName }) => displayName)).toEqual([
			'Code (e.g. AB)',
			'Reason of the Customer',
			'Pickup End Time (e.g. 17:00)',
			'Location Refs',
		]);
	});

	it('show as many known values as fit, and fewer beside the mark of a required field', async () => {
		const choices = ['HD', 'CC', 'MULTI'].map((value) => ({ value, label: value }));
		const all = await fields([
			field('type', { choices, open: true, shown: true }),
			field('kind', { choices, open: true, required: true }),
			field('number', { placeholder: '4006381333931' }),
			field('digits', { placeholder: '4006381333931', required: true }),
		]);
		expect(all.map(({ displayName }) => displayName)).toEqual([
			'Type (e.g. HD, CC, MULTI)',
			'Kind (e.g. HD, CC)',
			'Number (e.g. 4006381333931)',
			'Digits',
		]);
	});

	it('prefill lists and free objects with a template of the required members', async () => {
		const [lines, extra] = await fields([
			field('lines', {
				type: 'array',
				items: field('line', {
					type: 'object',
					fields: [
						field('sku', { required: true }),
						field('quantity', { type: 'number', required: true }),
						field('note'),
					],
				}),
			}),
			field('extra', { type: 'object' }),
		]);
		expect(lines.type).toBe('array');
		expect(JSON.parse(String(lines.defaultValue))).toEqual([{ sku: '', quantity: null }]);
		expect(extra).toMatchObject({ type: 'object', defaultValue: '{}' });
	});

	it('are finite even if a schema contains itself', async () => {
		const node: Field = { name: 'node', type: 'object', fields: [] };
		(node.fields as Field[]).push(field('name', { required: true }), { ...node, required: true, fields: node.fields });
		const all = await fields([node]);
		expect(all.length).toBeLessThan(20);
		expect(() => JSON.parse(String(all.at(-1)?.defaultValue))).not.toThrow();
	});

	it('leave out the list of a bulk operation, which has an input of its own', async () => {
		const bulk = { field: 'skus', maxEntries: 10, from: 'skus' };
		const all = await fields([field('skus', { type: 'array' }), field('facility')], { bulk });
		expect(all.map(({ id }) => id)).toEqual(['facility']);
	});

	it.each([
		['number', 'number'],
		['integer', 'number'],
		['boolean', 'boolean'],
		['date', 'dateTime'],
		['dateTime', 'dateTime'],
		['time', 'time'],
		['json', 'json'],
	] as const)('of type %s are entered as %s', async (type, expected) => {
		expect((await fields([field('value', { type })]))[0].type).toBe(expected);
	});

	it('are not guessed for an operation that the catalogue does not have', async () => {
		await expect(bodyFields(provider([]), 'thing.gone')).rejects.toThrow("'thing.gone'");
	});
});
