import { hasMember } from '../../connector/core/object';
import { plainMessage, type ApiProblem, type ApiResponse } from '../../connector/node';

/** RUC publishes no error format. These are the usual keys; none of them is guaranteed. */
const TEXT_KEYS = ['message', 'error_description', 'error', 'title', 'detail'];

/**
 * Recognizes errors by status alone: whether RUC ever reports a failure inside a 2xx is unknown, and guessing would
 * turn successful responses into failures.
 *
 * @returns undefined for a 2xx; else the first messages found in the response, or the response itself as text
 */
export function rucProblem(response: ApiResponse): ApiProblem | undefined {
	if (response.status >= 200 && response.status < 300) return undefined;
	const text = words(response.body);
	return {
		message: text === '' ? `RUC answered with status ${response.status} and no text` : text,
		...code(response.body),
		...hint(response.status),
	};
}

function words(body: unknown): string {
	if (body === undefined || body === null) return '';
	if (typeof body !== 'object') return plainMessage(String(body));
	const found: string[] = [];
	collect(body as Record<string, unknown>, found, 0);
	if (found.length > 0) return plainMessage([...new Set(found)].join('; '));
	return plainMessage(JSON.stringify(body));
}

function collect(value: unknown, found: string[], depth: number): void {
	if (depth > 4 || found.length >= 5) return;
	if (typeof value === 'string' && value.trim() !== '') {
		found.push(value.trim());
	} else if (Array.isArray(value)) {
		for (const entry of value.slice(0, 5)) collect(entry, found, depth + 1);
	} else if (typeof value === 'object' && value !== null) {
		const members = value as Record<string, unknown>;
		for (const key of [...TEXT_KEYS, 'errors']) {
			if (Object.hasOwn(members, key)) collect(members[key], found, depth + 1);
		}
	}
}

function code(body: unknown): { code?: string } {
	if (!hasMember(body, 'code')) return {};
	const value = body.code;
	return typeof value === 'string' || typeof value === 'number' ? { code: plainMessage(String(value)) } : {};
}

function hint(status: number): { hint?: string } {
	if (status === 401)
		return { hint: 'Check the client ID and client secret, and that they belong to the chosen environment' };
	if (status === 403)
		return { hint: 'The credential is known but not allowed to do this; ask Paxon to enable the service for it' };
	if (status === 404) return { hint: 'Check the service, the operation and the environment' };
	return {};
}
