import { operationTexts } from '../../../connector/core/catalogue/texts';

const order = { name: 'order', label: 'Order', plural: 'Orders' };
const product = { name: 'product', label: 'Product', plural: 'Products' };
const pickJob = { name: 'pickJob', label: 'Pick Job', plural: 'Pick Jobs' };

function texts(name: string, resource = order, spelling = {}): string[] {
	const { label, action, description } = operationTexts({ resource, name, spelling });
	return [label, action, description];
}

describe('texts derived from the name of an operation', () => {
	it.each([
		['get', ['Get', 'Get order', 'Retrieve an order']],
		['getAll', ['Get Many', 'Get many orders', 'Retrieve a list of orders']],
		['search', ['Search', 'Search orders', 'Find orders by conditions']],
		['create', ['Create', 'Create order', 'Create an order']],
		['update', ['Update', 'Update order', 'Change single fields of an order']],
		[
			'createOrUpdate',
			['Create or Update', 'Create or update order', 'Create an order, or update it if it already exists'],
		],
		['replace', ['Replace', 'Replace order', 'Replace an order as a whole']],
		['delete', ['Delete', 'Delete order', 'Delete an order']],
		['deleteMany', ['Delete Many', 'Delete many orders', 'Delete several orders']],
		['cancel', ['Cancel', 'Cancel order', 'Cancel an order']],
		[
			'setShippingAddress',
			['Set Shipping Address', 'Set shipping address of order', 'Set the shipping address of an order'],
		],
		['addPromotion', ['Add Promotion', 'Add promotion to order', 'Add the promotion to an order']],
		['removePromotion', ['Remove Promotion', 'Remove promotion from order', 'Remove the promotion from an order']],
	])("use n8n's vocabulary for %s, and the provider's for the rest", (name, expected) => {
		expect(texts(name)).toEqual(expected);
	});

	it.each([
		['getVariant', ['Get Variant', 'Get variant of product', 'Retrieve a variant of a product']],
		[
			'getAllVariants',
			['Get Many Variants', 'Get many variants of product', 'Retrieve a list of variants of a product'],
		],
		['listVariants', ['Get Many Variants', 'Get many variants of product', 'Retrieve a list of variants of a product']],
		[
			'saveAssignment',
			[
				'Create or Update Assignment',
				'Create or update assignment of product',
				'Create an assignment of a product, or update it if it already exists',
			],
		],
		['deleteAssignments', ['Delete Assignments', 'Delete assignments of product', 'Delete assignments of a product']],
	])('say for %s which resource a part belongs to', (name, expected) => {
		expect(texts(name, product)).toEqual(expected);
	});

	it('do not name the resource twice', () => {
		expect(texts('getPickJobHistory', pickJob)[1]).toBe('Get pick job history');
		expect(texts('startPickJobs', pickJob)[1]).toBe('Start pick jobs');
	});

	it("keep abbreviations and drop brackets in sentences, as n8n's linter requires", () => {
		const rma = { name: 'rma', label: 'RMA (Return)', plural: 'RMAs' };
		expect(texts('get', rma).slice(1)).toEqual(['Get RMA', 'Retrieve an RMA']);
		expect(texts('getAll', rma)[1]).toBe('Get many RMA records');
		expect(texts('get', { name: 'user', label: 'User', plural: 'Users' })[2]).toBe('Retrieve a user');
		expect(texts('exportCsv', rma)[0]).toBe('Export CSV');
	});

	it("use the provider's own spelling", () => {
		expect(texts('pushToFedex', order, { fedex: 'FedEx' })[0]).toBe('Push to FedEx');
	});

	it('are not confused by names that every object inherits', () => {
		expect(texts('constructor')[0]).toBe('Constructor');
		expect(texts('toString')).toEqual(['To String', 'To string of order', 'To the string of an order']);
	});
});
