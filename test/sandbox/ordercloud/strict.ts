import type { Operation } from '../../../connector/core/catalogue/types';
import { mediaType } from '../http/body';
import type { Reply, SandboxRequest } from '../http/types';
import type { Problem, Validator } from '../validation';
import { ordercloudError } from './errors';
import { takesFilters } from './list/fields';
import { LIST_PARAMETERS } from './list/lists';

/** Validates requests against the catalogue and refuses what it does not list; the platform often ignores that. */
export class Strict {
	constructor(private readonly validator: Validator) {}

	/** The refusal of a malformed request; undefined if it is well formed. */
	async refusal(operation: Operation, request: SandboxRequest): Promise<Reply | undefined> {
		if (request.body.length && request.method !== 'GET' && mediaType(request) !== 'application/json') {
			return ordercloudError(400, 'Request.InvalidContentType', 'The content type must be application/json');
		}
		const query = beside(operation, request);
		// Filters on one field may be repeated, and all of them apply.
		const problems = await this.validator.problems(operation.path, request, { query, repeatable: query });
		return problems.length ? { status: 400, body: { Errors: problems.map(told) } } : undefined;
	}
}

/** Parameters accepted besides those of the catalogue: those of paging, and fields to filter by. */
function beside(operation: Operation, { query }: SandboxRequest): string[] {
	const names: string[] = [];
	if (operation.paging === undefined && !takesFilters(operation)) return names;
	const declared = new Set((operation.query ?? []).map(({ name }) => name));
	for (const [name] of query) {
		const ofList = name === 'page' || name === 'pageSize' || name === 'pageKey' || name === 'sortBy';
		const taken = ofList ? name !== 'sortBy' || takesFilters(operation) : !LIST_PARAMETERS.includes(name);
		if (!declared.has(name) && taken && (ofList || takesFilters(operation))) names.push(name);
	}
	return names;
}

function told({ kind, in: where, field, message }: Problem) {
	const code =
		kind === 'body'
			? 'Request.InvalidRequestBody'
			: where === 'query' && kind === 'unknown'
				? 'List.InvalidProperty'
				: 'ValidationFailure';
	return { ErrorCode: code, Message: message, Data: field ? { Field: field } : null };
}
