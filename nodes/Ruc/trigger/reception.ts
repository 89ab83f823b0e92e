import { NodeOperationError, type IDataObject, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { headerName, headerValue } from '../../../connector/input';
import { getPath } from '../../../connector/node';
import type { HeaderSecret, Payload, Reception } from '../../../connector/trigger';
import { carrierEvent } from './carrierEvents';

const CREDENTIAL = 'rucApi';

interface Options {
	duplicateKey?: string;
	eventCodeField?: string;
	topicLabel?: string;
}

/** How calls are received, according to the node's parameters. */
export async function reception(ctx: IWebhookFunctions): Promise<Reception> {
	const options = ctx.getNodeParameter('options', {}) as Options;
	return {
		secret: usesSecret(ctx) ? await readSecret(ctx) : undefined,
		duplicateKey: paths(options.duplicateKey),
		add: (payload) => addedFields(payload, options),
	};
}

/**
 * Checks at activation that there is a secret to compare with. Otherwise calls could be refused for days without anyone
 * noticing why.
 */
export async function checkSecret(ctx: IHookFunctions): Promise<void> {
	if (!usesSecret(ctx)) return;
	const { value } = await readSecret(ctx);
	if (value !== '') return;
	throw new NodeOperationError(ctx.getNode(), "The credential has no 'Webhook Secret'", {
		description: "Fill in 'Webhook Secret' in the credential, or set 'Authentication' to 'None'",
	});
}

/** The header of the credential; an empty value matches no call. */
export async function readSecret(ctx: IHookFunctions | IWebhookFunctions): Promise<HeaderSecret> {
	const credentials = await ctx.getCredentials(CREDENTIAL);
	return {
		name: headerName('Webhook Header Name', credentials.webhookHeader || 'X-Webhook-Secret'),
		value: headerValue('Webhook Secret', credentials.webhookSecret ?? ''),
	};
}

export function usesSecret(ctx: IHookFunctions | IWebhookFunctions): boolean {
	return ctx.getNodeParameter('authentication') !== 'none';
}

function paths(list: string | undefined): string[] {
	return (list ?? '')
		.split(',')
		.map((path) => path.trim())
		.filter((path) => path !== '');
}

function addedFields(payload: Payload, { eventCodeField, topicLabel }: Options): IDataObject {
	const added: IDataObject = {};
	if (topicLabel) added.topic = topicLabel;
	if (eventCodeField) added.carrierEvent = carrierEvent(getPath(payload, eventCodeField.trim()));
	return added;
}
