import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type JsonObject,
} from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import { InputError } from '../core/inputError';
import { CallFailure } from './failure';
import { neededPermissions } from './permissions';

/** Where something went wrong. */
export interface ErrorPlace {
	node: INode;
	operation?: Operation;
	itemIndex?: number;
}

/**
 * The error that n8n shows: what happened and in which item as the message, what to do as the description. It is made
 * anew from words only; request, headers and answer stay behind, since n8n stores errors with the execution.
 */
export function toNodeError(
	error: unknown,
	{ node, operation, itemIndex }: ErrorPlace,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return at(error, itemIndex);
	if (error instanceof CallFailure) {
		const message = `${operation ? `${operation.action}: ` : ''}${error.message}${suffix(itemIndex)}`;
		const made = new NodeApiError(node, { message } as JsonObject, {
			message,
			itemIndex,
			httpCode: error.status === undefined ? undefined : String(error.status),
		});
		return worded(made, message, description(error, operation));
	}
	const hint = error instanceof InputError ? error.hint : undefined;
	const message = `${error instanceof Error ? error.message : 'Something unexpected happened'}${suffix(itemIndex)}`;
	return worded(
		new NodeOperationError(node, message, { itemIndex, description: hint }),
		message,
		hint ?? descriptionOf(error),
	);
}

/** n8n replaces messages that contain the name of a system error, and by status; ours say more. */
function worded<T extends NodeApiError | NodeOperationError>(
	error: T,
	message: string,
	description: string | undefined,
): T {
	error.message = message;
	error.description = description;
	return error;
}

function at<T extends NodeApiError | NodeOperationError>(error: T, itemIndex: number | undefined): T {
	if (itemIndex !== undefined) error.context.itemIndex ??= itemIndex;
	return error;
}

/** The form in which the editor itself adds it, so that it is not added twice. */
function suffix(itemIndex: number | undefined): string {
	return itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
}

function description(failure: CallFailure, operation: Operation | undefined): string | undefined {
	const { hint, code, requestId } = failure;
	const needed = missingPermissions(failure, operation);
	const parts = [hint, needed, code && `Code: ${code}`, requestId && `Request ID: ${requestId}`];
	return parts.filter((part) => part).join('. ') || undefined;
}

/** What the caller lacks when it is refused, unless the provider's own words have said so. */
function missingPermissions(
	{ kind, status, hint = '', message }: CallFailure,
	operation?: Operation,
): string | undefined {
	const needed = operation && neededPermissions(operation);
	if (kind !== 'refused' || status !== 403 || needed === undefined) return undefined;
	if (operation?.permissions?.some((permission) => `${message} ${hint}`.includes(permission))) return undefined;
	return `The operation needs ${needed}`;
}

function descriptionOf(error: unknown): string | undefined {
	const text = typeof error === 'object' && error !== null && 'description' in error ? error.description : undefined;
	return typeof text === 'string' ? text : undefined;
}

/**
 * The item in place of those that could not be had: `{ error, message?, details? }`, where `error` says what happened,
 * `message` what to do, and `details` holds code, status and the like for the workflow to go by.
 *
 * With an error output there are no details: before 2.40 or so, n8n takes an item for a failure only when it has these
 * two members and no others. The item's own `error` is not used, since n8n then replaces its JSON by the message alone.
 */
export function errorItem(
	error: unknown,
	place: ErrorPlace,
	pairedItem: INodeExecutionData['pairedItem'],
): INodeExecutionData {
	const { message, description: hint } = toNodeError(error, place);
	const json: IDataObject = { error: message };
	if (hint) json.message = hint;
	const details = error instanceof CallFailure ? detailsOf(error) : {};
	if (place.node.onError !== 'continueErrorOutput' && Object.keys(details).length > 0) json.details = details;
	return { json, pairedItem };
}

function detailsOf({ code, status, requestId, version, kind, facts }: CallFailure): IDataObject {
	const details: IDataObject = { ...facts };
	if (code !== undefined) details.code = code;
	if (status !== undefined) details.statusCode = status;
	if (requestId !== undefined) details.requestId = requestId;
	if (version !== undefined) details.version = version;
	if (kind === 'lost') details.mayHaveBeenExecuted = true;
	return details;
}
