import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import type { Operation } from '../core/catalogue/types';
import type { Profile, Provider } from '../core/provider';
import { collections } from './collection';
import type { FormFeature, FormTraits, TraitsOf } from './feature';
import { fieldDraft } from './field';
import type { Draft } from './group';
import { number, text, toggle } from './optionInputs';
import { LABEL, OPTION, PARAMETER } from './parameters';
import { DEFAULTS } from './settings';

/**
 * The Options collection, limited to the entries that apply to each operation.
 *
 * @throws Error if a feature adds an option under a reserved name
 */
export function optionProperties(
	operations: readonly Operation[],
	provider: Provider<FormFeature>,
	traits: TraitsOf,
): INodeProperties[] {
	const { features = [] } = provider.profile;
	const common = commonEntries(provider.profile);
	const added = features.map((feature) => feature.options?.(provider) ?? (() => []));
	const frame = { displayName: LABEL.options, name: PARAMETER.options, placeholder: 'Add Option' };
	return collections(operations, (operation) => ({
		frame,
		entries: [
			...common,
			...entries(operation, traits(operation)),
			...added.flatMap((optionsOf) => optionsOf(operation)),
			...namedEntries(operation),
		],
	}));
}

/**
 * Created once for all operations, like the constants below: entries created for each operation would have to be
 * compared for each operation.
 */
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
const maxPages = number(OPTION.maxPages, DEFAULTS.maxPages, 1, 'How many pages to read at most');

function entries(operation: Operation, traits: FormTraits): Draft[] {
	const { body, paging, response } = operation;
	const kind = response?.kind ?? 'json';
	const data = kind === 'json' || kind === 'xml';
	const list = response?.items !== undefined;
	const chosen: Array<Draft | false> = [
		data && outputFields,
		list && !traits.composed && split,
		mayHoldList(operation, traits) && splitPath,
		data && paging === undefined && !traits.composed && fullResponse,
		body?.kind === 'xml' && inputBinary,
		body?.upload !== undefined && uploadBinary,
		kind === 'binary' && outputBinary,
		response?.base64 !== undefined && contentBinary,
		(paging !== undefined || traits.pages === true) && maxPages,
	];
	return chosen.filter((entry) => entry !== false);
}

function namedEntries({ body }: Operation): Draft[] {
	return (body?.named ?? []).flatMap(({ key, value }) => [fieldDraft(key), fieldDraft(value)]);
}

/** The structure of the response is unknown, so the user can specify the path of a list in it. */
function mayHoldList({ resource, response, editable, openQuery }: Operation, traits: FormTraits): boolean {
	const known = response?.items !== undefined || (response?.kind ?? 'json') !== 'json';
	return (
		!known &&
		(resource === apiRequestOperation.resource ||
			traits.mayHoldList === true ||
			(editable !== undefined && openQuery === true))
	);
}
