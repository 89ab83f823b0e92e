import type { BodySchema, Field, Operation } from '../../../../connector/core/catalogue/types';
import { entityTypes, plain, retailerId, rootEntityTypes } from './choices';

const PATH = '/api/v4.1/event';

/** Events that the vendor's reference workflows handle; custom workflows have others. */
const NAMES = plain(
	'CREATE',
	'CancelOrder',
	'OrderCancel',
	'OrderAppeasement',
	'OrderRevision',
	'WavePack',
	'ConsignmentDelivered',
	'UPSERT_PRODUCT',
	'UPSERT_CATEGORY',
	'UpdateInventoryQty',
	'INVENTORY_DELTA',
);

/** Members shown on the vendor's pages; others, such as a one-off workflow, are given as additional JSON. */
const body: BodySchema = {
	required: true,
	open: true,
	fields: [
		{
			name: 'name',
			type: 'string',
			label: 'Event Name',
			description: 'Name of the ruleset in the workflow that takes the event',
			placeholder: 'CancelOrder',
			choices: NAMES,
			open: true,
			required: true,
		},
		{
			name: 'entityType',
			type: 'string',
			...entityTypes,
			description: 'Kind of the entity that the event is for',
			placeholder: 'ORDER',
			required: true,
		},
		{
			name: 'entityId',
			type: 'string',
			label: 'Entity ID',
			description: 'Identifier of the entity, for kinds that go by a number such as orders; else give the ref',
			shown: true,
		},
		{
			name: 'entityRef',
			type: 'string',
			description: 'Ref of the entity, for kinds that go by one such as catalogues and positions',
			shown: true,
		},
		{
			name: 'entitySubtype',
			type: 'string',
			description: 'Type of the entity, which is the second part of the name of its workflow',
			placeholder: 'HD',
			shown: true,
		},
		{
			name: 'rootEntityType',
			type: 'string',
			...rootEntityTypes,
			description: 'Kind of the entity in whose workflow the event runs',
			placeholder: 'ORDER',
			shown: true,
		},
		{
			name: 'rootEntityId',
			type: 'string',
			label: 'Root Entity ID',
			description: 'Identifier of the entity in whose workflow the event runs',
			shown: true,
		},
		{
			name: 'rootEntityRef',
			type: 'string',
			description: 'Ref of the entity in whose workflow the event runs',
			shown: true,
		},
		{
			name: 'attributes',
			type: 'object',
			description: 'What the ruleset needs to know, as an object of your own',
			shown: true,
		},
		retailerId,
		{
			name: 'accountId',
			type: 'string',
			label: 'Account ID',
			description: "Account, where it has to be named; the user's own otherwise",
		},
		{
			name: 'type',
			type: 'string',
			choices: plain('NORMAL'),
			open: true,
			description: 'Kind of event',
			placeholder: 'NORMAL',
		},
		{ name: 'source', type: 'string', description: 'Where the event comes from, for those who look for it later' },
		{ name: 'meta', type: 'object', description: 'Directions to the platform, such as a workflow to run once' },
	],
};

/** n8n would take a dot in the name of an input for a path. */
function context(member: string, field: Partial<Field> = {}): Field {
	const name = member.charAt(0).toUpperCase() + member.slice(1);
	return { name: `context${name}`, sent: `context.${member}`, type: 'string', ...field };
}

const search: readonly Field[] = [
	{ name: 'name', type: 'string', label: 'Event Name', description: 'Only events of this name' },
	{
		name: 'eventType',
		type: 'string',
		choices: plain('ORCHESTRATION', 'ORCHESTRATION_AUDIT', 'API', 'INTEGRATION', 'SECURITY', 'GENERAL'),
		open: true,
		description: 'ORCHESTRATION are events that run workflows; ORCHESTRATION_AUDIT tell what happened in them',
	},
	{
		name: 'eventStatus',
		type: 'string',
		choices: plain('PENDING', 'SCHEDULED', 'NO_MATCH', 'SUCCESS', 'FAILED', 'COMPLETE'),
		open: true,
		description: 'NO_MATCH means that no ruleset took the event',
	},
	{
		name: 'category',
		type: 'string',
		choices: plain('snapshot', 'ruleSet', 'rule', 'ACTION', 'CUSTOM', 'exception', 'ORDER_WORKFLOW'),
		open: true,
		description: 'What an event of the audit tells of',
	},
	{
		name: 'from',
		type: 'dateTime',
		utc: true,
		label: 'From',
		description: 'Only events of this time and later; when empty, the API looks back 30 days and no further',
	},
	{
		name: 'to',
		type: 'dateTime',
		utc: true,
		label: 'To',
		description: 'Only events up to this time; give it where events keep coming in, so that pages do not shift',
	},
	context('entityType', { label: 'Entity Type', ...entityTypes, description: 'Kind of the entity' }),
	context('entityId', { label: 'Entity ID', description: 'Identifier of the entity' }),
	context('entityRef', { label: 'Entity Ref', description: 'Ref of the entity' }),
	context('rootEntityType', {
		label: 'Root Entity Type',
		...rootEntityTypes,
		description: 'Kind of the entity in whose workflow the event ran',
	}),
	context('rootEntityId', {
		label: 'Root Entity ID',
		description: 'Identifier of the entity in whose workflow the event ran',
	}),
	context('rootEntityRef', {
		label: 'Root Entity Ref',
		description: 'Ref of the entity in whose workflow the event ran',
	}),
	context('sourceEvents', { label: 'Source Event ID', description: 'Identifier of the event that caused it' }),
	{ name: 'eventId', type: 'string', label: 'Event ID', description: 'Identifier of the event' },
	{ name: 'retailerId', type: 'string', label: 'Retailer ID', description: 'Only events of this retailer' },
];

const resource = 'event';

/** Sending an event twice runs the workflow twice, so none is repeatable. */
export const eventOperations: readonly Operation[] = [
	{
		resource,
		name: 'sendAsync',
		label: 'Send',
		action: 'Send event',
		description: 'Queue an event for its workflow; whether a ruleset took it is told by Get Many',
		method: 'POST',
		path: `${PATH}/async`,
		body,
		repeatable: false,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/event-api',
		confidence: 'high',
	},
	{
		resource,
		name: 'sendSync',
		label: 'Send and Wait',
		action: 'Send event and wait',
		description: 'Run the ruleset of an event and wait for its end; Event Status in the answer tells how it went',
		method: 'POST',
		path: `${PATH}/sync`,
		body,
		repeatable: false,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/event-api',
		confidence: 'high',
	},
	{
		resource,
		name: 'get',
		label: 'Get',
		action: 'Get event',
		description: 'Retrieve an event and what became of it',
		method: 'GET',
		path: `${PATH}/{eventId}`,
		parameters: [
			{
				name: 'eventId',
				type: 'string',
				label: 'Event ID',
				description: 'Identifier of the event',
				placeholder: '2f7a4c1e-0b5d-4e8a-9c3f-6d1b2a7e5f40',
				required: true,
			},
		],
		response: {},
		source: 'https://docs.fluentcommerce.com/essential-knowledge/event-api',
		confidence: 'high',
	},
	{
		resource,
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many events',
		description: 'Retrieve events by name, status, time or entity; without a time, those of the last 30 days',
		method: 'GET',
		path: PATH,
		query: search,
		response: { items: ['results'] },
		paging: 'offset',
		source: 'https://docs.fluentcommerce.com/essential-knowledge/event-api',
		confidence: 'high',
	},
];
