import { isSafeKey } from '../input/keys';
import type { XmlElement } from './reader';

/** A JSON object made from an element. */
export interface XmlObject {
	[key: string]: XmlJson;
}

/** The JSON of an element: null if it is empty, its text if it has nothing else, an object otherwise. */
type XmlJson = string | null | XmlObject | XmlJson[];

const BLANK = /^[ \t\r\n]*$/;

/**
 * Attributes become `@name`, repeated elements an array, and text next to them `#text`. Every value remains a string,
 * since XML does not distinguish numbers. White space between elements is formatting and is dropped; elements of
 * different names keep the order of their first appearance.
 *
 * @throws Error for an element or attribute named `__proto__`, `constructor` or `prototype`
 */
export function toJson(element: XmlElement): XmlJson {
	const elements = element.children.filter((child): child is XmlElement => typeof child !== 'string');
	const texts = element.children.filter((child): child is string => typeof child === 'string');
	const text = texts.filter((piece) => elements.length === 0 || !BLANK.test(piece)).join('');
	if (elements.length === 0 && element.attributes.length === 0) return text === '' ? null : text;

	const result: XmlObject = {};
	for (const [name, value] of element.attributes) result[`@${name}`] = value;
	if (text !== '') result['#text'] = text;
	const repeated = new Set<string>();
	for (const child of elements) {
		const key = safe(child.name);
		const value = toJson(child);
		if (!Object.hasOwn(result, key)) {
			result[key] = value;
		} else if (repeated.has(key)) {
			(result[key] as XmlJson[]).push(value);
		} else {
			result[key] = [result[key], value];
			repeated.add(key);
		}
	}
	return result;
}

/** The name itself, if it is safe. */
export function safe(name: string): string {
	if (!isSafeKey(name)) throw new Error(`The XML holds an element named '${name}', which is not accepted`);
	return name;
}
