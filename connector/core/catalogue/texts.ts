import { humanise, type Spelling } from './humanise';
import type { Resource } from './types';

/** What the form says of an operation. */
export interface OperationTexts {
	/** Title Case, without the resource. */
	label: string;
	/** Sentence case, without articles, with the resource. */
	action: string;
	/** One short sentence, no full stop. */
	description: string;
}

/** What is done to what: `many` speaks of the plural. */
interface Verb {
	label: string;
	/** Before the object in a sentence, where that is another word than the label. */
	action?: string;
	description: string;
	many?: boolean;
	/** Follows the object in the description. */
	end?: string;
}

const UPSERT: Verb = { label: 'Create or Update', description: 'Create', end: ', or update it if it already exists' };
const LIST: Verb = { label: 'Get Many', description: 'Retrieve a list of', many: true };
const UPDATE: Verb = { label: 'Update', description: 'Change single fields of' };
const REPLACE: Verb = { label: 'Replace', description: 'Replace', end: ' as a whole' };

/** By the first words of the name, in lower case; the longest that fits counts. */
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

/** Actions on something that comes to, or goes from, the resource; all others are of it. */
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
 * Label, action and description of an operation, made from its name, so that a generated catalogue holds names only.
 * `getAll` of orders gives "Get Many", "Get many orders", "Retrieve a list of orders"; `cancel` gives "Cancel", "Cancel
 * order", "Cancel an order"; `getVariant` of a product gives "Get Variant", "Get variant of product".
 *
 * @param of.resource its `label` is the singular and `plural` the plural, both in Title Case; what stands in brackets is
 * left out of sentences
 * @param of.name of the operation in camelCase: a verb, or a verb and what it is done to
 * @param of.spelling words written in a way of their own
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

/** An action that is not one of n8n's: Cancel, Set Shipping Address. */
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
 * Words of a title inside a sentence. Abbreviations stay as they are; their plural gets a word of its own, since n8n's
 * lint takes capitals with a small s for a mistake.
 */
function inSentence(title: string): string {
	const words = title.replace(/\s*\([^)]*\)/g, '').split(/[^\p{L}\p{N}]+/u);
	return words.map(small).join(' ');
}

function small(word: string): string {
	if (/^[A-Z]{2,}s$/.test(word)) return `${word.slice(0, -1)} records`;
	return word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase();
}

/** The object names the resource already: nobody wants "pick job history of pick job". */
function names(inner: string, resource: string): boolean {
	return ` ${inner} `.includes(` ${resource} `) || ` ${inner}`.includes(` ${resource}s`);
}

function isPlural(what: string, plural: string): boolean {
	return what === plural || /[^suo]s$/.test(what);
}

/** By the sound: an order, an RMA, a user, a URL. */
function articleOf(words: string): string {
	const first = words.split(' ')[0];
	const letters = first.length > 1 && first === first.toUpperCase();
	const vowel = letters ? /^[AEFHILMNORSX]/ : /^(?!uni|use|usa|eu|one\b)[aeiou]/i;
	return vowel.test(first) ? 'an' : 'a';
}

function capital(sentence: string): string {
	return sentence[0].toUpperCase() + sentence.slice(1);
}
