import type { ApiProblem, ApiResponse } from '../../connector/core/exchange';
import { isObject } from '../../connector/core/object';
import { plainMessage, joinWords, MOST_ERRORS, wordOf } from '../../connector/http/plainMessage';
import { hintFor, isPassing } from './errorCodes';

/** Maximum number of `Data` members reported; it can be a whole record. */
const MOST_DETAILS = 6;

/** One entry of `Errors`. */
interface Refusal {
	code: string;
	message: string;
	data: unknown;
}

/**
 * Every 4xx and 500 has `{ "Errors": [{ "ErrorCode", "Message", "Data" }] }`, with several errors from validation and
 * submit. Gateways answer with other bodies, which are reported as plain text.
 *
 * @returns undefined for a success; else codes and messages of the platform, details from `Data`, advice, and the log
 * identifier that support asks for
 */
export function orderCloudProblem({ status, headers, body }: ApiResponse): ApiProblem | undefined {
	if (status < 400) return undefined;
	const refusals = refusalsIn(body).slice(0, MOST_ERRORS);
	const codes = [...new Set(refusals.map(({ code }) => code).filter((code) => code !== ''))];
	const logId = text(headers['x-oc-logid']);
	const hint = hintFor(status, codes);
	return {
		message: refusals.map(sentence).join('; ') || otherWords(status, body),
		...(codes.length > 0 && { code: codes.join(', ') }),
		...(hint !== undefined && { hint }),
		...(logId !== '' && { requestId: logId }),
		...(isPassing(codes) && { passing: true }),
	};
}

function refusalsIn(body: unknown): Refusal[] {
	const errors = isObject(body) && Array.isArray(body.Errors) ? (body.Errors as unknown[]) : [];
	return errors.filter(isObject).map((error) => ({
		code: text(error.ErrorCode),
		message: text(error.Message),
		data: error.Data,
	}));
}

/** The platform's message, with details from `Data` that it does not contain. */
function sentence({ code, message, data }: Refusal): string {
	const details = code === 'Auth.InsufficientRoles' ? missingRoles(data) : detailsOf(data, message);
	return joinWords([message || code || 'Refused without a reason', details], ' ');
}

/** Sufficient roles and assigned roles; the documentation shows both. */
function missingRoles(data: unknown): string {
	if (!isObject(data)) return '';
	const enough = names(data.SufficientRoles);
	const assigned = names(data.AssignedRoles);
	const parts = [
		enough.length > 0 ? `one of these roles is needed: ${enough.join(', ')}` : '',
		assigned.length > 0 ? `the token has: ${assigned.join(', ')}` : '',
	].filter((part) => part !== '');
	return parts.length > 0 ? `(${parts.join('; ')})` : '';
}

function names(value: unknown): string[] {
	const list = Array.isArray(value) ? (value as unknown[]) : [value];
	return list.map(text).filter((name) => name !== '');
}

function detailsOf(data: unknown, message: string): string {
	const members = isObject(data) ? Object.entries(data) : Array.isArray(data) ? data.map((entry) => ['', entry]) : [];
	const parts = members
		.map(([key, value]) => {
			const told = isObject(value) ? Object.values(value).map(text).filter(Boolean).join(' ') : names(value).join(', ');
			return told === '' || message.includes(told) ? '' : key === '' ? told : `${String(key)}: ${told}`;
		})
		.filter((part) => part !== '')
		.slice(0, MOST_DETAILS);
	return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** OAuth's error pair, or a gateway's page. */
function otherWords(status: number, body: unknown): string {
	const words = isObject(body) ? joinWords([text(body.error), text(body.error_description)], ': ') : text(body);
	const start = `OrderCloud answered with status ${status}`;
	return words === '' ? start : `${start}: ${plainMessage(words, 200)}`;
}

function text(value: unknown): string {
	return typeof value === 'boolean' ? String(value) : wordOf(value);
}
