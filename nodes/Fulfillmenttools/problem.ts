import type { ApiProblem, ApiResponse } from '../../connector/core/exchange';
import { isObject } from '../../connector/core/object';
import { plainMessage, MOST_ERRORS, wordOf } from '../../connector/http/plainMessage';

type Members = Readonly<Record<string, unknown>>;

/**
 * Recognizes error responses. Errors are lists of `{ summary, description, version, requestVersion }`, even for a
 * single error; `version` is the current one of the entity. In front of the API, Google's gateway answers with
 * `{ message }`, `{ error: { message } }` or text.
 *
 * @returns undefined for a success; else the API's message
 */
export function fulfillmenttoolsProblem({ status, body }: ApiResponse): ApiProblem | undefined {
	if (status < 400) return undefined;
	const errors = (Array.isArray(body) ? body : [body]).filter(isObject);
	const sentences = errors.map(sentence).filter((text) => text !== '');
	const message = [...new Set(sentences)].slice(0, MOST_ERRORS).join('; ') || plain(body);
	const version = errors.map((error) => error.version).find((one) => typeof one === 'number');
	return {
		message: message || `fulfillmenttools answered with status ${status} and no text`,
		hint: hint(status),
		...(version !== undefined && { version }),
	};
}

/** The description says more than the summary, but is often unclear without it: both, unless one contains the other. */
function sentence(error: Members): string {
	const inner = isObject(error.error) ? error.error : error;
	const summary = wordOf(inner.summary) || wordOf(inner.message);
	const description = wordOf(inner.description);
	if (description === '' || summary.includes(description)) return summary;
	return summary === '' || description.includes(summary) ? description : `${summary}: ${description}`;
}

function plain(body: unknown): string {
	return typeof body === 'string' ? plainMessage(body) : '';
}

function hint(status: number): string {
	switch (status) {
		case 401:
			return 'The user may not work on this tenant: check tenant, environment and user name in the credential';
		case 403:
			return 'The user lacks a permission for this: have an administrator give it a role that includes it';
		case 404:
			return 'Check the identifier, and that it belongs to the environment of the credential';
		case 409:
			return "The record has changed meanwhile, or stands in the way as it is. Leave the version empty, or set 'On Version Conflict' in the options";
		case 429:
			return "The platform is starting more instances or the limit of requests is reached: lower 'Concurrent Requests' in the options, or try again later";
		default:
			return status >= 500
				? 'Something went wrong at fulfillmenttools: try again later'
				: 'Correct what fulfillmenttools names and run the node again';
	}
}
