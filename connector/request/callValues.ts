import type { Query } from '../core/exchange';
import type { CredentialFields } from './body/fromCredential';

/** A file of the input item, for bodies that accept one. */
export interface InputFile {
	/** Encoded as Base64. */
	content: string;
	name?: string;
}

/** The content of a body as entered in the form. */
export type BodyInput = (
	| {
			kind: 'fields';
			/** Values by dot path; `null` is sent as null. */
			values: Readonly<Record<string, unknown>>;
			/**
			 * Rows entered for the field with `rows`, in the format of the form: `[{ name, type, value }]`. They take
			 * precedence over rows in the field's own value.
			 */
			rows?: unknown;
			/** Additional members, merged over the fields: JSON text or an object. */
			additional?: unknown;
	  }
	| { kind: 'json'; value: unknown }
) & { file?: InputFile };

/** Position of the fields in a body, beyond what its schema says. */
export interface BodyShape {
	/** Dot path of the list of which the fields form one entry. */
	list?: string;
	/** Dot path, in the body as sent, of a member that is fetched if left empty, and may therefore be missing here. */
	fetched?: string;
}

/** The values of one call, under the provider's own names; all are optional. */
export interface CallValues {
	/** Values of the path parameters. */
	path?: Readonly<Record<string, unknown>>;
	/** Values of the typed query parameters. */
	query?: Readonly<Record<string, unknown>>;
	/** Additional query parameters, appended to the typed ones. */
	extraQuery?: Query;
	body?: BodyInput | { kind: 'xml'; text: unknown };
	/** Values of the Options entries declared in the schema's `named`, by entry name. */
	named?: Readonly<Record<string, unknown>>;
	/** Set only if the user can choose them for the operation. */
	method?: string;
	typedPath?: string;
	server?: string;
}

/** Context in which a request is built. */
export interface BuildContext extends CredentialFields {
	/** IANA name of the workflow's time zone. */
	zone: string;
	/** Position of the fields in the operation's body. */
	shape?: BodyShape;
}
