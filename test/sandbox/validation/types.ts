import type { Field } from '../../../connector/core/catalogue/types';

/** Something in a request that the catalogue does not allow. */
export interface Problem {
	kind: 'unknown' | 'required' | 'type' | 'value' | 'body';
	in: 'path' | 'query' | 'body';
	/** Dot path of the field; list positions as numbers. */
	field: string;
	message: string;
	/** A constant of the body's form is another: the values it might have, so that the request may be meant for another form. */
	tag?: readonly unknown[];
}

export interface Strictness {
	/** Refuse members that a schema does not list even where it says that there are more. */
	refuseUnlisted?: boolean;
	/** Query parameters taken beside those of the catalogue, e.g. those of paging. */
	query?: readonly string[];
	/** Members taken beside those of the catalogue by bodies of operations with a filter: the filter itself, paging, order. */
	search?: readonly Field[];
	/** Query parameters that may come several times. */
	repeatable?: readonly string[];
}
