import type { Field, FieldType } from '../../core/catalogue/types';
import type { ApiRequest } from '../../core/exchange';

/** An operator of the form and the field types it applies to. */
export interface FilterOperator {
	value: string;
	/** Label such as "is one of"; it is read after the field's label. */
	label: string;
	/** Applicable field types; all when absent. */
	types?: readonly FieldType[];
	/** `none` takes no value (is empty); `many` takes several, separated by commas or as a list. */
	values?: 'one' | 'many' | 'none';
	/** Type of the value if it differs from that of the field, e.g. a duration before now for a date. */
	as?: FieldType;
}

/** One condition of the form, with its value converted to the field's type. */
export interface Condition {
	/** A field of the catalogue, or one created for a name that the user typed. */
	field: Field;
	operator: string;
	/** Undefined for `none`; an array for `many`. */
	value?: unknown;
}

/** Conditions that must all hold (`and`) or of which one suffices (`or`). */
export interface ConditionGroup {
	combine: 'and' | 'or';
	conditions: readonly Condition[];
}

export interface Sorting {
	field: string;
	direction: 'asc' | 'desc';
}

/** The filter of one list; the top-level group combines conditions and nested groups alike. */
export interface Filters extends ConditionGroup {
	groups: readonly ConditionGroup[];
	sort: readonly Sorting[];
}

/** How a provider expresses conditions. Defined in `nodes/<Provider>/filter.ts`. */
export interface FilterLanguage {
	operators: readonly FilterOperator[];
	/** Features of the form beyond plain conditions. */
	offers: {
		/** Choice between all and any of the conditions. */
		combine: boolean;
		/** Nested groups of conditions. */
		groups: boolean;
		/** Number of fields to sort by. */
		sort: 'one' | 'many' | 'none';
		/** The conditions can be given as JSON instead. */
		json: boolean;
	};
	/** Describes the JSON format, with an example. */
	jsonHint?: string;
	/**
	 * Adds conditions and sorting to a request.
	 *
	 * @throws InputError naming the field, for anything the provider cannot express
	 */
	apply(request: ApiRequest, filters: Filters): ApiRequest;
	/** Adds conditions that the user gave as JSON to a request. */
	applyJson?(request: ApiRequest, value: unknown): ApiRequest;
}
