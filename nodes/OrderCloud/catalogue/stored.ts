import type { StoredField } from '../../../connector/core/catalogue/store';
import type { HttpMethod } from '../../../connector/core/catalogue/types';

/** A resource as the generated files keep it: internal name, and the vendor's name, a plural. */
export interface StoredResource {
	name: string;
	plural: string;
}

/** An operation as the generated files keep it: names and types, no texts. */
export interface StoredOperation {
	/** `resource.name`. */
	id: string;
	/** File of the vendor and its name of the operation; `own` for what stands beside the vendor's operations. */
	source: string;
	method: HttpMethod;
	path: string;
	/** Path parameters that are more than a text. */
	parameters?: readonly StoredField[];
	query?: readonly StoredField[];
	/** Takes `search` and `searchOn`; `typed` also `searchType`, which lists with a search index have. */
	search?: 'plain' | 'typed';
	/** Takes conditions on fields, and `sortBy`. */
	filter?: boolean;
	/** Answers with pages; the way to the next one. */
	list?: 'page' | 'lastId' | 'pageKey';
	/** Path of the list in the answer where it is not that of pages. */
	items?: string;
	body?: {
		/** Name in the store of types. */
		type: string;
		/** Changes only what is sent, so nothing is required. */
		partial?: boolean;
		/** Names, separated by spaces. */
		required?: string;
	};
	repeatable?: boolean;
	/** Works with the token of a buyer user only. */
	buyerOnly?: boolean;
	/** Roles of which the caller needs one, separated by spaces. */
	roles?: string;
}

/** What a list can be narrowed and sorted by; names are separated by spaces. */
export interface StoredList {
	type: string;
	sort: string;
	search: string;
}
