import { GRAPHQL_OPTION } from '../../connector/features/graphql/parameters';
import { LABEL, OPTION } from '../../connector/form/parameters';

/** The meaning of an error code for the user. */
export interface Code {
	/** What is wrong and what to do. */
	hint: string;
	/** The request was not executed and can be sent again later, whatever it is. */
	passing?: true;
	/** The error is temporary, but the request may have been executed. */
	transient?: true;
	/** Milliseconds to wait before the request is sent again. */
	afterMs?: number;
}

/** The wait that Fluent recommends after the rate limit, and while views are being set up. */
const A_MINUTE = 60_000;

const THERE_ALREADY = `Use the update operation, give another ref, or set '${GRAPHQL_OPTION.onExisting.label}' in the options where it is offered`;

/** Letter for whose fault it is (client, server, third party), four digits, and E (error) or W (warning). */
const CODE = /\b[CST]\d{4}[EW]\b/g;

const CODES: Readonly<Record<string, Code>> = {
	C0001E: {
		hint: `The request would cause too many database queries: return fewer fields, above all of inner lists, or lower '${GRAPHQL_OPTION.pageSize.label}' in the options`,
	},
	C0003E: {
		hint: 'A view of the inventory is still being set up: try again in a minute',
		transient: true,
		afterMs: A_MINUTE,
	},
	C0011E: {
		hint: `Too many requests in a short time: lower '${LABEL[OPTION.concurrency]}' in the options, or try again in a minute`,
		passing: true,
		afterMs: A_MINUTE,
	},
	C0020E: { hint: 'The user of the credential lacks a permission: have an administrator give it a role that has it' },
	C0100E: { hint: 'A date is not valid: give date and time in UTC, such as 2026-01-31T00:00:00.000Z' },
	C0101E: { hint: 'A range of dates is empty: give its beginning, its end or both' },
	C0102E: { hint: 'A range of dates is incomplete: give both its beginning and its end' },
	C0103E: { hint: 'A range of dates is too long for the steps asked for: shorten it, or ask for longer steps' },
	C0120E: {
		hint: 'Something that the request refers to does not exist: check the identifiers and refs in it, and that they belong to this account and retailer',
	},
	C0121E: { hint: `There is an order with this ref already. ${THERE_ALREADY}` },
	C0122E: { hint: 'A number is negative where it has to be 0 or more: correct it' },
	C0123E: { hint: `There is a record with these keys already. ${THERE_ALREADY}` },
	C0128E: { hint: `There is a product with this ref in the catalogue already. ${THERE_ALREADY}` },
	C0140E: { hint: 'Variables of the document have no value: fill in what it declares as required' },
	C0141E: { hint: 'A value is longer than its field allows: shorten it' },
	C0160E: { hint: 'A check that was set up for this account refuses the request: correct what it names' },
	S0001E: {
		hint: 'The platform is not set up for this: ask whoever administers the account, or the support of Fluent',
	},
	S0002E: { hint: 'Something went wrong at Fluent: try again later', transient: true },
	S0020E: { hint: 'Something went wrong at Fluent: try again later', transient: true },
	S0030E: {
		hint: 'Setting up a view of the inventory failed: check the virtual catalogue and its control group, then set it up again',
	},
	S0040E: { hint: 'Fluent could not read the access token just now: try again soon', transient: true },
};

/** Codes that are not listed individually, by prefix. */
const GROUPS: ReadonlyArray<readonly [beginning: RegExp, code: Code]> = [
	[/^C00[01]/, { hint: 'A limit of the API is reached: ask for less at once' }],
	[/^C01[01]/, { hint: 'Check the dates in the request' }],
	[/^C01[23]/, { hint: 'Check the values of the fields that are named' }],
	[/^C01[45]/, { hint: 'Check names and types of the fields and variables in the request' }],
	[/^C01[67]/, CODES.C0160E],
	[/^T/, { hint: 'A service that Fluent depends on failed: try again later', transient: true }],
	[/^S/, { hint: 'Something went wrong at Fluent: try again later, and give the code to its support' }],
	[/^C/, { hint: 'Correct what Fluent names and run the node again' }],
];

/** @returns undefined for anything but a code of Fluent, such as a status as text */
export function meaningOf(code: string): Code | undefined {
	if (Object.hasOwn(CODES, code)) return CODES[code];
	if (code.match(CODE)?.[0] !== code) return undefined;
	return GROUPS.find(([beginning]) => beginning.test(code))?.[1];
}

/** The distinct codes in a text, in order: some responses contain them only in the message. */
export function codesIn(text: string): string[] {
	return [...new Set(text.match(CODE) ?? [])];
}
