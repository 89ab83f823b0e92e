import type { BulkSchema } from '../../../connector/features/bulk/words';
import type { FieldType } from '../../../connector/core/catalogue/types';

/** A field as the generated files store it: names, types and limits. Text without `type`, `fields` and `ref`. */
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
	/** Variants of an object: names of their members, with `!` if required, and `=` before their only value. */
	forms?: readonly string[];
	/** The elements of a query list are sent as one value. */
	joined?: boolean;
	/** Deprecated by the provider. */
	old?: boolean;
}

/** An operation as the generated files store it. */
export interface StoredOperation {
	/** `resource.name`. */
	id: string;
	/** Method and path. */
	call: string;
	/** The vendor's operationId; several operations may be variants of one. */
	source: string;
	/** Path parameters that are more than a text. */
	parameters?: readonly StoredMember[];
	query?: readonly StoredMember[];
	/** Whether the members of the body are known, or only that there is one. */
	body?: 'fields' | 'json';
	bodyOptional?: boolean;
	/** Members that take a file's content and name, separated by a space. */
	upload?: string;
	/** Variants of the body without a distinguishing tag. */
	variants?: readonly string[];
	bulk?: BulkSchema;
	/** Member that takes the version, and the operation that reads it, separated by a space. */
	version?: string;
	response?: { kind?: 'binary'; accept?: string; fileName?: string; items?: readonly string[]; seeOther?: boolean };
	paging?: string;
	/** Filter language of a search. */
	filter?: 'search' | 'searchSince';
	repeatable?: boolean;
	/** Some lists name one permission per action, others several that may all be needed: the file does not say which. */
	permissions?: readonly string[];
	stage?: 'alpha' | 'beta' | 'deprecated';
}

/** The members of a body, and how they are sent. */
export interface StoredBody {
	fields: readonly StoredMember[];
	/** Name of the schema, for readers of the file. */
	name?: string;
	constants?: Readonly<Record<string, string>>;
	listed?: { name: string; outside: readonly string[] };
	wrap?: string;
	/** Variants of the body, like those of an object, between which the user does not have to choose. */
	alternatives?: readonly string[];
	forms?: ReadonlyArray<{
		value: string;
		constants?: Readonly<Record<string, string>>;
		fields: readonly StoredMember[];
	}>;
}

/** Conditions of a search: "path Kind", "path Exists", or "path.*" for free-form keys; and its sort fields. */
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
