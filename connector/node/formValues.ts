import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { BodySchema, Operation } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import { InputError } from '../core/inputError';
import { LABEL, OPTION, PARAMETER, QUERY_PARAMETER, ROW } from '../form/parameters';
import { rowsField } from '../form/rows';
import { jsonValue } from '../input';
import { mapAutomatically } from '../request/body/bodyPaths';
import { withEntryLists } from '../request/body/entryLists';
import { withMainFields } from '../request/body/mainFields';
import type { CallValues, InputFile } from '../request/callValues';
import { listedQuery } from '../request/query';
import type { Feature } from './feature';
import type { ParameterReader } from './parameters';

type Members = Record<string, unknown>;

/** Names reserved by the form. A query parameter of the provider with such a name is read from the collection only. */
const RESERVED = new Set<string>(Object.values(PARAMETER));

/** The node's Options for one item, keyed by the names in OPTION. */
export function optionsOf(reader: ParameterReader, item: number): Members {
	return (reader.read(PARAMETER.options, item) as Members | undefined) ?? {};
}

/**
 * The values that the user entered for one item.
 *
 * @throws InputError for invalid JSON or a missing binary property
 */
export async function formValues(
	ctx: IExecuteFunctions,
	reader: ParameterReader,
	operation: Operation,
	schema: BodySchema | undefined,
	item: number,
	features: ReadonlyArray<Pick<Feature, 'members'>>,
): Promise<CallValues> {
	const path: Members = {};
	for (const field of operation.parameters ?? []) path[field.name] = reader.read(field.name, item);
	const listed = reader.read(PARAMETER.queryParameters, item) as Members | undefined;
	return {
		path,
		query: queryValues(reader, operation, item),
		extraQuery: operation.openQuery ? listedQuery(listed?.[QUERY_PARAMETER], LABEL.queryParameters) : [],
		body: schema && (await bodyInput(ctx, reader, operation, schema, item, features)),
		named: schema?.named && optionsOf(reader, item),
		method: operation.editable?.method ? text(reader.read(PARAMETER.method, item)) : undefined,
		typedPath: operation.editable?.path ? text(reader.read(PARAMETER.path, item)) : undefined,
		server: operation.editable?.path ? text(reader.read(PARAMETER.server, item)) : undefined,
	};
}

function text(value: unknown): string | undefined {
	return isEmpty(value) ? undefined : String(value);
}

/** Required query parameters have inputs under their own names; all others are in the collection. */
function queryValues(reader: ParameterReader, operation: Operation, item: number): Members {
	const collection = (reader.read(PARAMETER.query, item) as Members | undefined) ?? {};
	const values: Members = { ...collection };
	for (const { name } of operation.query ?? []) {
		if (!RESERVED.has(name) && reader.has(name) && isEmpty(values[name])) values[name] = reader.read(name, item);
	}
	return values;
}

async function bodyInput(
	ctx: IExecuteFunctions,
	reader: ParameterReader,
	operation: Operation,
	schema: BodySchema,
	item: number,
	features: ReadonlyArray<Pick<Feature, 'members'>>,
): Promise<CallValues['body']> {
	const mode = reader.read(PARAMETER.specifyBody, item) ?? (reader.has(PARAMETER.body) ? 'fields' : 'json');
	if (mode === 'xml') return { kind: 'xml', text: await xmlText(ctx, reader, item) };
	const file = schema.upload && (await inputFile(ctx, reader, item));
	if (mode === 'json') {
		return { kind: 'json', value: jsonValue(LABEL.jsonBody, reader.read(PARAMETER.jsonBody, item)), file };
	}
	let values = mapperValues(ctx, reader, schema, item);
	const read = (name: string) => reader.read(name, item);
	for (const { members } of features) Object.assign(values, members?.(operation, read));
	const list = rowsField(schema)?.rows?.input.name;
	const rows = list === undefined ? undefined : (reader.read(list, item) as Members | undefined);
	const { mainFields, entryLists } = operation;
	if (mainFields) values = withMainFields(mainFields, values, read);
	if (entryLists) values = withEntryLists(entryLists, values, read, ctx.getTimezone());
	return {
		kind: 'fields',
		values,
		rows: rows?.[ROW],
		additional: reader.read(PARAMETER.additionalBody, item),
		file,
	};
}

/** The XML document, either typed or read from a file of the item. */
async function xmlText(ctx: IExecuteFunctions, reader: ParameterReader, item: number): Promise<unknown> {
	const file = await readFile(ctx, reader, item, `send the text of '${LABEL.xmlBody}'`);
	return file ? file.content.toString('utf8') : reader.read(PARAMETER.xmlBody, item);
}

/** The file to upload, if the option names one; otherwise the content is typed as Base64. */
async function inputFile(
	ctx: IExecuteFunctions,
	reader: ParameterReader,
	item: number,
): Promise<InputFile | undefined> {
	const file = await readFile(ctx, reader, item, 'give the content as Base64 text');
	return file && { content: file.content.toString('base64'), name: file.name };
}

/**
 * @param otherwise what leaving the option empty allows, for the error message
 * @throws InputError if the item has no such file
 */
async function readFile(
	ctx: IExecuteFunctions,
	reader: ParameterReader,
	item: number,
	otherwise: string,
): Promise<{ content: Buffer; name?: string } | undefined> {
	const property = text(optionsOf(reader, item)[OPTION.inputBinary]);
	if (property === undefined) return undefined;
	const found = ctx.getInputData()[item]?.binary?.[property];
	if (!found) {
		throw new InputError(
			LABEL.inputBinaryField,
			`The item has no file in the field '${property.slice(0, 80)}'`,
			`Check '${LABEL.inputBinaryField}', or leave it empty to ${otherwise}`,
		);
	}
	return { content: await ctx.helpers.getBinaryDataBuffer(item, property), name: found.fileName };
}

/** Values of the resource mapper, by dot path. */
function mapperValues(ctx: IExecuteFunctions, reader: ParameterReader, schema: BodySchema, item: number): Members {
	const mapper = reader.read(PARAMETER.body, item) as { mappingMode?: string; value?: Members | null } | undefined;
	if (!mapper || typeof mapper !== 'object') return {};
	if (mapper.mappingMode === 'autoMapInputData') {
		return mapAutomatically(schema, (ctx.getInputData()[item]?.json ?? {}) as IDataObject);
	}
	const typed = ((reader.typed(PARAMETER.body) as { value?: Members } | undefined)?.value ?? {}) as Members;
	const values: Members = {};
	for (const [path, value] of Object.entries(mapper.value ?? {})) {
		// Empty fields contain null too; it only counts if an expression returned it.
		if (value === null && !isExpression(typed[path])) continue;
		if (value !== undefined) values[path] = value;
	}
	return values;
}

function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
