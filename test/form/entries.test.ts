import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../connector/core/catalogue/types';
import { formProperties } from '../../connector/form';
import { bodyFields, formMethods } from '../../connector/node/methods';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../support/words';
import { lookingAt } from './editor';
import { field, operation, provider } from './sample';
import { names, shown } from './shown';

async function fields(list: Field[], values: Partial<Operation> = {}) {
	const one = operation({ resource: 'thing', name: 'put', method: 'POST', body: { fields: list }, ...values });
	return (await bodyFields(provider([one]), 'thing.put')).fields;
}

function optionsOf(from: Provider, id: string): INodeProperties[] {
	const property = shown(formProperties(from), { resource: id.split('.')[0], operation: id }).at(-1);
	return property?.options as INodeProperties[];
}

describe('bodies with several variants', () => {
	const assign = operation({
		resource: 'job',
		name: 'assign',
		method: 'POST',
		body: { fields: [], deferred: true },
		variants: [
			{ value: 'user', label: 'User' },
			{ value: 'team', label: 'Team' },
		],
	});

	it('ask for the variant before the body, as fields or as JSON', () => {
		const around = (...inner: string[]) => ['resource', 'operation', 'variant', 'specifyBody', ...inner, 'options'];
		expect(names(provider([assign]), 'job.assign')).toEqual(around('body'));
		expect(names(provider([assign]), 'job.assign', { specifyBody: 'json' })).toEqual(around('jsonBody'));
	});

	it('start with the first variant, and are reloaded when another is chosen', async () => {
		const properties = shown(formProperties(provider([assign])), { resource: 'job', operation: 'job.assign' });
		const find = (wanted: string) => properties.find(({ name }) => name === wanted);
		expect(find('variant')).toMatchObject({ default: 'user', noDataExpression: true });
		expect(find('body')?.typeOptions?.loadOptionsDependsOn).toEqual(['operation', 'variant']);

		const from = provider([assign]);
		from.catalogue.body = async (_operation, variant) => ({ fields: [field(`${variant}Id`)] });
		const load = formMethods(from).resourceMapping?.getBodyFields;
		const values = { resource: 'job', operation: 'job.assign', variant: 'team' };
		expect((await load?.call(lookingAt(values, 'parameters.body')))?.fields[0].id).toBe('teamId');
	});
});

describe('bulk operations that ask for one entry at a time', () => {
	const upsert = operation({
		resource: 'stock',
		name: 'createOrUpdate',
		method: 'PUT',
		body: { fields: [field('stocks', { required: true }), field('value', { type: 'number', shown: true })] },
		bulk: { field: 'stocks', maxEntries: 500 },
	});

	it('show the fields of one entry, even a field named like the list', async () => {
		const { fields: all } = await bodyFields(provider([upsert]), 'stock.createOrUpdate');
		expect(all.map(({ id, removed }) => [id, removed])).toEqual([
			['stocks', false],
			['value', false],
		]);
	});

	it('accept an entry or a list of entries as JSON, and a bulk size', () => {
		const from = provider([upsert]);
		expect(names(from, 'stock.createOrUpdate')).toContain('body');
		const values = { resource: 'stock', operation: 'stock.createOrUpdate', specifyBody: 'json' };
		const jsonBody = shown(formProperties(from), values).find(({ name }) => name === 'jsonBody');
		expect(jsonBody?.description).toBe('An entry, or a list of entries');
		expect(optionsOf(from, 'stock.createOrUpdate').find(({ name }) => name === 'bulkSize')).toMatchObject({
			default: 500,
		});
	});
});

describe('a version field', () => {
	const version = { field: 'version', read: 'thing.get' };

	it('may be left empty if the version can be fetched, and says so', async () => {
		const [one] = await fields([field('version', { type: 'integer', required: true })], { version });
		expect(one).toMatchObject({ displayName: 'Version (fetched if empty)', required: false, removed: true });
	});

	it('is found inside the object that wraps the body', async () => {
		const body = { wrap: 'thing', fields: [field('version', { required: true })] };
		const [one] = await fields([], { body, version: { ...version, field: 'thing.version' } });
		expect(one.required).toBe(false);
	});

	it('is required if the version cannot be fetched', async () => {
		const [one] = await fields([field('version', { required: true })], { version: { field: 'version' } });
		expect(one).toMatchObject({ displayName: 'Version', required: true, removed: false });
	});

	it('comes with an option to fail or retry on a conflict', () => {
		const change = operation({ resource: 'thing', name: 'change', version: { field: 'version' } });
		const from = provider([change, operation({ resource: 'thing', name: 'get' })]);
		const entry = optionsOf(from, 'thing.change').find(({ name }) => name === 'onConflict');
		expect(entry).toMatchObject({ default: 'fail', options: [{ value: 'fail' }, { value: 'retry' }] });
		expect(optionsOf(from, 'thing.get').map(({ name }) => name)).not.toContain('onConflict');
	});
});

