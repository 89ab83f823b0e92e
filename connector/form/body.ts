import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import type { Lookup } from '../core/provider';
import { entryListDraft } from './entryList';
import { choiceOptions } from './field';
import type { TraitsOf } from './feature';
import { addTo, perDraft, perOperation, sharedDrafts, type Draft, type DraftGroups } from './group';
import { furtherFieldProperties, mainFieldProperties } from './mainFields';
import { ALL_FIELDS, LABEL, MAIN_FIELDS, METHOD, PARAMETER } from './parameters';
import { rowsDraft, rowsField } from './rows';

/** Of the same value as the main fields, so that it survives switching the operation. */
export const FIELDS = { name: 'Using Fields Below', value: MAIN_FIELDS.value };
const JSON_TEXT = { name: 'Using JSON', value: 'json' };
const XML_TEXT = { name: 'Using XML', value: 'xml' };

type Way = typeof FIELDS;

const json = { displayName: LABEL.jsonBody, name: PARAMETER.jsonBody, default: '' };

/** The input for a body that has to be given as JSON. */
export function requiredJson(description: string): Draft {
	return { ...json, type: 'json', required: true, description };
}

/** Ways to write a body; none where there is no choice. One object each, so that the inputs made for them are compared once. */
const WAYS = {
	none: [],
	json: [FIELDS, JSON_TEXT],
	main: [MAIN_FIELDS, ALL_FIELDS, JSON_TEXT],
	xml: [FIELDS, JSON_TEXT, XML_TEXT],
	xmlText: [JSON_TEXT, XML_TEXT],
} satisfies Record<string, Way[]>;

/**
 * How the body is written, and its inputs.
 *
 * @param lookups of the profile, for fields with an input of their own
 * @param added properties of features, which stand below how the body is specified
 */
export function bodyProperties(
	operations: readonly Operation[],
	lookups: Readonly<Record<string, Lookup>>,
	traits: TraitsOf,
	added: readonly INodeProperties[],
): INodeProperties[] {
	const written = (draft: (operation: Operation) => Draft | undefined, ...among: Way[]) =>
		perOperation(
			operations,
			(operation) => (among.some((way) => ways(operation).includes(way)) ? draft(operation) : undefined),
			{ [PARAMETER.specifyBody]: among.map(({ value }) => value) },
		);
	const mapper = (operation: Operation) => (hasMapper(operation, traits) ? mapperDraft : undefined);
	const asJson = (operation: Operation) => traits(operation).json ?? jsonDraft(operation);
	const additional = ({ body }: Operation) => (body?.open ? additionalDraft : undefined);
	return [
		...perOperation(operations, variantDraft),
		...perOperation(operations, (operation) => specifyBodyDrafts.get(ways(operation))),
		...added,
		...mainFieldProperties(operations, lookups),
		...perDraft(operations, listedEntries(operations), {
			[PARAMETER.specifyBody]: [MAIN_FIELDS.value, ALL_FIELDS.value],
		}),
		...furtherFieldProperties(operations),
		...written(mapper, FIELDS),
		...written(mapper, ALL_FIELDS),
		...written(({ body }) => listDraft(body), FIELDS, ALL_FIELDS),
		...written(additional, FIELDS),
		...written(additional, ALL_FIELDS),
		...perOperation(operations, (operation) => (jsonOnly(operation) ? asJson(operation) : undefined)),
		...written(asJson, JSON_TEXT),
		...written(xmlDraft, XML_TEXT),
	];
}

/** The lists that are asked for entry by entry, which few operations have. */
function listedEntries(operations: readonly Operation[]): DraftGroups {
	const same = sharedDrafts();
	const groups: DraftGroups = new Map();
	for (const operation of operations) {
		for (const list of operation.entryLists ?? []) addTo(groups, same(entryListDraft(list)), operation);
	}
	return groups;
}

/** No member is known, so there is no choice to offer. What only ever is the same is not asked for at all. */
function jsonOnly(operation: Operation): boolean {
	const { body } = operation;
	return body !== undefined && ways(operation).length === 0 && (body.constants === undefined || body.open === true);
}

