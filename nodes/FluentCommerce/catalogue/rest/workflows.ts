import type { Operation } from '../../../../connector/core/catalogue/types';
import { entityTypes, plain, retailerId } from './choices';

/** The actions available for an entity in a state, and the workflow that defines them. */
export const workflowOperations: readonly Operation[] = [
	{
		resource: 'userAction',
		name: 'getAll',
		label: 'Get Many',
		action: 'Get many user actions',
		description: 'Retrieve which events a user may send to an entity in a state, and what each does; nothing is sent',
		method: 'POST',
		path: '/api/v4.1/transition',
		body: {
			required: true,
			open: true,
			listed: { name: 'triggers', outside: [] },
			fields: [
				{
					name: 'type',
					type: 'string',
					...entityTypes,
					label: 'Entity Type',
					description: 'Kind of the entity',
					placeholder: 'ORDER',
					required: true,
				},
				{
					name: 'subtype',
					type: 'string',
					label: 'Entity Subtype',
					description: 'Type of the entity',
					placeholder: 'HD',
					required: true,
				},
				{
					name: 'status',
					type: 'string',
					description: 'Status of the entity',
					placeholder: 'BOOKED',
					required: true,
				},
				{
					// Without it the API answers with an empty list, as if there were no actions.
					name: 'flexType',
					type: 'string',
					label: 'Workflow',
					description: 'Name of the workflow that the entity is in, which is its kind and type with two colons',
					placeholder: 'ORDER::HD',
					required: true,
				},
				{
					name: 'module',
					type: 'string',
					choices: plain('adminconsole', 'servicepoint'),
					open: true,
					description: 'Application for which actions are asked for',
					placeholder: 'adminconsole',
					shown: true,
				},
				retailerId,
				{
					name: 'flexVersion',
					type: 'integer',
					label: 'Workflow Version',
					description: 'Version of the workflow that the entity is in',
					min: 0,
				},
				{ name: 'name', type: 'string', label: 'Event Name', description: 'Only the action that sends this event' },
			],
		},
		response: { items: ['response'] },
		// A POST that only looks actions up.
		repeatable: true,
		source: 'https://docs.fluentcommerce.com/essential-knowledge/user-action-api',
		confidence: 'high',
	},
	{
		resource: 'workflow',
		name: 'get',
		label: 'Get',
		action: 'Get workflow',
		description: 'Retrieve a workflow with its rulesets',
		method: 'GET',
		path: '/api/v4.1/workflow/{retailerId}/{entityType}::{entitySubtype}/',
		parameters: [
			{ ...retailerId, lookup: 'retailer', description: 'Retailer; the one of the credential when empty' },
			{
				name: 'entityType',
				type: 'string',
				...entityTypes,
				description: 'Kind of the entity that the workflow is for',
				placeholder: 'ORDER',
				required: true,
			},
			{
				name: 'entitySubtype',
				type: 'string',
				description: 'Type of the entity that the workflow is for',
				placeholder: 'HD',
				required: true,
			},
		],
		response: {},
		stage: 'unconfirmed',
		source: 'https://www.npmjs.com/package/@fluentcommerce/fluent-mcp-extn',
		confidence: 'low',
	},
];
