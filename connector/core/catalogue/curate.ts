import { knownVariant, operationId } from './lookup';
import { humanise, type Spelling } from './humanise';
import type { BodySchema, Catalogue, EntryList, Field, MainField, Operation, OperationId, Resource } from './types';

type FieldChoices = Partial<Pick<Field, 'label' | 'description' | 'placeholder' | 'shown' | 'lookup' | 'default'>>;

/** What a person decides over the facts of a catalogue. */
export interface Curation {
	/** How single words are written in labels. */
	spelling?: Spelling;
	/**
	 * Resources that the form lists under another: by the name of that one, which may also be a heading that no resource
	 * has. A list of a hundred resources is long to read and slow to draw.
	 */
	under?: Readonly<Record<string, readonly string[]>>;
	/** By operation. */
	operations?: Readonly<Record<OperationId, Partial<Pick<Operation, 'label' | 'action' | 'description'>>>>;
	/**
	 * By the name of the field, or more narrowly by `resource.operation:name`. Fields inside others go by their dot path,
	 * e.g. `customer.id`.
	 */
	fields?: Readonly<Record<string, FieldChoices>>;
	/** Fields that have inputs of their own, by operation; `name` is the dot path. What is not said here is taken from `fields`. */
	mainFields?: Readonly<Record<OperationId, readonly MainField[]>>;
	/** Lists that are asked for entry by entry, by operation. Fields without a label get one made from the end of their path. */
	entryLists?: Readonly<Record<OperationId, readonly EntryList[]>>;
	/** Names of a body's fields that stand first, in this order, by operation; the others follow as the catalogue has them. */
	order?: Readonly<Record<OperationId, readonly string[]>>;
	/** Resource shown in a new node; the first one when absent. */
	defaultResource?: string;
	/** Operation shown when a resource is chosen, by resource: its name or identifier. Get Many or the first one when absent. */
	defaultOperations?: Readonly<Record<string, string>>;
	/** Names of the API hosts, by the key used in the catalogue. */
	servers?: Readonly<Record<string, string>>;
}

/**
 * The catalogue with every field labelled, and with the person's choices laid over it. What is read on demand is made
 * once and kept, so that opening a form or running a workflow again does not do it again.
 */
export function curate<Operations extends Catalogue>(catalogue: Operations, curation: Curation): Operations {
	const { resources, listed } = listResources(catalogue.resources, curation);
	const operations = catalogue.operations.map((operation) => listed(curateOperation(operation, curation)));
	const bodies = new Map<string, Promise<BodySchema | undefined>>();
	return {
		...catalogue,
		resources,
		operations,
		body: (operation, variant) => {
			const id = operationId(operation);
			const chosen = knownVariant(operation, variant);
			return once(bodies, `${id} ${chosen ?? ''}`, async () => {
				const body = await catalogue.body(operation, chosen);
				return body && curateBody(body, id, curation);
			});
		},
	};
}

/** The resources that the form lists, and an operation as it is listed. */
function listResources(resources: readonly Resource[], { under = {}, spelling }: Curation) {
	const above = new Map(Object.entries(under).flatMap(([name, below]) => below.map((one) => [one, name] as const)));
	const labels = new Map(resources.map(({ name, label }) => [name, label]));
	const headings = Object.keys(under).filter((name) => !labels.has(name));
	for (const name of headings) labels.set(name, humanise(name, spelling));
	return {
		resources: [
			...resources.filter(({ name }) => !above.has(name)),
			...headings.map((name) => ({ name, label: labels.get(name) as string })),
		],
		listed(operation: Operation): Operation {
			const parent = above.get(operation.resource);
			if (parent === undefined) return operation;
			// "Facility Carrier" is a "Carrier" where all are of the facility.
			const own = labels.get(operation.resource) as string;
			const outer = [`${labels.get(parent)}: `, `${labels.get(parent)} `].find((start) => own.startsWith(start)) ?? '';
			return { ...operation, listedUnder: parent, label: `${own.slice(outer.length)}: ${operation.label}` };
		},
	};
}

/** What was made for the key, or is made now. A failure is not kept. */
export async function once<Made>(
	made: Map<string, Promise<Made>>,
	key: string,
	make: () => Promise<Made>,
): Promise<Made> {
	let kept = made.get(key);
	if (!kept) {
		kept = make();
		made.set(key, kept);
		kept.catch(() => made.delete(key));
	}
	return await kept;
}

function curateOperation(operation: Operation, curation: Curation): Operation {
	const id = operationId(operation);
	const fields = (list?: readonly Field[]) => list?.map((field) => curateField(field, field.name, id, curation));
	const mainFields = curation.mainFields?.[id]?.map((field) =>
		named({ ...decided(field.name, id, curation), ...field }, curation),
	);
	const entryLists = curation.entryLists?.[id]?.map((list) => labelledList(list, curation));
	return {
		...operation,
		...(mainFields && { mainFields }),
		...(entryLists && { entryLists }),
		...curation.operations?.[id],
		parameters: fields(operation.parameters),
		query: fields(operation.query),
		body: operation.body && curateBody(operation.body, id, curation),
	};
}

function curateBody(body: BodySchema, id: OperationId, curation: Curation): BodySchema {
	const fields = body.fields.map((field) => curateField(field, field.name, id, curation));
	const first = curation.order?.[id] ?? [];
	const rank = ({ name }: Field) => (first.includes(name) ? first.indexOf(name) : first.length);
	return { ...body, fields: fields.sort((a, b) => rank(a) - rank(b)) };
}

const labelled = new WeakMap<EntryList, EntryList>();

/** The same object for the same list, so that operations which share it share its input. */
function labelledList(list: EntryList, curation: Curation): EntryList {
	let known = labelled.get(list);
	if (!known) {
		const all = (fields: readonly Field[]) => fields.map((field) => named(field, curation));
		const { fields, further } = list;
		known = { ...list, fields: all(fields), ...(further && { further: all(further) }) };
		labelled.set(list, known);
	}
	return known;
}

/** A member that goes by its dot path: without a label it gets one made from the end of that. */
function named<Named extends Field>(field: Named, { spelling }: Curation): Named {
	return { ...field, label: field.label ?? humanise(lastPart(field.name), spelling) };
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}

/** A field as a person wants it shown; `path` is its dot path. */
export function curateField(field: Field, path: string, id: OperationId, curation: Curation): Field {
	const curated: Field = {
		...field,
		label: field.label ?? humanise(field.name, curation.spelling),
		...decided(path, id, curation),
	};
	if (field.fields) {
		curated.fields = field.fields.map((member) => curateField(member, `${path}.${member.name}`, id, curation));
	}
	if (field.items) curated.items = curateField(field.items, `${path}[]`, id, curation);
	return curated;
}

/** What a person decided for a field: for this operation before what holds for all. */
function decided(path: string, id: OperationId, { fields }: Curation): FieldChoices {
	return { ...fields?.[path], ...fields?.[`${id}:${path}`] };
}
