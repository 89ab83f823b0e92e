import { withExactNumbers } from '../core/exactJson';

/**
 * Maximum nesting depth. V8 parses any depth, but n8n stores items with recursive code, where a stack overflow would
 * abort the entire execution.
 */
const MAX_DEPTH = 200;

/** Thrown for JSON text that cannot be used. */
export class JsonProblem extends Error {
	constructor(
		readonly kind: 'empty' | 'malformed' | 'truncated' | 'deep',
		message: string,
	) {
		super(message);
		this.name = 'JsonProblem';
	}
}

/**
 * Parses untrusted JSON: strips a byte order mark, rejects excessive nesting and drops members named `__proto__`, which
 * would change the prototype of any object they are later copied to. A number that a double cannot hold becomes the text
 * of its digits.
 *
 * @param keepPrototypes keeps such members, for callers that reject them by name
 * @throws JsonProblem
 */
export function parseJson(text: string, keepPrototypes = false): unknown {
	const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	if (source.trim() === '') throw new JsonProblem('empty', 'it is empty');
	if (mayBeDeep(source) && nesting(source).deepest > MAX_DEPTH) {
		throw new JsonProblem('deep', `it is nested deeper than ${MAX_DEPTH} levels`);
	}
	let value: unknown;
	try {
		value = withExactNumbers(source, JSON.parse(source), String);
	} catch {
		if (nesting(source).open) throw new JsonProblem('truncated', 'it ends in the middle');
		throw new JsonProblem('malformed', 'it is not valid JSON');
	}
	// The key may also be spelled with an escaped underscore.
	if (!keepPrototypes && (source.includes('__proto__') || /\\u005f/i.test(source))) dropPrototypes(value);
	return value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether there are enough brackets to exceed the limit. Searching for a few of them is far cheaper than scanning every
 * character.
 */
function mayBeDeep(text: string): boolean {
	let count = 0;
	for (const bracket of ['[', '{']) {
		for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
			if (++count > MAX_DEPTH) return true;
		}
	}
	return false;
}

/** Nesting depth by brackets outside strings. Exact for valid JSON; anything else fails to parse anyway. */
function nesting(text: string): { deepest: number; open: boolean } {
	let depth = 0;
	let deepest = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			at = endOfString(text, at);
			if (at < 0) return { deepest, open: true };
		} else if (code === 0x7b || code === 0x5b) {
			if (++depth > deepest) deepest = depth;
		} else if (code === 0x7d || code === 0x5d) {
			depth--;
		}
	}
	return { deepest, open: depth > 0 };
}

/** Index of the quote closing the string that starts at `from`, or -1. */
function endOfString(text: string, from: number): number {
	let end = text.indexOf('"', from + 1);
	while (end > 0) {
		let escapes = 0;
		while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
		if (escapes % 2 === 0) return end;
		end = text.indexOf('"', end + 1);
	}
	return -1;
}

function dropPrototypes(value: unknown): void {
	const waiting = [value];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (typeof next !== 'object' || next === null) continue;
		if (Object.hasOwn(next, '__proto__')) delete (next as Record<string, unknown>)['__proto__'];
		for (const member of Object.values(next)) if (typeof member === 'object') waiting.push(member);
	}
}
