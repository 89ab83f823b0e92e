import { curateField, once, type Curation } from '../../core/catalogue/curate';
import { humanise } from '../../core/catalogue/humanise';
import { operationId } from '../../core/catalogue/lookup';
import type { Catalogue, Field, Operation, OperationId } from '../../core/catalogue/types';
import type { ConditionProvider, FilterFields } from './words';

const known = new WeakMap<Catalogue, Map<string, Promise<FilterFields>>>();

/** The fields that a list can be filtered and sorted by, with curated labels; cached. */
export async function filterFields(
	{ catalogue, curation = {} }: ConditionProvider,
	operation: Operation,
): Promise<FilterFields> {
	let ofCatalogue = known.get(catalogue);
	if (!ofCatalogue) known.set(catalogue, (ofCatalogue = new Map()));
	const id = operationId(operation);
	return await once(ofCatalogue, id, async () => {
		const found = await catalogue.filterFields?.(operation);
		return {
			sort: found?.sort ?? [],
			fields: (found?.fields ?? []).map((field) => curated(field, id, curation)),
		};
	});
}

/** Fields are named by their path in the record; each part gets the label it has in the body. */
function curated(field: Field, id: OperationId, curation: Curation): Field {
	const parts = field.name.split('.');
	const labels = parts.map((part, index) => {
		const path = parts.slice(0, index + 1).join('.');
		return (
			curation.fields?.[`${id}:${path}`]?.label ?? curation.fields?.[path]?.label ?? humanise(part, curation.spelling)
		);
	});
	return { ...curateField(field, field.name, id, curation), label: field.label ?? labels.join(' › ') };
}
