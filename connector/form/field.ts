import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { fieldLabel } from '../core/catalogue/label';
import type { Choice, Field } from '../core/catalogue/types';
import type { Draft } from './group';
import { inOrder } from './inOrder';
import { FILTER, LABEL, pathName } from './parameters';
import { jsonTemplate } from './template';

/** n8n accepts values that are not listed only as an expression. */
const OTHER_VALUES = 'enter other values as an expression';

/**
 * The form input for a field, under the provider's name for it. Its default is that of the field, or else n8n's empty
 * value.
 */
export function fieldDraft(field: Field): Draft {
	const base = { displayName: fieldLabel(field), name: field.name };
	const description = field.description;
	const placeholder = field.placeholder && `e.g. ${field.placeholder}`;
	const several = field.type === 'array' ? (field.choices ?? field.items?.choices) : undefined;
	if (several && !field.open && !field.items?.open) {
		return { ...base, type: 'multiOptions', options: choiceOptions(several), default: [], description };
	}
	if (field.choices && field.type !== 'array') {
		return {
			...base,
			type: 'options',
			...(field.open && { allowArbitraryValues: true }),
			options: choiceOptions(field.choices),
			default: field.default ?? field.choices[0].value,
			description: field.open ? otherValues(description) : description,
		};
	}
	switch (field.type) {
		case 'number':
		case 'integer':
			return {
				...base,
				type: 'number',
				...withTypeOptions({
					minValue: field.min,
					maxValue: field.max,
					numberPrecision: field.type === 'integer' ? 0 : undefined,
				}),
				default: field.default ?? field.min ?? 0,
				description,
				placeholder,
			};
		case 'boolean':
			return { ...base, type: 'boolean', default: field.default ?? false, description };
		case 'dateTime':
			return { ...base, type: 'dateTime', default: field.default ?? '', description };
		case 'date':
			return { ...base, type: 'dateTime', typeOptions: { dateOnly: true }, default: field.default ?? '', description };
		case 'filter':
			return filterDraft(field);
		case 'array':
			if (isText(field.items) || isNumber(field.items)) {
				return {
					...base,
					type: isNumber(field.items) ? 'number' : 'string',
					typeOptions: {
						multipleValues: true,
						multipleValueButtonText: 'Add Value',
						...(field.items?.secret && { password: true }),
					},
					default: [],
					description,
					placeholder,
				};
			}
			return { ...base, type: 'json', default: jsonTemplate(field), description };
		case 'object':
		case 'json':
			return { ...base, type: 'json', default: jsonTemplate(field), description };
		case 'time':
			return {
				...base,
				type: 'string',
				default: field.default ?? '',
				description,
				placeholder: placeholder ?? 'e.g. 09:00',
			};
		default:
			return {
				...base,
				type: 'string',
				...(field.secret && { typeOptions: { password: true } }),
				default: field.default ?? '',
				description,
				placeholder,
			};
	}
}

/**
 * A dedicated input for a member of a body, under a name without dots. Numbers have no default, because a price of 0
 * that was never filled in would go unnoticed.
 *
 * @param draft creates the input; replaced to offer a list to pick from
 */
export function memberDraft(
	field: Field,
	draft: (field: Field) => Draft = fieldDraft,
	name = pathName(field.name),
): Draft {
	const made = draft({ ...field, name });
	const counted = made.type === 'number' && field.default === undefined && !Array.isArray(made.default);
	return {
		...made,
		...(counted && { default: '' }),
		...(field.required && field.fromCredential === undefined && { required: true }),
	};
}

/** A collection for less common members, each added through "Add Field". */
export function furtherDraft(name: string, fields: readonly Field[]): Draft {
	return {
		displayName: LABEL.furtherFields,
		name,
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: fields.map((field) => memberDraft(field)),
	};
}

function otherValues(description?: string): string {
	return description
		? `${description}; ${OTHER_VALUES}`
		: `For values not listed, ${OTHER_VALUES.replace(' other values', ' them')}`;
}

/** The choices in the order n8n requires: alphabetical if there are many. */
export function choiceOptions(choices: readonly Choice[]): INodePropertyOptions[] {
	return inOrder(choices, ({ label }) => label).map(({ label, value }) => ({ name: label, value }));
}

/** `operator|value` as two inputs side by side. */
function filterDraft(field: Field): Draft {
	const value: INodeProperties = fieldDraft({ type: 'string', ...field.items, name: 'value', label: 'Value' });
	const operators = field.operators ?? [];
	const operator: INodeProperties = {
		displayName: 'Operator',
		name: 'operator',
		type: 'options',
		options: choiceOptions(operators),
		default: operators[0]?.value ?? '',
	};
	return {
		displayName: fieldLabel(field),
		name: field.name,
		type: 'fixedCollection',
		// Prefilled, so that operator and value appear at once instead of after another click.
		default: { [FILTER]: { operator: operator.default, value: value.default } } as Draft['default'],
		description: field.description,

		options: [{ displayName: 'Condition', name: FILTER, values: [operator, value] }],
	};
}

function isNumber(field?: Field): boolean {
	return field?.type === 'integer' || field?.type === 'number';
}

function isText(field?: Field): boolean {
	return field === undefined || field.type === 'string';
}

function withTypeOptions(options: Record<string, number | undefined>): Pick<INodeProperties, 'typeOptions'> {
	const given = Object.entries(options).filter(([, value]) => value !== undefined);
	return given.length > 0 ? { typeOptions: Object.fromEntries(given) } : {};
}
