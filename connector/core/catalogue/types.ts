/**
 * The types in which a provider's API is described. A catalogue is data: the form, the requests, the sandbox, the
 * contract tests and the tables in the documentation are all derived from it.
 */

/**
 * How a value is represented on the wire and entered in the form. `json` is arbitrary JSON; `filter` is
 * `operator|value`.
 */
export type FieldType =
	| 'string'
	| 'number'
	| 'integer'
	| 'boolean'
	| 'dateTime'
	| 'date'
	| 'time'
	| 'json'
	| 'object'
	| 'array'
	| 'filter';

/** One accepted value of a field, with its display label. */
export interface Choice {
	value: string | number | boolean;
	label: string;
}

/** A named value in a path, query, header or body. */
export interface Field {
	/** The provider's key, exactly as sent. */
	name: string;
	/**
	 * Key under which a query parameter is sent, if `name` cannot be used for the input, e.g. because the key contains a
	 * dot.
	 */
	sent?: string;
	type: FieldType;
	/** Label in the form; derived from `name` when absent. */
	label?: string;
	/** One sentence, in our own words, about the meaning, format or unit; no full stop. */
	description?: string;
	/** Example value shown as placeholder text, without the leading "e.g.". */
	placeholder?: string;
	/** The provider rejects the request without it, or the path needs it. */
	required?: boolean;
	/** Optional, yet shown from the start, because nearly every request needs it. */
	shown?: boolean;
	/** Known values. */
	choices?: readonly Choice[];
	/** `choices` are examples rather than a closed list: any other value is sent as typed. */
	open?: boolean;
	/** Members of an `object`. */
	fields?: readonly Field[];
	/** The members are the union of several forms, of which a value takes one. */
	forms?: readonly FieldForm[];
	/** Type of the elements of an `array`; its `name` is ignored. */
	items?: Field;
	/** Maximum length of a string, in characters. */
	maxLength?: number;
	/** Bounds of a number, inclusive. */
	min?: number;
	max?: number;
	/** Maximum number of elements of an array. */
	maxItems?: number;
	/** Operators of a `filter`. */
	operators?: readonly Choice[];
	/** Default value in the form. Sent only if the user leaves it in place. */
	default?: string | number | boolean;
	/** A path value that may contain several segments separated by `/`. */
	multiSegment?: boolean;
	/** Credential field whose value is used when the user leaves this one empty; this also satisfies a required field. */
	fromCredential?: string;
	/** Key of the profile's look-up that lists values for this field (resource locator). */
	lookup?: string;
	/** Elements of a query `array` are joined with commas into one value; otherwise the parameter is repeated. */
	joined?: boolean;
	/** Only ever returned by the API: neither shown in the form nor sent. */
	readOnly?: boolean;
	/** A timestamp is converted to UTC, because the API accepts no other zone. */
	utc?: boolean;
	/** A value that grants access, such as a token: masked while it is typed. */
	secret?: boolean;
	/**
	 * An `array` whose entries are rows of a name, a type and a value, all three mandatory. It may also be given as an
	 * object, each member of which becomes a row; the form offers a list of rows for it.
	 */
	rows?: RowsSchema;
}

/** Names of a row's members, and the names of its types by kind of value. */
export interface RowsSchema {
	/** Name and label of the list in the form, label of one of its rows, and a sample of a row's name. */
	input: { name: string; label: string; row: string; sample: string };
	name: string;
	type: string;
	value: string;
	types: Readonly<Record<'string' | 'integer' | 'float' | 'boolean' | 'json', string>>;
	/** Maximum length of a name, in characters. */
	maxName?: number;
}

