import type { Operation, Resource } from '../../../connector/core/catalogue/types';
import { eventOperations } from './rest/events';
import { batchOperations, jobOperations } from './rest/jobs';
import { loadOperations } from './rest/loads';
import { workflowOperations } from './rest/workflows';

/** Resources of the platform's REST API, besides those of GraphQL. */
export const restResources: readonly Resource[] = [
	{ name: 'event', label: 'Event', description: 'What workflows are told, and what happened in them' },
	{ name: 'job', label: 'Job', description: 'Takes batches of records for a day' },
	{ name: 'batch', label: 'Batch', description: 'Records by the thousand: stock, locations, categories, retailers' },
	{ name: 'userAction', label: 'User Action', description: 'What users may do with an entity in a state' },
	{ name: 'workflow', label: 'Workflow', description: 'Rulesets by which an entity goes from state to state' },
];

/**
 * The platform's current REST operations. Those for orders, locations and the like are in maintenance mode at the
 * vendor, and GraphQL covers them.
 */
export const restOperations: readonly Operation[] = [
	...eventOperations,
	...loadOperations,
	...jobOperations,
	...batchOperations,
	...workflowOperations,
];
