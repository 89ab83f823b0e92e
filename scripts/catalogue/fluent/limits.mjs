import { getNullableType, GraphQLString, isInputObjectType } from 'graphql';

/** How the vendor's descriptions state the length limit of a value. */
const PHRASES = [/max character limit\W+(\d+)/i, /\(max (\d+) char/i, /\((\d+) character limit\)/i];

/**
 * Length limit of a member, `{ max }`, if its description states one. Only texts have a length; the limit of a key,
 * such as that of a parent category, applies to the text in it.
 */
export function limitOf({ type, description }) {
	const kind = getNullableType(type);
	if (kind !== GraphQLString && !isInputObjectType(kind)) return {};
	const found = PHRASES.map((phrase) => phrase.exec(description ?? '')).find((match) => match !== null);
	return found ? { max: Number(found[1]) } : {};
}
