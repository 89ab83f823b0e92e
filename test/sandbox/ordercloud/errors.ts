import { Refused } from '../http/refused';
import type { Reply } from '../http/types';

/** `{ Errors: [...] }`, the body of every OrderCloud 4xx and 500. */
export function ordercloudError(status: number, code: string, message: string, data: unknown = null): Reply {
	return { status, body: { Errors: [{ ErrorCode: code, Message: message, Data: data }] } };
}

/** The token endpoint's body: the OAuth pair plus the platform's array. */
export function tokenError(status: number, error: string, code: string, message: string): Reply {
	return {
		status,
		body: { error, error_description: message, Errors: [{ ErrorCode: code, Message: message, Data: null }] },
	};
}

/** Refuses with status 400. */
export function refuse(code: string, message: string, data: unknown = null, status = 400): never {
	throw new Refused(ordercloudError(status, code, message, data));
}

export function notFound(type: string, id: string): never {
	return refuse('NotFound', 'Object not found', { ObjectType: type, ObjectID: id }, 404);
}

export function idExists(type: string, id: string): never {
	return refuse('IdExists', 'An object with this ID exists already', { ObjectType: type, ObjectID: id }, 409);
}
