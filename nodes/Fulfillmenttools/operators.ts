import type { Choice, FieldType } from '../../connector/core/catalogue/types';
import type { FilterOperator } from '../../connector/features/conditions/filterLanguage';

const COMPARED: readonly FieldType[] = ['string', 'number', 'integer', 'dateTime', 'boolean'];
const LISTED: readonly FieldType[] = ['string', 'number', 'integer'];
const ORDERED: readonly FieldType[] = ['number', 'integer', 'dateTime'];

/** Operators of searches, under the provider's names. Each field lists the ones it supports. */
export const operators: readonly FilterOperator[] = [
	{ value: 'eq', label: 'Is', types: COMPARED },
	{ value: 'notEq', label: 'Is Not', types: COMPARED },
	{ value: 'in', label: 'Is One Of', types: LISTED, values: 'many' },
	{ value: 'notIn', label: 'Is None Of', types: LISTED, values: 'many' },
	// A regular expression; plain text matches whatever contains it.
	{ value: 'like', label: 'Contains (Text or Pattern)', types: ['string'] },
	{ value: 'gt', label: 'Greater or Later Than', types: ORDERED },
	{ value: 'gte', label: 'At Least, Not Before', types: ORDERED },
	{ value: 'lt', label: 'Less or Earlier Than', types: ORDERED },
	{ value: 'lte', label: 'At Most, Not After', types: ORDERED },
	// ISO 8601 durations from now: P1W is next week, -P1D yesterday.
	{ value: 'after', label: 'After Now Plus (e.g. P1W, -P1D)', types: ['dateTime'], as: 'string' },
	{ value: 'before', label: 'Before Now Plus (e.g. P1W, -P1D)', types: ['dateTime'], as: 'string' },
	{ value: 'exists', label: 'Exists', types: ['boolean'] },
];

const labels = new Map(operators.map(({ value, label }) => [value, label]));

/** The named operators, separated by spaces, that the form offers. */
export function operatorChoices(names: string): Choice[] {
	return names.split(' ').flatMap((value) => {
		const label = labels.get(value);
		return label === undefined ? [] : [{ value, label }];
	});
}