describe('a field that the user need not fill in', () => {
	it('is hidden if only the API sets it, inside objects and templates too', async () => {
		const created = field('createdAt', { readOnly: true, required: true });
		const all = await fields([
			created,
			field('customer', { type: 'object', fields: [created, field('name')] }),
			field('lines', { type: 'array', items: field('line', { type: 'object', fields: [created, field('sku')] }) }),
		]);
		expect(all.map(({ id }) => id)).toEqual(['customer.name', 'lines']);
		expect(JSON.parse(String(all[1].defaultValue))).toEqual([{ sku: '' }]);
	});

	it('is not required if a file of the item can provide it', async () => {
		const content = [
			field('name', { required: true }),
			field('content', { required: true }),
			field('type', { required: true }),
		];
		const body = { fields: content, upload: { content: 'content', name: 'name' } };
		const all = await fields([], { body });
		expect(all.map(({ displayName, required, removed }) => [displayName, required, removed])).toEqual([
			['Name (or from a file)', false, false],
			['Content (or from a file)', false, false],
			['Type', true, false],
		]);
		const upload = operation({ resource: 'file', name: 'add', method: 'POST', body });
		expect(optionsOf(provider([upload]), 'file.add').map(({ name }) => name)).toContain('inputBinaryField');
	});

	it('is omitted if its value is constant', () => {
		const unlock = operation({
			resource: 'order',
			name: 'unlock',
			method: 'POST',
			body: { fields: [], constants: { name: 'UNLOCK' }, required: true },
		});
		expect(names(provider([unlock]), 'order.unlock')).toEqual(['resource', 'operation', 'options']);
	});
});

describe('deprecated operations', () => {
	const named = (name: string, stage?: Operation['stage']) => operation({ resource: 'thing', name, stage });

	it('are listed last, marked, and never the default', () => {
		const list = ['anew', 'begin', 'close', 'drop', 'end'].map((name) => named(name));
		const [, choice] = formProperties(provider([named('abandon', 'deprecated'), ...list]));
		const options = choice.options as Array<{ name: string; description: string }>;
		expect(options.map(({ name }) => name)).toEqual(['Anew', 'Begin', 'Close', 'Drop', 'End', 'Abandon (Deprecated)']);
		expect(options.at(-1)?.description).toMatch(/\(deprecated\)$/);
		expect(choice.default).toBe('thing.anew');
	});

	it('are the default if there is nothing else', () => {
		expect(formProperties(provider([named('abandon', 'deprecated')]))[1].default).toBe('thing.abandon');
	});
});

describe('permissions', () => {
	it('are named when they are missing, not in the form', () => {
		const one = operation({ resource: 'thing', name: 'get', permissions: ['ThingAdmin'] });
		expect(JSON.stringify(formProperties(provider([one])))).not.toContain('ThingAdmin');
	});
});

describe('impersonation', () => {
	const get = operation({ resource: 'thing', name: 'get' });
	function acting(...actAs: Field[]): Provider {
		const one = provider([get], { buyer: { operation: 'buyer.getAll', value: ['id'], label: ['name'] } });
		return { ...one, profile: { ...one.profile, actAs: { fields: actAs } as unknown as Provider['profile']['actAs'] } };
	}

	it('is an option of every operation, with a list to pick from if there is one', () => {
		const from = acting(field('buyerId', { lookup: 'buyer' }), field('userId'));
		for (const id of ['thing.get', 'apiRequest.send']) {
			const entries = optionsOf(from, id);
			expect(entries.find(({ name }) => name === 'buyerId')?.type).toBe('resourceLocator');
			expect(entries.find(({ name }) => name === 'userId')?.type).toBe('string');
		}
	});

	it('cannot reuse the name of another option', () => {
		expect(() => formProperties(acting(field('timeout')))).toThrow('timeout');
	});
});

describe('query parameters that accept several known values', () => {
	const choices = [
		{ value: 'OPEN', label: 'Open' },
		{ value: 'DONE', label: 'Done' },
	];
	const entry = (status: Field): INodeProperties => {
		const list = operation({ resource: 'thing', name: 'getAll', query: [status] });
		const query = formProperties(provider([list])).find(({ name }) => name === 'query');
		return query?.options?.[0] as INodeProperties;
	};

	it('are a multi-select', () => {
		const status = field('status', { type: 'array', joined: true, items: field('status', { choices }) });
		expect(entry(status)).toMatchObject({
			type: 'multiOptions',
			default: [],
			options: [{ value: 'OPEN' }, { value: 'DONE' }],
		});
	});

	it('are entered one by one if they are numbers', () => {
		const ids = field('ids', { type: 'array', items: field('id', { type: 'integer' }) });
		expect(entry(ids)).toMatchObject({ type: 'number', typeOptions: { multipleValues: true }, default: [] });
	});

	it('are typed one by one if other values are possible', () => {
		const status = field('status', { type: 'array', items: field('status', { choices, open: true }) });
		expect(entry(status)).toMatchObject({ type: 'string', typeOptions: { multipleValues: true }, default: [] });
	});
});
