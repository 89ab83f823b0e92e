import { humanise, type Spelling } from './humanise';
import type { Resource } from './types';

/** The texts that the form shows for an operation. */
export interface OperationTexts {
	/** Title Case, without the resource. */
	label: string;
	/** Sentence case, without articles, with the resource. */
	action: string;
	/** One short sentence, no full stop. */
	description: string;
}

/** Wording for one verb; with `many` it takes the plural as its object. */
interface Verb {
	label: string;
	/** Used before the object in a sentence, if it differs from the label. */
	action?: string;
	description: string;
	many?: boolean;
	/** Appended after the object in the description. */
	end?: string;
}

const UPSERT: Verb = { label: 'Create or Update', description: 'Create', end: ', or update it if it already exists' };
const LIST: Verb = { label: 'Get Many', description: 'Retrieve a list of', many: true };
const UPDATE: Verb = { label: 'Update', description: 'Change single fields of' };
const REPLACE: Verb = { label: 'Replace', description: 'Replace', end: ' as a whole' };

/** Keyed by the leading words of the operation's name, in lower case; the longest match wins. */
const VERBS: Readonly<Record<string, Verb>> = {
	get: { label: 'Get', description: 'Retrieve' },
	'get all': LIST,
	'get many': LIST,
	list: LIST,
	search: { label: 'Search', description: 'Find', many: true, end: ' by conditions' },
	create: { label: 'Create', description: 'Create' },
	'create many': { label: 'Create Many', description: 'Create several', many: true },
	'create or update': UPSERT,
	'create or update many': {
		label: 'Create or Update Many',
		description: 'Create several',
		many: true,
		end: ', or update those that already exist',
	},
	save: UPSERT,
	upsert: UPSERT,
	update: UPDATE,
	patch: UPDATE,
	'update many': { label: 'Update Many', description: 'Change several', many: true },
	replace: REPLACE,
	delete: { label: 'Delete', description: 'Delete' },
	'delete many': { label: 'Delete Many', description: 'Delete several', many: true },
};

/** Prepositions for actions that move something to or from the resource; all others use "of". */
const PREPOSITIONS: Readonly<Record<string, string>> = {
	add: 'to',
	apply: 'to',
	assign: 'to',
	attach: 'to',
	detach: 'from',
	remove: 'from',
	unassign: 'from',
};

/**
 * Derives an operation's label, action and description from its name, so that a generated catalogue stores names only.
 * `getAll` of orders gives "Get Many", "Get many orders", "Retrieve a list of orders"; `cancel` gives "Cancel", "Cancel
 * order", "Cancel an order"; `getVariant` of a product gives "Get Variant", "Get variant of product".
 *
 * @param of.resource `label` is the singular and `plural` the plural, both in Title Case; text in parentheses is left
 * out of sentences
 * @param of.name operation name in camelCase: a verb, optionally followed by its object
 * @param of.spelling words with a special spelling
 */
export function operationTexts(of: {
	resource: Resource & { plural: string };
	name: string;
	spelling?: Spelling;
}): OperationTexts {
	const words = humanise(of.name, of.spelling).split(' ');
	const count = [4, 3, 2, 1].find((length) => Object.hasOwn(VERBS, key(words, length)));
	const verb = count === undefined ? undefined : VERBS[key(words, count)];
	const object = words.slice(count ?? 1);
	const singular = inSentence(of.resource.label);
	const plural = inSentence(of.resource.plural);
	const inner = inSentence(object.join(' '));
	if (!verb) return named(words, inner, singular);
	const what = inner === '' ? (verb.many ? plural : singular) : inner;
	const article = verb.many || isPlural(what, inner === '' ? plural : '') ? '' : `${articleOf(what)} `;
	const owner = inner === '' || names(inner, singular) ? '' : singular;
	return {
		label: [verb.label, ...object].join(' '),
		action: `${capital(inSentence(verb.label))} ${what}${owner && ` of ${owner}`}`,
		description: `${verb.description} ${article}${what}${owner && ` of ${articleOf(owner)} ${owner}`}${verb.end ?? ''}`,
	};
}

/** An action outside n8n's standard vocabulary: Cancel, Set Shipping Address. */
function named(words: readonly string[], inner: string, singular: string): OperationTexts {
	const verb = words[0];
	const label = words.join(' ');
	const article = `${articleOf(singular)} `;
	if (inner === '') return { label, action: `${verb} ${singular}`, description: `${verb} ${article}${singular}` };
	const preposition = Object.hasOwn(PREPOSITIONS, verb.toLowerCase()) ? PREPOSITIONS[verb.toLowerCase()] : 'of';
	const owner = names(inner, singular) ? '' : singular;
	return {
		label,
		action: `${verb} ${inner}${owner && ` ${preposition} ${owner}`}`,
		description: `${verb} the ${inner}${owner && ` ${preposition} ${article}${owner}`}`,
	};
}

function key(words: readonly string[], length: number): string {
	return words.length < length ? '' : words.slice(0, length).join(' ').toLowerCase();
}

/**
 * A title's words as they appear within a sentence. Abbreviations keep their capitals; their plural gets the word
 * "records", because n8n's linter rejects capitals followed by a lower-case s.
 */
function inSentence(title: string): string {
	const words = title.replace(/\s*\([^)]*\)/g, '').split(/[^\p{L}\p{N}]+/u);
	return words.map(small).join(' ');
}

function small(word: string): string {
	if (/^[A-Z]{2,}s$/.test(word)) return `${word.slice(0, -1)} records`;
	return word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase();
}

/** Whether the object already includes the resource's name: avoids "pick job history of pick job". */
function names(inner: string, resource: string): boolean {
	return ` ${inner} `.includes(` ${resource} `) || ` ${inner}`.includes(` ${resource}s`);
}

function isPlural(what: string, plural: string): boolean {
	return what === plural || /[^suo]s$/.test(what);
}

/** Chosen by sound: an order, an RMA, a user, a URL. */
function articleOf(words: string): string {
	const first = words.split(' ')[0];
	const letters = first.length > 1 && first === first.toUpperCase();
	const vowel = letters ? /^[AEFHILMNORSX]/ : /^(?!uni|use|usa|eu|one\b)[aeiou]/i;
	return vowel.test(first) ? 'an' : 'a';
}

function capital(sentence: string): string {
	return sentence[0].toUpperCase() + sentence.slice(1);
}
