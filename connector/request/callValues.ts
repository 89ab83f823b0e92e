import type { Query } from '../core/exchange';
import type { CredentialFields } from './body/fromCredential';

/** A file of the input item, for bodies that take one. */
export interface InputFile {
	/** Base64. */
	content: string;
	name?: string;
}

/** What the form says about a body. */
export type BodyInput = (
	| {
			kind: 'fields';
			/** Values by dot path; `null` is sent as null. */
			values: Readonly<Record<string, unknown>>;
			/** Rows of the field that has them, as the form has them: `[{ name, type, value }]`; they win over its value. */
			rows?: unknown;
			/** More members, merged over the fields: JSON text or an object. */
			additional?: unknown;
	  }
	| { kind: 'json'; value: unknown }
) & { file?: InputFile };

/** How a body stands in its request, beside what its schema says. */
export interface BodyShape {
	/** Dot path of the list of which the fields are one entry. */
	list?: string;
	/** Dot path, in the body as sent, of a member that is fetched when it is left empty, so that it may be missing here. */
	fetched?: string;
}

/** What one call is made of, by the provider's own names; every part may be left out. */
export interface CallValues {
	/** Values of the path's parameters. */
	path?: Readonly<Record<string, unknown>>;
	/** Values of the typed query parameters. */
	query?: Readonly<Record<string, unknown>>;
	/** More query parameters, after the typed ones. */
	extraQuery?: Query;
	body?: BodyInput | { kind: 'xml'; text: unknown };
	/** Members of the body by the names in the schema's `named`. */
	named?: Readonly<Record<string, unknown>>;
	/** Where the operation lets the user choose. */
	method?: string;
	typedPath?: string;
	server?: string;
}

/** Where the values are used. */
export interface BuildContext extends CredentialFields {
	/** IANA name of the workflow's time zone. */
	zone: string;
	/** How the operation's body stands in the request. */
	shape?: BodyShape;
}
