import type { IDataObject, IExecuteFunctions, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import { isEmpty, isMissing } from '../core/empty';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import { isOn } from '../core/flag';
import { isObject } from '../core/object';
import { OPTION } from '../form/parameters';
import { parseXml } from '../xml';
import { fileFromAnswer, fileFromEntry } from './binary';
import { findList } from './findList';
import { fieldList, pick } from './pickFields';

type Members = Record<string, unknown>;

/** How responses are converted to items. */
export interface OutputOptions {
	/** One item per list entry. */
	split: boolean;
	splitPath?: string;
	fields?: string[];
	fullResponse: boolean;
	/** Name of the binary property for files; undefined leaves Base64 where it is. */
	binary?: string;
}

/**
 * Reads the output settings from the node's options.
 *
 * @param options the node's Options collection
 */
export function outputOptions(options: Readonly<Members>): OutputOptions {
	const text = (name: string) => (isEmpty(options[name]) ? undefined : String(options[name]).trim());
	return {
		split: isOn(options[OPTION.split], true),
		splitPath: text(OPTION.splitPath),
		fields: fieldList(options[OPTION.outputFields]),
		fullResponse: isOn(options[OPTION.fullResponse], false),
		binary: text(OPTION.outputBinary),
	};
}

/** A response with its context. */
interface Answered {
	operation: Operation;
	request: ApiRequest;
	response: ApiResponse;
	/** Input items that the response is for. */
	pairedItem: IPairedItemData | IPairedItemData[];
	pathValues: Readonly<Members>;
}

/** Converts one response to items. */
export async function itemsFromAnswer(
	ctx: IExecuteFunctions,
	answered: Answered,
	options: OutputOptions,
): Promise<INodeExecutionData[]> {
	const { operation, response, pairedItem } = answered;
	if (operation.response?.kind === 'binary' && Buffer.isBuffer(response.body)) {
		const file = await fileFromAnswer(ctx, response, operation.response, answered.pathValues);
		return [
			{ json: { ...answered.pathValues } as IDataObject, binary: { [options.binary ?? 'data']: file }, pairedItem },
		];
	}
	const body = operation.response?.kind === 'xml' ? fromXml(response.body) : response.body;
	if (options.fullResponse) {
		const full = { statusCode: response.status, headers: shownHeaders(response), body: body ?? null };
		return [{ json: full as IDataObject, pairedItem }];
	}
	const list = options.split ? findList(body, operation.response, options.splitPath) : undefined;
	if (list) return await itemsFromEntries(ctx, operation, list, pairedItem, options);
	if (isMissing(body)) return [{ json: done(answered.request), pairedItem }];
	return await itemsFromEntries(ctx, operation, [body], pairedItem, options);
}

/** One item per entry. */
export async function itemsFromEntries(
	ctx: IExecuteFunctions,
	operation: Operation,
	entries: readonly unknown[],
	pairedItem: IPairedItemData | IPairedItemData[],
	options: OutputOptions,
): Promise<INodeExecutionData[]> {
	const base64 = operation.response?.base64;
	const items: INodeExecutionData[] = [];
	for (const entry of entries) {
		const found = base64 && options.binary ? await fileFromEntry(ctx, entry, base64) : undefined;
		const item: INodeExecutionData = { json: toJson(found ? found.json : entry, options.fields), pairedItem };
		if (found) item.binary = { [options.binary as string]: found.file };
		items.push(item);
	}
	return items;
}

/** n8n's items are objects; anything else is put into a named member. */
export function asMembers(entry: unknown): Readonly<Record<string, unknown>> {
	return isObject(entry) ? entry : { data: entry };
}

function toJson(entry: unknown, fields: readonly string[] | undefined): IDataObject {
	const members = asMembers(entry);
	return (fields ? pick(members, fields) : members) as IDataObject;
}

/** A deletion returns what n8n's own nodes return; other calls with an empty response report success. */
function done(request: ApiRequest): IDataObject {
	return request.method === 'DELETE' ? { deleted: true } : { success: true };
}

/** An acknowledgement that turns out not to be XML is returned as received: the document has been accepted. */
function fromXml(body: unknown): unknown {
	if (typeof body !== 'string' || body.trim() === '') return undefined;
	try {
		return parseXml(body);
	} catch {
		return body;
	}
}

/** Leaves out cookies, since anyone who can read the item could use them to take over the session. */
function shownHeaders(response: ApiResponse): IDataObject {
	const { 'set-cookie': _cookies, ...headers } = response.headers;
	return headers;
}
