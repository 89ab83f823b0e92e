import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { searchChoices } from '../../connector/node/searchList';
import { isSubscribed, receive, subscribe, unsubscribe } from '../../connector/trigger';
import { webhookFields } from './catalogue/webhook';
import { rucTriggerProperties } from './trigger/properties';
import { checkSecret, reception } from './trigger/reception';
import { registration } from './trigger/registration';

export class RucTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'RUC Trigger',
		name: 'rucTrigger',
		icon: { light: 'file:../../icons/ruc.svg', dark: 'file:../../icons/ruc.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["registration"] === "automatic" ? "registers itself" : "waits for calls" }}',
		description: 'Starts the workflow when RUC (Paxon) posts an event or an XML feed',
		defaults: { name: 'RUC Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rucApi' }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: rucTriggerProperties,
	};

	methods = {
		listSearch: { topics: searchChoices(webhookFields.find(({ name }) => name === 'topicName')?.choices ?? []) },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				await checkSecret(this);
				const wanted = registration(this);
				return wanted === undefined || isSubscribed(this, wanted);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				const wanted = registration(this);
				return wanted === undefined || (await subscribe(this, wanted));
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				const wanted = registration(this);
				return wanted === undefined || (await unsubscribe(this, wanted));
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return receive(this, await reception(this));
	}
}
