import type { Field } from '../../core/catalogue/types';
import { getPath, withPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';

type Members = Record<string, unknown>;

/** Access to the credential's fields. */
export interface CredentialFields {
	/** Value of a credential field, used as the default of certain fields. */
	credential(name: string): unknown;
}

/** The given value or, if it is empty, the credential's value for the field, if any. */
export function orCredential(field: Field, given: unknown, { credential }: CredentialFields): unknown {
	return field.fromCredential && isEmpty(given) ? credential(field.fromCredential) : given;
}

/**
 * Fills in missing members from the credential, as for individual fields. Returns the same object if there is nothing
 * to add.
 *
 * @param fields to check, with their dot paths
 */
export function withCredential(
	members: Members,
	fields: Iterable<{ path: string; field: Field }>,
	context: CredentialFields,
): Members {
	let filled = members;
	for (const { path, field } of fields) {
		// Few fields have a default in the credential, and a batch contains thousands of records.
		if (field.fromCredential === undefined) continue;
		const given = getPath(filled, path);
		const value = orCredential(field, given, context);
		if (value !== given && !isEmpty(value)) filled = withPath(filled, path, value);
	}
	return filled;
}
