import { isLosslessNumber, isSafeNumber, LosslessNumber, parse, stringify } from '../vendor/losslessJson';

/** Whether `jsonText` has come across an exact number. */
let met = false;

/**
 * A number in something to be sent that a double cannot hold, as the digits that were typed. It counts as a single value
 * wherever `isObject` is asked, and is written as a number by `jsonText`.
 */
export class ExactNumber extends LosslessNumber {
	/** The digits as text, for anything that writes JSON by itself: nobody sees the inside of this object. */
	toJSON(): string {
		met = true;
		return this.value;
	}
}

export function isExactNumber(value: unknown): value is ExactNumber {
	return isLosslessNumber(value);
}

/**
 * Whether a double holds the number as it was written. Integers beyond 2^53-1 are never safe, since several of them share
 * one double. A decimal with the 17 digits that C and .NET print of a double, such as 0.10000000000000001, is that double.
 */
function isHeld(digits: string): boolean {
	if (isSafeNumber(digits)) return true;
	const double = Number(digits);
	if (!Number.isFinite(double) || Number.isInteger(double)) return false;
	return significant(double.toPrecision(17)) === significant(digits);
}

/** The significant digits of a JSON number, without sign, point, exponent and zeros at the ends. */
function significant(digits: string): string {
	return digits
		.replace(/[eE].*$/, '')
		.replace(/[-.]/g, '')
		.replace(/^0+|0+$/g, '');
}

/**
 * A number as it was written: a JavaScript number if that has the same value, an exact one otherwise.
 *
 * @param digits a JSON number
 */
export function exactNumber(digits: string): number | ExactNumber {
	return isHeld(digits) ? Number(digits) : new ExactNumber(digits);
}

/**
 * A number of 16 or more digits, or with an exponent; at most 15 digits always survive. A digit that is not behind a
 * separator is part of a string or of a longer number.
 */
const LONG = /(?:^|[\s:,[])(-?\d(?:[\d.]{15}|[\d.]*[eE])[\d.eE+-]*)/g;

/** Whether JSON may contain a number that a double cannot hold. True for some strings too, which only costs time. */
function mayBeInexact(text: string): boolean {
	for (const [, digits] of text.matchAll(LONG)) if (!isHeld(digits)) return true;
	return false;
}

/**
 * A JSON value with every digit of its numbers. The native parser has read it before, since it is many times faster and
 * few texts contain a number that it rounds.
 *
 * @param text the JSON, nested not so deeply that recursion would exhaust the stack
 * @param parsed result of `JSON.parse(text)`
 * @param convert turns the digits of a number that a double cannot hold into what is to stand for it
 */
export function withExactNumbers(text: string, parsed: unknown, convert: (digits: string) => unknown): unknown {
	if (!mayBeInexact(text)) return parsed;
	return parse(text, undefined, {
		parseNumber: (digits) => (isHeld(digits) ? Number(digits) : convert(digits)),
		// As the native parser does.
		onDuplicateKey: ({ newValue }) => newValue,
	});
}

/**
 * Parses JSON for output: a number that a double cannot hold becomes the text of its digits.
 *
 * @throws SyntaxError
 */
export function parseForOutput(text: string): unknown {
	return withExactNumbers(text, JSON.parse(text), String);
}

/** The value as JSON text, in which exact numbers are numbers. */
export function jsonText(value: unknown): string {
	met = false;
	const text = JSON.stringify(value);
	// The library's writer is slower, so it only writes what the native one cannot.
	return met ? (stringify(value) as string) : text;
}

/** A value of a request as it is shown in an item: exact numbers become the text of their digits. */
export function shownValue(value: unknown): unknown {
	return value === undefined ? undefined : parseForOutput(jsonText(value));
}
