import { operationId } from '../../../connector/core/catalogue/lookup';
import { bodySchema } from './body';
import { usualFields } from './defaultSelection';
import { existingOf } from './existing';
import { rootOperations } from './graphqlOperations';
import { runDocument } from './graphqlRun';
import { newerOperations } from './newerOperations';
import type { FluentCatalogue, FluentOperation } from './operation';
import { inOrder } from './operationOrder';
import { outputTypes } from './output';
import { restOperations, restResources } from './rest';
import { nameResource } from './texts';

const ofSchema = [...rootOperations, ...newerOperations];
const byId = new Map(ofSchema.map((operation) => [operationId(operation), operation]));

function withExisting(operation: FluentOperation): FluentOperation {
	const existing = existingOf(operation, byId);
	return existing ? { ...operation, existing } : operation;
}

const operations = inOrder([...ofSchema.map(withExisting), ...restOperations, runDocument]);

/**
 * Every query and mutation of the vendor's schema, later additions as far as they are documented, the current REST API
 * of the platform, and any document of the user.
 */
export const fluentCatalogue: FluentCatalogue = {
	resources: [...new Set(operations.map(({ resource }) => resource))].map(
		(name) => restResources.find((resource) => resource.name === name) ?? nameResource(name),
	),
	operations,
	body: bodySchema,
	outputTypes,
	usualFields,
};
