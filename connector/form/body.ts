import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import type { Lookup } from '../core/provider';
import { entryListDraft } from './entryList';
import type { TraitsOf } from './feature';
import { choiceOptions } from './field';
import { addTo, perDraft, perOperation, sharedDrafts, type Draft, type DraftGroups } from './group';
import { furtherFieldProperties, mainFieldProperties } from './mainFields';
import { ALL_FIELDS, LABEL, MAIN_FIELDS, METHOD, PARAMETER } from './parameters';
import { rowsDraft, rowsField } from './rows';

/** Has the same value as the main fields, so that the choice survives a change of operation. */
export const FIELDS = { name: 'Using Fields Below', value: MAIN_FIELDS.value };
const JSON_TEXT = { name: 'Using JSON', value: 'json' };
const XML_TEXT = { name: 'Using XML', value: 'xml' };

type Way = typeof FIELDS;

const json = { displayName: LABEL.jsonBody, name: PARAMETER.jsonBody, default: '' };

/** The input for a body that can only be written as JSON. */
export function requiredJson(description: string): Draft {
	return { ...json, type: 'json', required: true, description };
}

/**
 * Modes of specifying a body; empty where there is no choice. Each list is a single object, so that the inputs created
 * for it are compared only once.
 */
const WAYS = {
	none: [],
	json: [FIELDS, JSON_TEXT],
	main: [MAIN_FIELDS, ALL_FIELDS, JSON_TEXT],
	xml: [FIELDS, JSON_TEXT, XML_TEXT],
	xmlText: [JSON_TEXT, XML_TEXT],
} satisfies Record<string, Way[]>;

/**
 * How the body is specified, and the inputs for its content.
 *
 * @param lookups of the profile, for main fields whose value is picked from a list
 * @param added properties of features, placed below the choice of how the body is specified
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

/** The lists that are entered entry by entry. Few operations have any. */
function listedEntries(operations: readonly Operation[]): DraftGroups {
	const same = sharedDrafts();
	const groups: DraftGroups = new Map();
	for (const operation of operations) {
		for (const list of operation.entryLists ?? []) addTo(groups, same(entryListDraft(list)), operation);
	}
	return groups;
}

/** No member is known, so there is no choice to offer. A body that is always the same has no input at all. */
function jsonOnly(operation: Operation): boolean {
	const { body } = operation;
	return body !== undefined && ways(operation).length === 0 && (body.constants === undefined || body.open === true);
}

function isXml({ body }: Operation): boolean {
	return body?.kind === 'xml';
}

/** Whether members of the body are known, so that each can have an input. */
function hasFields({ body }: Operation): boolean {
	return body !== undefined && (body.fields.length > 0 || body.deferred === true);
}

/** Whether any field remains for the mapper once the one with an input of its own is left out. */
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
		// The panel's content depends on this value, and an expression has none until the workflow runs.
		noDataExpression: true,
		options,
		default: preset.value,
	};
}

/** Selects one of the forms that the content of the body does not distinguish. */
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

// n8n's JSON input flags an empty value as an error, but here it is valid.
const optionalDraft: Draft = {
	...json,
	type: 'string',
	typeOptions: { rows: 4 },
	description: 'The whole body; leave it empty to send none',
	placeholder: 'e.g. { "name": "value" }',
};

/** Sent as typed, so the root element must be the one that the API expects. */
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
