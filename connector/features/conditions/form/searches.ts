import type { ILoadOptionsFunctions, INodeListSearchItems, INodePropertyOptions } from 'n8n-workflow';

import { humanise } from '../../../core/catalogue/humanise';
import { fieldLabel } from '../../../core/catalogue/label';
import type { Field, FieldType } from '../../../core/catalogue/types';
import { chosen, chosenOperation, matching, type ListSearch } from '../../../node/searchList';
import { filterFields } from '../filterFields';
import type { FilterLanguage, FilterOperator } from '../filterLanguage';
import { filterLanguage } from '../narrowing';
import { CONDITIONS, CONDITION_METHOD } from '../parameters';
import type { ConditionProvider, FilterFields } from '../words';

/** How types are named next to operators. */
const TYPES: Readonly<Partial<Record<FieldType, string>>> = {
	string: 'text',
	integer: 'number',
	dateTime: 'date and time',
	boolean: 'yes or no',
	array: 'list',
};

/** List searches for the fields to filter and to sort by. The user can type other names. */
export function filterSearches(provider: ConditionProvider): Record<string, ListSearch> {
	const search = (toItems: (found: FilterFields) => INodeListSearchItems[]): ListSearch =>
		async function (filter) {
			const found = await filterFields(provider, chosenOperation(this, provider));
			return { results: matching(toItems(found), filter?.trim() ?? '') };
		};
	return {
		[CONDITION_METHOD.filterFields]: search(({ fields }) =>
			outerFirst(fields).map((field) => item(field.name, fieldLabel(field))),
		),
		[CONDITION_METHOD.sortFields]: search(({ fields, sort }) => {
			const labels = new Map(fields.map((field) => [field.name, fieldLabel(field)]));
			return sort.map((name) => item(name, labels.get(name) ?? humanise(name)));
		}),
	};
}

/** Load options: the operators that fit the field chosen in the same row. */
export function filterOperators(
	provider: ConditionProvider,
): (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]> {
	return async function () {
		const operation = chosenOperation(this, provider);
		const language = filterLanguage(provider, operation);
		const name = chosen(this, `&${CONDITIONS.field}`);
		const { fields } = await filterFields(provider, operation);
		return language
			? operatorOptions(
					language,
					fields.find((field) => field.name === name),
				)
			: [];
	};
}

/**
 * The operators that the field lists itself, or else those for its type; if neither is known, all of them, each
 * labelled with the types it applies to.
 */
export function operatorOptions({ operators }: FilterLanguage, field?: Field): INodePropertyOptions[] {
	const fits = ({ types, value }: FilterOperator) => {
		if (field?.operators) return field.operators.some((one) => one.value === value);
		return field !== undefined && (types === undefined || types.includes(field.type));
	};
	const fitting = operators.filter(fits);
	if (fitting.length > 0) return fitting.map(({ label, value }) => ({ name: label, value }));
	return operators.map((operator) => ({ name: labelWithTypes(operator), value: operator.value }));
}

function labelWithTypes({ label, types }: FilterOperator): string {
	if (types === undefined) return label;
	return `${label} (${[...new Set(types.map((type) => TYPES[type] ?? type))].join(', ')})`;
}

/** A record's own fields come before nested ones, of which there may be dozens. */
function outerFirst(fields: readonly Field[]): Field[] {
	const isInner = ({ name }: Field) => Number(name.includes('.'));
	return [...fields].sort((a, b) => isInner(a) - isInner(b));
}

/** The API's name is shown next to the label if it differs, since the vendor's documentation uses it. */
function item(name: string, label: string): INodeListSearchItems {
	return { name: label.toLowerCase() === name.toLowerCase() ? label : `${label} (${name})`, value: name };
}
