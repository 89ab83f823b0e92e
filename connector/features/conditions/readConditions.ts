import type { Field } from '../../core/catalogue/types';
import { isEmpty } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { hasMember } from '../../core/object';
import { safeKeys } from '../../input';
import { unwrap, type ParameterReader } from '../../node/parameters';
import { toWire } from '../../request/value';
import type { Condition, ConditionGroup, FilterLanguage, FilterOperator, Sorting } from './filterLanguage';
import { CONDITIONS, CONDITION_LABEL, CONDITION_PARAMETER, SORT } from './parameters';

type Row = Record<string, unknown>;

/** Context for reading conditions. */
export interface FilterContext {
	language: FilterLanguage;
	/** Fields of the catalogue by name; the user can type others. */
	fields: ReadonlyMap<string, Field>;
	/** IANA name of the workflow's time zone, for dates without an offset. */
	zone: string;
}

/**
 * The form's conditions for one item. Empty rows are ignored. A condition without a value is rejected, because a list
 * that is not filtered as intended returns too much.
 *
 * @throws InputError naming the condition by its number
 */
export function readConditions(
	reader: ParameterReader,
	item: number,
	context: FilterContext,
): ConditionGroup & { groups: ConditionGroup[] } {
	const value = reader.read(CONDITION_PARAMETER.conditions, item);
	const groups = rows(member(value, CONDITIONS.group)).map((group, index): ConditionGroup => {
		const inner = member(member(group, CONDITIONS.conditions), CONDITIONS.condition);
		// Same default as in the form: a group combines differently from the list around it.
		const combine = combination(group[CONDITIONS.combine] || 'or', `Group ${index + 1}`);
		return { combine, conditions: conditions(inner, ` of group ${index + 1}`, context) };
	});
	return {
		combine: combination(reader.read(CONDITION_PARAMETER.combine, item), `'${CONDITION_LABEL.combine}'`),
		conditions: conditions(Array.isArray(value) ? value : member(value, CONDITIONS.condition), '', context),
		groups: groups.filter((group) => group.conditions.length > 0),
	};
}

/**
 * The fields to sort by.
 *
 * @throws InputError for more fields than the provider supports, or for an unknown direction
 */
export function readSorting(reader: ParameterReader, item: number, language: FilterLanguage): Sorting[] {
	const sorting: Sorting[] = [];
	for (const row of rows(member(reader.read(CONDITION_PARAMETER.sort, item), SORT.field))) {
		const field = name(row[SORT.name]);
		if (field === '') continue;
		const direction = String(unwrap(row[SORT.direction]) || 'asc');
		if (direction !== 'asc' && direction !== 'desc') {
			throw new InputError(
				CONDITION_LABEL.sort,
				`'${CONDITION_LABEL.sort}' has an unknown direction`,
				"Use 'asc' or 'desc'",
			);
		}
		sorting.push({ field, direction });
	}
	if (language.offers.sort === 'one' && sorting.length > 1) {
		throw new InputError(
			CONDITION_LABEL.sort,
			`'${CONDITION_LABEL.sort}' has ${sorting.length} fields, but the provider sorts by one`,
			'Remove all but one',
		);
	}
	return sorting;
}

function conditions(value: unknown, where: string, context: FilterContext): Condition[] {
	return rows(value).flatMap((row, index) => condition(row, `Condition ${index + 1}${where}`, context) ?? []);
}

function condition(row: Row, place: string, { language, fields, zone }: FilterContext): Condition | undefined {
	const path = name(row[CONDITIONS.field]);
	const given = unwrap(row[CONDITIONS.value]);
	if (path === '') {
		if (isEmpty(given)) return undefined;
		throw new InputError(
			CONDITION_LABEL.conditions,
			`${place} has no field`,
			'Choose a field, or remove the condition',
		);
	}
	const known = fields.get(path);
	const called = `${place} ('${path.slice(0, 80)}')`;
	const operator = knownOperator(language.operators, name(row[CONDITIONS.operator]), known, called);
	const field = known ?? { name: path, type: typeOf(given) };
	if (operator.values === 'none') return { field, operator: operator.value };
	const value = typeof given === 'string' ? given.trim() : given;
	if (isEmpty(value)) {
		throw new InputError(CONDITION_LABEL.conditions, `${called} has no value`, 'Fill it in, or remove the condition');
	}
	return { field, operator: operator.value, value: typedValue(known, operator, value, { called, zone }) };
}

/** Values of unknown fields are left as they are. */
function typedValue(
	known: Field | undefined,
	{ values, as }: FilterOperator,
	value: unknown,
	{ called, zone }: { called: string; zone: string },
): unknown {
	if (typeof value !== 'string') safeKeys(called, value);
	const element = as ? { name: called, type: as } : comparable(known);
	if (values !== 'many') return element ? toWire(element, value, called, zone) : value;
	if (element) return toWire({ name: element.name, type: 'array', items: element }, value, called, zone);
	return typeof value === 'string' ? separated(value) : Array.isArray(value) ? value : [value];
}

function separated(text: string): string[] {
	return text
		.split(/[,\r\n]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function knownOperator(
	operators: readonly FilterOperator[],
	given: string,
	field: Field | undefined,
	called: string,
): FilterOperator {
	// Operators listed by the field itself take precedence over those of its type.
	const own = field?.operators?.map(({ value }) => String(value));
	const fitting = operators.filter(({ types, value }) => {
		if (own) return own.includes(value);
		return !field || !types || types.includes(field.type);
	});
	const found = fitting.find(({ value }) => value === given);
	if (found) return found;
	const other = operators.find(({ value }) => value === given);
	throw new InputError(
		CONDITION_LABEL.conditions,
		other
			? `${called} cannot be used with the operator '${other.label}'`
			: given === ''
				? `${called} has no operator`
				: `${called} has an unknown operator`,
		`Use one of: ${fitting.map(({ value }) => value).join(', ')}`,
	);
}

/**
 * The type of the values that a field is compared with: that of the elements for a list, and undefined for objects.
 * Constraints on stored values do not apply to comparisons, e.g. with the beginning of a string and a wildcard.
 */
function comparable(field: Field | undefined): Field | undefined {
	const element = field?.type === 'array' ? (field.items ?? { name: field.name, type: 'json' as const }) : field;
	if (!element || element.type === 'object' || element.type === 'json' || element.type === 'array') return undefined;
	return { name: element.name, type: element.type, choices: element.choices, open: true };
}

function typeOf(value: unknown): Field['type'] {
	const one: unknown = Array.isArray(value) ? value[0] : value;
	return typeof one === 'number' || typeof one === 'boolean' ? (typeof one as 'number' | 'boolean') : 'string';
}

function combination(value: unknown, called: string): 'and' | 'or' {
	const given = value === undefined || value === '' ? 'and' : value;
	if (given === 'and' || given === 'or') return given;
	throw new InputError(
		CONDITION_LABEL.combine,
		`${called} has an unknown way to combine conditions`,
		"Use 'and' or 'or'",
	);
}

/** Name of a field, from a resource locator or a plain string. */
function name(value: unknown): string {
	const chosen = unwrap(value);
	return isEmpty(chosen) ? '' : String(chosen).trim();
}

function member(value: unknown, key: string): unknown {
	return hasMember(value, key) ? value[key] : undefined;
}

/** Rows of a fixed collection; an expression may supply a single row. */
function rows(value: unknown): Row[] {
	const list: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
	return list.filter((row): row is Row => typeof row === 'object' && row !== null);
}
