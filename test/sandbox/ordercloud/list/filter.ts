import type { FieldType } from '../../../../connector/core/catalogue/types';
import { refuse } from '../errors';

type Test = (value: unknown) => boolean;

/**
 * The test expressed by a filter's value: alternatives separated by `|`, each with `!` for not, `>` or `<`, or
 * wildcards. Refuses a value that does not match the type of the field.
 */
export function valueTest(name: string, text: string, type: FieldType): Test {
	const tests = text.split('|').map((one) => alternative(name, one, type));
	if (tests.length === 1) return tests[0];
	return (value) => tests.some((test) => test(value));
}

function alternative(name: string, text: string, type: FieldType): Test {
	if (text.startsWith('!')) {
		const test = alternative(name, text.slice(1), type);
		return (value) => !test(value);
	}
	if (text.startsWith('>') || text.startsWith('<')) return bound(name, text[0], text.slice(1), type);
	if (text === '*') return present;
	if (text.includes('*')) return anyOf(wildcard(text));
	return anyOf(equals(name, text, type));
}

/** Whether the value is not empty. */
function present(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);
}

/** Of a list, one matching element is enough. */
function anyOf(test: Test): Test {
	return (value) => (Array.isArray(value) ? value.some(test) : test(value));
}

function bound(name: string, sign: string, text: string, type: FieldType): Test {
	const limit = typed(name, text, type);
	const right = (order: number) => (sign === '>' ? order > 0 : order < 0);
	if (typeof limit === 'number') {
		const read = type === 'dateTime' || type === 'date' ? (value: unknown) => Date.parse(String(value)) : Number;
		return (value) => present(value) && right(read(value) - limit);
	}
	return (value) => present(value) && right(String(value) < text ? -1 : String(value) > text ? 1 : 0);
}

/** The pieces between the asterisks must occur in the text in order, the first and the last at its ends. */
function wildcard(text: string): Test {
	const pieces = text.toLowerCase().split('*');
	const [first, last] = [pieces[0], pieces[pieces.length - 1]];
	const middle = pieces.slice(1, -1);
	return (value) => {
		if (!present(value)) return false;
		const whole = String(value).toLowerCase();
		if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
		let from = first.length;
		for (const piece of middle) {
			const at = whole.indexOf(piece, from);
			if (at < 0) return false;
			from = at + piece.length;
		}
		return from + last.length <= whole.length;
	};
}

function equals(name: string, text: string, type: FieldType): Test {
	const wanted = typed(name, text, type);
	if (typeof wanted === 'number' && (type === 'dateTime' || type === 'date')) {
		return (value) => present(value) && Date.parse(String(value)) === wanted;
	}
	const lower = text.toLowerCase();
	return (value) => value === wanted || (present(value) && String(value).toLowerCase() === lower);
}

/** The text parsed for a field of this type: a number (dates as milliseconds), a boolean, or the text. */
function typed(name: string, text: string, type: FieldType): unknown {
	if (type === 'number' || type === 'integer') {
		if (text.trim() === '' || !Number.isFinite(Number(text))) wrongType(name, 'a number');
		return Number(text);
	}
	if (type === 'boolean') {
		if (!/^(true|false)$/i.test(text)) wrongType(name, 'true or false');
		return text.toLowerCase() === 'true';
	}
	if (type === 'dateTime' || type === 'date') {
		if (!Number.isFinite(Date.parse(text))) wrongType(name, 'a date');
		return Date.parse(text);
	}
	// Members of xp have no declared type.
	if (type === 'json' && text !== '' && Number.isFinite(Number(text))) return Number(text);
	return text;
}

function wrongType(name: string, wanted: string): never {
	return refuse('List.InvalidType', `${name} takes ${wanted}`, { Property: name });
}
