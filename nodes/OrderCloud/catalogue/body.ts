import { resolveField, type TypeStore } from '../../../connector/core/catalogue/store';
import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { enumTypes } from './choices';
import type { StoredOperation } from './stored';

type StoredBody = NonNullable<StoredOperation['body']>;

/**
 * What is known of a body before its type is read. A change without any field says nothing; other bodies may be empty
 * where nothing is required, and are sent as an empty object then, since the platform wants JSON.
 */
export function bodyOutline({ partial, required }: StoredBody): BodySchema {
	const needed = partial === true || required !== undefined;
	return { fields: [], deferred: true, ...(needed ? { required: true } : { constants: {} }) };
}

/** Types of bodies and list entries, read when the first of them is needed. */
export async function typeStore(): Promise<TypeStore> {
	const { types } = await import('./generated/types');
	return { ...types, ...enumTypes };
}

/** The body with its fields. What is required at the top is the operation's to say, not the type's. */
export async function bodySchema(stored: StoredBody): Promise<BodySchema> {
	const { deferred: _deferred, ...outline } = bodyOutline(stored);
	const { fields = [] } = resolveField({ ref: stored.type }, await typeStore());
	const required = new Set(stored.required?.split(' '));
	return {
		...outline,
		fields: fields.map((field) => {
			const { required: _always, ...rest } = stored.partial ? withoutRequired(field) : field;
			return required.has(field.name) ? { ...rest, required: true } : rest;
		}),
	};
}

/** A change need not name what the record has already. The entries of lists are whole: a list replaces the one before. */
function withoutRequired(field: Field): Field {
	const { required: _required, ...rest } = field;
	return rest.fields ? { ...rest, fields: rest.fields.map(withoutRequired) } : rest;
}
