import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isDuplicate } from './duplicates';
import { readPayload, type Payload } from './payload';
import { isSecret, type HeaderSecret } from './secret';

/** How calls are received. */
export interface Reception {
	/** Calls without it are rejected with 401 and the workflow does not run. */
	secret?: HeaderSecret;
	/** Dot paths into the item whose values together identify an event; empty to disable the check. */
	duplicateKey: readonly string[];
	/** Adds fields next to `headers`, `query` and `body`. */
	add?: (payload: Payload) => IDataObject;
}

/** Receives one call: checks the secret, drops duplicates, passes the rest to the workflow unchanged. */
export function receive(ctx: IWebhookFunctions, reception: Reception): IWebhookResponseData {
	const { secret } = reception;
	if (secret && !isSecret((ctx.getHeaderData() as IDataObject)[secret.name.toLowerCase()], secret.value)) {
		ctx.getResponseObject().status(401).json({ message: 'The secret header is missing or wrong' });
		return { noWebhookResponse: true };
	}
	const payload = readPayload(ctx, secret?.name);
	if (ctx.getMode() !== 'manual' && repeats(ctx, payload, reception.duplicateKey)) {
		return { webhookResponse: { message: 'Received before' } };
	}
	const item: INodeExecutionData = { json: { ...payload, ...reception.add?.(payload) } };
	return { workflowData: [[item]] };
}

function repeats(ctx: IWebhookFunctions, payload: Payload, paths: readonly string[]): boolean {
	if (paths.length === 0) return false;
	const trigger = `${ctx.getWorkflow().id}/${ctx.getNode().id}`;
	return isDuplicate(trigger, ctx.getWorkflowStaticData('node'), payload, paths);
}
