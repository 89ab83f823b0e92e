/**
 * The words in which a provider's API is written down. A catalogue is data: the form, the request, the sandbox,
 * the contract tests and the tables of the documents are all made from it.
 */

/** How a value is typed on the wire and entered in the form. `json` is any JSON; `filter` is `operator|value`. */
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

/** One value that a field accepts, with the label shown for it. */
export interface Choice {
	value: string | number | boolean;
	label: string;
}

/** A named value in a path, query, header or body. */
export interface Field {
	/** The provider's key, exactly as sent. */
	name: string;
	/** Key under which a query parameter is sent, where it cannot be the name of an input, such as one with a dot. */
	sent?: string;
	type: FieldType;
	/** Label in the form; made from `name` when absent. */
	label?: string;
	/** One sentence of our own about the meaning, format or unit; no full stop. */
	description?: string;
	/** Example value shown greyed, without the leading "e.g.". */
	placeholder?: string;
	/** The provider refuses the request without it, or the path needs it. */
	required?: boolean;
	/** Not required, yet asked for from the start, since hardly any request does without it. */
	shown?: boolean;
	/** Known values. */
	choices?: readonly Choice[];
	/** The known values are samples, not a closed list: anything else is sent as typed. */
	open?: boolean;
	/** Members of an `object`. */
	fields?: readonly Field[];
	/** The members are those of several forms, of which a value has one. */
	forms?: readonly FieldForm[];
	/** Type of the elements of an `array`; `name` of it is not used. */
	items?: Field;
	/** Most characters of a string. */
	maxLength?: number;
	/** Bounds of a number, inclusive. */
	min?: number;
	max?: number;
	/** Most elements of an array. */
	maxItems?: number;
	/** Operators of a `filter`. */
	operators?: readonly Choice[];
	/** Value filled in by the form. Sent only as the user leaves it. */
	default?: string | number | boolean;
	/** A path value that may hold several segments separated by `/`. */
	multiSegment?: boolean;
	/** Credential field whose value is sent when the user leaves this one empty; a required field is then satisfied. */
	fromCredential?: string;
	/** Look-up of the profile that lists values for this field (resource locator). */
	lookup?: string;
	/** Elements of a query `array` are sent as one value, separated by commas; otherwise the parameter is repeated. */
	joined?: boolean;
	/** The API only ever gives this member; it is not asked for and not sent. */
	readOnly?: boolean;
	/** A point in time is sent in UTC: the API takes it in no other zone. */
	utc?: boolean;
	/** Gives whoever knows it access, such as a token: not shown while it is typed. */
	secret?: boolean;
	/**
	 * An `array` of rows of a name, a type and a value each, all of which rows have. It may also be given as an object, of
	 * which each member becomes a row; the form has a list of rows for it.
	 */
	rows?: RowsSchema;
}

/** Members of a row, the names of types by the kind of the value, and how the form calls list and row. */
export interface RowsSchema {
	/** Name and label of the list in the form, label of one of its rows, and a sample of a row's name. */
	input: { name: string; label: string; row: string; sample: string };
	name: string;
	type: string;
	value: string;
	types: Readonly<Record<'string' | 'integer' | 'float' | 'boolean' | 'json', string>>;
	/** Characters of a name at most. */
	maxName?: number;
}

