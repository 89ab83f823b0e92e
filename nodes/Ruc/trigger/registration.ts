import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { jsonValue } from '../../../connector/input';
import { callOperation, toNodeError } from '../../../connector/node';
import { fillJson, fillTemplatePath, type Subscription } from '../../../connector/trigger';
import { rucProvider } from '../profile';
import { readSecret, usesSecret } from './reception';

/** The subscription that the node's parameters describe; undefined if the user registers it. */
export function registration(ctx: IHookFunctions): Subscription | undefined {
	if (ctx.getNodeParameter('registration') !== 'automatic') return undefined;
	const text = (name: string) => String(ctx.getNodeParameter(name, '') ?? '').trim();
	const settings = {
		topicName: String(ctx.getNodeParameter('topicName', '', { extractValue: true }) ?? '').trim(),
		clientId: text('clientId'),
		facilityCode: text('facilityCode'),
		url: ctx.getNodeWebhookUrl('default') ?? '',
		contentType: text('contentType'),
		customHeaders: ctx.getNodeParameter('customHeaders', ''),
		emailList: ctx.getNodeParameter('emailList', ''),
	};
	return {
		settings,
		create: async () => await inWords(ctx, async () => await create(ctx, settings)),
		...(text('removal') === 'call' && { remove: async (answer: unknown) => await remove(ctx, answer) }),
	};
}

async function create(ctx: IHookFunctions, settings: IDataObject): Promise<unknown> {
	const headers = jsonValue('Custom Headers', settings.customHeaders);
	const secret = usesSecret(ctx) ? await readSecret(ctx) : undefined;
	const scope = secret ? { secret } : {};
	const { response } = await callOperation(ctx, rucProvider, 'webhook.create', {
		fields: {
			...settings,
			customHeaders: headers === undefined ? undefined : fillJson(headers, scope, 'Custom Headers'),
			emailList: jsonValue('Email List', settings.emailList),
		},
	});
	return withoutSecret(response.body, secret?.value);
}

/** RUC may repeat the secret in its response, which is stored with the workflow. */
function withoutSecret(answer: unknown, secret: string | undefined): unknown {
	if (!secret) return answer;
	if (typeof answer === 'string') return answer.replaceAll(secret, '{secret.value}');
	if (Array.isArray(answer)) return answer.map((entry) => withoutSecret(entry, secret));
	if (typeof answer !== 'object' || answer === null) return answer;
	return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, withoutSecret(value, secret)]));
}

/** The user specifies method, path and body: RUC names the delete call, but does not publish it. */
async function remove(ctx: IHookFunctions, answer: unknown): Promise<void> {
	const scope = { response: answer };
	const body = jsonValue('Delete Body', ctx.getNodeParameter('deleteBody', ''));
	await callOperation(ctx, rucProvider, 'webhook.delete', {
		method: String(ctx.getNodeParameter('deleteMethod', 'POST')),
		typedPath: fillTemplatePath(String(ctx.getNodeParameter('deletePath', '')), scope, 'Delete Path'),
		body: body === undefined ? undefined : fillJson(body, scope, 'Delete Body'),
	});
}

async function inWords<T>(ctx: IHookFunctions, run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		throw toNodeError(error, { node: ctx.getNode() });
	}
}
