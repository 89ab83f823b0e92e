import { Refused } from '../http/refused';
import type { Reply } from '../http/types';

/** One entry of the API's error list; the versions come with a conflict. */
export interface FftError {
	summary: string;
	description?: string;
	version?: number;
	requestVersion?: number;
}

/** The API's errors are an array. */
export function fftErrors(status: number, errors: FftError[]): Reply {
	return { status, body: errors };
}

export function fftError(status: number, summary: string, description?: string): Reply {
	return fftErrors(status, [{ summary, ...(description ? { description } : {}) }]);
}

export function refuse(status: number, summary: string, description?: string): never {
	throw new Refused(fftError(status, summary, description));
}

export function notFound(kind: string, id: string): never {
	return refuse(404, `${kind} not found`, `There is no ${kind} with the id ${id}`);
}
