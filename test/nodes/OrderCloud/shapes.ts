import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../support/formValues';
import type { Answer } from '../../support/scriptedBench';

/** A page of a list as the platform returns it. */
export function page(items: unknown[], number = 1, pages = 1, more: Record<string, unknown> = {}): Answer {
	return { status: 200, body: { Meta: { Page: number, TotalPages: pages, ...more }, Items: items } };
}

/** An error response as the platform returns it. */
export function refusal(status: number, ErrorCode: string, Message: string, Data: unknown = null): Answer {
	return { status, body: { Errors: [{ ErrorCode, Message, Data }] }, headers: { 'x-oc-logid': 'log-1' } };
}

/** Conditions as the form stores them: field, operator and, unless the operator takes none, value. */
export function conditions(...rows: Array<[field: string, operator: string, value?: unknown]>): INodeParameters {
	const condition = rows.map(([field, operator, value]) => ({ field: byId(field), operator, value }));
	return { conditions: { condition } as never };
}

/** Sorting as the form stores it. */
export function sorted(...rows: Array<[name: string, direction: 'asc' | 'desc']>): INodeParameters {
	return { sort: { field: rows.map(([name, direction]) => ({ name: byId(name), direction })) } as never };
}
