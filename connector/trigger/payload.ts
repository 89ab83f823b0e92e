import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { parseJson } from '../http/parseJson';

/** Properties that n8n's server adds to a request. */
interface ReceivedRequest {
	rawBody?: Buffer;
	contentType?: string;
	encoding?: string;
}

/** A call as it is passed to the workflow. */
export interface Payload extends IDataObject {
	headers: IDataObject;
	query: IDataObject;
	/**
	 * JSON as received, a number that a double cannot hold as the text of its digits; the raw text of any other content type; null if
	 * nothing was sent.
	 */
	body: IDataObject | IDataObject[] | string | number | boolean | null;
}

/**
 * Headers, query and body unchanged. n8n converts XML to an object in its own format, which loses attributes, case and
 * order, so everything but JSON is read from the raw bytes.
 *
 * @param hidden header to omit because it contains a secret
 */
export function readPayload(ctx: IWebhookFunctions, hidden?: string): Payload {
	const headers = { ...(ctx.getHeaderData() as IDataObject) };
	for (const name of Object.keys(headers)) {
		if (name.toLowerCase() === hidden?.toLowerCase()) delete headers[name];
	}
	return { headers, query: { ...(ctx.getQueryData() as IDataObject) }, body: readBody(ctx) };
}

function readBody(ctx: IWebhookFunctions): Payload['body'] {
	const request = ctx.getRequestObject() as unknown as ReceivedRequest;
	const type = (request.contentType ?? String(ctx.getHeaderData()['content-type'] ?? ''))
		.split(';')[0]
		.trim()
		.toLowerCase();
	const isJson = type === 'application/json' || type.endsWith('+json');
	if (request.rawBody === undefined) return (ctx.getBodyData() as IDataObject | undefined) ?? null;
	if (request.rawBody.length === 0) return null;
	const encoding = request.encoding !== undefined && Buffer.isEncoding(request.encoding) ? request.encoding : 'utf8';
	const text = request.rawBody.toString(encoding).replace(/^\ufeff/, '');
	return isJson ? parseOr(text) : text;
}

/** n8n itself rejects malformed `application/json`; for related types the text is better than nothing. */
function parseOr(text: string): Payload['body'] {
	try {
		return parseJson(text, true) as Payload['body'];
	} catch {
		return text;
	}
}
