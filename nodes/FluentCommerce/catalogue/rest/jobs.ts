import type { Field, Operation } from '../../../../connector/core/catalogue/types';
import { plain, retailerId } from './choices';

const PATH = '/api/v4.1/job';

/** Each retailer needs a separate job; loads of the same day can share it. */
const jobId: Field = {
	name: 'jobId',
	type: 'string',
	label: 'Job ID',
	description: 'Identifier of a job; it takes batches until midnight UTC of the day on which it was opened',
	placeholder: '1042',
	required: true,
};

const batchId: Field = {
	name: 'batchId',
	type: 'string',
	label: 'Batch ID',
	description: 'Identifier of the batch, as given when it was sent',
	placeholder: '20871',
	required: true,
};

/** Maximum number of records per batch. */
export const MAX_RECORDS = 5000;

/** What a batch holds besides its records. Vendor pages omit these; the vendor's library requires the first two. */
export const batchFields: readonly Field[] = [
	{ name: 'source', type: 'string', description: 'Where the records come from', placeholder: 'ERP' },
	{ name: 'event', type: 'string', label: 'Event Name', description: 'Event that is to take each record' },
	{
		name: 'catalogueRef',
		type: 'string',
		description: 'Ref of the catalogue that the records belong to',
		placeholder: 'DEFAULT:1',
	},
	{ name: 'conditions', type: 'json', description: 'When a record is to be taken, as the API documents it' },
];

export const preprocessing: Field = {
	name: 'preprocessing',
	type: 'string',
	label: 'Preprocessing',
	choices: [
		{ value: 'skip', label: 'Skip' },
		{ value: 'enabled', label: 'Enabled' },
	],
	open: true,
	description:
		'Whether unchanged records are dropped before they are worked off, where the account has that; skip it for changes of quantities',
};

export const jobName: Field = {
	name: 'name',
	type: 'string',
	label: 'Job Name',
	description: 'Name by which the job is found again',
	placeholder: 'Nightly stock',
	required: true,
};

export const jobOperations: readonly Operation[] = [
	{
		resource: 'job',
		name: 'create',
		label: 'Create',
		action: 'Create job',
		description: 'Open a job, which takes batches of records until midnight UTC',
		method: 'POST',
		path: PATH,
		body: {
			required: true,
			open: true,
			fields: [
				jobName,
				retailerId,
				{
					name: 'meta',
					type: 'object',
					label: 'Meta',
					fields: [{ ...preprocessing, shown: true }],
				},
			],
		},
		response: {},
		repeatable: false,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/job-api',
		confidence: 'high',
	},
	{
		resource: 'job',
		name: 'get',
		label: 'Get',
		action: 'Get job',
		description: 'Retrieve a job and its state',
		method: 'GET',
		path: `${PATH}/{jobId}`,
		parameters: [jobId],
		response: {},
		permissions: ['JOB_VIEW', 'BATCH_VIEW'],
		source: 'https://docs.fluentcommerce.com/essential-knowledge/job-api',
		confidence: 'high',
	},
];

const ofBatch: Pick<Operation, 'resource' | 'method' | 'path' | 'parameters' | 'source'> = {
	resource: 'batch',
	method: 'GET',
	path: `${PATH}/{jobId}/batch/{batchId}`,
	parameters: [jobId, batchId],
	source: 'https://docs.fluentcommerce.com/essential-knowledge/batch-api',
};

export const batchOperations: readonly Operation[] = [
	{
		resource: 'batch',
		name: 'create',
		label: 'Send',
		action: 'Send batch',
		description: `Send up to ${MAX_RECORDS} records to a job that is open; the load operations do all of it by themselves`,
		method: 'POST',
		path: `${PATH}/{jobId}/batch`,
		parameters: [jobId],
		body: {
			required: true,
			open: true,
			fields: [
				{
					name: 'action',
					type: 'string',
					choices: plain('UPSERT', 'CREATE'),
					open: true,
					description: 'What is done with the records',
					placeholder: 'UPSERT',
					required: true,
				},
				{
					name: 'entityType',
					type: 'string',
					choices: plain('INVENTORY', 'LOCATION', 'CATEGORY', 'RETAILER'),
					open: true,
					description: 'Kind of the records',
					placeholder: 'INVENTORY',
					required: true,
				},
				{
					name: 'entities',
					type: 'array',
					items: { name: '', type: 'json' },
					label: 'Records',
					description: 'Records, as a list of objects',
					maxItems: MAX_RECORDS,
					required: true,
				},
				...batchFields,
			],
		},
		response: {},
		repeatable: false,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/batch-api',
		confidence: 'high',
	},
	{
		...ofBatch,
		name: 'get',
		label: 'Get',
		action: 'Get batch',
		description: 'Retrieve how far a batch is, with the first results; COMPLETE says nothing of the single records',
		query: [
			{
				name: 'start',
				type: 'integer',
				min: 0,
				description: 'Number of results to leave out at the beginning',
			},
			{ name: 'count', type: 'integer', min: 1, max: MAX_RECORDS, description: 'Most results to give' },
		],
		response: {},
		confidence: 'medium',
	},
	{
		...ofBatch,
		name: 'getResults',
		label: 'Get Results',
		action: 'Get results of a batch',
		description: 'Retrieve what became of each record of a batch, as an item each',
		response: { items: ['results'] },
		paging: 'batch',
		confidence: 'medium',
	},
];
