import type { StoredField } from '../../../connector/core/catalogue/store';
import type { HttpMethod } from '../../../connector/core/catalogue/types';

/** A resource as the generated files store it: internal name, and the vendor's name, a plural. */
export interface StoredResource {
	name: string;
	plural: string;
}

/** An operation as the generated files store it: names and types, no texts. */
export interface StoredOperation {
	/** `resource.name`. */
	id: string;
	/** The vendor's file and its name for the operation; `own` for additions of this package. */
	source: string;
	method: HttpMethod;
	path: string;
	/** Path parameters that are more than a text. */
	parameters?: readonly StoredField[];
	query?: readonly StoredField[];
	/** Accepts `search` and `searchOn`; `typed` also `searchType`, which lists with a search index have. */
	search?: 'plain' | 'typed';
	/** Accepts conditions on fields, and `sortBy`. */
	filter?: boolean;
	/** Returns pages; how the next one is requested. */
	list?: 'page' | 'lastId' | 'pageKey';
	/** Path of the list in the response if it is not that of pages. */
	items?: string;
	body?: {
		/** Name of the body's type. */
		type: string;
		/** Changes only the fields sent, so none is required. */
		partial?: boolean;
		/** Names, separated by spaces. */
		required?: string;
	};
	repeatable?: boolean;
	/** Works only with the token of a buyer user. */
	buyerOnly?: boolean;
	/** Roles of which the caller needs one, separated by spaces. */
	roles?: string;
}

/** The filter, sort and search fields of a list; names are separated by spaces. */
export interface StoredList {
	type: string;
	sort: string;
	search: string;
}
