import { resolveField, type TypeStore } from '../../../connector/core/catalogue/store';
import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { enumTypes } from './choices';
import type { StoredOperation } from './generatedFormat';

type StoredBody = NonNullable<StoredOperation['body']>;

/**
 * The part of a body's schema that does not require loading its type. An update without any field has no effect, so it
 * needs one; other bodies without required fields may be empty, and are sent as an empty object, as the API needs JSON.
 */
export function bodyOutline({ partial, required }: StoredBody): BodySchema {
	const needed = partial === true || required !== undefined;
	return { fields: [], deferred: true, ...(needed ? { required: true } : { constants: {} }) };
}

/** Types of bodies and list entries, loaded on first use. */
export async function typeStore(): Promise<TypeStore> {
	const { types } = await import('./generated/types');
	return { ...types, ...enumTypes };
}

/** The body with its fields. The operation, not the type, determines which top-level fields are required. */
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

/** An update may omit what the record has already. List entries must be complete, since a list replaces the old one. */
function withoutRequired(field: Field): Field {
	const { required: _required, ...rest } = field;
	return rest.fields ? { ...rest, fields: rest.fields.map(withoutRequired) } : rest;
}
