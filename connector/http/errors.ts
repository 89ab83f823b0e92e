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

/** Where an error occurred. */
export interface ErrorPlace {
	node: INode;
	operation?: Operation;
	itemIndex?: number;
}

/**
 * The error that n8n shows: the message says what happened and in which item, the description what to do. It is built
 * from text only; request, headers and response are left out because n8n stores errors with the execution.
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

/**
 * Restores message and description, because n8n replaces messages by status, and those containing the name of a system
 * error, with less specific ones.
 */
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

/** In the same format that the editor uses, so that the editor does not append it again. */
function suffix(itemIndex: number | undefined): string {
	return itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
}

function description(failure: CallFailure, operation: Operation | undefined): string | undefined {
	const { hint, code, requestId } = failure;
	const needed = missingPermissions(failure, operation);
	const parts = [hint, needed, code && `Code: ${code}`, requestId && `Request ID: ${requestId}`];
	return parts.filter((part) => part).join('. ') || undefined;
}

/** The missing permissions of a rejected caller, unless the provider's own message already names them. */
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
 * The output item for a failure: `{ error, message?, details? }`, where `error` says what happened, `message` what to
 * do, and `details` contains code, status and similar data that a workflow can evaluate.
 *
 * Details are left out if the node has an error output: n8n before roughly 2.40 recognises a failed item only if it has
 * exactly the first two members. The item's own `error` property is not used because n8n would then replace the JSON
 * with the message alone.
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
