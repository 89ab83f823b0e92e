import type { INodeProperties } from 'n8n-workflow';

import type { Choice, Field, MainField, Operation } from '../core/catalogue/types';
import type { Lookup } from '../core/provider';
import { furtherDraft, memberDraft } from './field';
import { addTo, perDraft, perOperation, sharedDrafts, type Conditions, type DraftGroups } from './group';
import { byName, pickedDraft } from './namedInputs';
import { ALL_FIELDS, MAIN_FIELDS, mainName, PARAMETER } from './parameters';

const NOT_SET: Choice = { label: 'Not Set', value: '' };

/**
 * The dedicated inputs for the main fields of a body, excluding further fields, in the order of each operation. When
 * all fields are shown, none is marked as required, because the mapping may supply it from the item.
 */
export function mainFieldProperties(
	operations: readonly Operation[],
	lookups: Readonly<Record<string, Lookup>>,
): INodeProperties[] {
	const same = sharedDrafts();
	return byName(operations, (operation) => fieldsOf(operation, false)).flatMap((own) => {
		const groups: Record<'always' | 'alone' | 'beside', DraftGroups> = {
			always: new Map(),
			alone: new Map(),
			beside: new Map(),
		};
		for (const [operation, field] of own) {
			const picked = (one: Field) => pickedDraft(one, lookups);
			const { required, ...draft } = memberDraft(withEmpty(field), picked, mainName(field.name));
			if (required) addTo(groups.alone, same({ ...draft, required }), operation);
			addTo(required ? groups.beside : groups.always, same(draft), operation);
		}
		const shown = (which: DraftGroups, ways: string[]) => perDraft(operations, which, specified(ways));
		return [
			...shown(groups.always, [MAIN_FIELDS.value, ALL_FIELDS.value]),
			...shown(groups.alone, [MAIN_FIELDS.value]),
			...shown(groups.beside, [ALL_FIELDS.value]),
		];
	});
}

/** The main fields that are added through "Add Field". */
export function furtherFieldProperties(operations: readonly Operation[]): INodeProperties[] {
	const draft = (operation: Operation) => {
		const further = fieldsOf(operation, true);
		return further.length > 0 ? furtherDraft(PARAMETER.furtherFields, further) : undefined;
	};
	return perOperation(operations, draft, specified([MAIN_FIELDS.value, ALL_FIELDS.value]));
}

function fieldsOf({ mainFields = [] }: Operation, further: boolean): MainField[] {
	return mainFields.filter((field) => (field.further ?? false) === further);
}

function specified(ways: string[]): Conditions {
	return { [PARAMETER.specifyBody]: ways };
}

/** An optional choice must not default to one of its values, which would then be sent. */
function withEmpty(field: Field): Field {
	const { choices, required, open, default: preset } = field;
	if (!choices || required || open || preset !== undefined) return field;
	return { ...field, choices: [NOT_SET, ...choices] };
}
