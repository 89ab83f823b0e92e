import { operationId } from './lookup';
import { humanise, type Spelling } from './words';
import type { BodySchema, Catalogue, Field, Operation, OperationId } from './types';

/** What a person decides over the facts of a catalogue. */
export interface Curation {
	/** How single words are written in labels. */
	spelling?: Spelling;
	/** By operation. */
	operations?: Readonly<Record<OperationId, Partial<Pick<Operation, 'label' | 'action' | 'description'>>>>;
	/**
	 * By the name of the field, or more narrowly by `resource.operation:name`. Fields inside others go by their dot path,
	 * e.g. `customer.id`.
	 */
	fields?: Readonly<Record<string, Partial<Pick<Field, 'label' | 'description' | 'placeholder' | 'shown' | 'lookup'>>>>;
	/** Resource shown in a new node; the first one when absent. */
	defaultResource?: string;
	/** Operation shown when a resource is chosen, by resource; Get Many or the first one when absent. */
	defaultOperations?: Readonly<Record<string, string>>;
	/** Names of the API hosts, by the key used in the catalogue. */
	servers?: Readonly<Record<string, string>>;
}

/** The catalogue with every field labelled, and with the person's choices laid over it. */
export function curate(catalogue: Catalogue, curation: Curation): Catalogue {
	const operations = catalogue.operations.map((operation) => curateOperation(operation, curation));
	return {
		resources: catalogue.resources,
		operations,
		body: async (operation) => {
			const body = await catalogue.body(operation);
			return body && curateBody(body, operationId(operation), curation);
		},
	};
}

function curateOperation(operation: Operation, curation: Curation): Operation {
	const id = operationId(operation);
	const fields = (list?: readonly Field[]) => list?.map((field) => curateField(field, field.name, id, curation));
	return {
		...operation,
		...curation.operations?.[id],
		parameters: fields(operation.parameters),
		query: fields(operation.query),
		body: operation.body && curateBody(operation.body, id, curation),
	};
}

function curateBody(body: BodySchema, id: OperationId, curation: Curation): BodySchema {
	return { ...body, fields: body.fields.map((field) => curateField(field, field.name, id, curation)) };
}

function curateField(field: Field, path: string, id: OperationId, curation: Curation): Field {
	const curated: Field = {
		...field,
		label: field.label ?? humanise(field.name, curation.spelling),
		...curation.fields?.[path],
		...curation.fields?.[`${id}:${path}`],
	};
	if (field.fields) {
		curated.fields = field.fields.map((member) => curateField(member, `${path}.${member.name}`, id, curation));
	}
	if (field.items) curated.items = curateField(field.items, `${path}[]`, id, curation);
	return curated;
}