function isXml({ body }: Operation): boolean {
	return body?.kind === 'xml';
}

/** Members of the body are known, so that they can be asked for one by one. */
function hasFields({ body }: Operation): boolean {
	return body !== undefined && (body.fields.length > 0 || body.deferred === true);
}

/** A member may be asked for by itself; where nothing else is left, there is no mapper. */
function hasMapper(operation: Operation, traits: TraitsOf): boolean {
	const { body } = operation;
	const { apart } = traits(operation);
	return body?.deferred === true || (body?.fields ?? []).some(({ name }) => name !== apart);
}

function ways(operation: Operation): readonly Way[] {
	if (operation.body === undefined) return WAYS.none;
	if (operation.mainFields) return WAYS.main;
	if (isXml(operation)) return hasFields(operation) ? WAYS.xml : WAYS.xmlText;
	return hasFields(operation) ? WAYS.json : WAYS.none;
}

const specifyBodyDrafts = new Map<readonly Way[], Draft>([
	[WAYS.json, specifyBodyDraft(WAYS.json, FIELDS)],
	[WAYS.main, specifyBodyDraft(WAYS.main, MAIN_FIELDS)],
	[WAYS.xml, specifyBodyDraft(WAYS.xml, FIELDS)],
	[WAYS.xmlText, specifyBodyDraft(WAYS.xmlText, XML_TEXT)],
]);

function specifyBodyDraft(options: Way[], preset: Way): Draft {
	return {
		displayName: LABEL.specifyBody,
		name: PARAMETER.specifyBody,
		type: 'options',
		// What the panel shows hangs on it, which no expression can tell before the workflow runs.
		noDataExpression: true,
		options,
		default: preset.value,
	};
}

/** Which of the forms that nothing inside the body tells apart. */
function variantDraft({ variants }: Operation): Draft | undefined {
	if (variants === undefined || variants.length === 0) return undefined;
	return {
		displayName: LABEL.variant,
		name: PARAMETER.variant,
		type: 'options',
		noDataExpression: true,
		options: choiceOptions(variants),
		default: String(variants[0].value),
		description: 'In which of its forms the body is sent',
	};
}

const mapperDraft: Draft = {
	displayName: LABEL.body,
	name: PARAMETER.body,
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: [PARAMETER.operation, PARAMETER.variant],
		resourceMapper: {
			resourceMapperMethod: METHOD.bodyFields,
			mode: 'add',
			fieldWords: { singular: 'field', plural: 'fields' },
		},
	},
};

function listDraft(body: Operation['body']): Draft | undefined {
	const field = body && rowsField(body);
	return field && rowsDraft(field);
}

const additionalDraft: Draft = {
	displayName: LABEL.additionalBody,
	name: PARAMETER.additionalBody,
	type: 'json',
	typeOptions: { rows: 3 },
	default: '{}',
	description: 'Members not listed above, as a JSON object laid over the fields',
};

function jsonDraft({ body }: Operation): Draft {
	if (!body?.required) return optionalDraft;
	return body.kind === 'xml' ? contentDraft : wholeDraft;
}

const wholeDraft = requiredJson('The whole body');

const contentDraft = requiredJson('The content of the root element, which is written around it');

// n8n's JSON input marks an empty value as a mistake, which it is not here.
const optionalDraft: Draft = {
	...json,
	type: 'string',
	typeOptions: { rows: 4 },
	description: 'The whole body; leave it empty to send none',
	placeholder: 'e.g. { "name": "value" }',
};

/** Sent as typed, so the root element must be the one that the API asks for. */
function xmlDraft({ body }: Operation): Draft {
	const root = body?.root ?? 'root';
	return {
		displayName: LABEL.xmlBody,
		name: PARAMETER.xmlBody,
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		description: `The whole document, with its root element ${root}`,
		placeholder: `e.g. <${root}>...</${root}>`,
	};
}
