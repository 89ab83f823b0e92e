import type { Field } from '../../core/catalogue/types';
import { getPath, withPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';

type Members = Record<string, unknown>;

/** Where the credential's fields are read. */
export interface CredentialFields {
	/** Value of a credential field, for fields that fall back on it. */
	credential(name: string): unknown;
}

/** The value given for a field; where it is empty, the one that the credential holds for such fields, if any. */
export function orCredential(field: Field, given: unknown, { credential }: CredentialFields): unknown {
	return field.fromCredential && isEmpty(given) ? credential(field.fromCredential) : given;
}

/**
 * The members with what is left out of them and stands in the credential, as where the fields are filled in one by one.
 * Returns the members themselves where there is nothing to add.
 *
 * @param fields that are looked at, with their dot paths
 */
export function withCredential(
	members: Members,
	fields: Iterable<{ path: string; field: Field }>,
	context: CredentialFields,
): Members {
	let filled = members;
	for (const { path, field } of fields) {
		// Most have no such value; a batch holds thousands of records.
		if (field.fromCredential === undefined) continue;
		const given = getPath(filled, path);
		const value = orCredential(field, given, context);
		if (value !== given && !isEmpty(value)) filled = withPath(filled, path, value);
	}
	return filled;
}