/** One of the forms that an object can take. Members not listed by any form belong to all of them. */
export interface FieldForm {
	/** Names of the form's members. */
	members: readonly string[];
	/** Names of the required members. */
	required: readonly string[];
	/** Values that distinguish this form from the others. */
	constants?: Readonly<Record<string, string | number | boolean>>;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** How the body of an operation is structured. */
export interface BodySchema {
	/** `json` (default) or `xml`, where the XML root element is `root`. */
	kind?: 'json' | 'xml';
	root?: string;
	/** The fields are nested in an object under this key, e.g. `order` for `{ "order": { ... } }`. */
	wrap?: string;
	/** Empty if no member is known: the body can then only be written as JSON (or XML). */
	fields: readonly Field[];
	/** The fields are the union of several forms, of which a body (or an entry of a bulk operation) takes one. */
	forms?: readonly FieldForm[];
	/** `fields` is empty in the index although the body has fields: `Catalogue.body()` loads them. */
	deferred?: boolean;
	/** The member with `Field.rows`, repeated here so that the index includes it; it is also among the fields. */
	rows?: Field;
	/** More members are known to exist than are listed: the form offers "Additional Fields (JSON)", deep-merged last. */
	open?: boolean;
	/** Members that are always sent, e.g. the tag of a union. Not shown in the form. */
	constants?: Readonly<Record<string, string | number | boolean>>;
	/**
	 * The body is a set of changes, of which this operation makes one: its fields and constants become the only entry of
	 * the list `name`, with the members named in `outside` next to the list, for example
	 * `{ "version": 3, "actions": [{ ... }] }`. A JSON body that already contains the list is sent unchanged.
	 */
	listed?: { name: string; outside: readonly string[] };
	/** A file of the input item can supply the field at `content` (Base64) and, if set, its name at `name`. */
	upload?: { content: string; name?: string };
	/** The body is mandatory. */
	required?: boolean;
	/**
	 * Top-level members of a JSON body whose keys vary from call to call: the user supplies the key, and the value or its
	 * source.
	 */
	named?: readonly NamedMember[];
}

/** Two entries of the Options collection. While the key is empty, nothing is added to the body. */
interface NamedMember {
	/** Its value becomes the member's key. */
	key: Field;
	/** Its value is sent under that key; if empty, `fromCredential` applies. */
	value: Field;
}

/** What a response contains. */
export interface ResponseSchema {
	/** `json` (default), `xml` (parsed to JSON), `binary` (the response itself is a file) or `empty`. */
	kind?: 'json' | 'xml' | 'binary' | 'empty';
	/** Possible dot paths of the list; the first that holds an array is split into items. */
	items?: readonly string[];
	/** Files encoded as base64 inside list entries, decoded into binary data when the user asks for it. */
	base64?: { content: string; fileName?: string; contentType?: string; defaultType?: string };
	/**
	 * When the entity to create already exists, the API responds with 303 and its address. That address is then read, on
	 * the credential's own server only, and the existing entity is the result. Redirects of other writes are rejected.
	 */
	seeOther?: boolean;
	/** MIME type requested when `kind` is `binary`, and the file name as a template over path values. */
	accept?: string;
	fileName?: string;
}

/** A body field with an input of its own; those marked `further` are placed behind "Add Field" to keep forms short. */
export interface MainField extends Field {
	further?: true;
}

/** One documented operation of a provider. */
export interface Operation {
	/** Together, `resource.name` is the operation's identifier, unique in the catalogue, e.g. `order.cancel`. */
	resource: string;
	name: string;
	/** Name of the resource under which the form lists the operation, if different from `resource`. */
	listedUnder?: string;
	/** Title Case, without the resource under which it is listed. */
	label: string;
	/** Sentence case, no article, with the resource, e.g. "Cancel order". */
	action: string;
	/** One sentence, no full stop. */
	description: string;
	method: HttpMethod;
	/** Relative to the server's base URL, with parameters in braces: `/v1/orders/{orderId}`. */
	path: string;
	/** Method or path is unconfirmed, or for the user to choose: shown prefilled and editable. */
	editable?: { method?: boolean; path?: boolean };
	/** Key of one of the profile's servers; defaults to the first. */
	server?: string;
	parameters?: readonly Field[];
	query?: readonly Field[];
	/**
	 * More query parameters exist than are listed, or all of them are up to the user: offers a list of names and values.
	 */
	openQuery?: boolean;
	body?: BodySchema;
	response?: ResponseSchema;
	/** Key of one of the profile's pagers; makes the operation a list with Return All and Limit. */
	paging?: string;
	/**
	 * True: idempotent, although its method does not guarantee it. False: not idempotent, although its method implies it.
	 */
	repeatable?: boolean;
	/**
	 * The body takes several forms that its content does not distinguish; the user chooses one, and `Catalogue.body()`
	 * returns its fields.
	 */
	variants?: readonly Choice[];
	/**
	 * Body fields with an input of their own in the form, by dot path. If this or `entryLists` is set, even to an empty
	 * list, the form initially shows only these; the other fields appear when the user chooses to see all fields.
	 */
	mainFields?: readonly MainField[];
	/** Lists in the body that the form offers entry by entry; the list as JSON is then placed behind "Add field". */
	entryLists?: readonly EntryList[];
	/**
	 * The permissions or roles that allow the operation, in the provider's terms; named when the provider denies access.
	 */
	permissions?: readonly string[];
	/** Any one of the permissions suffices. Otherwise it is undocumented whether one or all of them are needed. */
	anyPermission?: boolean;
	stage?: 'alpha' | 'beta' | 'deprecated' | 'unconfirmed';
	/**
	 * Where the operation is documented, e.g. the title or address of a page, or its name in the vendor's API
	 * description.
	 */
	source: string;
	confidence: 'high' | 'medium' | 'low';
}

/** A list of objects in a body, with the members that the form offers for each entry. */
export interface EntryList {
	/** Dot path of the list within the body. */
	path: string;
	/** Label of the list and of one entry: `Order Line Items`, `Line Item`. */
	label: string;
	entry: string;
	/**
	 * Members shown in each entry, in this order, including all required ones; `name` is the dot path within the entry.
	 */
	fields: readonly Field[];
	/** Members placed behind "Add field" in each entry. */
	further?: readonly Field[];
}

/** A resource as shown in the form. */
export interface Resource {
	name: string;
	label: string;
	/** For the generated documentation. */
	description?: string;
}

/**
 * All operations of one provider. The index (`operations`) is small and loaded at start-up; bodies are loaded through
 * `body()`, so that large catalogues can keep them in files that are read on demand.
 */
export interface Catalogue {
	resources: readonly Resource[];
	/** In form order. */
	operations: readonly Operation[];
	/**
	 * Schema of the body, or undefined if the operation has none.
	 *
	 * @param variant value of one of `Operation.variants`; defaults to the first
	 */
	body(operation: Operation, variant?: string): Promise<BodySchema | undefined>;
}

/** `resource.name`, the value of the Operation parameter in n8n. */
export type OperationId = string;
