import { filterOf, type ConditionProvider } from '../words';
import { CONDITIONS, CONDITION_LABEL, CONDITION_METHOD, CONDITION_PARAMETER, SORT } from '../parameters';
import type { INodeProperties } from 'n8n-workflow';

import type { FilterLanguage } from '../filterLanguage';
import { operationId } from '../../../core/catalogue/lookup';
import type { Operation } from '../../../core/catalogue/types';
import { perOperation, type Conditions, type Draft } from '../../../form/group';
import { PARAMETER } from '../../../form/parameters';

/** The words that n8n asks for wherever a list comes from a method. */
const CHOOSE =
	'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

const WAYS = [
	{ name: 'Using Fields Below', value: 'fields' },
	{ name: 'Using JSON', value: 'json' },
];

/**
 * Conditions on a list and its order, for operations with `filter`. Which fields and operators there are is asked for
 * when a list is opened, so that all operations of a node share one description.
 *
 * @throws Error naming the operation whose filter language the profile does not have
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
	// What can be written as JSON instead is shown for one of the two ways only.
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
	// A group of its own is only needed where it combines in the other way than the list around it.
	const values = [combineDraft(CONDITIONS.combine, 'or'), { ...list([condition]), name: CONDITIONS.conditions }];
	return list([condition, { displayName: 'Group of Conditions', name: CONDITIONS.group, values }]);
}

/** The operators offered go by the type of the field, and those that need no value hide its input. */
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
				// The editor compares texts, so it has to be the identifier inside the locator and not the locator.
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
		// Always a list, so that it is read in one way.
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

/** A field of the record, out of the list or typed: records have more fields than are described. */
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
