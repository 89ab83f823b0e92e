import type { BulkSchema } from '../../../connector/features/bulk/words';
import type { FieldType } from '../../../connector/core/catalogue/types';

/** A field as the generated files keep it: names, types and limits, no texts. Without `type`, `fields` and `ref` it is a text. */
export interface StoredMember {
	name?: string;
	type?: FieldType;
	/** Name of a shared type. */
	ref?: string;
	required?: boolean;
	/** Known values. */
	values?: ReadonlyArray<string | number | boolean>;
	min?: number;
	max?: number;
	maxLength?: number;
	maxItems?: number;
	fields?: readonly StoredMember[];
	items?: StoredMember;
	/** Forms of an object: names of their members, with `!` required ones, with `=` those that have one value. */
	forms?: readonly string[];
	/** The elements of a query list are sent as one value. */
	joined?: boolean;
	/** The provider no longer wants it. */
	old?: boolean;
}

/** An operation as the generated files keep it. */
export interface StoredOperation {
	/** `resource.name`. */
	id: string;
	/** Method and path. */
	call: string;
	/** The vendor's operationId; several operations may be forms of one. */
	source: string;
	/** Parameters of the path that are more than a text. */
	parameters?: readonly StoredMember[];
	query?: readonly StoredMember[];
	/** What is known of the body: its members, or only that there is one. */
	body?: 'fields' | 'json';
	bodyOptional?: boolean;
	/** Members that take a file's content and name, separated by a space. */
	upload?: string;
	/** Forms of the body that nothing in it tells apart. */
	variants?: readonly string[];
	bulk?: BulkSchema;
	/** Member that takes the version, and the operation that reads it, separated by a space. */
	version?: string;
	response?: { kind?: 'binary'; accept?: string; fileName?: string; items?: readonly string[]; seeOther?: boolean };
	paging?: string;
	/** Language of the conditions of a search. */
	filter?: 'search' | 'searchSince';
	repeatable?: boolean;
	/** Some lists name one for each action, others a pair of which both may be needed: the vendor's file does not tell. */
	permissions?: readonly string[];
	stage?: 'alpha' | 'beta' | 'deprecated';
}

/** The members of a body, and how they are sent. */
export interface StoredBody {
	fields: readonly StoredMember[];
	/** Name of the schema, for the reader. */
	name?: string;
	constants?: Readonly<Record<string, string>>;
	listed?: { name: string; outside: readonly string[] };
	wrap?: string;
	/** Forms of the body, like those of an object, that the user does not have to choose between. */
	alternatives?: readonly string[];
	forms?: ReadonlyArray<{
		value: string;
		constants?: Readonly<Record<string, string>>;
		fields: readonly StoredMember[];
	}>;
}

/** Conditions of a search: "path Kind", "path Exists", or "path.*" for free keys; and what can be sorted by. */
export interface StoredFilters {
	fields: readonly string[];
	sort: readonly string[];
}

/** A kind of condition: type, operators separated by spaces, and known values. */
export interface StoredKind {
	type?: FieldType;
	operators: string;
	values?: ReadonlyArray<string | number | boolean>;
}
