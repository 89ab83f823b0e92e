import type { BodySchema } from '../../core/catalogue/types';
import { LABEL } from '../../form/parameters';
import { InputError } from '../../core/inputError';
import { bodyFromFields } from './bodyFromFields';
import { bodyFromJson } from './bodyFromJson';
import type { BuildContext } from '../buildRequest';
import { addNamed } from './namedMembers';
import { isMissing } from '../../core/empty';

type Members = Record<string, unknown>;

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
			values: Readonly<Members>;
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

/** What the builder needs to know beside schema and input. */
export interface BodyContext extends BuildContext, BodyShape {
	/** Takes the labels of required fields without a value. */
	missing: string[];
	/** Members by name that the user chose. */
	named?: Readonly<Members>;
	/**
	 * Only what is sent is changed, so an empty text clears the field. Otherwise it is taken for nothing, as it mostly
	 * comes from an item that lacks the value. The editor's own form holds no empty text: emptied, a field is as if it had
	 * never been filled in. It comes from expressions and from automatic mapping.
	 */
	partial?: boolean;
	/** A change that changes nothing is a slip. */
	mustChange?: boolean;
	/** An object that has to be there has to say something, though none of its members is required. */
	noHollow?: boolean;
}

/**
 * The body to send, or undefined for none. A field is cleared by an expression that gives null, in a partial update also
 * by one that gives the empty text; JSON is sent as written. An empty list takes away what was there: it is sent where it
 * is required, and in a partial update.
 *
 * @throws InputError naming the field that cannot be used
 */
export function buildBody(schema: BodySchema, input: BodyInput, context: BodyContext): unknown {
	const built = input.kind === 'json' ? bodyFromJson(schema, input, context) : bodyFromFields(schema, input, context);
	const body = schema.named ? addNamed(schema, built, context) : built;
	if (schema.required && isMissing(body) && context.missing.length === 0) {
		throw new InputError(
			LABEL.body,
			`'${LABEL.body}' is empty, but this operation needs it`,
			'Fill in at least one field of the body',
		);
	}
	return isMissing(body) ? undefined : body;
}
