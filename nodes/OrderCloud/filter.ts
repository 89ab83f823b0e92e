import { fieldLabel } from '../../connector/core/catalogue/label';
import type { FieldType } from '../../connector/core/catalogue/types';
import type { ApiRequest, Query } from '../../connector/core/exchange';
import { InputError } from '../../connector/core/inputError';
import type {
	Condition,
	FilterLanguage,
	FilterOperator,
	Filters,
} from '../../connector/features/conditions/filterLanguage';
import { encodeQuery } from '../../connector/http/encodeQuery';
import { flatFilters } from './filterJson';

/** The query of a list mixes field names with the list's parameters; these are the parameters. */
const OWN_NAMES = ['page', 'pageKey', 'pageSize', 'search', 'searchOn', 'searchType', 'sortBy'];

/** Maximum length of a URL after the host; the vendor's own helper stays below this, as servers truncate more. */
const LONGEST = 2000;

const TEXTS: readonly FieldType[] = ['string'];
const ORDERED: readonly FieldType[] = ['string', 'number', 'integer', 'dateTime', 'date'];

interface Operator extends FilterOperator {
	/** The values of the field's query parameter; several of them must all hold. */
	write(literal: (value: unknown) => string, value: unknown): string[];
}

/**
 * The operators of list conditions. There is no "at least": it is expressed as "not less than", which is the
 * documented way.
 */
const OPERATORS: readonly Operator[] = [
	{ value: 'equals', label: 'Is', write: (literal, value) => [literal(value)] },
	{ value: 'notEquals', label: 'Is Not', write: (literal, value) => [`!${literal(value)}`] },
	{ value: 'contains', label: 'Contains', types: TEXTS, write: (literal, value) => [`*${literal(value)}*`] },
	{ value: 'startsWith', label: 'Starts With', types: TEXTS, write: (literal, value) => [`${literal(value)}*`] },
	{ value: 'endsWith', label: 'Ends With', types: TEXTS, write: (literal, value) => [`*${literal(value)}`] },
	{
		value: 'oneOf',
		label: 'Is One Of',
		values: 'many',
		write: (literal, value) => [(value as unknown[]).map(literal).join('|')],
	},
	{
		value: 'noneOf',
		label: 'Is None Of',
		values: 'many',
		write: (literal, value) => (value as unknown[]).map((one) => `!${literal(one)}`),
	},
	{
		value: 'greater',
		label: 'Greater or Later Than',
		types: ORDERED,
		write: (literal, value) => [`>${literal(value)}`],
	},
	{ value: 'less', label: 'Less or Earlier Than', types: ORDERED, write: (literal, value) => [`<${literal(value)}`] },
	{ value: 'atLeast', label: 'At Least', types: ORDERED, write: (literal, value) => [`!<${literal(value)}`] },
	{ value: 'atMost', label: 'At Most', types: ORDERED, write: (literal, value) => [`!>${literal(value)}`] },
	{ value: 'empty', label: 'Is Empty', values: 'none', write: () => ['!*'] },
	{ value: 'notEmpty', label: 'Is Not Empty', values: 'none', write: () => ['*'] },
	{ value: 'matches', label: 'Matches Pattern', types: TEXTS, write: (_literal, value) => [String(value)] },
];

/** Conditions are query parameters: a field name, and a value that may begin with an operator. All must hold. */
export const orderCloudFilters: FilterLanguage = {
	operators: OPERATORS.map(({ write: _write, ...operator }) => operator),
	offers: { combine: false, groups: false, sort: 'many', json: true },
	jsonHint:
		'Fields with their values and operators; a list where all have to hold, ID|Name for any of several fields, e.g. {"Status": "Open|Completed", "xp.Color": ["!red", "!blue"]}',
	apply: (request, filters) => {
		if (filters.groups.length > 0 || (filters.combine === 'or' && filters.conditions.length > 1)) {
			throw new InputError(
				'Conditions',
				"'Conditions' are combined with 'or', which OrderCloud does not offer between fields",
				"Use 'Is One Of' for several values of a field, or one list operation for each condition",
			);
		}
		return withQuery(request, [...filters.conditions.flatMap(parameters), ...sorting(filters)]);
	},
	applyJson: (request, value) => withQuery(request, flatFilters(value)),
};

function parameters(condition: Condition): Query {
	const { field, operator, value } = condition;
	const label = fieldLabel(field);
	if (OWN_NAMES.includes(field.name)) {
		throw new InputError(label, `'${field.name}' is not a field, but a parameter of lists`, 'Choose a field');
	}
	const found = OPERATORS.find((one) => one.value === operator);
	if (!found) throw new InputError(label, `'${label}' has an unknown operator`, 'Choose the operator again');
	return found.write((one) => literal(label, one), value).map((text) => [field.name, text]);
}

/**
 * A literal value. The filter language has no escape mechanism, so a text that contains its operators is rejected
 * rather than sent as a different condition.
 */
function literal(label: string, value: unknown): string {
	const text = String(value);
	const found = /[*|]/.exec(text)?.[0] ?? /^[!<>]/.exec(text)?.[0];
	if (found === undefined) return text;
	throw new InputError(
		label,
		`'${label}' is compared with a text that contains '${found}', which OrderCloud reads as an operator`,
		"Leave that character out, or use 'Matches Pattern', where * stands for any text, | for or, and ! in front for not",
	);
}

/** Field names separated by commas, descending ones with a prefix. */
function sorting({ sort }: Filters): Query {
	if (sort.length === 0) return [];
	const fields = sort.map(({ field, direction }) => (direction === 'desc' ? `!${field}` : field));
	return [['sortBy', fields.join(','), true]];
}

/** @throws InputError if the URL would be truncated */
function withQuery(request: ApiRequest, added: Query): ApiRequest {
	if (added.length === 0) return request;
	const query = [...(request.query ?? []), ...added];
	const length = request.path.length + encodeQuery(query).length;
	if (length > LONGEST) {
		throw new InputError(
			'Conditions',
			`The conditions make an address of ${length} characters, but OrderCloud takes about ${LONGEST}`,
			'Ask for fewer values at a time, e.g. 40 IDs in each item',
		);
	}
	return { ...request, query };
}
