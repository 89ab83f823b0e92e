import { randomBytes } from 'node:crypto';
import { refuse } from '../errors';

/** An ID of the platform's own making. */
export function newId(): string {
	return randomBytes(16).toString('base64url');
}

/** The ID that a body asks for; a new one without. Refuses what cannot be an ID. */
export function idOf(wanted: unknown): string {
	if (wanted === undefined || wanted === null || wanted === '') return newId();
	const id = String(wanted);
	if (!/^[A-Za-z0-9_-]{1,100}$/.test(id)) {
		refuse('ValidationFailure', 'An ID has up to 100 letters, digits, hyphens and underscores', { Field: 'ID' });
	}
	return id;
}
