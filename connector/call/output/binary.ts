import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import type { ResponseSchema } from '../../catalogue/types';
import { getPath, withPath } from '../dotPath';
import { CallFailure } from '../failure';
import type { ApiResponse } from '../types';
import { dispositionName, fileNameFrom, safeFileName } from './fileName';

const UNKNOWN_TYPE = 'application/octet-stream';

/** The answer itself as a file. */
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
	return await ctx.helpers.prepareBinaryData(
		content,
		safeFileName(named, 'file'),
		type || schema.accept || UNKNOWN_TYPE,
	);
}

/**
 * The file inside a list entry, and the entry without it: kept in both places, a label would double the size of the
 * item.
 *
 * @returns undefined when the entry has none
 * @throws CallFailure when the content is not Base64
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

const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/gif': 'gif',
	'text/plain': 'txt',
	'application/xml': 'xml',
	'application/json': 'json',
};

/** Identifiers serve as names and have no extension, without which no viewer opens the file. */
function withExtension(name: string, type: string): string {
	const extension = EXTENSIONS[type.toLowerCase()];
	return extension && !/\.[A-Za-z0-9]{2,5}$/.test(name) ? `${name}.${extension}` : name;
}
