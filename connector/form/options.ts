import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import type { Operation } from '../core/catalogue/types';
import { DEFAULTS } from './settings';
import type { Profile } from '../core/provider';
import { collections } from './collection';
import { fieldDraft } from './field';
import { graphqlEntries } from '../features/graphql/form/options';
import type { Draft } from './group';
import { loadEntries } from '../features/batchLoad/options';
import { pickedDraft } from './namedInputs';
import { number, text, toggle } from './optionInputs';
import { LABEL, OPTION, PARAMETER } from './parameters';

/** The Options collection, with what means something for the operation and nothing else. */
export function optionProperties(operations: readonly Operation[], profile: Profile): INodeProperties[] {
	const common = commonEntries(profile);
	const acting = actAsEntries(profile);
	const ofGraphql = graphqlEntries(profile);
	const frame = { displayName: LABEL.options, name: PARAMETER.options, placeholder: 'Add Option' };
	return collections(operations, (operation) => ({
		frame,
		entries: [
			...common,
			...entries(operation),
			...ofGraphql(operation),
			...loadEntries(operation),
			...acting,
			...namedEntries(operation),
		],
	}));
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

/** @throws Error when calls on behalf of somebody else are set up with a name that the form has for itself */
function actAsEntries({ actAs, lookups = {} }: Profile): Draft[] {
	return (actAs?.fields ?? []).map((field) => {
		if (OWN.has(field.name)) throw new Error(`The form has an option of its own called ${field.name}`);
		return pickedDraft(field, lookups);
	});
}

/** Once for all operations, as are those below: what is made anew for each has to be compared for each. */
function commonEntries(profile: Profile): Draft[] {
	return [
		number(OPTION.concurrency, profile.concurrency, 1, 'How many requests may be under way at once'),
		number(OPTION.maxRetries, DEFAULTS.maxRetries, 0, 'How often a request is repeated where that is safe'),
		number(OPTION.maxWait, DEFAULTS.maxWaitSeconds, 0, 'How long to wait between repetitions, all together'),
		number(OPTION.timeout, profile.timeoutMs / 1000, 1, 'How long to wait for an answer'),
	];
}

const outputFields = text(
	OPTION.outputFields,
	'Comma-separated list of fields to keep, inner ones with a dot',
	'sku,paging.next',
);
const split = toggle(OPTION.split, true, 'Whether to return one item per entry instead of the whole answer');
const splitPath = text(OPTION.splitPath, 'Field of the answer that holds a list to return as items', 'data.items');
const fullResponse = toggle(OPTION.fullResponse, false, 'Whether to return status code and headers too');
const inputBinary = text(OPTION.inputBinary, 'Input field with the file to send instead of the body', 'data');
const uploadBinary = text(OPTION.inputBinary, 'Input field with the file to send', 'data');
const outputBinary = text(OPTION.outputBinary, 'Field in which the file is returned', 'data', 'data');
const contentBinary = text(OPTION.outputBinary, 'Field in which the content is returned as a file', 'data', 'data');
const matchBy = text(OPTION.matchBy, 'Field of an entry of the answer that tells which input it belongs to', 'sku');
const maxPages = number(OPTION.maxPages, DEFAULTS.maxPages, 1, 'How many pages to read at most');

function entries(operation: Operation): Draft[] {
	const { body, bulk, paging, response, version } = operation;
	const kind = response?.kind ?? 'json';
	const data = kind === 'json' || kind === 'xml';
	const list = response?.items !== undefined;
	// What a document or a load gives is not the answer to a request: it is put together by the engine.
	const composed = operation.graphql !== undefined || operation.ownDocument === true || operation.load !== undefined;
	const chosen: Array<Draft | false> = [
		data && outputFields,
		list && !composed && split,
		mayHoldList(operation) && splitPath,
		data && paging === undefined && !composed && fullResponse,
		body?.kind === 'xml' && inputBinary,
		body?.upload !== undefined && uploadBinary,
		kind === 'binary' && outputBinary,
		response?.base64 !== undefined && contentBinary,
		bulk !== undefined &&
			number(OPTION.bulkSize, bulk.maxEntries, 1, `How many entries to send at once, at most ${bulk.maxEntries}`),
		bulk !== undefined && !list && matchBy,
		(paging !== undefined || operation.ownDocument === true) && maxPages,
		version !== undefined && onConflict,
	];
	return chosen.filter((entry) => entry !== false);
}

function namedEntries({ body }: Operation): Draft[] {
	return (body?.named ?? []).flatMap(({ key, value }) => [fieldDraft(key), fieldDraft(value)]);
}

/** Nothing is known of the answer, so the user can say where a list stands in it. */
function mayHoldList({ resource, response, editable, openQuery, bulk }: Operation): boolean {
	const known =
		response?.items !== undefined || response?.entity !== undefined || (response?.kind ?? 'json') !== 'json';
	return (
		!known &&
		(resource === apiRequestOperation.resource || bulk !== undefined || (editable !== undefined && openQuery === true))
	);
}
