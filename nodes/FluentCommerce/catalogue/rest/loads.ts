import type { BodySchema, Field } from '../../../../connector/core/catalogue/types';
import type { LoadSchema } from '../../../../connector/features/batchLoad/words';
import type { FluentOperation } from '../operation';
import { entityTypes, plain, retailerId } from './choices';
import { batchFields, jobName, MAX_RECORDS, preprocessing } from './jobs';

/**
 * Batches end as COMPLETE whatever became of their records: each has its own response code, of which only 200 is a
 * success (404: something that it refers to is missing, 301: not allowed, 500: a fault).
 */
const shared: Omit<LoadSchema, 'constants'> = {
	job: 'job.create',
	jobId: 'id',
	send: 'batch.create',
	batchId: 'id',
	list: 'entities',
	read: 'batch.get',
	maxRecords: MAX_RECORDS,
	state: { at: 'status', done: ['COMPLETE'] },
	results: {
		at: 'results',
		total: 'total',
		start: 'start',
		count: 'count',
		code: 'responseCode',
		good: ['200'],
		message: 'message',
		names: ['entityRef', 'entityId'],
	},
};

/** Members of the job and of each of its batches, asked for once. */
const around: readonly Field[] = [{ ...jobName, default: 'n8n' }, retailerId, preprocessing, ...batchFields];

/** An inventory record. Location, product and quantity are in all examples; the rest differs from year to year. */
const inventory: BodySchema = {
	required: true,
	open: true,
	fields: [
		{
			name: 'locationRef',
			type: 'string',
			description: 'Ref of the location that has the stock',
			placeholder: 'LOC_BER',
			required: true,
		},
		{
			name: 'skuRef',
			type: 'string',
			label: 'SKU Ref',
			description: 'Ref of the product',
			placeholder: 'SKU-1001',
			required: true,
		},
		{
			name: 'qty',
			type: 'integer',
			label: 'Quantity',
			description: 'Pieces',
			placeholder: '25',
			required: true,
		},
		{
			name: 'type',
			type: 'string',
			description: 'Type of the inventory quantity, as the workflow of the account knows it',
			placeholder: 'LAST_ON_HAND',
			shown: true,
		},
		{
			name: 'status',
			type: 'string',
			description: 'Status of the inventory quantity',
			placeholder: 'ACTIVE',
			shown: true,
		},
		{ name: 'ref', type: 'string', description: 'Ref of the inventory quantity' },
		{ name: 'correctedQty', type: 'integer', label: 'Corrected Quantity', description: 'Pieces after a correction' },
		{ name: 'reservedQty', type: 'integer', label: 'Reserved Quantity', description: 'Pieces that are spoken for' },
		{ name: 'inventoryId', type: 'string', label: 'Inventory ID', description: 'Identifier of the inventory' },
		{ name: 'retailerId', type: 'string', label: 'Retailer ID', description: 'Retailer, if not the one of the job' },
		{ name: 'uom', type: 'string', label: 'Unit of Measure', description: 'Unit in which the pieces are counted' },
		{ name: 'lot', type: 'string', description: 'Lot that the pieces belong to' },
		{ name: 'expiry', type: 'dateTime', utc: true, description: 'When the pieces expire' },
		{ name: 'effectiveFrom', type: 'dateTime', utc: true, description: 'From when the quantity counts' },
		{
			name: 'attributes',
			type: 'object',
			description: 'Further values, such as expectedOn, condition, storageAreaRef or channel',
		},
	],
};

/** Nothing certain is known about the members of other records. */
const unknown: BodySchema = { required: true, open: true, fields: [] };

function load(
	name: string,
	what: string,
	constants: LoadSchema['constants'],
	more: Partial<FluentOperation> = {},
	key?: readonly string[],
): FluentOperation {
	return {
		resource: 'batch',
		name,
		label: `Load ${what}`,
		action: `Load ${what.toLowerCase()}`,
		description: `Load any number of items as ${what.toLowerCase()} in a job, and return what became of each`,
		method: 'POST',
		path: '/api/v4.1/job',
		query: around,
		body: unknown,
		load: { ...shared, constants, ...(key && { key }) },
		repeatable: false,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/inventory-batch-api',
		confidence: 'medium',
		...more,
	};
}

export const loadOperations: readonly FluentOperation[] = [
	load(
		'loadInventory',
		'Inventory',
		{ action: 'UPSERT', entityType: 'INVENTORY' },
		{ body: inventory, confidence: 'high' },
		['locationRef', 'skuRef'],
	),
	load('loadLocations', 'Locations', { action: 'UPSERT', entityType: 'LOCATION' }),
	load('loadCategories', 'Categories', { action: 'UPSERT', entityType: 'CATEGORY' }),
	load('loadRetailers', 'Retailers', { action: 'CREATE', entityType: 'RETAILER' }),
	load(
		'loadOther',
		'Other Records',
		{},
		{
			query: [
				{
					name: 'entityType',
					type: 'string',
					...entityTypes,
					description: 'Kind of the records',
					placeholder: 'PRODUCT',
					required: true,
				},
				{
					name: 'action',
					type: 'string',
					choices: plain('UPSERT', 'CREATE'),
					open: true,
					description: 'What is done with the records',
					default: 'UPSERT',
					required: true,
				},
				...around,
			],
		},
	),
];
