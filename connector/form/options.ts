import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../catalogue/apiRequest';
import type { Operation } from '../catalogue/types';
import type { Profile } from '../provider';
import { fieldDraft } from './field';
import { perOperation, type Draft } from './group';
import { LABEL, OPTION, PARAMETER } from './parameters';

/** The Options collection, with what means something for the operation and nothing else. */
export function optionProperties(operations: readonly Operation[], profile: Profile): INodeProperties[] {
	return perOperation(operations, (operation) => ({
		displayName: LABEL.options,
		name: PARAMETER.options,
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: entries(operation, profile).sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	}));
}

function entries(operation: Operation, profile: Profile): Draft[] {
	const { body, bulk, paging, response } = operation;
	const kind = response?.kind ?? 'json';
	const data = kind === 'json' || kind === 'xml';
	const list = response?.items !== undefined;
	const listMayBe = operation === apiRequestOperation || (data && !list && operation.response?.entity === undefined && operation.confidence === 'low');
	const chosen: Array<Draft | false> = [
		number(OPTION.concurrency, profile.concurrency, 1, 'How many requests may be under way at once'),
		number(OPTION.maxRetries, 4, 0, 'How often a request is sent again when that is safe; 0 switches retries off'),
		number(OPTION.maxWait, 120, 0, 'How long the waits between the retries of one request may take together'),
		number(OPTION.timeout, profile.timeoutMs / 1000, 1, 'How long to wait for an answer before the request is given up'),
		data && text(OPTION.outputFields, 'Comma-separated list of fields to keep; inner ones with a dot, empty for all', 'id,status'),
		list && toggle(OPTION.split, true, 'Whether to return one item per entry of the list instead of the whole answer as one item'),
		listMayBe && text(OPTION.splitPath, 'Field of the answer that holds a list, to return one item per entry; inner ones with a dot', 'data.items'),
		data && paging === undefined && toggle(OPTION.fullResponse, false, 'Whether to return the status code and the headers beside the body'),
		body?.kind === 'xml' && text(OPTION.inputBinary, 'Name of the input binary field whose file is sent instead of the body above', 'data'),
		kind === 'binary' && text(OPTION.outputBinary, 'Name of the binary field into which the file is put', 'data', 'data'),
		response?.base64 !== undefined && text(OPTION.outputBinary, 'Name of the binary field into which the Base64 content is decoded', 'data', 'data'),
		bulk !== undefined && number(OPTION.bulkSize, bulk.maxEntries, 1, `How many entries are sent in one request, at most ${bulk.maxEntries}`),
		paging !== undefined && number(OPTION.maxPages, 1000, 1, 'How many pages are read at most'),
		...(body?.named ?? []).flatMap(({ key, value }) => [fieldDraft(key), fieldDraft(value)]),
	];
	return chosen.filter((entry) => entry !== false);
}

type OptionName = (typeof OPTION)[keyof typeof OPTION];

function number(name: OptionName, preset: number, minValue: number, description: string): Draft {
	return { displayName: LABEL[name], name, type: 'number', typeOptions: { minValue }, default: preset, description };
}

function toggle(name: OptionName, preset: boolean, description: string): Draft {
	return { displayName: LABEL[name], name, type: 'boolean', default: preset, description };
}

function text(name: OptionName, description: string, sample: string, preset = ''): Draft {
	return { displayName: LABEL[name], name, type: 'string', default: preset, description, placeholder: `e.g. ${sample}` };
}
