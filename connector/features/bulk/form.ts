import type { INodeProperties } from 'n8n-workflow';

import type { Field, Operation } from '../../core/catalogue/types';
import { FIELDS, requiredJson } from '../../form/body';
import { fieldDraft } from '../../form/field';
import { perOperation, type Draft } from '../../form/group';
import { number, text } from '../../form/optionInputs';
import { OPTION, PARAMETER } from '../../form/parameters';
import { jsonTemplate } from '../../form/template';
import { bulkOf } from './words';

/**
 * Option for the dot path of the key that matches the entries of a response, for operations whose response is not
 * described.
 */
export const MATCH_BY = { name: 'matchBy', label: 'Match Field' } as const;

const matchBy = text(MATCH_BY, 'Field of an entry of the answer that tells which input it belongs to', 'sku');

/** The JSON input, for operations whose fields are those of one entry. */
export const entriesInput = requiredJson('An entry, or a list of entries');

/** Entries of the Options collection. */
export function bulkOptions(operation: Operation): readonly Draft[] {
	const bulk = bulkOf(operation);
	if (!bulk) return [];
	const { maxEntries } = bulk;
	const size = number(OPTION.bulkSize, maxEntries, 1, `How many entries to send at once, at most ${maxEntries}`);
	return operation.response?.items === undefined ? [size, matchBy] : [size];
}

/** The inputs for the list to which each item contributes one or more entries. */
export function bulkProperties(operations: readonly Operation[]): INodeProperties[] {
	return perOperation(operations, bulkDraft, { [PARAMETER.specifyBody]: [FIELDS.value] });
}

function bulkDraft(operation: Operation): Draft | undefined {
	const bulk = bulkOf(operation);
	const name = bulk?.from;
	if (!bulk || name === undefined) return undefined;
	const field: Field = operation.body?.fields.find((one) => one.name === bulk.field) ?? { name, type: 'array' };
	return { ...bulkInput({ ...field, name }), ...(field.required && { required: true }) };
}

/** Strings are entered as plain text, anything else as JSON. */
function bulkInput(field: Field): Draft {
	const { items } = field;
	if (items === undefined || items.type === 'string') {
		return { ...fieldDraft({ ...field, type: 'string' }), hint: 'One value, or several separated by commas' };
	}
	return {
		...fieldDraft({ ...field, type: 'json', default: jsonTemplate(items) }),
		hint: 'One entry, or a list of entries',
	};
}
