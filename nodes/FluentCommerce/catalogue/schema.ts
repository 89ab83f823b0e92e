import { mutations, queries } from './generated/operations';
import type { StoredRoot, StoredTypes } from './generatedFormat';

/** All queries and mutations of the vendor's schema. */
export const rootFields: Readonly<Record<'queries' | 'mutations', readonly StoredRoot[]>> = { queries, mutations };

/** The types of the schema, loaded on first use. */
export async function schemaTypes(): Promise<StoredTypes> {
	const { objects, interfaces, inputs, enums, scalars } = await import('./generated/types');
	return { objects, interfaces, inputs, enums, scalars };
}
