import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';

import { callOperation, getPath, type ApiResponse } from '../../../connector/node';
import { isoDateTime } from '../../../connector/request/dates';
import { listedQuery } from '../../../connector/request/query';
import { firstAt, timeOf, type PollSource } from '../../../connector/trigger';
import { fedexProvider } from '../profile';
import { fedexEvents, type FedexEvent } from './events';
import { DEFAULT_OVERLAP } from './properties';

interface Options {
	idField?: string;
	overlap?: number;
	queryParameters?: { parameter?: unknown };
	startFrom?: unknown;
	timeField?: string;
}

/** The list specified by the node's parameters. */
export function fedexSource(ctx: IPollFunctions): PollSource {
	const event = chosen(ctx);
	const options = ctx.getNodeParameter('options', {}) as Options;
	const ask = async (since: number | undefined, limit?: number) => {
		const started = Date.now();
		const { entries, response } = await callOperation(ctx, fedexProvider, event.operation, {
			query: since === undefined ? {} : { [event.filter]: { operator: 'ge', value: new Date(since).toISOString() } },
			extraQuery: listedQuery(options.queryParameters?.parameter, 'Query Parameters'),
			limit: limit ?? 'all',
		});
		return { entries: entries as IDataObject[], serverTime: serverTime(response, Date.now() - started) };
	};
	return {
		event: event.value,
		overlapMs: (options.overlap ?? DEFAULT_OVERLAP) * 1000,
		once: event.value !== 'rmaUpdated',
		startAt: startAt(ctx, options.startFrom),
		list: ask,
		sample: async () => (await ask(undefined, 1)).entries,
		identify: (entry) => identify(entry, event, options),
	};
}

function chosen(ctx: IPollFunctions): FedexEvent {
	const value = ctx.getNodeParameter('event');
	const event = fedexEvents.find((one) => one.value === value);
	if (event) return event;
	throw new NodeOperationError(ctx.getNode(), "'Trigger On' has an unknown value", {
		description: 'Choose one from the list',
	});
}

function startAt(ctx: IPollFunctions, startFrom: unknown): number | undefined {
	if (!startFrom) return undefined;
	// The date picker omits the zone and means that of the workflow.
	const time = timeOf(isoDateTime(startFrom, ctx.getTimezone()));
	if (time !== undefined) return time;
	throw new NodeOperationError(ctx.getNode(), "'Start From' is not a date", {
		description: 'Give a date such as 2026-11-01T00:00:00Z',
	});
}

/**
 * FedEx states its time in the envelope of each response; the gateway's header is as good. This response is that of the
 * last page, but records created during paging may be on no page, so the result is the time of the first page.
 */
function serverTime({ body, headers }: ApiResponse, readingMs: number): number | undefined {
	const time = timeOf(getPath(body, 'transactionDate')) ?? timeOf(headers.date);
	return time === undefined ? undefined : time - Math.max(0, readingMs);
}

function identify(entry: IDataObject, event: FedexEvent, options: Options): { id?: string; at?: number } {
	const id = firstAt(entry, options.idField ? [options.idField.trim()] : event.ids);
	const at = timeOf(firstAt(entry, options.timeField ? [options.timeField.trim()] : event.times));
	return { id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined, at };
}
