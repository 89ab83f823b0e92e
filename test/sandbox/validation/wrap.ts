import { isObject } from '../http/body';

/** The content of the body's outer object if it has one; a sentence if that object is wrong. */
export function unwrapped(wrap: string | undefined, body: Record<string, unknown>): Record<string, unknown> | string {
	if (wrap === undefined) return body;
	const others = Object.keys(body).filter((name) => name !== wrap);
	if (others.length) return `The body takes "${wrap}" only, not ${others.join(', ')}`;
	const inner = body[wrap];
	return isObject(inner) ? inner : `The body needs an object "${wrap}"`;
}
