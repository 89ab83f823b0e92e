import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../../../connector/core/catalogue/apiRequest';
import { findOperation, operationId } from '../../../connector/core/catalogue/lookup';
import { bodyFields } from '../../../connector/node/methods';
import { FluentCommerce } from '../../../nodes/FluentCommerce/FluentCommerce.node';
import { fluentProvider } from '../../../nodes/FluentCommerce/profile';

const { description } = new FluentCommerce();
const { catalogue } = fluentProvider;

/** Inputs that n8n shows for an operation. */
function inputs(id: string, more: INodeParameters = {}): INodeProperties[] {
	const values: INodeParameters = { resource: id.split('.')[0], operation: id, ...more };
	const node = { typeVersion: 1, parameters: values } as INode;
	const all = NodeHelpers.getNodeParameters(description.properties, values, true, false, node, description) ?? {};
	return description.properties.filter((property) => NodeHelpers.displayParameter(all, property, node, description));
}

const names = (id: string, more?: INodeParameters) => inputs(id, more).map(({ name }) => name);

async function shown(id: string): Promise<string[]> {
	const { fields } = await bodyFields(fluentProvider, id);
	const { mainFields = [] } = findOperation(catalogue, id);
	const own = mainFields.map((field) => field.label as string);
	return [...own, ...fields.filter(({ removed }) => !removed).map(({ displayName }) => displayName)];
}

describe('the Fluent panel', () => {
	it('stays within 350 KB', () => {
		expect(Buffer.byteLength(JSON.stringify(description.properties))).toBeLessThan(350_000);
	});

	it('shows every input of an operation once, and every parameter of it', () => {
		const wrong = [...catalogue.operations, apiRequestOperation].flatMap((operation) => {
			const found = names(operationId(operation));
			const needed = (operation.parameters ?? []).map(({ name }) => name);
			const good = new Set(found).size === found.length && needed.every((name) => found.includes(name));
			return good ? [] : [[operationId(operation), found]];
		});
		expect(wrong).toEqual([]);
	}, 120_000);

	it('is built without the types of the schema, which are loaded with the first body', () => {
		const folder = join(__dirname, '../../../nodes/FluentCommerce');
		const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
		const eager = sources.filter((name) =>
			/^import(?! type).*generated\/types'/m.test(readFileSync(join(folder, name), 'utf8')),
		);
		expect(sources.length).toBeGreaterThan(20);
		expect(eager).toEqual([]);
	});

	it('defaults to orders', () => {
		const first = (name: string) => description.properties.find((property) => property.name === name)?.default;
		expect(first('resource')).toBe('order');
		expect(
			inputs('order.get')
				.find(({ name }) => name === 'orderId')
				?.modes?.map(({ name }) => name),
		).toEqual(['list', 'id', 'ref']);
	});

	it.each([
		['order.create', ['Ref', 'Type', 'Retailer › ID', 'Customer › ID', 'Delivery › Delivery Type']],
		['inventoryPosition.create', ['Ref', 'Catalogue › Ref', 'Type', 'Product Ref', 'Location Ref', 'On Hand']],
		['setting.create', ['Name', 'Context (e.g. ACCOUNT)', 'Context ID (0 for Account)', 'Value Type', 'Value']],
		['order.update', []],
	])('asks %s for the usual fields, in the order in which people think of it', async (id, first) => {
		const found = await shown(id);
		expect(found.slice(0, Math.max(first.length, 1))).toEqual(first);
	});

	it('asks for the attributes of an order as rows, with main fields as well as with all fields', () => {
		for (const specifyBody of ['fields', 'allFields']) {
			expect(names('order.create', { specifyBody })).toEqual(expect.arrayContaining(['items', 'attributes']));
		}
		expect(names('order.create', { specifyBody: 'json' })).not.toContain('attributes');
	});

	it('has labels that fit for the fields asked for first by the most used operations', async () => {
		const most = [
			'order.create',
			'order.createWithCustomer',
			'inventoryPosition.create',
			'inventoryQuantity.create',
			'location.create',
			'customer.create',
			'standardProduct.create',
			'variantProduct.create',
			'category.create',
			'financialTransaction.create',
			'consignment.create',
			'article.create',
			'setting.create',
		];
		for (const id of most) {
			expect([id, (await shown(id)).filter((label) => label.length > 28)]).toEqual([id, []]);
		}
	});

	it('masks secrets, including those within lists', () => {
		const filters = description.properties
			.filter(({ name }) => name === 'query')
			.flatMap(({ options = [] }) => options as INodeProperties[]);
		for (const name of ['clientSecret', 'serviceAuthToken']) {
			expect(filters.find((one) => one.name === name)?.typeOptions?.password).toBe(true);
		}
	});
});
