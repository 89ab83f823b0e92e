import type { ApiProblem, ApiResponse } from '../../connector/core/exchange';
import { isObject } from '../../connector/core/object';
import { plainMessage, joinWords, MOST_ERRORS, wordOf } from '../../connector/http/plainMessage';
import { codesIn, meaningOf, type Code } from './errorCodes';

type Members = Readonly<Record<string, unknown>>;

/** Aliases of root fields in documents of this package, which mean nothing to the user. */
const OWN_ALIAS = /^r\d+$/;

/** The code for missing permissions, which the message lists. */
const FORBIDDEN = 'C0020E';

/** One entry of `errors`. */
interface Refusal {
	message: string;
	codes: string[];
}

/**
 * Recognizes error responses. REST has `{ errors: [{ code, message }] }`, where the code is the status as text and the
 * message may be an object; token responses have OAuth's pair. GraphQL answers with 200 and `errors: [{ message, path,
 * extensions: { code } }]`, perhaps next to data, and the code may appear only in the message.
 *
 * @returns undefined for a success; else Fluent's message and codes, advice, and whether the error is temporary
 */
export function fluentProblem({ status, body }: ApiResponse): ApiProblem | undefined {
	if (status < 400 && !isGraphqlRefusal(body)) return undefined;
	const refusals = refusalsIn(body, status);
	const codes = [...new Set(refusals.flatMap((refusal) => refusal.codes))];
	const shown = [...new Set(refusals.map(({ message }) => message))].filter((text) => text !== '');
	const message = plainMessage(shown.slice(0, MOST_ERRORS).join('; ')) || plainWords(status, body);
	const hint = hintFor(status, codes, message);
	return {
		message,
		...(codes.length > 0 && { code: codes.join(', ') }),
		...(hint !== undefined && { hint }),
		...again(refusals, body),
	};
}

/** REST responses may also have a list of errors, about records; unlike GraphQL's, it is next to other members. */
function isGraphqlRefusal(body: unknown): body is Members {
	if (!isObject(body) || !Array.isArray(body.errors) || body.errors.length === 0) return false;
	return Object.keys(body).every((name) => ['data', 'errors', 'extensions'].includes(name));
}

function refusalsIn(body: unknown, status: number): Refusal[] {
	if (!isObject(body)) return [];
	const errors = Array.isArray(body.errors) ? (body.errors as unknown[]) : [body];
	return errors.map((error) => {
		const members = isObject(error) ? error : { message: error };
		const message = sentence(members);
		const given = [isObject(members.extensions) ? members.extensions.code : undefined, members.code]
			.map(wordOf)
			.filter((code) => code !== '' && code !== String(status));
		return { message, codes: [...new Set([...given, ...codesIn(message)])] };
	});
}

/** The message of an entry, with the path that GraphQL names. */
function sentence(error: Members): string {
	const words = wordsOf(error.message) || oauthPair(error);
	const path = (Array.isArray(error.path) ? error.path : []).map(wordOf).filter((part) => part !== '');
	const place = (OWN_ALIAS.test(path[0] ?? '') ? path.slice(1) : path).join('.');
	return place === '' || words === '' ? words : `${words} (at ${place})`;
}

/** A text, or an object of the same formats as an error itself. */
function wordsOf(message: unknown): string {
	if (!isObject(message)) return wordOf(message);
	return wordsOf(message.message) || oauthPair(message);
}

function oauthPair({ error, error_description: description }: Members): string {
	return joinWords([wordOf(error), wordOf(description)], ': ');
}

/**
 * Whether the request can be sent again. It was certainly not executed only if the response consists of refusals of
 * that kind: where a root field has data, its mutation was executed and would be executed twice.
 */
function again(refusals: readonly Refusal[], body: unknown): Pick<ApiProblem, 'passing' | 'transient' | 'afterMs'> {
	const meanings = refusals.map(({ codes }) => codes.map(meaningOf).filter((code) => code !== undefined));
	const all = (fits: (code: Code) => boolean) =>
		meanings.length > 0 && meanings.every((codes) => codes.length > 0 && codes.every(fits));
	if (!all(({ passing, transient }) => passing === true || transient === true)) return {};
	const passing = all((code) => code.passing === true) && !hasData(body);
	const afterMs = Math.max(...meanings.flat().map((code) => code.afterMs ?? 0));
	return { ...(passing ? { passing } : { transient: true }), ...(afterMs > 0 && { afterMs }) };
}

function hasData(body: unknown): boolean {
	const data = isObject(body) ? body.data : undefined;
	return isObject(data) && Object.values(data).some((value) => value !== null);
}

function hintFor(status: number, codes: readonly string[], message: string): string | undefined {
	if (codes.includes(FORBIDDEN)) {
		const names = [...new Set(message.match(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/g) ?? [])];
		if (names.length > 0) {
			return `The user of the credential lacks ${names.join(', ')}: have an administrator give it a role that has it`;
		}
	}
	const known = codes.map(meaningOf).find((code) => code !== undefined);
	return known ? known.hint : byStatus(status);
}

function byStatus(status: number): string | undefined {
	switch (status) {
		case 401:
			return 'Check user, client and environment of the credential; the user may also lack a permission for this';
		case 403:
			return 'The sign-in worked, but the user may not do this: have an administrator give it a role that includes it';
		case 404:
			return 'Check the identifier and the retailer; an event that is waited for is also refused so where no ruleset of the workflow takes it';
		case 413:
			return 'The request is larger than Fluent takes (2 MB for GraphQL): send fewer items or records at a time';
		case 429:
			return meaningOf('C0011E')?.hint;
		default:
			return status >= 500
				? 'Something went wrong at Fluent: try again later'
				: 'Correct what Fluent names and run the node again';
	}
}

/** For a gateway's page or an empty body. */
function plainWords(status: number, body: unknown): string {
	const words = typeof body === 'string' ? plainMessage(body, 200) : '';
	if (status < 400) return 'Fluent refused without a reason';
	return words === '' ? `Fluent answered with status ${status}` : `Fluent answered with status ${status}: ${words}`;
}
