import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

import { humanise } from '../core/catalogue/humanise';
import { entityLabel, fieldLabel } from '../core/catalogue/label';
import type { Field, Operation } from '../core/catalogue/types';
import type { Lookup } from '../core/provider';
import type { FormTraits, TraitsOf } from './feature';
import { fieldDraft } from './field';
import { addTo, perDraft, sharedDrafts, type Draft, type DraftGroups } from './group';
import { inPathOrder } from './pathOrder';

/** Name of the list search method that returns the known values of a field. */
export function choicesMethod(field: Field): string {
	return `${field.name}Choices`;
}

/** All fields of an operation that appear in the form under the provider's own name, in path order. */
export function namedFields(operation: Operation): Field[] {
	return [...(operation.parameters ?? []), ...(operation.query ?? []).filter(({ required }) => required)];
}

/** Path parameters and required query parameters. Operations for which one means the same share its input. */
export function namedProperties(
	operations: readonly Operation[],
	lookups: Readonly<Record<string, Lookup>>,
	traits: TraitsOf,
): INodeProperties[] {
	const same = sharedDrafts();
	return byName(operations, namedFields).flatMap((own) => {
		const groups: DraftGroups = new Map();
		for (const [operation, field] of own) {
			const keys = (traits(operation).otherKeys ?? []).filter(({ parameter }) => parameter === field.name);
			addTo(groups, same(namedDraft(field, keys, lookups)), operation);
		}
		return perDraft(operations, groups);
	});
}

/**
 * For each name, the operations that have a field of that name, with the field. Names are ordered as the fields are
 * within the operations.
 *
 * @param fieldsOf returns the fields of an operation; if a name occurs twice, the first field wins, i.e. a path
 *   parameter over a query parameter
 */
export function byName(
	operations: readonly Operation[],
	fieldsOf: (operation: Operation) => readonly Field[],
): Array<ReadonlyMap<Operation, Field>> {
	const fields = operations.map(fieldsOf);
	const found = new Map<string, Map<Operation, Field>>();
	for (const name of inPathOrder(fields.map((own) => own.map((field) => field.name)))) found.set(name, new Map());
	operations.forEach((operation, index) => {
		for (const field of [...fields[index]].reverse()) found.get(field.name)?.set(operation, field);
	});
	return [...found.values()];
}

type OtherKeys = NonNullable<FormTraits['otherKeys']>;

function namedDraft(field: Field, keys: OtherKeys, lookups: Readonly<Record<string, Lookup>>): Draft {
	const required = field.required && field.fromCredential === undefined ? { required: true } : {};
	return { ...byKeys(pickedDraft(field, lookups), field, keys), ...required };
}

/** Entities are identified by their ID, unless the label names another key. */
const KIND = /(?:^| )(Code|Name|Number|Ref|Username)$/;

function kindOf(field: Field): string {
	return KIND.exec(fieldLabel(field))?.[1] ?? 'ID';
}

/** The input for a field; a resource locator if there is a list to pick the value from. */
export function pickedDraft(field: Field, lookups: Readonly<Record<string, Lookup>>): Draft {
	if (field.lookup !== undefined && Object.hasOwn(lookups, field.lookup))
		return locator(field, field.lookup, `By ${kindOf(field)}`);
	if (field.choices && field.open) return locator(field, choicesMethod(field), 'By Name');
	return fieldDraft(field);
}

/**
 * Adds a resource locator mode for each alternative key of the entity. The label then names the entity, and the modes
 * name the keys.
 */
function byKeys(draft: Draft, field: Field, keys: OtherKeys): Draft {
	if (keys.length === 0) return draft;
	const own = draft.modes ?? [idMode(field, `By ${kindOf(field)}`)];
	const others = keys.map(({ key }) => ({ displayName: `By ${humanise(key)}`, name: key, type: 'string' as const }));
	return {
		displayName: entityLabel(field),
		name: draft.name,
		type: 'resourceLocator',
		default: draft.modes ? draft.default : { mode: 'id', value: '' },
		description: draft.description,
		modes: [...own, ...others],
	};
}

function idMode(field: Field, displayName: string): INodePropertyMode {
	return {
		displayName,
		name: 'id',
		type: 'string',
		...(field.placeholder && { placeholder: `e.g. ${field.placeholder}` }),
	};
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
			idMode(field, typed),
		],
	};
}
