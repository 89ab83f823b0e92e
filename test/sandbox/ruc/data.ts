import { counter, Records } from '../store';

/** A subscription; its identifier is made up, since create's response is not public. */
export interface Webhook extends Record<string, unknown> {
	id: string;
	topicName: string;
	url: string;
	contentType: string;
}

/** A document that was accepted on the feed host. */
export interface Feed {
	token: string;
	type: string;
	xml: string;
}

/** Everything that RUC stores in the sandbox; there is nothing to seed. */
export class RucData {
	readonly webhooks = new Records<Webhook>();
	readonly feeds = new Records<Feed>();
	readonly nextWebhook = counter();
}
