import type { Field, FieldType } from '../../core/catalogue/types';
import type { ApiRequest } from '../../core/exchange';

/** How a list is narrowed: an operator of the form and the types of fields that it is for. */
export interface FilterOperator {
	value: string;
	/** As in "is one of"; read after the field's label. */
	label: string;
	/** Types of fields; all when absent. */
	types?: readonly FieldType[];
	/** `none` has no value (is empty), `many` takes several, separated by commas or as a list. */
	values?: 'one' | 'many' | 'none';
	/** Type of the value where it is not that of the field, e.g. a span of time before now for a date. */
	as?: FieldType;
}

/** One condition of the form, its value typed like the field. */
export interface Condition {
	/** A field of the catalogue, or one made of a typed name. */
	field: Field;
	operator: string;
	/** Undefined for `none`; a list for `many`. */
	value?: unknown;
}

/** Conditions that hold together (`and`) or of which one is enough (`or`). */
export interface ConditionGroup {
	combine: 'and' | 'or';
	conditions: readonly Condition[];
}

export interface Sorting {
	field: string;
	direction: 'asc' | 'desc';
}

/** What the form says about a list: the outer group holds conditions and groups alike. */
export interface Filters extends ConditionGroup {
	groups: readonly ConditionGroup[];
	sort: readonly Sorting[];
}

/** How a provider writes conditions. A value made in `nodes/<Provider>/filter.ts`. */
export interface FilterLanguage {
	operators: readonly FilterOperator[];
	/** What the form offers beside conditions. */
	offers: {
		/** Choice between "all" and "any" of the conditions. */
		combine: boolean;
		/** Groups of conditions inside. */
		groups: boolean;
		/** Fields to sort by: at most one, several, or none. */
		sort: 'one' | 'many' | 'none';
		/** The conditions can be written as JSON instead. */
		json: boolean;
	};
	/** Says how the JSON is written, with a sample. */
	jsonHint?: string;
	/**
	 * The request with the conditions and the order.
	 *
	 * @throws InputError naming the field, for what the provider cannot express
	 */
	apply(request: ApiRequest, filters: Filters): ApiRequest;
	/** The request with conditions that the user wrote as JSON. */
	applyJson?(request: ApiRequest, value: unknown): ApiRequest;
}
