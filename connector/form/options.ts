import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../catalogue/apiRequest';
import type { Operation } from '../catalogue/types';
import { DEFAULTS } from '../call/settings';
import type { Profile } from '../provider';
import { collections } from './collection';
import { fieldDraft } from './field';
import type { Draft } from './group';
import { pickedDraft } from './named';
import { LABEL, OPTION, PARAMETER } from './parameters';

/** The Options collection, with what means something for the operation and nothing else. */
export function optionProperties(operations: readonly Operation[], profile: Profile): INodeProperties[] {
	const acting = actAsEntries(profile);
	const frame = { displayName: LABEL.options, name: PARAMETER.options, placeholder: 'Add Option' };
	return collections(operations, (operation) => ({ frame, entries: entries(operation, profile, acting) }));
}

const OWN: ReadonlySet<string> = new Set(Object.values(OPTION));

const onConflict: Draft = {
	displayName: LABEL[OPTION.onConflict],
	name: OPTION.onConflict,
	type: 'options',
	options: [
		{ name: 'Fail', value: 'fail' },
		{ name: 'Use Current Version and Retry', value: 'retry' },
	],
	default: 'fail',
	description: 'What to do when somebody else has changed the record meanwhile',
};

type OptionName = (typeof OPTION)[keyof typeof OPTION];

/** @throws Error when calls on behalf of somebody else are set up with a name that the form has for itself */
function actAsEntries({ actAs, lookups = {} }: Profile): Draft[] {
	return (actAs?.fields ?? []).map((field) => {
		if (OWN.has(field.name)) throw new Error(`The form has an option of its own called ${field.name}`);
		return pickedDraft(field, lookups);
	});
}

function entries(operation: Operation, profile: Profile, acting: readonly Draft[]): Draft[] {
	const { body, bulk, paging, response, version } = operation;
	const kind = response?.kind ?? 'json';
	const data = kind === 'json' || kind === 'xml';
	const list = response?.items !== undefined;
	const chosen: Array<Draft | false> = [
		number(OPTION.concurrency, profile.concurrency, 1, 'How many requests may be under way at once'),
		number(OPTION.maxRetries, DEFAULTS.maxRetries, 0, 'How often a request is repeated where that is safe'),
		number(OPTION.maxWait, DEFAULTS.maxWaitSeconds, 0, 'How long to wait between repetitions, all together'),
		number(OPTION.timeout, profile.timeoutMs / 1000, 1, 'How long to wait for an answer'),
		data &&
			text(OPTION.outputFields, 'Comma-separated list of fields to keep, inner ones with a dot', 'sku,paging.next'),
		list && toggle(OPTION.split, true, 'Whether to return one item per entry instead of the whole answer'),
		mayHoldList(operation) &&
			text(OPTION.splitPath, 'Field of the answer that holds a list to return as items', 'data.items'),
		data && paging === undefined && toggle(OPTION.fullResponse, false, 'Whether to return status code and headers too'),
		body?.kind === 'xml' && text(OPTION.inputBinary, 'Input field with the file to send instead of the body', 'data'),
		body?.upload !== undefined && text(OPTION.inputBinary, 'Input field with the file to send', 'data'),
		kind === 'binary' && text(OPTION.outputBinary, 'Field in which the file is returned', 'data', 'data'),
		response?.base64 !== undefined &&
			text(OPTION.outputBinary, 'Field in which the content is returned as a file', 'data', 'data'),
		bulk !== undefined &&
			number(OPTION.bulkSize, bulk.maxEntries, 1, `How many entries to send at once, at most ${bulk.maxEntries}`),
		bulk !== undefined &&
			!list &&
			text(OPTION.matchBy, 'Field of an entry of the answer that tells which input it belongs to', 'sku'),
		paging !== undefined && number(OPTION.maxPages, DEFAULTS.maxPages, 1, 'How many pages to read at most'),
		version !== undefined && onConflict,
		...acting,
		...(body?.named ?? []).flatMap(({ key, value }) => [fieldDraft(key), fieldDraft(value)]),
	];
	return chosen.filter((entry) => entry !== false);
}

/** Nothing is known of the answer, so the user can say where a list stands in it. */
function mayHoldList({ response, editable, openQuery, bulk, ...operation }: Operation): boolean {
	const known =
		response?.items !== undefined || response?.entity !== undefined || (response?.kind ?? 'json') !== 'json';
	return (
		!known &&
		(operation.resource === apiRequestOperation.resource ||
			bulk !== undefined ||
			(editable !== undefined && openQuery === true))
	);
}

function number(name: OptionName, preset: number, minValue: number, description: string): Draft {
	return { displayName: LABEL[name], name, type: 'number', typeOptions: { minValue }, default: preset, description };
}

function toggle(name: OptionName, preset: boolean, description: string): Draft {
	return { displayName: LABEL[name], name, type: 'boolean', default: preset, description };
}

function text(name: OptionName, description: string, sample: string, preset = ''): Draft {
	return {
		displayName: LABEL[name],
		name,
		type: 'string',
		default: preset,
		description,
		placeholder: `e.g. ${sample}`,
	};
}
