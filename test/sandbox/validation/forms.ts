import type { BodySchema } from '../../../connector/core/catalogue/types';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../support/words';

/** One way in which the body of a route may be written. */
export type Form =
	| { kind: 'none' }
	/** All that is known of the body is that it is JSON. */
	| { kind: 'any'; required: boolean }
	/** `chosen`: one of several forms that the caller selects, so that no constants are needed to distinguish them. */
	| { kind: 'plain'; schema: BodySchema; filter: boolean; chosen: boolean }
	/** Entries of a list at a dot path (the body itself if empty), each matching one of the schemas. */
	| { kind: 'list'; at: string; entries: readonly BodySchema[]; maxEntries?: number; outside: readonly string[] };

/** The forms of one operation; `together` are the operations that share its method and path. */
export async function formsOf(
	operation: Operation,
	together: readonly Operation[],
	catalogue: Catalogue,
): Promise<Form[]> {
	const schemas = await shapesOf(operation, catalogue);
	if (!schemas.length) return [{ kind: 'none' }];
	const { bulk, filter, variants } = operation;
	if (bulk && bulk.from === undefined) {
		return [{ kind: 'list', at: bulk.field, entries: schemas, maxEntries: bulk.maxEntries, outside: [] }];
	}
	const list = schemas[0].listed;
	if (!list) return schemas.map((schema) => single(schema, filter !== undefined, variants !== undefined));
	// A set of changes may contain changes of several kinds, each described by an operation of its own.
	const all = (await Promise.all(together.map(async (one) => await shapesOf(one, catalogue)))).flat();
	const entries = all.filter(({ listed }) => listed?.name === list.name);
	return [{ kind: 'list', at: list.name, entries, outside: list.outside }];
}

function single(schema: BodySchema, filter: boolean, chosen: boolean): Form {
	const { fields, constants, wrap, required = false } = schema;
	if (fields.length || constants || wrap !== undefined || filter) return { kind: 'plain', schema, filter, chosen };
	return { kind: 'any', required };
}

async function shapesOf(operation: Operation, catalogue: Catalogue): Promise<BodySchema[]> {
	const variants = operation.variants?.map(({ value }) => String(value)) ?? [undefined];
	const schemas = await Promise.all(variants.map(async (variant) => await catalogue.body(operation, variant)));
	return schemas.filter((schema) => schema !== undefined);
}
