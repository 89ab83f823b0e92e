/** Words that stay lower case inside a title. */
const SMALL = new Set(
	'a an and as at because but by en for if in neither nor of on only or over per so some than that the to up upon via vs when with without yet'.split(
		' ',
	),
);

/** Abbreviations written in capitals, following n8n and industry usage. Their plural keeps a lower-case s. */
const CAPITALS = new Set(
	'api asn bol csv ean eta gtin html http https id ids ip isbn json lpn pdf po rma sku ssn tls ui upc uri url utc uuid vat xml zip'.split(
		' ',
	),
);

/** A run of capitals with a plural s, a run of capitals, a word, or a number. */
const WORDS = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Provider-specific spelling of single words, keyed by the word in lower case, e.g. `{ dhl: 'DHL' }`. */
export type Spelling = Readonly<Record<string, string>>;

/**
 * The label of a key in Title Case: `externalOrderId` gives "External Order ID", `liftGateAtPickup` "Lift Gate at
 * Pickup".
 *
 * @param spelling words with a special spelling; takes precedence
 */
export function humanise(name: string, spelling: Spelling = {}): string {
	const words = name.match(WORDS) ?? [name];
	return words.map((word, index) => spell(word, index > 0 && index < words.length - 1, spelling)).join(' ');
}

function spell(word: string, inside: boolean, spelling: Spelling): string {
	const small = word.toLowerCase();
	if (Object.hasOwn(spelling, small)) return spelling[small];
	if (small === 'ids') return 'IDs';
	if (CAPITALS.has(small)) return small.toUpperCase();
	if (small.endsWith('s') && CAPITALS.has(small.slice(0, -1))) return `${small.slice(0, -1).toUpperCase()}s`;
	if (/^[A-Z]{2,}s?$/.test(word)) return word;
	if (inside && SMALL.has(small)) return small;
	return small.slice(0, 1).toUpperCase() + small.slice(1);
}
