import { mutations, queries } from './generated/operations';
import type { StoredRoot, StoredTypes } from './stored';

/** Everything that can be asked for or done, by the vendor's schema. */
export const rootFields: Readonly<Record<'queries' | 'mutations', readonly StoredRoot[]>> = { queries, mutations };

/** The types of the schema, read when the first of them is needed. */
export async function schemaTypes(): Promise<StoredTypes> {
	const { objects, interfaces, inputs, enums, scalars } = await import('./generated/types');
	return { objects, interfaces, inputs, enums, scalars };
}
