import type { INodeProperties } from 'n8n-workflow';

import { operationId } from '../../../core/catalogue/lookup';
import type { Operation } from '../../../core/catalogue/types';
import { perOperation, type Conditions, type Draft } from '../../../form/group';
import { PARAMETER } from '../../../form/parameters';
import type { FilterLanguage } from '../filterLanguage';
import { CONDITIONS, CONDITION_LABEL, CONDITION_METHOD, CONDITION_PARAMETER, SORT } from '../parameters';
import { filterOf, type ConditionProvider } from '../words';

/** The wording that n8n requires wherever a list is loaded by a method. */
const CHOOSE =
	'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

const WAYS = [
	{ name: 'Using Fields Below', value: 'fields' },
	{ name: 'Using JSON', value: 'json' },
];

/**
 * Inputs for conditions and sorting, for operations with `filter`. Fields and operators are loaded when their list is
 * opened, so that all operations of a node share one description.
 *
 * @throws Error naming the operation whose filter language is missing from the profile
 */
export function conditionProperties(
	operations: readonly Operation[],
	languages: NonNullable<ConditionProvider['profile']['filters']>,
): INodeProperties[] {
	const drafts = new Map(Object.entries(languages).map(([key, language]) => [key, languageDrafts(language)]));
	const of = new Map(operations.map((operation) => [operation, draftsOf(operation, drafts)]));
	const shown = (name: keyof Drafts, hasJson: boolean, conditions: Conditions = {}) =>
		perOperation(
			operations,
			(operation) => {
				const own = of.get(operation);
				return own && hasJson === (own.json !== undefined) ? own[name] : undefined;
			},
			conditions,
		);
	// Inputs that JSON replaces are shown in the fields mode only.
	const byFields = { [CONDITION_PARAMETER.specifyFilters]: ['fields'] };
	return [
		...shown('specify', true),
		...shown('combine', true, byFields),
		...shown('combine', false),
		...shown('conditions', true, byFields),
		...shown('conditions', false),
		...shown('json', true, { [CONDITION_PARAMETER.specifyFilters]: ['json'] }),
		...shown('sort', true),
		...shown('sort', false),
	];
}

interface Drafts {
	specify?: Draft;
	combine?: Draft;
	conditions: Draft;
	json?: Draft;
	sort?: Draft;
}

function draftsOf(operation: Operation, drafts: ReadonlyMap<string, Drafts>): Drafts | undefined {
	const key = filterOf(operation);
	if (key === undefined) return undefined;
	const found = drafts.get(key);
	if (!found) throw new Error(`${operationId(operation)}: the profile has no filter language ${key}`);
	return found;
}

function languageDrafts(language: FilterLanguage): Drafts {
	const { offers } = language;
	return {
		...(offers.json && { specify: specifyDraft, json: jsonDraft(language) }),
		...(offers.combine && { combine: combineDraft(CONDITION_PARAMETER.combine, 'and') }),
		conditions: conditionsDraft(language),
		...(offers.sort !== 'none' && { sort: sortDraft(offers.sort === 'one') }),
	};
}

const specifyDraft: Draft = {
	displayName: CONDITION_LABEL.specifyFilters,
	name: CONDITION_PARAMETER.specifyFilters,
	type: 'options',
	noDataExpression: true,
	options: WAYS,
	default: 'fields',
};

const jsonDraft = ({ jsonHint }: FilterLanguage): Draft => ({
	displayName: CONDITION_LABEL.jsonFilters,
	name: CONDITION_PARAMETER.jsonFilters,
	type: 'json',
	typeOptions: { rows: 5 },
	default: '{}',
	description: jsonHint ?? 'The conditions as the API takes them',
});

function combineDraft(name: string, preset: 'and' | 'or'): Draft {
	return {
		displayName: CONDITION_LABEL.combine,
		name,
		type: 'options',
		options: [
			{ name: 'All', value: 'and' },
			{ name: 'Any', value: 'or' },
		],
		default: preset,
	};
}

function conditionsDraft(language: FilterLanguage): Draft {
	const condition = { displayName: 'Condition', name: CONDITIONS.condition, values: rowOf(language) };
	const list = (options: INodeProperties['options']): Draft => ({
		displayName: CONDITION_LABEL.conditions,
		name: CONDITION_PARAMETER.conditions,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Condition',
		default: {},
		options,
	});
	if (!language.offers.groups) return list([condition]);
	// A group is only useful if it combines its conditions differently from the list around it, hence the default.
	const values = [combineDraft(CONDITIONS.combine, 'or'), { ...list([condition]), name: CONDITIONS.conditions }];
	return list([condition, { displayName: 'Group of Conditions', name: CONDITIONS.group, values }]);
}

/** Operators depend on the type of the field; those that need no value hide its input. */
function rowOf({ operators }: FilterLanguage): INodeProperties[] {
	const without = operators.filter(({ values }) => values === 'none').map(({ value }) => value);
	const several = operators.some(({ values }) => values === 'many');
	return [
		nameLocator('Field', CONDITIONS.field, CONDITION_METHOD.filterFields),
		{
			displayName: 'Operator',
			name: CONDITIONS.operator,
			type: 'options',
			typeOptions: {
				loadOptionsMethod: CONDITION_METHOD.filterOperators,
				// The editor compares strings, so this must refer to the value inside the locator, not to the locator itself.
				loadOptionsDependsOn: [PARAMETER.operation, `&${CONDITIONS.field}.value`],
			},
			default: operators[0]?.value ?? '',
			description: CHOOSE,
		},
		{
			displayName: 'Value',
			name: CONDITIONS.value,
			type: 'string',
			default: '',
			...(several && { description: 'Where several values are possible, separate them with commas' }),
			...(without.length > 0 && { displayOptions: { hide: { [CONDITIONS.operator]: without } } }),
		},
	];
}

function sortDraft(single: boolean): Draft {
	return {
		displayName: CONDITION_LABEL.sort,
		name: CONDITION_PARAMETER.sort,
		type: 'fixedCollection',
		// Always a list, so that reading it needs no special case.
		typeOptions: { multipleValues: true, ...(single ? { maxAllowedFields: 1 } : { sortable: true }) },
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Field',
				name: SORT.field,
				values: [
					nameLocator('Name', SORT.name, CONDITION_METHOD.sortFields),
					{
						displayName: 'Direction',
						name: SORT.direction,
						type: 'options',
						options: [
							{ name: 'Ascending', value: 'asc' },
							{ name: 'Descending', value: 'desc' },
						],
						default: 'asc',
					},
				],
			},
		],
	};
}

/**
 * A field of the record, picked from the list or typed, since records have more fields than the catalogue describes.
 */
function nameLocator(displayName: string, name: string, method: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: method, searchable: true },
			},
			{ displayName: 'By Name', name: 'id', type: 'string' },
		],
	};
}
