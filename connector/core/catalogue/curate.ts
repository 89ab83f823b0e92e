import { humanise, type Spelling } from './humanise';
import { knownVariant, operationId } from './lookup';
import type { BodySchema, Catalogue, EntryList, Field, MainField, Operation, OperationId, Resource } from './types';

type FieldChoices = Partial<Pick<Field, 'label' | 'description' | 'placeholder' | 'shown' | 'lookup' | 'default'>>;

/** Editorial decisions applied on top of a catalogue's facts. */
export interface Curation {
	/** How individual words are spelled in labels. */
	spelling?: Spelling;
	/**
	 * Resources that the form lists under another one, keyed by the name of the parent, which may be a heading that is
	 * not a resource itself. A list of a hundred resources is tedious to read and slow to render.
	 */
	under?: Readonly<Record<string, readonly string[]>>;
	/** Keyed by operation. */
	operations?: Readonly<Record<OperationId, Partial<Pick<Operation, 'label' | 'action' | 'description'>>>>;
	/**
	 * Keyed by field name or, more specifically, by `resource.operation:name`. Nested fields are identified by their dot
	 * path, e.g. `customer.id`.
	 */
	fields?: Readonly<Record<string, FieldChoices>>;
	/**
	 * Fields with an input of their own, by operation; `name` is the dot path. Anything not set here is taken from
	 * `fields`.
	 */
	mainFields?: Readonly<Record<OperationId, readonly MainField[]>>;
	/**
	 * Lists that are entered entry by entry, by operation. Fields without a label get one derived from the last part of
	 * their path.
	 */
	entryLists?: Readonly<Record<OperationId, readonly EntryList[]>>;
	/** Names of the body fields to list first, in this order, by operation; the rest follow in catalogue order. */
	order?: Readonly<Record<OperationId, readonly string[]>>;
	/** Resource preselected in a new node; defaults to the first one. */
	defaultResource?: string;
	/** Operation preselected for each resource, by name or identifier. Defaults to Get Many, or else the first one. */
	defaultOperations?: Readonly<Record<string, string>>;
	/** Display names of the API hosts, by the key used in the catalogue. */
	servers?: Readonly<Record<string, string>>;
}

/**
 * The catalogue with every field labelled and the curation applied. Schemas loaded on demand are cached, so that
 * reopening a form or rerunning a workflow does not repeat the work.
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

/** The resources that the form lists, and a function that maps an operation to the resource it is listed under. */
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
			// "Facility Carrier" becomes "Carrier" under the heading "Facility".
			const own = labels.get(operation.resource) as string;
			const outer = [`${labels.get(parent)}: `, `${labels.get(parent)} `].find((start) => own.startsWith(start)) ?? '';
			return { ...operation, listedUnder: parent, label: `${own.slice(outer.length)}: ${operation.label}` };
		},
	};
}

/** The cached or pending result for the key. Failures are not cached. */
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

/** Returns the same object for the same list, so that operations sharing the list also share its input. */
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

/** A member identified by its dot path. Without a label, it gets one derived from the last part of the path. */
function named<Named extends Field>(field: Named, { spelling }: Curation): Named {
	return { ...field, label: field.label ?? humanise(lastPart(field.name), spelling) };
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}

/** A field with its curation applied; `path` is its dot path. */
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

/** The curation of a field; settings for this operation override general ones. */
function decided(path: string, id: OperationId, { fields }: Curation): FieldChoices {
	return { ...fields?.[path], ...fields?.[`${id}:${path}`] };
}
