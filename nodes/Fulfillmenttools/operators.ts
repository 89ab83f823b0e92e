import type { FilterOperator } from '../../connector/call/filter/types';
import type { Choice, FieldType } from '../../connector/catalogue/types';

const COMPARED: readonly FieldType[] = ['string', 'number', 'integer', 'dateTime', 'boolean'];
const LISTED: readonly FieldType[] = ['string', 'number', 'integer'];
const ORDERED: readonly FieldType[] = ['number', 'integer', 'dateTime'];

/** Operators of searches, by the provider's names. Which of them a field has stands in the field itself. */
export const operators: readonly FilterOperator[] = [
	{ value: 'eq', label: 'is', types: COMPARED },
	{ value: 'notEq', label: 'is not', types: COMPARED },
	{ value: 'in', label: 'is one of', types: LISTED, values: 'many' },
	{ value: 'notIn', label: 'is none of', types: LISTED, values: 'many' },
	// A regular expression, for which a plain text is one that contains it.
	{ value: 'like', label: 'contains (text or pattern)', types: ['string'] },
	{ value: 'gt', label: 'is greater or later than', types: ORDERED },
	{ value: 'gte', label: 'is at least, or not before', types: ORDERED },
	{ value: 'lt', label: 'is less or earlier than', types: ORDERED },
	{ value: 'lte', label: 'is at most, or not after', types: ORDERED },
	// Spans of ISO 8601 from now: P1W is next week, -P1D yesterday.
	{ value: 'after', label: 'is after today plus (P1W, -P1D)', types: ['dateTime'], as: 'string' },
	{ value: 'before', label: 'is before today plus (P1W, -P1D)', types: ['dateTime'], as: 'string' },
	{ value: 'exists', label: 'exists', types: ['boolean'] },
];

const labels = new Map(operators.map(({ value, label }) => [value, label]));

/** The operators named, separated by spaces, that the form offers. */
export function operatorChoices(names: string): Choice[] {
	return names.split(' ').flatMap((value) => {
		const label = labels.get(value);
		return label === undefined ? [] : [{ value, label }];
	});
}
