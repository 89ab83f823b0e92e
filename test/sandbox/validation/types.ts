import type { Field } from '../../../connector/core/catalogue/types';

/** Something in a request that the catalogue does not allow. */
export interface Problem {
	kind: 'unknown' | 'required' | 'type' | 'value' | 'body';
	in: 'path' | 'query' | 'body';
	/** Dot path of the field; list positions as numbers. */
	field: string;
	message: string;
	/** Allowed values of a constant that differs, which suggests that another form is meant. */
	tag?: readonly unknown[];
}

export interface Strictness {
	/** Refuse members that a schema does not list even if it is open. */
	refuseUnlisted?: boolean;
	/** Query parameters accepted besides those of the catalogue, e.g. those of paging. */
	query?: readonly string[];
	/** Members accepted besides those of the catalogue in bodies with a filter: the filter itself, paging, order. */
	search?: readonly Field[];
	/** Query parameters that may be repeated. */
	repeatable?: readonly string[];
}