/** One of the forms that an object can have. Members that no form names belong to all of them. */
export interface FieldForm {
	/** Names. */
	members: readonly string[];
	/** Those that must be there. */
	required: readonly string[];
	/** Values that tell the form from the others. */
	constants?: Readonly<Record<string, string | number | boolean>>;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** How the body of an operation is written. */
export interface BodySchema {
	/** `json` (default) or `xml`, where the XML root element is `root`. */
	kind?: 'json' | 'xml';
	/** Name of the XML root element. */
	root?: string;
	/** The fields are sent inside an object under this key, e.g. `order` for `{ "order": { ... } }`. */
	wrap?: string;
	/** Empty where no member is known: the body is then written as JSON (or XML) only. */
	fields: readonly Field[];
	/** The fields are those of several forms, of which a body (an entry of a bulk operation) has one. */
	forms?: readonly FieldForm[];
	/** `fields` of the index is empty although there are some: they come by `Catalogue.body()`. */
	deferred?: boolean;
	/** The member with `Field.rows`, named here too so that the index has it; it is also among the fields. */
	rows?: Field;
	/** More members are known to exist than are listed: offers "Additional Fields (JSON)", deep-merged last. */
	open?: boolean;
	/** Members always sent, e.g. the tag of a union. Not shown. */
	constants?: Readonly<Record<string, string | number | boolean>>;
	/**
	 * The body is a set of changes of which this operation makes one: its fields and constants are sent as the only entry
	 * of the list `name`, those named in `outside` beside it, e.g. `{ "version": 3, "actions": [{ ... }] }`. A JSON body
	 * that has the list already is sent as it is.
	 */
	listed?: { name: string; outside: readonly string[] };
	/** A file of the input item can fill the field at `content` (Base64) and, where there is one, its name at `name`. */
	upload?: { content: string; name?: string };
	/** A body must be given. */
	required?: boolean;
	/** Top-level members of a JSON body whose keys differ from call to call: the user gives the key, and the value or its source. */
	named?: readonly NamedMember[];
}

/** Two entries of the Options collection. Nothing is added to the body while the key's entry is empty. */
export interface NamedMember {
	/** Its value is the body's key. */
	key: Field;
	/** Its value is sent under that key; `fromCredential` serves when it is empty. */
	value: Field;
}

/** What an answer holds. */
export interface ResponseSchema {
	/** `json` (default), `xml` (parsed to JSON), `binary` (the answer itself is a file), `empty`. */
	kind?: 'json' | 'xml' | 'binary' | 'empty';
	/** Paths (dot separated) under which the list may stand; the first that holds an array is split into items. */
	items?: readonly string[];
	/** Files encoded as base64 inside list entries, decoded into binary data when the user asks for it. */
	base64?: { content: string; fileName?: string; contentType?: string; defaultType?: string };
	/**
	 * Asked to create what exists already, the API answers 303 with the address of it. That is then read, on the
	 * credential's own server only, and the existing entity is the result. Redirects of other writes are refused.
	 */
	seeOther?: boolean;
	/** MIME type asked for when `kind` is `binary`, and the file's name as a template over path values. */
	accept?: string;
	fileName?: string;
}

/** A field of a body with an input of its own; `further` ones wait behind "Add Field", so that forms begin short. */
export interface MainField extends Field {
	further?: true;
}

/** One documented operation of a provider. */
export interface Operation {
	/** `resource.name` is the operation's identifier, unique in the catalogue, e.g. `order.cancel`. */
	resource: string;
	name: string;
	/** Name of the resource under which the form lists the operation, where it is not its own. */
	listedUnder?: string;
	/** Title Case, without the resource under which it is listed. */
	label: string;
	/** Sentence case, no article, with the resource, e.g. "Cancel order". */
	action: string;
	/** One sentence, no full stop. */
	description: string;
	method: HttpMethod;
	/** Relative to the server's base URL; parameters in braces: `/v1/orders/{orderId}`. */
	path: string;
	/** Method and path are a guess or the user's to give: both are shown prefilled and can be edited. */
	editable?: { method?: boolean; path?: boolean };
	/** Key of the profile's server; the first one when absent. */
	server?: string;
	parameters?: readonly Field[];
	query?: readonly Field[];
	/** More query parameters exist than are listed, or all are the user's: offers a list of names and values. */
	openQuery?: boolean;
	body?: BodySchema;
	response?: ResponseSchema;
	/** Key of the profile's pagers; makes the operation a list with Return All and Limit. */
	paging?: string;
	/** True: sending it twice does what sending it once does, although its method does not promise so. False: the reverse. */
	repeatable?: boolean;
	/** The body has forms that nothing inside it tells apart; the user chooses one, and `Catalogue.body()` gives its fields. */
	variants?: readonly Choice[];
	/**
	 * Fields of the body that have an input of their own in the form, by dot path. With `entryLists` they are what the form
	 * asks for from the start, be there any or none; the body's other fields come with the choice of all fields.
	 */
	mainFields?: readonly MainField[];
	/** Lists of the body that the form asks for entry by entry; the list as JSON then waits behind "Add field". */
	entryLists?: readonly EntryList[];
	/** The provider's names of the permissions or roles that open the operation; named when it refuses. */
	permissions?: readonly string[];
	/** One of the permissions is enough. Otherwise the provider does not tell whether one is, or all are needed. */
	anyPermission?: boolean;
	stage?: 'alpha' | 'beta' | 'deprecated' | 'unconfirmed';
	/** Where the fact stands and how sure it is: keys of the provider's sheet, e.g. `S9`, and high/medium/low. */
	source: string;
	confidence: 'high' | 'medium' | 'low';
}

/** A list of objects in a body, of which a person decided which members its entries are asked for. */
export interface EntryList {
	/** Dot path of the list among the body's fields. */
	path: string;
	/** Of the list, and of one entry: `Order Line Items`, `Line Item`. */
	label: string;
	entry: string;
	/** Members asked for in each entry, in this order, among them all that are required; `name` is the dot path in the entry. */
	fields: readonly Field[];
	/** Members that wait behind "Add field" in each entry. */
	further?: readonly Field[];
}

/** A resource as shown in the form. */
export interface Resource {
	name: string;
	label: string;
	/** For the tables of docs/operations. */
	description?: string;
}

/**
 * All operations of one provider. The index (`operations`) is small and read at load; bodies come by `body()`, so that
 * large catalogues can keep them in files read on demand.
 */
export interface Catalogue {
	resources: readonly Resource[];
	/** In the order in which the form shows them. */
	operations: readonly Operation[];
	/**
	 * Schema of the body, or undefined where the operation has none.
	 *
	 * @param variant value of one of `Operation.variants`; the first when absent
	 */
	body(operation: Operation, variant?: string): Promise<BodySchema | undefined>;
}

/** `resource.name`, the value of the Operation parameter in n8n. */
export type OperationId = string;
