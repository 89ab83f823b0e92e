import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import type { ResponseSchema } from '../core/catalogue/types';
import { getPath, withPath } from '../core/dotPath';
import type { ApiResponse } from '../core/exchange';
import { CallFailure } from '../http/failure';
import { dispositionName, fileNameFrom, safeFileName } from './fileName';

const UNKNOWN_TYPE = 'application/octet-stream';

/** The language of label printers has no registered type; this is the most common name. */
const ZPL = 'application/zpl';

/** The response itself as a file. */
export async function fileFromAnswer(
	ctx: IExecuteFunctions,
	response: ApiResponse,
	schema: ResponseSchema,
	pathValues: Readonly<Record<string, unknown>>,
): Promise<IBinaryData> {
	const type = (response.headers['content-type'] ?? '').split(';')[0].trim();
	const named = schema.fileName
		? fileNameFrom(schema.fileName, pathValues)
		: dispositionName(response.headers['content-disposition']);
	const content = Buffer.isBuffer(response.body) ? response.body : Buffer.alloc(0);
	const known = type !== '' && type !== UNKNOWN_TYPE ? type : (typeByContent(content) ?? (type || undefined));
	const mime =
		known ?? (/^\w[\w.+-]*\/[\w.+-]+$/.test(schema.accept ?? '') ? schema.accept : undefined) ?? UNKNOWN_TYPE;
	return await ctx.helpers.prepareBinaryData(content, withExtension(safeFileName(named, 'file'), mime), mime);
}

/**
 * The file inside a list entry, and the entry without it: if both kept it, a label would double the size of the item.
 *
 * @returns undefined if the entry has none
 * @throws CallFailure if the content is not Base64
 */
export async function fileFromEntry(
	ctx: IExecuteFunctions,
	entry: unknown,
	schema: NonNullable<ResponseSchema['base64']>,
): Promise<{ json: unknown; file: IBinaryData } | undefined> {
	const content = getPath(entry, schema.content);
	if (typeof content !== 'string' || content === '') return undefined;
	const data = /^data:([\w/+.-]+)?(?:;[\w=-]+)*;base64,/.exec(content);
	const base64 = (data ? content.slice(data[0].length) : content).replace(/\s+/g, '');
	if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(base64)) {
		throw new CallFailure('unusable', `The member '${schema.content}' of the answer is not Base64`, {
			hint: 'Leave the option for the output binary field empty to get the answer as it is',
		});
	}
	const type =
		text(schema.contentType && getPath(entry, schema.contentType)) ?? data?.[1] ?? schema.defaultType ?? UNKNOWN_TYPE;
	const name = safeFileName(text(schema.fileName && getPath(entry, schema.fileName)), 'file');
	const file = await ctx.helpers.prepareBinaryData(Buffer.from(base64, 'base64'), withExtension(name, type), type);
	return { json: withPath(entry as Record<string, unknown>, schema.content, undefined), file };
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** First bytes of files that are often sent without a type: documents, pictures, and labels for label printers. */
const BEGINNINGS: ReadonlyArray<[begins: string, type: string]> = [
	['%PDF-', 'application/pdf'],
	['\x89PNG', 'image/png'],
	['\xff\xd8\xff', 'image/jpeg'],
	['GIF8', 'image/gif'],
	['^XA', ZPL],
	['CT~~CD', ZPL],
	['PK\x03\x04', 'application/zip'],
];

function typeByContent(content: Buffer): string | undefined {
	const begins = content.subarray(0, 16).toString('latin1').trimStart();
	return BEGINNINGS.find(([beginning]) => begins.startsWith(beginning))?.[1];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'application/zip': 'zip',
	[ZPL]: 'zpl',
	'application/vnd.zebra-zpl': 'zpl',
	'application/x-zpl': 'zpl',
	'x-application/zpl': 'zpl',
	'text/zpl': 'zpl',
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/gif': 'gif',
	'text/plain': 'txt',
	'text/csv': 'csv',
	'application/xml': 'xml',
	'application/json': 'json',
};

/** Identifiers serve as names but have no extension, without which no viewer opens the file. */
function withExtension(name: string, type: string): string {
	const extension = EXTENSIONS[type.toLowerCase()];
	return extension && !/\.[A-Za-z0-9]{2,5}$/.test(name) ? `${name}.${extension}` : name;
}
