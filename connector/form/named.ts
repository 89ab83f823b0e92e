import type { INodeProperties } from 'n8n-workflow';

import { fieldLabel } from '../catalogue/label';
import type { Field, Operation } from '../catalogue/types';
import type { Lookup } from '../provider';
import { fieldDraft } from './field';
import { addTo, perDraft, sharedDrafts, type Draft, type DraftGroups } from './group';
import { inPathOrder } from './pathOrder';

/** Name of the list search method that gives the known values of a field. */
export function choicesMethod(field: Field): string {
	return `${field.name}Choices`;
}

/** Everything of an operation that stands in the form under the provider's own name, in the order of the path. */
export function namedFields(operation: Operation): Field[] {
	return [...(operation.parameters ?? []), ...(operation.query ?? []).filter(({ required }) => required)];
}

/** Path parameters and required query parameters, each shared by the operations in which it means the same. */
export function namedProperties(
	operations: readonly Operation[],
	lookups: Readonly<Record<string, Lookup>>,
): INodeProperties[] {
	const fields = operations.map((operation) => namedFields(operation));
	const byName = new Map<string, Map<Operation, Field>>();
	for (const name of inPathOrder(fields.map((own) => own.map((field) => field.name)))) byName.set(name, new Map());
	operations.forEach((operation, index) => {
		// A path parameter comes before a query parameter of the same name.
		for (const field of [...fields[index]].reverse()) byName.get(field.name)?.set(operation, field);
	});
	const same = sharedDrafts();
	return [...byName.values()].flatMap((own) => {
		const groups: DraftGroups = new Map();
		for (const [operation, field] of own) addTo(groups, same(namedDraft(field, lookups)), operation);
		return perDraft(operations, groups);
	});
}

function namedDraft(field: Field, lookups: Readonly<Record<string, Lookup>>): Draft {
	const required = field.required && field.fromCredential === undefined ? { required: true } : {};
	return { ...pickedDraft(field, lookups), ...required };
}

/** A field whose value is picked from a list where there is one. */
export function pickedDraft(field: Field, lookups: Readonly<Record<string, Lookup>>): Draft {
	if (field.lookup !== undefined && Object.hasOwn(lookups, field.lookup)) return locator(field, field.lookup, 'By ID');
	if (field.choices && field.open) return locator(field, choicesMethod(field), 'By Name');
	return fieldDraft(field);
}

function locator(field: Field, method: string, typed: string): Draft {
	const listed = field.default !== undefined;
	return {
		displayName: fieldLabel(field),
		name: field.name,
		type: 'resourceLocator',
		default: { mode: 'list', value: listed ? String(field.default) : '' },
		description: field.description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: method, searchable: true },
			},
			{
				displayName: typed,
				name: 'id',
				type: 'string',
				...(field.placeholder && { placeholder: `e.g. ${field.placeholder}` }),
			},
		],
	};
}
