import { isObject } from '../http/body';
import type { Webhook } from './data';

export interface Delivery {
	webhook: string;
	url: string;
	/** Status of the receiver's response; absent if there was none. */
	status?: number;
	answer?: string;
	error?: string;
	/** RUC expects a 200 from the receiver. */
	acknowledged: boolean;
}

/**
 * Posts an event to every active webhook of its topic, with the headers given at registration. The payload is the
 * caller's, since no payload is public. `times` above 1 sends the same event again.
 */
export async function deliver(
	hooks: readonly Webhook[],
	event: { topicName: string; payload?: unknown; times?: number },
): Promise<Delivery[]> {
	const meant = hooks.filter(({ topicName, isPaused }) => topicName === event.topicName && Number(isPaused ?? 0) !== 1);
	const deliveries: Delivery[] = [];
	for (let time = 0; time < (event.times ?? 1); time += 1) {
		for (const hook of meant) deliveries.push(await post(hook, event.payload ?? { topicName: event.topicName }));
	}
	return deliveries;
}

async function post(hook: Webhook, payload: unknown): Promise<Delivery> {
	const base = { webhook: hook.id, url: hook.url };
	try {
		const response = await fetch(hook.url, {
			method: 'POST',
			headers: { ...customHeaders(hook.customHeaders), 'Content-Type': hook.contentType },
			body: typeof payload === 'string' ? payload : JSON.stringify(payload),
			signal: AbortSignal.timeout(10_000),
		});
		const { status } = response;
		return { ...base, status, answer: (await response.text()).slice(0, 2000), acknowledged: status === 200 };
	} catch (error) {
		return { ...base, error: (error as Error).message, acknowledged: false };
	}
}

/** The JSON form of `customHeaders` is not public: an object, a list of names and values, and lines are accepted. */
export function customHeaders(value: unknown): Record<string, string> {
	if (typeof value === 'string') {
		const lines = value.split(/\r?\n/).filter((line) => line.includes(':'));
		return Object.fromEntries(
			lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
		);
	}
	if (Array.isArray(value)) {
		const named = value.filter(isObject).map(({ name, key, value: content }) => [String(name ?? key), String(content)]);
		return Object.fromEntries(named) as Record<string, string>;
	}
	if (!isObject(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, String(content)]));
}
