/**
 * The words in which a provider's API is written down. A catalogue is data: the form, the request, the sandbox,
 * the contract tests and the tables of the README are all made from it.
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

/** Members of a row, and the names of types by the kind of the value. */
export interface RowsSchema {
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

/** Where a version stands in the body, and where the current one can be read when the user gives none. */
export interface VersionSchema {
	/** Dot path in the body as it is sent. */
	field: string;
	/** Operation that reads the entity; its path parameters are among this operation's. */
	read?: OperationId;
	/** Dot path in the entity; `version` when absent. */
	at?: string;
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
	/** Paths under which the single entity may stand; used when present, else the whole answer. */
	entity?: readonly string[];
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

/** Input items gathered into few calls. */
export interface BulkSchema {
	/** Body field (dot path) that takes the list. */
	field: string;
	/** Most entries in a call; the profile or the user may lower it. */
	maxEntries: number;
	/**
	 * Dot path of a list in an entry, such as the places that it is for: each of its elements counts as an entry and has a
	 * result of its own.
	 */
	counts?: string;
	/**
	 * Form parameter that holds one item's entry or entries. Absent where the fields of the body are those of one entry,
	 * asked for one by one; the body's constants then stand beside the list. A JSON body is an entry or a list of entries.
	 */
	from?: string;
	/**
	 * Key (dot path) by which result and input entries are matched; several spellings may be given, the first found in an
	 * entry counts. `a+b` is a key of two members together.
	 */
	matchBy?: readonly string[];
	/** Results stand in the order of the entries, one for each; used where `matchBy` does not tell them apart. */
	inOrder?: boolean;
	/** Entries can fail one by one in an answer that is a success as a whole. */
	failed?: EntryFailure;
}

/** How a result entry says that its entry was not carried out. Paths are dot separated. */
export interface EntryFailure {
	/** Where the outcome stands, and the values of it that mean failure. */
	at: string;
	values: ReadonlyArray<string | number | boolean>;
	/** Where the reason and its code may stand. */
	message?: readonly string[];
	code?: readonly string[];
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
	bulk?: BulkSchema;
	/** The body carries the version that the entity had when it was read (optimistic locking). */
	version?: VersionSchema;
	/** The body has forms that nothing inside it tells apart; the user chooses one, and `Catalogue.body()` gives its fields. */
	variants?: readonly Choice[];
	/** The operation is one root field of a GraphQL document that is sent to `path`. */
	graphql?: RootField;
	/** The user gives the GraphQL document that is sent to `path`. */
	ownDocument?: boolean;
	/**
	 * Fields of the body that have an input of their own in the form, by dot path. With `entryLists` they are what the form
	 * asks for from the start, be there any or none; the body's other fields come with the choice of all fields.
	 */
	mainFields?: readonly MainField[];
	/** Lists of the body that the form asks for entry by entry; the list as JSON then waits behind "Add field". */
	entryLists?: readonly EntryList[];
	/** Path parameters that may be given by another key of the entity, for which it is then looked up. */
	find?: readonly FindSchema[];
	/** What is there already when the provider refuses to make it twice. */
	existing?: ExistingSchema;
	/** Input items are loaded as records of a job, which the provider works off in batches. */
	load?: LoadSchema;
	/** Key of the profile's filter languages; the form then offers conditions on `Catalogue.filterFields()`. */
	filter?: string;
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

/**
 * A root field of a GraphQL schema. `Operation.parameters` and `query` are arguments of it, `body` holds the members of its
 * input object.
 */
export interface RootField {
	kind: 'query' | 'mutation';
	/** Its name. */
	field: string;
	/** Its arguments by name, each with its type as the schema writes it, e.g. `{ ref: '[String!]', first: 'Int' }`. */
	arguments: Readonly<Record<string, string>>;
	/** Name of the object type that it gives; of the nodes, where it gives a connection. */
	type: string;
	/** It gives a connection: `{ edges { cursor node } pageInfo { hasNextPage } }`. */
	connection?: boolean;
	/** Argument that takes the body; without it each member of the body is an argument. */
	input?: string;
	/** Where parameters and query fields stand in the arguments (dot path), unless they are arguments themselves. */
	paths?: Readonly<Record<string, string>>;
	/** Most entries in a page, where it is fewer than the profile says. */
	maxPage?: number;
	/** There is nothing to choose in what it gives, such as a count: all of it is returned. */
	plain?: boolean;
}

/** A parameter that takes the entity's identifier or another key of it. */
export interface FindSchema {
	/** Name of the parameter. In the form it is a resource locator with a mode for the other key. */
	parameter: string;
	/** Name of the other key, also of the mode, e.g. `ref`. */
	key: string;
	/** Argument that takes the other key itself, as dot path. Nothing has to be looked up then. */
	argument?: string;
	/** List operation that is asked for the keys otherwise; its query field `filter` takes a list of them. */
	operation?: OperationId;
	filter?: string;
}

/** How the entity is read that a refused creation would have made a second time. */
export interface ExistingSchema {
	/** The provider's codes for "there is one already". */
	codes: readonly string[];
	/** Get or list operation that finds it. */
	operation: OperationId;
	/** Its parameters and query fields, each with the dot path in the body from which it is filled. */
	values: Readonly<Record<string, string>>;
}

/**
 * Records that are loaded by a job in batches. Paths are dot separated. The operation's `body` holds the fields of one
 * record; its `query` fields are members of the body of `job` or of `send`, found by their path or its last part.
 */
export interface LoadSchema {
	/** Operation that opens a job, and where its identifier stands in the answer. */
	job: OperationId;
	jobId: string;
	/** Operation that sends a batch; its body takes the records at `list`, with the constants beside it. */
	send: OperationId;
	batchId: string;
	list: string;
	constants: Readonly<Record<string, string | number | boolean>>;
	/** Operation that tells how far a batch is; its path parameters are `jobId` and `batchId`. */
	read: OperationId;
	/** Most records in a batch. */
	maxRecords: number;
	/** Members of a record that are given back with its result, by which a reader knows it. */
	key?: readonly string[];
	/** Where the state of a batch stands, and the values of it that mean the end. */
	state: { at: string; done: readonly string[] };
	/** Where the results stand, how many there are in all, and what is in each. */
	results: {
		at: string;
		total: string;
		/** Query parameters of `read` for results beyond the first answer: from which, and how many. */
		start: string;
		count: string;
		/** Outcome of a record, and the values of it that mean success. */
		code: string;
		good: readonly string[];
		message: string;
		/** Keys of a result that name the record. */
		names: readonly string[];
	};
}

/** Object types of a GraphQL schema by name; what is not in it is a scalar or an enum. */
export type OutputTypes = Readonly<Record<string, OutputType>>;

export interface OutputType {
	fields: Readonly<Record<string, OutputField>>;
	/** The object types of an interface. */
	possible?: readonly string[];
}

/** A member of an object type. */
export interface OutputField {
	/** Name of the type without list and non-null marks; of the nodes, where the field is a connection. */
	type: string;
	list?: boolean;
	connection?: boolean;
	/** Types by name, as the schema writes them. */
	arguments?: Readonly<Record<string, string>>;
	deprecated?: boolean;
}

/** A resource as shown in the form. */
export interface Resource {
	name: string;
	label: string;
	/** For the README's tables. */
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
	/** Fields (names are dot paths) that conditions of an operation with `filter` can be put on, and those to sort by. */
	filterFields?(operation: Operation): Promise<FilterFields>;
	/** What GraphQL operations can give. */
	outputTypes?(): Promise<OutputTypes>;
	/** Dot paths of what is asked for of an object type unless the user chooses, connections without `edges` and `node`. */
	usualFields?(type: string): Promise<readonly string[]>;
}

/** What a list can be narrowed and sorted by. Other names can be typed. */
export interface FilterFields {
	fields: readonly Field[];
	/** Names. */
	sort: readonly string[];
}

/** `resource.name`, the value of the Operation parameter in n8n. */
export type OperationId = string;
