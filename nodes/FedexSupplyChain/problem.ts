import type { ApiProblem, ApiResponse } from '../../connector/core/exchange';
import { isObject } from '../../connector/core/object';
import { plainMessage, joinWords, MOST_ERRORS, wordOf } from '../../connector/http/plainMessage';

type Members = Readonly<Record<string, unknown>>;

/** The only error code that a page of FedEx shows. */
const SYSTEM_ERROR = 'ERR-SYS-0001';

/**
 * Recognizes error responses. FedEx documents no status but 200, so an error may have that status: `success` is false,
 * as a boolean or as text, `status` is false (labels, tracking), or `errors` has entries. The absence of these keys
 * means nothing. The gateway in front (IBM API Connect) has its own error format.
 *
 * @returns undefined for a success; else FedEx's code and message, and its request identifier for support
 */
export function fedexProblem(response: ApiResponse): ApiProblem | undefined {
	const { status, body } = response;
	const members = isObject(body) ? body : {};
	const failed = status >= 400 || isFalse(members.success) || isFalse(members.status) || hasEntries(members.errors);
	if (!failed) return undefined;
	const { message, code } = words(body, members);
	return {
		message:
			message ||
			(status >= 400 ? `FedEx answered with status ${status} and no text` : 'FedEx refused without a reason'),
		...(code && { code }),
		hint: hint(status, code),
		...requestId(members),
	};
}

function isFalse(value: unknown): boolean {
	return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}

function hasEntries(errors: unknown): boolean {
	if (Array.isArray(errors)) return errors.length > 0;
	return isObject(errors) ? Object.keys(errors).length > 0 : typeof errors === 'string' && errors.trim() !== '';
}

function words(body: unknown, members: Members): { message: string; code?: string } {
	const errors = (Array.isArray(members.errors) ? members.errors : [members.errors])
		.filter(hasContent)
		.slice(0, MOST_ERRORS);
	if (errors.length > 0) {
		const codes = [...new Set(errors.map((error) => (isObject(error) ? wordOf(error.code) : '')))].filter(
			(code) => code !== '',
		);
		return { message: plainMessage(errors.map(sentence).join('; ')), code: codes.join(', ') };
	}
	const pairs = [
		{ text: members.error_description, code: members.error },
		{ text: members.moreInformation, code: members.httpMessage },
	];
	for (const pair of pairs) {
		const message = joinWords([wordOf(pair.code), wordOf(pair.text)], ': ');
		if (message !== '') return { message: plainMessage(message), code: wordOf(pair.code) };
	}
	return { message: typeof body === 'string' ? plainMessage(body) : '' };
}

function hasContent(error: unknown): boolean {
	return error !== undefined && error !== null && error !== '';
}

/** `code` and `description`, with the code first, as FedEx's support asks for it. */
function sentence(error: unknown): string {
	if (!isObject(error)) return String(error);
	const description = wordOf(error.description) || wordOf(error.message);
	return joinWords([wordOf(error.code), description], ': ');
}

function requestId(members: Members): { requestId?: string } {
	const id = wordOf(members.requestIdentifier);
	return id === '' ? {} : { requestId: id };
}

function hint(status: number, code?: string): string {
	if (status === 401) return 'Check the client ID, the client secret and the environment of the credential';
	if (status === 403) {
		return 'The sign-in worked, but the app may not use this API: subscribe it to the API product (Orders, Items, Inventory, Returns 1.0.0 and 2.0.0, ...) in the FedEx portal';
	}
	if (status === 404) return 'Check the identifier, and that it belongs to the environment of the credential';
	if (status === 429) return "Lower 'Concurrent Requests' in the options, or run fewer items at a time";
	if (status >= 500 || code?.includes(SYSTEM_ERROR)) {
		return 'Something went wrong at FedEx: try again later, and give FedEx the request identifier if it persists';
	}
	return 'Correct what FedEx names and run the node again';
}
