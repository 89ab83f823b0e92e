import type { INodePropertyOptions } from 'n8n-workflow';

import type { BodySchema, Field, RowsSchema } from '../core/catalogue/types';
import type { Draft } from './group';
import { ROW } from './parameters';

/** Labels of the kinds of values, whose names depend on the provider. */
const KINDS: ReadonlyArray<readonly [keyof RowsSchema['types'], string]> = [
	['boolean', 'Boolean'],
	['float', 'Decimal Number'],
	['integer', 'Integer'],
	['json', 'JSON'],
	['string', 'String'],
];

/**
 * The field with rows at the top level of a body, for which the form has a list of rows. Nested rows are entered as
 * JSON.
 */
export function rowsField({ rows, fields }: BodySchema): Field | undefined {
	return rows ?? fields.find((field) => field.rows !== undefined);
}

const drafts = new WeakMap<Field, Draft>();

/**
 * The input for a list of rows. Cached by field, so that equal drafts are the same object and are compared only once.
 */
export function rowsDraft(field: Field): Draft | undefined {
	if (!field.rows) return undefined;
	let draft = drafts.get(field);
	if (!draft) drafts.set(field, (draft = makeDraft(field.rows)));
	return draft;
}

function makeDraft({ types, input }: RowsSchema): Draft {
	return {
		displayName: input.label,
		name: input.name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: `Add ${input.row}`,
		default: {},
		description: 'Names and values to set; they win over those of the same names in the body',
		options: [
			{
				displayName: input.row,
				name: ROW,
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: `e.g. ${input.sample}` },
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: KINDS.map(([kind, name]): INodePropertyOptions => ({ name, value: types[kind] })),
						default: types.string,
						description: 'What the value is sent as; enter other types as an expression',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'Rows without a value are left out',
					},
				],
			},
		],
	};
}
